import { frameHtml, plainGoods } from './frameHtml.ts';

// Each of these names makes `form.<name>` an input instead of the DOM's own property.
const names = [
  'matches',
  'closest',
  'textContent',
  'parentElement',
  'parentNode',
  'querySelector',
  'children',
  'id',
];

const formsHtml = (clobbered: readonly string[]) =>
  plainGoods
    .map(
      ({ id, name }, nth) => `
    <form data-goods="${id}">
      ${clobbered.map((taken) => `<input name="${taken}" value="x" hidden>`).join('')}
      <span>${name}</span> <span>ID：${id}</span>
      <button type="button" data-other>编辑</button>
      <button type="${nth === 2 ? 'submit' : 'button'}" class="off">下架</button>
    </form>`,
    )
    .join('');

const clobberedBy = (clobbered: readonly string[]) =>
  frameHtml({
    title: '商品表单',
    about: '表单里的输入框名叫 matches、closest、parentElement…，盖住了 DOM 自己的属性。',
    style: 'form { display: flex; gap: 16px; padding: 10px 0; border-top: 1px solid #e5e7eb; }',
    body: formsHtml(clobbered),
    script: `
    for (const form of document.forms) {
      const goods = Element.prototype.getAttribute.call(form, 'data-goods');
      const act = (event) => { event.preventDefault(); record('off-shelf', goods, '下架成功'); };
      form.addEventListener('submit', act);
      const off = Element.prototype.querySelector.call(form, '.off');
      if (off.type === 'button') off.addEventListener('click', act);
    }`,
  });

export const clobber = clobberedBy(names);

/** Also takes away what Playwright's own locators need: only `page.mouse` presses here. */
export const clobberHard = clobberedBy([
  ...names,
  'getAttribute',
  'hasAttribute',
  'tagName',
  'nodeName',
  'nodeType',
  'attributes',
  'getRootNode',
  'contains',
  'getBoundingClientRect',
  'getClientRects',
  'innerText',
  'className',
  'classList',
  'firstChild',
  'childNodes',
  'ownerDocument',
  'isConnected',
  'shadowRoot',
]);
