import { firstText, type Mount } from '../editor';

/** No editor at all: what the browser itself does. */
export const mount: Mount = (at) => {
  const field = at.appendChild(document.createElement('div'));
  field.contentEditable = 'true';
  field.setAttribute('role', 'textbox');
  field.innerHTML = `<p>${firstText}</p>`;
  const lines = () => [...field.children].map(({ textContent }) => textContent);
  return { read: () => lines().join('\n') };
};
