import { ClassicEditor } from '@ckeditor/ckeditor5-editor-classic';
import { Essentials } from '@ckeditor/ckeditor5-essentials';
import { Paragraph } from '@ckeditor/ckeditor5-paragraph';
import { firstText, type Mount } from '../editor';

export const mount: Mount = async (at) => {
  const place = at.appendChild(document.createElement('div'));
  place.innerHTML = `<p>${firstText}</p>`;
  const editor = await ClassicEditor.create(place, {
    licenseKey: 'GPL',
    plugins: [Essentials, Paragraph],
  });
  return {
    read: () =>
      editor
        .getData()
        .replace(/<\/p>|<br>/g, '\n')
        .replace(/<[^>]+>/g, ''),
  };
};
