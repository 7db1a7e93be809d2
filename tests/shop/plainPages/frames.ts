import { frameHtml, plainIds } from './frameHtml.ts';

export const frames = frameHtml({
  title: '嵌入的商品',
  about:
    '按钮在 about:blank、srcdoc 与 blob: 的 iframe 里，由脚本写入；最后两个在沙箱和 data: 里。',
  // Two abreast, so that nothing needs scrolling: after a scroll Chromium may still give a press to the sandboxed frame.
  style:
    '#frames { display: grid; grid-template-columns: 1fr 1fr; gap: 12px; } iframe { width: 100%; height: 64px; border: 1px solid #e5e7eb; }',
  body: '<div id="frames"></div>',
  script: `
    const ids = ${JSON.stringify(plainIds)};
    const inner = (id, words) => '<meta charset="utf-8"><p>商品ID：' + id + ' 售卖中 <button id="off">' + words + '</button> <button id="other">重新上架</button></p>';
    const add = (name, set) => {
      const frame = document.createElement('iframe');
      frame.title = frame.name = name;
      set(frame);
      document.getElementById('frames').append(frame);
      return frame;
    };
    const listen = (frame, id) => {
      const { contentDocument } = frame;
      contentDocument.getElementById('off').onclick = () => record('off-shelf', id, '下架成功');
      contentDocument.getElementById('other').onclick = () => record('other', [], '重新上架');
    };
    const blank = add('blank', () => {});
    blank.contentDocument.body.innerHTML = inner(ids[0], '下架');
    listen(blank, ids[0]);
    const written = add('written', () => {});
    written.contentDocument.open();
    written.contentDocument.write(inner(ids[1], '移入仓库'));
    written.contentDocument.close();
    listen(written, ids[1]);
    const source = add('srcdoc', (frame) => { frame.srcdoc = inner(ids[2], '停止售卖'); });
    source.onload = () => listen(source, ids[2]);
    const blob = add('blob', (frame) => { frame.src = URL.createObjectURL(new Blob([inner(ids[0], '撤下商品')], { type: 'text/html' })); });
    blob.onload = () => listen(blob, ids[0]);
    // Their origins are opaque: they tell the page of a press by message.
    const apart = (id, words) => inner(id, words) + "<script>document.getElementById('off').onclick = () => parent.postMessage({ off: '" + id + "' }, '*')<\\/script>";
    add('sandbox', (frame) => {
      frame.sandbox = 'allow-scripts';
      frame.srcdoc = apart(ids[1], '下架');
    });
    add('data', (frame) => { frame.src = 'data:text/html,' + encodeURIComponent(apart(ids[2], '移入仓库')); });
    window.addEventListener('message', ({ data }) => data && data.off && record('off-shelf', data.off, '下架成功'));`,
});
