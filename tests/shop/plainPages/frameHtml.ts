interface PlainParts {
  title: string;
  /** What the page is an example of, shown under the title. */
  about: string;
  body: string;
  script: string;
  style?: string;
}

/** The three products that every plain page sells. */
export const plainIds = [
  '3700000000000000101',
  '3700000000000000102',
  '3700000000000000103',
] as const;

export const plainGoods = plainIds.map((id, nth) => ({
  id,
  name: ['竹纤维抹布 10片装', '陶瓷马克杯 带盖带勺', '折叠晾衣架 加粗款'][nth] ?? id,
  price: ['￥12.90', '￥35.00', '￥59.90'][nth] ?? '￥1.00',
}));

/** Labels that resemble a delist and are none; a press on one is logged as `other`. */
export const lookAlikes = ['已下架', '下架时间', '重新上架', '取消', '关闭', '下架记录']
  .map((label) => `<a class="alike" data-other>${label}</a>`)
  .join('\n');

// `record` is what a plain page does instead of asking a server. The log outlives a submit and a reload.
const recorder = `
  const slot = '__plain ' + location.pathname;
  window.__shopLog = JSON.parse(sessionStorage.getItem(slot) || '[]');
  window.record = (what, ids, words, ok = true) => {
    window.__shopLog.push({ at: Date.now(), what, ids: [].concat(ids), ok, words });
    sessionStorage.setItem(slot, JSON.stringify(window.__shopLog));
    const toast = document.createElement('div');
    toast.className = 'toast';
    toast.setAttribute('role', 'status');
    toast.textContent = words;
    document.body.append(toast);
    setTimeout(() => toast.remove(), 3000);
  };
  document.addEventListener('click', (event) => {
    const other = event.composedPath().find((node) => node.dataset && 'other' in node.dataset);
    if (other) window.record('other', [], other.textContent.trim());
  });
`;

const looks = `
  body { margin: 0; background: #f4f5f7; color: #1c1f23; font: 14px/1.6 'Noto Sans CJK SC', sans-serif; }
  header { display: flex; justify-content: space-between; padding: 14px 24px; background: #22314a; color: #fff; }
  main { max-width: 980px; margin: 20px auto; padding: 20px 24px; background: #fff; border-radius: 8px; }
  h1 { margin: 0; font-size: 18px; }
  .about { margin: 4px 0 16px; color: #80868f; }
  .alikes { display: flex; gap: 16px; margin-top: 20px; padding-top: 12px; border-top: 1px solid #e5e7eb; }
  .alike { color: #4a5568; cursor: pointer; }
  button, .op { padding: 4px 12px; border: 1px solid #cbd2dc; border-radius: 4px; background: #fff; color: #1c1f23; font: inherit; cursor: pointer; }
  .toast { position: fixed; top: 64px; left: 50%; padding: 8px 20px; background: #22314a; color: #fff; border-radius: 6px; transform: translateX(-50%); }
`;

/** A whole page of the framework-free set. */
export function frameHtml({ title, about, body, script, style = '' }: PlainParts): string {
  return `<!doctype html>
<html lang="zh-CN">
  <head><meta charset="utf-8"><title>${title}</title><link rel="icon" href="data:,"><style>${looks}${style}</style>
  <script>{${recorder}}</script></head>
  <body>
    <header><b>商家后台（模型店铺）</b><span>甲食品旗舰店 店铺ID 10001</span></header>
    <main><h1>${title}</h1><p class="about">${about}</p>
    ${body}
    <div class="alikes">${lookAlikes}</div></main>
    <script>{${script}}</script>
  </body>
</html>`;
}
