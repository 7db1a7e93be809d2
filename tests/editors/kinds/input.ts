import { firstText, type Mount } from '../editor';

export const mount: Mount = (at) => {
  const field = at.appendChild(document.createElement('input'));
  field.value = firstText;
  field.style.width = '400px';
  return { read: () => field.value };
};
