import { frameHtml, plainGoods } from './frameHtml.ts';

const press = `for (const off of document.querySelectorAll('.off'))
  off.addEventListener('click', () => record('off-shelf', off.dataset.of, '下架成功'));`;
const controls = (id: string) =>
  `<button type="button" data-other>编辑</button> <button type="button" class="off" data-of="${id}">下架</button>`;
const style = `table { border-collapse: collapse; } td, th { max-width: 220px; padding: 6px 10px; overflow: hidden; border-top: 1px solid #e5e7eb; text-align: left; white-space: nowrap; } main { overflow: auto; } .long { display: inline-block; max-width: 90px; overflow: hidden; white-space: nowrap; }`;

const longRows = plainGoods
  .map(
    ({ id, name, price }, nth) =>
      `<tr data-row-key="${id}"><td>${name} <span>ID：${id}</span>${nth === 1 ? '<i class="long"></i>' : ''}</td><td>${price}</td><td>120</td><td>${controls(id)}</td></tr>`,
  )
  .join('');

/** Texts and attributes of a megabyte, beside what is to be read and on look-alikes. */
export const megabyte = frameHtml({
  title: '长文本',
  about: '商品描述、属性和按钮的说明各有一兆字节。',
  style,
  body: `<table><thead><tr><th>商品信息</th><th>价格</th><th>总库存</th><th>操作</th></tr></thead><tbody>${longRows}</tbody></table>
    <a class="alike long" data-other>下架</a>`,
  script: `const long = '下架说明'.repeat(90_000);
    for (const at of document.querySelectorAll('.long')) at.append(long);
    document.querySelector('a.long').title = long;
    for (const row of document.querySelectorAll('tr')) row.setAttribute('data-notes', long);
    ${press}`,
});

const columns = Array.from({ length: 1000 }, (_, nth) => nth);
const wideRow = ({ id, name, price }: (typeof plainGoods)[number]) => {
  const first = [`${name} <span>ID：${id}</span>`, price, '120', controls(id)];
  const cells = columns.map((nth) => first[nth] ?? (nth % 7 === 0 ? `￥${nth}.00` : `第${nth}格`));
  return `<tr data-row-key="${id}">${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`;
};
const wideHeads = columns.map(
  (nth) =>
    ['商品信息', '价格', '总库存', '操作'][nth] ?? ['价格', '状态', '佣金率', '备注'][nth % 4],
);

/** Rows of a thousand columns whose headers repeat and contradict each other. */
export const wideRows = frameHtml({
  title: '一千列',
  about: '一千列的表格，“价格”“状态”“佣金率”的表头反复出现。',
  style,
  body: `<table><thead><tr>${wideHeads.map((head) => `<th>${head}</th>`).join('')}</tr></thead><tbody>${plainGoods.map(wideRow).join('')}</tbody></table>`,
  script: press,
});

const stormRows = plainGoods
  .map(
    ({ id, name, price }) =>
      `<tr data-row-key="${id}"><td>${name} <span>ID：${id}</span></td><td>${price}</td><td>120</td><td>${controls(id)}</td></tr>`,
  )
  .join('');

/** Changes itself more than 10 000 times a second: texts, attributes, nodes that come and go. */
export const storm = frameHtml({
  title: '不停变化',
  about: '每秒变化一万次以上：文字、属性、来来去去的提示和对话框。',
  style,
  body: `<table><thead><tr><th>商品信息</th><th>价格</th><th>总库存</th><th>操作</th></tr></thead><tbody>${stormRows}</tbody></table><div id="ticker"></div>`,
  script: `${press}
    const ticker = document.getElementById('ticker');
    window.__changes = 0;
    // Four changes a step, 200 steps a frame: 48 000 a second at 60 frames.
    const change = () => {
      for (let step = 0; step < 200; step += 1) {
        const line = document.createElement('div');
        line.className = step % 50 === 0 ? 'message-notice' : 'line';
        line.textContent = '实时销量 ' + window.__changes;
        ticker.append(line);
        line.setAttribute('data-step', step);
        ticker.firstChild.remove();
        window.__changes += 4;
      }
      requestAnimationFrame(change);
    };
    change();`,
});
