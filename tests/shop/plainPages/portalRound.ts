import { frameHtml, plainGoods } from './frameHtml.ts';

const rows = plainGoods
  .map(
    ({ id, name, price }) =>
      `<tr data-row-key="${id}"><td>${name} <span>ID：${id}</span></td><td>${price}</td><td><button type="button" class="more" data-of="${id}">更多</button></td></tr>`,
  )
  .join('');

/**
 * A menu opens a dialog, and the dialog opens that menu: both are on the body, and what either
 * belongs to goes round in a circle, but for the row where it began.
 */
export const portalRound = frameHtml({
  title: '菜单与对话框',
  about: '菜单里的“详情”打开对话框，对话框里的“更多操作”又打开同一个菜单。',
  style: `.menu, .dialog { position: fixed; z-index: 5; padding: 12px 16px; background: #fff; border: 1px solid #cbd2dc; } .menu { z-index: 6; } [hidden] { display: none; }`,
  body: `<table><thead><tr><th>商品信息</th><th>价格</th><th>操作</th></tr></thead><tbody>${rows}</tbody></table>`,
  script: `
    let goods = '';
    const menu = document.createElement('ul');
    menu.className = 'menu dropdown'; menu.setAttribute('role', 'menu'); menu.hidden = true;
    menu.innerHTML = '<li role="menuitem" data-do="detail">详情</li><li role="menuitem" data-do="off">下架</li>';
    const dialog = document.createElement('div');
    dialog.className = 'dialog modal'; dialog.setAttribute('role', 'dialog'); dialog.hidden = true;
    dialog.innerHTML = '<h2>商品详情</h2><p>可在这里继续操作。</p><button type="button" class="more">更多操作</button>';
    document.body.append(menu, dialog);
    const open = (part, at) => {
      const { left, bottom } = at.getBoundingClientRect();
      part.style.left = left + 'px'; part.style.top = bottom + 'px'; part.hidden = false;
    };
    document.addEventListener('click', ({ target }) => {
      if (target.matches('.more')) { goods = target.dataset.of || goods; open(menu, target); }
      if (target.matches('[data-do=detail]')) { menu.hidden = true; open(dialog, document.querySelector('h1')); }
      if (target.matches('[data-do=off]')) { menu.hidden = true; dialog.hidden = true; record('off-shelf', goods, '下架成功'); }
    });`,
});
