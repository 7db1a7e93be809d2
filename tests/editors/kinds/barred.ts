import { firstText, type Mount } from '../editor';

/** A page that bars pasting, as some do, and takes what is typed. */
export const mount: Mount = (at) => {
  const field = at.appendChild(document.createElement('div'));
  field.contentEditable = 'true';
  field.innerHTML = `<p>${firstText}</p>`;
  field.addEventListener('paste', (event) => event.preventDefault());
  field.addEventListener('beforeinput', (event) => {
    if (event.inputType === 'insertFromPaste') event.preventDefault();
  });
  const lines = () => [...field.children].map(({ textContent }) => textContent);
  return { read: () => lines().join('\n') };
};
