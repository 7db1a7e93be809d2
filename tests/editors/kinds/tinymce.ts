import tinymce from 'tinymce';
import 'tinymce/icons/default';
import 'tinymce/models/dom';
import 'tinymce/skins/ui/oxide/skin.css';
import 'tinymce/themes/silver';
import { firstText, type Mount } from '../editor';

/** The page types into a document of its own, in a frame without an address. */
export const mount: Mount = async (at) => {
  const place = at.appendChild(document.createElement('textarea'));
  place.value = `<p>${firstText}</p>`;
  const [editor] = await tinymce.init({
    target: place,
    license_key: 'gpl',
    skin: false,
    content_css: false,
    menubar: false,
    promotion: false,
    height: 300,
  });
  if (!editor) throw new Error('TinyMCE did not start');
  return { read: () => editor.getContent({ format: 'text' }) };
};
