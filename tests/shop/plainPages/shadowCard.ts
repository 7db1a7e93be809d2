import { frameHtml, plainGoods } from './frameHtml.ts';

// The name and one of the controls are slotted from the document; the id and the other control stand in the root.
const cards = plainGoods
  .map(
    ({ id, name }) => `
    <goods-card goods="${id}"><span slot="name">${name}</span><button slot="op" type="button" class="slotted">撤下商品</button></goods-card>`,
  )
  .join('');

const script = (mode: 'open' | 'closed') => `
  customElements.define('goods-card', class extends HTMLElement {
    connectedCallback() {
      const id = this.getAttribute('goods');
      const root = this.attachShadow({ mode: '${mode}' });
      root.innerHTML = \`<style>:host { display: flex; gap: 20px; align-items: center; padding: 10px 0; border-top: 1px solid #e5e7eb; } b { flex: 1; }</style>
        <b><slot name="name"></slot></b><span>商品ID：\${id}</span><i>售卖中</i>
        <button type="button" class="edit" data-other>编辑</button><button type="button" class="store">移入仓库</button><slot name="op"></slot>\`;
      const act = (words) => () => {
        record('off-shelf', id, words);
        root.querySelector('i').textContent = '已下架';
      };
      root.querySelector('.store').addEventListener('click', act('已移入仓库'));
      root.querySelector('slot[name=op]').addEventListener('click', act('商品已撤下'));
    }
  });`;

export const openShadow = frameHtml({
  title: '商品仓库',
  about: '自定义元素，开放的 shadow root，带插槽。',
  body: cards,
  script: script('open'),
});

export const closedShadow = frameHtml({
  title: '商品仓库',
  about: '自定义元素，关闭的 shadow root：页面外看不到里面的按钮。',
  body: cards.replaceAll('class="slotted"', 'class="slotted" hidden'),
  script: script('closed'),
});
