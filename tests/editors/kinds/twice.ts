import { firstText, type Mount } from '../editor';

/** A careless editor: what is pasted comes in twice, in one step of its history. */
export const mount: Mount = (at) => {
  const field = at.appendChild(document.createElement('div'));
  field.contentEditable = 'true';
  field.innerHTML = `<p>${firstText}</p>`;
  field.addEventListener('paste', (event) => {
    event.preventDefault();
    const text = event.clipboardData?.getData('text/plain') ?? '';
    document.execCommand('insertText', false, `${text}\n${text}`);
  });
  const lines = () => [...field.children].map(({ textContent }) => textContent);
  return { read: () => lines().join('\n') };
};
