import { createEditor } from '@wangeditor/editor';
import { firstText, type Mount } from '../editor';

export const mount: Mount = (at) => {
  const place = at.appendChild(document.createElement('div'));
  place.style.height = '300px';
  const editor = createEditor({
    selector: place,
    html: `<p>${firstText}</p>`,
    config: { placeholder: '请输入' },
  });
  return { read: () => editor.getText() };
};
