import { firstText, type Mount } from '../editor';

/** An editor that hears nothing of pasting but the browser's question before it inserts, and takes nothing else. */
export const mount: Mount = (at) => {
  const field = at.appendChild(document.createElement('div'));
  field.contentEditable = 'true';
  field.innerHTML = `<p>${firstText}</p>`;
  field.addEventListener('beforeinput', (event) => {
    event.preventDefault();
    const text = event.dataTransfer?.getData('text/plain');
    if (event.inputType === 'historyUndo') document.execCommand('undo');
    if (event.inputType === 'insertFromPaste') document.execCommand('insertText', false, text);
  });
  const lines = () => [...field.children].map(({ textContent }) => textContent);
  return { read: () => lines().join('\n') };
};
