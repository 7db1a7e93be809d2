import 'layui/dist/css/layui.css';
import 'layui';
import * as shop from '../shop';

const { layui } = window;

const page = `
  <div class="layui-tab layui-tab-brief" lay-filter="shelf"><ul class="layui-tab-title">${shop.shelves
    .map((shelf, at) => `<li${at === 0 ? ' class="layui-this"' : ''}>${shelf}</li>`)
    .join('')}</ul></div>
  <form class="layui-form layui-row layui-col-space10">
    <div class="layui-col-md3"><input class="layui-input" placeholder="商品名称/商品ID" /></div>
    <div class="layui-col-md2"><select lay-filter="filter">${shop.shelves
      .map((shelf) => `<option>${shelf}</option>`)
      .join('')}</select></div>
    <div class="layui-col-md4">
      <button type="button" class="layui-btn layui-btn-primary" lay-on="sync">同步库存</button>
      <a class="layui-font-blue" style="cursor: pointer" lay-on="records">下架记录</a></div>
  </form>
  <table id="list" lay-filter="list"></table>
  <div id="pages"></div>
  <script type="text/html" id="bar">
    <span id="count">已选 0 项</span>
    <button class="layui-btn layui-btn-sm layui-btn-danger" lay-event="batch">批量下架</button>
    <button class="layui-btn layui-btn-sm" lay-event="prices">批量改价</button>
  </script>
  <script type="text/html" id="operations">
    <a class="layui-btn layui-btn-xs" lay-event="edit">编辑</a>
    {{# if (d.shelf === '在售') { }}<a class="layui-btn layui-btn-xs layui-btn-danger" lay-event="delist">下架</a>{{# } else { }}<a class="layui-btn layui-btn-xs" lay-event="relist">重新上架</a>{{# } }}
    <a class="layui-btn layui-btn-xs layui-btn-primary" lay-event="more">更多</a>
  </script>`;

const cols = [
  [
    { type: 'checkbox' },
    { field: 'id', title: '商品ID', width: 190 },
    { field: 'name', title: '商品名称' },
    ...shop.columns.map(([field, title]) => ({ field, title })),
    { field: 'offAt', title: '下架时间', sort: true },
    { title: '操作', toolbar: '#operations', width: 190, fixed: 'right' },
  ],
];

const ask = ({ title, text, yes }: shop.Question) =>
  layui.layer.confirm(text, { title, btn: ['确定', '取消'] }, (index) => {
    layui.layer.close(index);
    yes();
  });

const drawerOf = (product: shop.Product) => `<div class="layui-padding-3">
  <table class="layui-table"><tbody>${shop
    .detailsOf(product)
    .map(([label, value]) => `<tr><td>${label}</td><td>${value}</td></tr>`)
    .join('')}</tbody></table>
  <button type="button" class="layui-btn layui-btn-danger" lay-on="delist">下架</button>
  <form class="layui-form"><input class="layui-input" aria-label="商品标题" value="${product.name}" />
    ${shop.choices
      .map(
        (value) =>
          `<input type="radio" name="choice" value="${value}" title="${value}"${value === shop.choiceOf(product) ? ' checked' : ''} />`,
      )
      .join('')}
    <button class="layui-btn" lay-submit lay-filter="save">保存</button></form></div>`;

function edit(product: shop.Product): void {
  const { layer, form, util } = layui;
  layer.open({
    type: 1,
    title: '商品详情',
    offset: 'r',
    anim: 'slideLeft',
    area: ['420px', '100%'],
    move: false,
    content: drawerOf(product),
    success: () => {
      form.render();
      util.on({ delist: () => ask(shop.asksToDelist([product])) });
    },
  });
  form.on('submit(save)', ({ field }) => {
    shop.save(product, field['choice'] ?? '');
    return false;
  });
}

function openMenu(product: shop.Product, elem: Element): void {
  const titles = product.shelf === '在售' ? ['下架商品', '查看数据'] : ['查看数据'];
  layui.dropdown.render({
    elem,
    show: true,
    data: titles.map((title) => ({ title, id: title })),
    click: ({ id }) =>
      id === '下架商品' ? ask(shop.asksToDelist([product])) : shop.note(id, [product]),
  });
}

export function mount(at: HTMLElement): void {
  const { table, form, element, util, laypage } = layui;
  at.innerHTML = page;
  const chosen = () => table.checkStatus('list').data;
  table.render({
    elem: '#list',
    id: 'list',
    cols,
    data: [...shop.listed()],
    toolbar: '#bar',
    defaultToolbar: [],
  });
  table.on('tool(list)', function ({ event, data: product }) {
    if (event === 'edit') edit(product);
    if (event === 'delist') ask(shop.asksToDelist([product]));
    if (event === 'relist') shop.relist([product]);
    if (event === 'more') openMenu(product, this);
  });
  table.on('toolbar(list)', ({ event }) =>
    event === 'batch' ? ask(shop.asksToDelist(chosen())) : shop.note('批量改价', chosen()),
  );
  table.on('checkbox(list)', () => {
    const count = document.querySelector('#count');
    if (count) count.textContent = `已选 ${chosen().length} 项`;
  });
  table.on('sort(list)', () => shop.note('排序 下架时间'));
  element.on('tab(shelf)', ({ index }) => shop.show(shop.shelves[index] ?? '全部', '页签'));
  form.on('select(filter)', ({ value }) => shop.show(value as shop.Shelf, '筛选'));
  util.on({ sync: () => ask(shop.asksToSync), records: () => shop.note('下架记录') });
  laypage.render({
    elem: 'pages',
    count: 12,
    limit: 5,
    jump: ({ curr }, isFirst) => {
      if (!isFirst) shop.note(`第 ${curr} 页`);
    },
  });
  form.render();
  shop.onChange(() => table.reloadData('list', { data: [...shop.listed()] }));
}
