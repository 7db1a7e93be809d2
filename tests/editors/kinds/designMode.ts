import { firstText, type Mount } from '../editor';

/** As editors were made before contenteditable, and some still are: a whole document that can be edited. */
export const mount: Mount = (at) => {
  const frame = at.appendChild(document.createElement('iframe'));
  const inside = frame.contentDocument;
  if (!inside) throw new Error('the frame has no document');
  inside.designMode = 'on';
  inside.body.innerHTML = `<p>${firstText}</p>`;
  const lines = () => [...inside.body.children].map(({ textContent }) => textContent);
  return { read: () => lines().join('\n') };
};
