import { frameHtml, plainGoods } from './frameHtml.ts';

const rows = plainGoods
  .map(
    ({ id, name }) =>
      `<tr data-id="${id}"><td>${name}</td><td>ID：${id}</td><td><button type="button" data-other>编辑</button> <button type="button" class="off">下架</button></td></tr>`,
  )
  .join('');

const body = `<table style="width:100%"><thead><tr><th>商品信息</th><th>编号</th><th>操作</th></tr></thead><tbody>${rows}</tbody></table>`;

const listen = `
  for (const off of document.querySelectorAll('.off'))
    off.addEventListener('click', (event) => {
      const id = off.closest('tr').dataset.id;
      act(event, id);
    });`;

/** A page that takes no press but a person's. A refused one is logged with `ok: false`. */
export const trustedOnly = frameHtml({
  title: '安全商品列表',
  about: '检查 isTrusted：脚本发出的点击不算。',
  body,
  script: `
    const act = (event, id) => event.isTrusted
      ? record('off-shelf', id, '下架成功')
      : record('off-shelf', id, '操作来源异常，请手动点击', false);
    ${listen}`,
});

/** A page, or a tool in it, that presses 下架 by script. */
export const forged = frameHtml({
  title: '批量助手',
  about: '脚本代按：“一键清理”逐个点击下架；“直接处理”不点任何按钮就下架。',
  body: `${body}<p><button type="button" id="sweep">一键清理</button> <button type="button" id="direct">直接处理</button></p>`,
  script: `
    const act = (event, id) => record('off-shelf', id, '下架成功');
    ${listen}
    document.getElementById('sweep').addEventListener('click', () => document.querySelectorAll('.off').forEach((off) => off.click()));
    document.getElementById('direct').addEventListener('click', () => record('off-shelf', '${plainGoods[0]?.id}', '下架成功'));`,
});

/** A page that writes itself anew 300 ms after it has loaded, which takes every listener off `window`. */
export const reopened = frameHtml({
  title: '旧版商品列表',
  about: '载入后用 document.open 重写整个文档。',
  body,
  script: `
    const act = (event, id) => record('off-shelf', id, '下架成功');
    ${listen}
    if (!window.reopened) {
      window.reopened = true;
      const whole = document.documentElement.outerHTML;
      setTimeout(() => { document.open(); document.write('<!doctype html>' + whole); document.close(); document.body.dataset.reopened = ''; }, 300);
    }`,
});
