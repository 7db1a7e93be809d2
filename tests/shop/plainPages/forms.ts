import { frameHtml, plainIds } from './frameHtml.ts';

export const forms = frameHtml({
  title: '商品处理',
  about: '提交才执行：按钮、在输入框里按回车、requestSubmit，以及没有脚本的表单。',
  style:
    'form { padding: 12px 0; border-top: 1px solid #e5e7eb; } input { padding: 4px 8px; width: 240px; }',
  body: `
    <form id="scripted">
      <label>商品ID <input name="goods" value="${plainIds[0]}"></label>
      <button type="submit">下架</button> <button type="button" data-other>重置</button>
    </form>
    <form id="search">
      <label>搜索 <input name="words" placeholder="已下架商品"></label> <button type="submit">查询</button>
    </form>
    <form id="bare" method="get">
      <label>商品ID <input name="offline" value="${plainIds[1]}"></label> <input type="submit" value="确认下架" style="width:auto">
    </form>
    <form id="called"><input type="hidden" name="goods" value="${plainIds[2]}"></form>
    <button type="button" id="caller">停止售卖</button>`,
  script: `
    for (const id of ['scripted', 'called'])
      document.getElementById(id).addEventListener('submit', (event) => {
        event.preventDefault();
        record('off-shelf', event.currentTarget.elements.goods.value, '下架成功');
      });
    document.getElementById('search').addEventListener('submit', (event) => {
      event.preventDefault();
      record('other', [], '查询');
    });
    document.getElementById('caller').addEventListener('click', () => document.getElementById('called').requestSubmit());
    // The form without a script loads the page again; what it asked for is carried out here, once.
    const asked = new URLSearchParams(location.search).get('offline');
    if (asked) {
      history.replaceState(null, '', location.pathname);
      record('off-shelf', asked, '下架成功');
    }`,
});
