import { frameHtml, plainGoods } from './frameHtml.ts';

const cards = plainGoods
  .map(
    ({ id, name, price }, nth) => `
    <section class="card" id="card${nth}">
      <h2>${name}</h2>
      <dl><dt>商品编码：</dt><dd>${id}</dd><dt>售价：</dt><dd>${price}</dd><dt>库存：</dt><dd>${120 + nth}</dd>
      <dt>佣金率：</dt><dd>${10 + nth}%</dd><dt>状态：</dt><dd class="state">售卖中</dd><dt>下架时间：</dt><dd>-</dd></dl>
      <button type="button" data-other>编辑</button>
      <button type="button" onclick="record('off-shelf', '${id}', '商品已撤下'); this.closest('.card').querySelector('.state').textContent = '已撤下'">撤下商品</button>
      <button type="button" onclick="record('stop-promotion', '${id}', '推广已终止')">终止推广</button>
    </section>`,
  )
  .join('');

export const cardList = frameHtml({
  title: '我的商品',
  about: '卡片而不是表格；信息是“名称：值”；操作写在 onclick 里。',
  style: `.cards { display: grid; grid-template-columns: repeat(3, 1fr); gap: 16px; } .card { padding: 14px; border: 1px solid #e5e7eb; border-radius: 8px; } h2 { margin: 0; font-size: 15px; } dl { display: grid; grid-template-columns: auto 1fr; gap: 2px 8px; } dd { margin: 0; overflow-wrap: anywhere; }`,
  body: `<div class="cards">${cards}</div>`,
  script: '',
});
