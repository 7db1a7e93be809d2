import { firstText, type Mount } from '../editor';

/** A field that takes everything, and is written over from the page's own state a little later (ms). */
const late = 30;

export const mount: Mount = (at) => {
  const field = at.appendChild(document.createElement('textarea'));
  field.value = firstText;
  field.addEventListener('input', () => setTimeout(() => (field.value = firstText), late));
  return { read: () => field.value };
};
