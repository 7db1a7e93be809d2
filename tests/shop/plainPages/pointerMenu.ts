import { frameHtml, plainGoods } from './frameHtml.ts';

const rows = plainGoods
  .map(
    ({ id, name }) => `
    <tr data-id="${id}"><td>${name}</td><td>ID: ${id}</td><td>推广中</td><td><button type="button" aria-haspopup="menu">更多</button></td></tr>`,
  )
  .join('');

export const pointerMenu = frameHtml({
  title: '推广商品',
  about:
    '菜单在 pointerdown 时打开；各项分别在 pointerdown、mousedown、pointerup、mouseup 或按键时执行，不等 click。',
  style: `table { width: 100%; } td { padding: 8px 0; } [role=menu] { position: absolute; display: grid; background: #fff; border: 1px solid #cbd2dc; border-radius: 6px; box-shadow: 0 4px 16px #0002; } [role=menuitem] { padding: 6px 20px; cursor: pointer; }`,
  body: `<table><tbody>${rows}</tbody></table>`,
  script: `
    const items = [
      ['终止推广', 'pointerdown', 'stop-promotion'], ['停止售卖', 'mousedown', 'off-shelf'],
      ['移入仓库', 'pointerup', 'off-shelf'], ['撤下商品', 'mouseup', 'off-shelf'],
      ['复制链接', 'pointerdown', 'other'], ['关闭', 'mousedown', 'other'],
    ];
    let menu;
    const close = () => { menu?.remove(); menu = undefined; };
    const open = (button) => {
      close();
      const id = button.closest('tr').dataset.id;
      menu = document.createElement('div');
      menu.setAttribute('role', 'menu');
      for (const [label, type, what] of items) {
        const item = document.createElement('div');
        item.setAttribute('role', 'menuitem');
        item.tabIndex = -1;
        item.textContent = label;
        const act = () => {
          record(what, what === 'other' ? [] : id, what === 'other' ? label : label + '成功');
          if (what !== 'other') button.closest('tr').children[2].textContent = '已' + label.slice(0, 2);
          close();
        };
        item.addEventListener(type, act);
        item.addEventListener('keydown', (event) => (event.key === 'Enter' || event.key === ' ') && act());
        menu.append(item);
      }
      const box = button.getBoundingClientRect();
      menu.style.left = box.left + 'px';
      menu.style.top = box.bottom + scrollY + 4 + 'px';
      document.body.append(menu);
    };
    document.addEventListener('pointerdown', (event) => {
      const button = event.target.closest('[aria-haspopup]');
      if (button) open(button);
      else if (!event.target.closest('[role=menu]')) close();
    });
    document.addEventListener('keydown', (event) => {
      const button = event.target.closest('[aria-haspopup]');
      if (button && event.key === 'ArrowDown') { open(button); menu.firstChild.focus(); event.preventDefault(); }
      else if (menu?.contains(event.target) && event.key === 'ArrowDown') (event.target.nextSibling || menu.firstChild).focus();
      else if (event.key === 'Escape') close();
    });`,
});
