import { frameHtml, plainGoods } from './frameHtml.ts';

const rows = plainGoods
  .map(
    ({ id, name, price }) => `
    <tr data-of="${id}"><td>${name}<br>ID：${id}</td><td>${price}</td><td>120</td><td><a class="op edit">编辑</a> <a class="op off">下架</a></td></tr>`,
  )
  .join('');

export const popper = frameHtml({
  title: '商品列表（气泡确认）',
  about:
    '确认气泡挂在 body 下，外层留有空白和箭头，正好到隔一行的“下架”；它在哪一边写在外层的 data-popper-placement 上，没有别的东西把它和按钮连起来。',
  style: `table { width: 100%; border-collapse: collapse; } td { height: 56px; border-top: 1px solid #e5e7eb; } .bubble { position: absolute; box-sizing: border-box; width: 200px; padding: 12px; background: #fff; border: 1px solid #cbd2dc; box-shadow: 0 4px 16px #0002; }`,
  body: `<table><thead><tr><th>商品</th><th>价格</th><th>库存</th><th>操作</th></tr></thead><tbody>${rows}</tbody></table>`,
  script: `
    const close = () => document.querySelector('.bubble')?.remove();
    document.addEventListener('click', (event) => {
      const off = event.target.closest('.off');
      if (!off) return;
      close();
      const box = off.getBoundingClientRect();
      const bubble = document.createElement('div');
      bubble.className = 'bubble x-popper';
      bubble.dataset.popperPlacement = 'bottom';
      bubble.innerHTML = '<div class="x-popconfirm" style="height: 100%"><b>确定下架该商品吗？</b><br><button class="no">再想想</button> <button class="yes">确定</button></div>';
      bubble.style.left = box.left - 80 + 'px';
      bubble.style.top = box.bottom + scrollY + 18 + 'px';
      const below = document.querySelectorAll('.off')[[...document.querySelectorAll('.off')].indexOf(off) + 2];
      if (below) bubble.style.height = below.getBoundingClientRect().top - box.bottom - 19 + 'px';
      document.body.append(bubble);
      bubble.querySelector('.no').addEventListener('click', close);
      bubble.querySelector('.yes').addEventListener('click', () => {
        const row = off.closest('tr');
        record('off-shelf', row.dataset.of, '下架成功');
        row.children[3].textContent = '已下架';
        close();
      });
    });`,
});
