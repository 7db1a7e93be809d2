import { firstText, type Mount } from '../editor';

/** An editor that takes nothing from anybody. */
export const mount: Mount = (at) => {
  const field = at.appendChild(document.createElement('div'));
  field.contentEditable = 'true';
  field.innerHTML = `<p>${firstText}</p>`;
  for (const type of ['paste', 'beforeinput'])
    field.addEventListener(type, (event) => event.preventDefault());
  return { read: () => field.textContent };
};
