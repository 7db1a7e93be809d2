import Quill from 'quill';
import { firstText, type Mount } from '../editor';

export const mount: Mount = (at) => {
  const place = at.appendChild(document.createElement('div'));
  place.innerHTML = `<p>${firstText}</p>`;
  const quill = new Quill(place);
  return { read: () => quill.getText() };
};
