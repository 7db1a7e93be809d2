import '@shoelace-style/shoelace/dist/themes/light.css';
import '@shoelace-style/shoelace/dist/components/button/button.js';
import '@shoelace-style/shoelace/dist/components/button-group/button-group.js';
import '@shoelace-style/shoelace/dist/components/card/card.js';
import '@shoelace-style/shoelace/dist/components/checkbox/checkbox.js';
import '@shoelace-style/shoelace/dist/components/dialog/dialog.js';
import '@shoelace-style/shoelace/dist/components/drawer/drawer.js';
import '@shoelace-style/shoelace/dist/components/dropdown/dropdown.js';
import '@shoelace-style/shoelace/dist/components/input/input.js';
import '@shoelace-style/shoelace/dist/components/menu/menu.js';
import '@shoelace-style/shoelace/dist/components/menu-item/menu-item.js';
import '@shoelace-style/shoelace/dist/components/option/option.js';
import '@shoelace-style/shoelace/dist/components/radio/radio.js';
import '@shoelace-style/shoelace/dist/components/radio-group/radio-group.js';
import '@shoelace-style/shoelace/dist/components/select/select.js';
import '@shoelace-style/shoelace/dist/components/tab/tab.js';
import '@shoelace-style/shoelace/dist/components/tab-group/tab-group.js';
import { element, listOf } from '../element';
import * as shop from '../shop';

interface Layer extends HTMLElement {
  show: () => Promise<void>;
  hide: () => Promise<void>;
}
interface Valued extends HTMLElement {
  value: string;
}

// A list of cards: the library has no table.
const chosen = new Set<string>();
const chosenOnes = () => shop.listed().filter(({ id }) => chosen.has(id));

const button = (label: string, click: () => void, values = {}) =>
  element('sl-button', { size: 'small', ...values, '@click': click }, label);

/** Opens a layer, which is gone when it has closed. */
function open(layer: Layer): void {
  layer.addEventListener('sl-after-hide', ({ target }) => target === layer && layer.remove());
  document.body.append(layer);
  void customElements.whenDefined(layer.localName).then(() => layer.show());
}

function ask({ title, text, yes }: shop.Question): void {
  const dialog = element<Layer>('sl-dialog', { label: title }, text);
  const answer = (act: () => void) => () => void dialog.hide().then(act);
  dialog.append(
    button(
      '取消',
      answer(() => undefined),
      { slot: 'footer' },
    ),
    button('确定', answer(yes), { slot: 'footer', variant: 'primary' }),
  );
  open(dialog);
}

function edit(product: shop.Product): void {
  const choice = element<Valued>(
    'sl-radio-group',
    { label: '修改状态', value: shop.choiceOf(product) },
    ...shop.choices.map((value) => element('sl-radio', { value }, value)),
  );
  const drawer = element<Layer>(
    'sl-drawer',
    { label: '商品详情' },
    listOf(shop.detailsOf(product)),
    button('下架', () => ask(shop.asksToDelist([product])), { variant: 'danger' }),
    element('sl-input', { label: '商品标题', value: product.name }),
    choice,
    button('保存', () => shop.save(product, choice.value), { variant: 'primary' }),
  );
  open(drawer);
}

function menuOf(product: shop.Product): HTMLElement {
  const labels = product.shelf === '在售' ? ['下架商品', '查看数据'] : ['查看数据'];
  const select = ({ detail }: CustomEvent) =>
    detail.item.value === '下架商品'
      ? ask(shop.asksToDelist([product]))
      : shop.note('查看数据', [product]);
  return element(
    'sl-dropdown',
    {},
    element('sl-button', { slot: 'trigger', size: 'small', caret: true }, '更多'),
    element(
      'sl-menu',
      { '@sl-select': select },
      ...labels.map((value) => element('sl-menu-item', { value }, value)),
    ),
  );
}

function cardOf(product: shop.Product, choose: () => void): HTMLElement {
  const isOn = product.shelf === '在售';
  const toggle = () => {
    if (!chosen.delete(product.id)) chosen.add(product.id);
    choose();
  };
  return element(
    'sl-card',
    { style: 'display: block; margin: 8px 0' },
    element(
      'sl-checkbox',
      { slot: 'header', checked: chosen.has(product.id), '@sl-change': toggle },
      product.name,
    ),
    element('small', {}, shop.idText(product)),
    ...shop.columns.map(([key, title]) =>
      element('div', {}, element('span', {}, `${title}：`), element('span', {}, product[key])),
    ),
    element(
      'div',
      { slot: 'footer' },
      button('编辑', () => edit(product)),
      isOn
        ? button('下架', () => ask(shop.asksToDelist([product])))
        : button('重新上架', () => shop.relist([product])),
      menuOf(product),
    ),
  );
}

export function mount(at: HTMLElement): void {
  const count = element('span');
  const list = element('section');
  const tabs = element(
    'sl-tab-group',
    { '@sl-tab-show': ({ detail }) => shop.show(detail.name, '页签') },
    ...shop.shelves.map((panel) => element('sl-tab', { slot: 'nav', panel }, panel)),
  );
  const filter = element<Valued>(
    'sl-select',
    { value: '全部', '@sl-change': () => shop.show(filter.value as shop.Shelf, '筛选') },
    ...shop.shelves.map((value) => element('sl-option', { value }, value)),
  );
  const draw = () => {
    count.textContent = `已选 ${chosenOnes().length} 项 `;
    list.replaceChildren(...shop.listed().map((product) => cardOf(product, draw)));
  };
  shop.onChange(draw);
  at.append(
    tabs,
    element('sl-input', { placeholder: '商品名称/商品ID' }),
    filter,
    button('同步库存', () => ask(shop.asksToSync)),
    button('下架记录', () => shop.note('下架记录'), { variant: 'text' }),
    button('下架时间', () => shop.note('排序 下架时间'), { variant: 'text' }),
    element(
      'div',
      {},
      count,
      button('批量下架', () => ask(shop.asksToDelist(chosenOnes()))),
      button('批量改价', () => shop.note('批量改价', chosenOnes())),
    ),
    list,
    element(
      'sl-button-group',
      {},
      ...['1', '2', '3'].map((page) => button(page, () => shop.note(`第 ${page} 页`))),
    ),
  );
  draw();
}
