import { firstText, type Mount } from '../editor';

export const mount: Mount = (at) => {
  const field = at.appendChild(document.createElement('textarea'));
  field.value = firstText;
  return { read: () => field.value };
};
