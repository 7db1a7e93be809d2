import 'bootstrap/dist/css/bootstrap.css';
import { Modal, Offcanvas } from 'bootstrap';
import * as shop from '../shop';

// One listener for the whole page: what is pressed says by an attribute what it does.

const chosenOnes = (): shop.Product[] => {
  const boxes = [...document.querySelectorAll<HTMLInputElement>('[data-choose]:checked')];
  const ids = boxes.map(({ value }) => value);
  return shop.listed().filter(({ id }) => ids.includes(id));
};

const rowOf = (product: shop.Product): string => {
  const does = (what: string) => `data-do="${what}" data-at="${product.id}"`;
  const isOn = product.shelf === '在售';
  const item = (label: string, what: string) =>
    `<li><button type="button" class="dropdown-item" ${does(what)}>${label}</button></li>`;
  return `<tr>
    <td><input type="checkbox" class="form-check-input" data-choose value="${product.id}" data-do="choose" /></td>
    <td><div>${product.name}</div><small class="text-muted">${shop.idText(product)}</small></td>
    ${shop.columns.map(([key]) => `<td>${product[key]}</td>`).join('')}
    <td>${product.offAt}</td>
    <td><div class="btn-group btn-group-sm">
      <button type="button" class="btn btn-outline-secondary" ${does('edit')}>编辑</button>
      <button type="button" class="btn btn-outline-secondary" ${does(isOn ? 'delist' : 'relist')}>${isOn ? '下架' : '重新上架'}</button>
      <button type="button" class="btn btn-outline-secondary dropdown-toggle" data-bs-toggle="dropdown">更多</button>
      <ul class="dropdown-menu">${isOn ? item('下架商品', 'delist') : ''}${item('查看数据', 'data')}</ul>
    </div></td>
  </tr>`;
};

const drawerOf = (product: shop.Product): string => `
  <div class="offcanvas-header"><h5 class="offcanvas-title">商品详情</h5>
    <button type="button" class="btn-close" data-bs-dismiss="offcanvas" aria-label="关闭"></button></div>
  <div class="offcanvas-body">
    <dl class="row">${shop
      .detailsOf(product)
      .map(([label, value]) => `<dt class="col-4">${label}</dt><dd class="col-8">${value}</dd>`)
      .join('')}</dl>
    <button type="button" class="btn btn-danger" data-do="delist" data-at="${product.id}">下架</button>
    <form>
      <label class="form-label">商品标题 <input class="form-control" value="${product.name}" /></label>
      <div>修改状态 ${shop.choices
        .map(
          (value) => `<div class="form-check form-check-inline">
            <input class="form-check-input" type="radio" name="choice" id="choice-${value}" value="${value}"
              ${value === shop.choiceOf(product) ? 'checked' : ''} />
            <label class="form-check-label" for="choice-${value}">${value}</label></div>`,
        )
        .join('')}</div>
      <button type="button" class="btn btn-primary" data-do="save" data-at="${product.id}">保存</button>
    </form>
  </div>`;

const page = `
  <div class="container-fluid">
    <ul class="nav nav-tabs">${shop.shelves
      .map(
        (shelf) =>
          `<li class="nav-item"><button type="button" class="nav-link" data-bs-toggle="tab" data-do="tab" data-shelf="${shelf}">${shelf}</button></li>`,
      )
      .join('')}</ul>
    <div class="d-flex gap-2 my-2">
      <input class="form-control w-auto" placeholder="商品名称/商品ID" />
      <select class="form-select w-auto" aria-label="状态筛选">${shop.shelves
        .map((shelf) => `<option>${shelf}</option>`)
        .join('')}</select>
      <button type="button" class="btn btn-secondary" data-do="sync">同步库存</button>
      <a href="#" class="btn btn-link" data-do="records">下架记录</a>
    </div>
    <div class="my-2"><span id="count">已选 0 项</span>
      <button type="button" class="btn btn-outline-danger" data-do="batch">批量下架</button>
      <button type="button" class="btn btn-outline-secondary" data-do="prices">批量改价</button></div>
    <table class="table table-hover align-middle"><thead><tr>
      <th></th><th>商品信息</th>${shop.columns.map(([, title]) => `<th>${title}</th>`).join('')}
      <th><button type="button" class="btn btn-link p-0" data-do="sort">下架时间</button></th><th>操作</th></tr></thead><tbody></tbody></table>
    <ul class="pagination">${[1, 2, 3]
      .map(
        (at) => `<li class="page-item"><a class="page-link" href="#" data-do="page">${at}</a></li>`,
      )
      .join('')}</ul>
  </div>
  <div class="offcanvas offcanvas-end" tabindex="-1" id="drawer"></div>
  <div class="modal" tabindex="-1" id="question"><div class="modal-dialog"><div class="modal-content">
    <div class="modal-header"><h5 class="modal-title"></h5></div><div class="modal-body"></div>
    <div class="modal-footer">
      <button type="button" class="btn btn-secondary" data-bs-dismiss="modal">取消</button>
      <button type="button" class="btn btn-primary" data-bs-dismiss="modal" data-do="yes">确定</button></div>
  </div></div></div>`;

export function mount(at: HTMLElement): void {
  at.innerHTML = page;
  const part = (selector: string): HTMLElement => {
    const found = at.querySelector<HTMLElement>(selector);
    if (!found) throw new Error(`there is no ${selector}`);
    return found;
  };
  const draw = () => (part('tbody').innerHTML = shop.listed().map(rowOf).join(''));
  const count = () => (part('#count').textContent = `已选 ${chosenOnes().length} 项`);
  let asked: shop.Question | undefined;
  const ask = (question: shop.Question) => {
    asked = question;
    part('.modal-title').textContent = question.title;
    part('.modal-body').textContent = question.text;
    Modal.getOrCreateInstance(part('#question')).show();
  };
  const choice = () => part('#drawer').querySelector<HTMLInputElement>('[type=radio]:checked');
  const acts: Record<string, (those: shop.Product[], pressed: HTMLElement) => void> = {
    choose: count,
    edit: ([product]) => {
      if (product) part('#drawer').innerHTML = drawerOf(product);
      Offcanvas.getOrCreateInstance(part('#drawer')).show();
    },
    delist: (those) => ask(shop.asksToDelist(those)),
    relist: shop.relist,
    data: (those) => shop.note('查看数据', those),
    save: ([product]) => product && shop.save(product, choice()?.value ?? ''),
    tab: (_, { dataset }) => shop.show(dataset['shelf'] as shop.Shelf, '页签'),
    sync: () => ask(shop.asksToSync),
    records: () => shop.note('下架记录'),
    batch: () => ask(shop.asksToDelist(chosenOnes())),
    prices: () => shop.note('批量改价', chosenOnes()),
    sort: () => shop.note('排序 下架时间'),
    page: (_, { textContent }) => shop.note(`第 ${textContent} 页`),
    yes: () => asked?.yes(),
  };
  at.addEventListener('click', (event) => {
    const pressed = (event.target as Element).closest<HTMLElement>('[data-do]');
    const { do: what = '', at: id } = pressed?.dataset ?? {};
    if (pressed?.matches('a')) event.preventDefault();
    if (pressed)
      acts[what]?.(
        shop.listed().filter((product) => product.id === id),
        pressed,
      );
  });
  at.addEventListener('change', ({ target }) => {
    if (target instanceof HTMLSelectElement) shop.show(target.value as shop.Shelf, '筛选');
  });
  shop.onChange(draw);
  draw();
}
