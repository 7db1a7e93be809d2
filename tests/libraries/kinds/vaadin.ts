import '@vaadin/button';
import { ConfirmDialog } from '@vaadin/confirm-dialog';
import { ContextMenu } from '@vaadin/context-menu';
import { Dialog } from '@vaadin/dialog';
import { Grid, type GridItemModel } from '@vaadin/grid';
import { GridColumn } from '@vaadin/grid/vaadin-grid-column.js';
import { GridSelectionColumn } from '@vaadin/grid/vaadin-grid-selection-column.js';
import { GridSortColumn } from '@vaadin/grid/vaadin-grid-sort-column.js';
import { RadioGroup } from '@vaadin/radio-group';
import '@vaadin/radio-group/vaadin-radio-button.js';
import { Select } from '@vaadin/select';
import '@vaadin/tabs';
import '@vaadin/text-field';
import { element, listOf } from '../element';
import * as shop from '../shop';

const button = (label: string, click: () => void) =>
  element('vaadin-button', { '@click': click }, label);

/** Opens a layer, which is gone when it has closed. */
function open(layer: HTMLElement & { opened: boolean }): void {
  layer.addEventListener('closed', () => layer.remove());
  document.body.append(layer);
  layer.opened = true;
}

function ask({ title, text, yes }: shop.Question): void {
  const dialog = new ConfirmDialog();
  Object.assign(dialog, { header: title, message: text, confirmText: '确定', cancelText: '取消' });
  dialog.cancelButtonVisible = true;
  dialog.addEventListener('confirm', yes);
  open(dialog);
}

function edit(product: shop.Product): void {
  const dialog = new Dialog();
  dialog.headerTitle = '商品详情';
  dialog.renderer = (root) => {
    if (root.firstChild) return;
    const choice = new RadioGroup();
    choice.label = '修改状态';
    choice.append(
      ...shop.choices.map((value) => element('vaadin-radio-button', { value, label: value })),
    );
    choice.value = shop.choiceOf(product);
    root.append(
      listOf(shop.detailsOf(product)),
      button('下架', () => ask(shop.asksToDelist([product]))),
      element('vaadin-text-field', { label: '商品标题', value: product.name }),
      choice,
      button('保存', () => shop.save(product, choice.value ?? '')),
    );
  };
  open(dialog);
}

function moreOf(product: shop.Product): HTMLElement {
  const menu = new ContextMenu();
  const labels = product.shelf === '在售' ? ['下架商品', '查看数据'] : ['查看数据'];
  menu.openOn = 'click';
  menu.items = labels.map((text) => ({ text }));
  menu.addEventListener('item-selected', ({ detail }) =>
    'text' in detail.value && detail.value.text === '下架商品'
      ? ask(shop.asksToDelist([product]))
      : shop.note('查看数据', [product]),
  );
  menu.append(element('vaadin-button', {}, '更多'));
  return menu;
}

const operationsOf = (product: shop.Product): HTMLElement[] => [
  button('编辑', () => edit(product)),
  product.shelf === '在售'
    ? button('下架', () => ask(shop.asksToDelist([product])))
    : button('重新上架', () => shop.relist([product])),
  moreOf(product),
];

const goodsOf = (product: shop.Product): HTMLElement[] => [
  element('div', {}, product.name),
  element('small', {}, shop.idText(product)),
];

/** A column whose cells hold elements. */
function drawn(header: string, draw: (product: shop.Product) => HTMLElement[], width: string) {
  const column = new GridColumn<shop.Product>();
  Object.assign(column, { header, width });
  column.renderer = (root, _, { item }: GridItemModel<shop.Product>) =>
    root.replaceChildren(...draw(item));
  return column;
}

function gridOf(): Grid<shop.Product> {
  const grid = new Grid<shop.Product>();
  grid.allRowsVisible = true;
  grid.itemIdPath = 'id';
  const sorted = new GridSortColumn<shop.Product>();
  Object.assign(sorted, { path: 'offAt', header: '下架时间' });
  grid.append(
    new GridSelectionColumn(),
    drawn('商品信息', goodsOf, '220px'),
    ...shop.columns.map(([path, header]) => Object.assign(new GridColumn(), { path, header })),
    sorted,
    drawn('操作', operationsOf, '260px'),
  );
  sorted.addEventListener('direction-changed', () => shop.note('排序 下架时间'));
  return grid;
}

export function mount(at: HTMLElement): void {
  const grid = gridOf();
  const count = element('span');
  const chosen = () => grid.selectedItems;
  const tabs = element<HTMLElement & { selected: number }>(
    'vaadin-tabs',
    {
      '@selected-changed': ({ detail }) => {
        const shelf = shop.shelves[detail.value];
        if (shelf && shelf !== shop.shelfShown()) shop.show(shelf, '页签');
      },
    },
    ...shop.shelves.map((shelf) => element('vaadin-tab', {}, shelf)),
  );
  const filter = new Select();
  filter.items = shop.shelves.map((value) => ({ label: value, value }));
  filter.value = '全部';
  filter.addEventListener('change', () => shop.show(filter.value as shop.Shelf, '筛选'));
  const draw = () => {
    grid.items = [...shop.listed()];
    grid.selectedItems = [];
    tabs.selected = shop.shelves.indexOf(shop.shelfShown());
  };
  grid.addEventListener('selected-items-changed', () => {
    count.textContent = `已选 ${chosen().length} 项 `;
  });
  shop.onChange(draw);
  at.append(
    tabs,
    element('vaadin-text-field', { placeholder: '商品名称/商品ID' }),
    filter,
    button('同步库存', () => ask(shop.asksToSync)),
    button('下架记录', () => shop.note('下架记录')),
    element(
      'div',
      {},
      count,
      button('批量下架', () => ask(shop.asksToDelist(chosen()))),
      button('批量改价', () => shop.note('批量改价', chosen())),
    ),
    grid,
    ...['1', '2', '3'].map((page) => button(page, () => shop.note(`第 ${page} 页`))),
  );
  draw();
}
