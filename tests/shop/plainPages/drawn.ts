import { frameHtml, plainGoods } from './frameHtml.ts';

/** A button that only its tooltip names, which is on the page while the pointer is on the button. */
const icon = (tip: string, attributes: string) =>
  `<button type="button" class="icon" data-tip="${tip}" ${attributes}><svg width="12" height="12"><circle cx="6" cy="6" r="5"/></svg></button>`;

const rows = plainGoods
  .map(
    ({ id, name, price }) =>
      `<tr><td>${name}<br>ID：${id}</td><td>${price}</td><td><a class="op edit" data-other></a> <a class="op off" data-id="${id}"></a></td><td>${icon('编辑', 'data-other')} ${icon('下架', `data-id="${id}"`)}</td></tr>`,
  )
  .join('');

/** A radio as some libraries draw it: the native one is hidden, and nothing says what the box is. */
const radio = (value: string, isOn: boolean) =>
  `<input type="radio" name="status" value="${value}" hidden ${isOn ? 'checked' : ''}><div class="form-radio ${isOn ? 'radio-on' : ''}"><i></i><div>${value}</div></div>`;

const [first, second] = plainGoods;

/** What libraries draw by themselves: radios without a role, a select whose list goes when it closes, words that only the style sheet has, and icons that only a tooltip names. */
export const drawn = frameHtml({
  title: '商品状态',
  about:
    '单选是画出来的，没有角色；选择框的选项选过就不在页面上了；表格里的“编辑”“下架”写在样式表里，图标的名字只在悬停的提示里。',
  style: `
    .edit::before { content: "编辑"; } .off::before { content: "下架"; }
    table { width: 100%; } form { display: flex; gap: 16px; padding: 12px 0; }
    .form-radio { display: flex; gap: 6px; cursor: pointer; }
    .form-radio i { width: 14px; height: 14px; border: 1px solid #80868f; border-radius: 50%; }
    .field { width: 96px; border: 1px solid #80868f; padding: 2px 8px; cursor: pointer; }
    .list { position: fixed; background: #fff; border: 1px solid #80868f; padding: 4px 0; list-style: none; }
    .list li { padding: 4px 16px; cursor: pointer; }
    .radio-on i { border: 5px solid #22314a; }`,
  body: `
    <form data-id="${first?.id}"><span>商品ID：${first?.id}</span>${radio('上架', true)}${radio('下架', false)}
      <button type="button" id="save">保存</button></form>
    <form data-id="${second?.id}"><span>商品ID：${second?.id}</span>
      <span class="field" role="combobox" aria-haspopup="listbox" aria-expanded="false" tabindex="0">上架</span>
      <button type="button" id="keep">保存修改</button></form>
    <table><thead><tr><th>商品</th><th>价格</th><th>操作</th><th>图标</th></tr></thead><tbody>${rows}</tbody></table>`,
  script: `
    const boxes = [...document.querySelectorAll('.form-radio')];
    for (const box of boxes)
      box.addEventListener('click', () => {
        box.previousElementSibling.checked = true;
        for (const other of boxes) other.classList.toggle('radio-on', other === box);
      });
    document.getElementById('save').addEventListener('click', () => {
      const isOff = document.querySelector('[name=status]:checked').value === '下架';
      record(isOff ? 'off-shelf' : 'other', '${first?.id}', isOff ? '下架成功' : '保存成功');
    });
    const field = document.querySelector('.field');
    field.addEventListener('click', () => {
      const list = document.createElement('ul');
      list.className = 'list';
      list.setAttribute('role', 'listbox');
      for (const value of ['上架', '下架']) {
        const option = list.appendChild(document.createElement('li'));
        option.setAttribute('role', 'option');
        option.textContent = value;
        option.addEventListener('click', () => {
          field.textContent = value;
          field.setAttribute('aria-expanded', 'false');
          list.remove();
        });
      }
      field.setAttribute('aria-expanded', 'true');
      document.body.append(list);
    });
    document.getElementById('keep').addEventListener('click', () => {
      const isOff = field.textContent === '下架';
      record(isOff ? 'off-shelf' : 'other', '${second?.id}', isOff ? '下架成功' : '保存成功');
    });
    for (const off of document.querySelectorAll('.off, .icon[data-tip=下架]'))
      off.addEventListener('click', () => record('off-shelf', off.dataset.id, '下架成功'));
    for (const icon of document.querySelectorAll('.icon')) {
      icon.addEventListener('mouseenter', () => {
        const tip = document.body.appendChild(document.createElement('div'));
        Object.assign(tip, { id: 'tip', role: 'tooltip', textContent: icon.dataset.tip });
        icon.setAttribute('aria-describedby', 'tip');
      });
      icon.addEventListener('mouseleave', () => {
        document.getElementById('tip')?.remove();
        icon.removeAttribute('aria-describedby');
      });
    }`,
});
