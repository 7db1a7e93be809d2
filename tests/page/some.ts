import { wording } from '@/lib/catalog/wording';
import { guardWords } from '@/lib/core/snapshot';
import { compileWording } from '@/lib/core/wording';
import { upwards } from '@/lib/page/dom';
import { recognise } from '@/lib/page/recognise';

export const words = guardWords(wording);
export const grammar = compileWording(words);

/** Makes `html` the page, and answers with the element that the mouse is on: `#it`, else the first `selector`. */
export function page(html: string, selector = '#it'): Element {
  document.body.innerHTML = html;
  const element = document.querySelector(selector);
  if (!element) throw new Error(`no ${selector} in the page`);
  return element;
}

/** What a press on an element would do. */
export const actionOf = (element: Element) => recognise(upwards(element), grammar)?.action;

/** A list of products with one row, of which `cell` is the last. */
export const row = (cell: string, headers = ['商品信息', '价格', '状态', '操作']) => `<table>
  <thead><tr>${headers.map((head) => `<th>${head}</th>`).join('')}</tr></thead>
  <tbody><tr data-row-key="3819266189016826169"><td>下架清仓 保温杯 ID：3819266189016826169</td><td>￥9.80</td><td>售卖中</td><td>${cell}</td></tr></tbody>
</table>`;
