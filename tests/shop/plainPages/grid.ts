import { frameHtml, plainGoods } from './frameHtml.ts';

const rows = plainGoods
  .map(
    ({ id, name, price }) => `
    <div class="row" data-id="${id}">
      <div>${name}<br><small>商品编号: ${id}</small></div><div>${price}</div><div class="state">售卖中</div>
      <div><span class="op" data-act="edit" data-other>编辑</span> <span class="op" data-act="stop">停止售卖</span></div>
    </div>`,
  )
  .join('');

export const grid = frameHtml({
  title: '在售商品',
  about: '由 div 组成的列表；一个监听器管全部行，操作是 span。',
  style: `.row { display: grid; grid-template-columns: 3fr 1fr 1fr 2fr; align-items: center; padding: 10px 0; border-top: 1px solid #e5e7eb; }`,
  body: `<div class="row"><b>商品</b><b>价格</b><b>状态</b><b>操作</b></div><div id="rows">${rows}</div>`,
  script: `
    document.getElementById('rows').addEventListener('click', (event) => {
      const op = event.target.closest('[data-act=stop]');
      if (!op) return;
      const row = op.closest('.row');
      record('off-shelf', row.dataset.id, '停售成功');
      row.querySelector('.state').textContent = '已停售';
      op.remove();
    });`,
});
