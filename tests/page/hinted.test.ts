// @vitest-environment happy-dom
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { upwards } from '@/lib/page/dom';
import type { Guard } from '@/lib/page/guard';
import { watchHints } from '@/lib/page/hinted';
import { recognise } from '@/lib/page/recognise';
import { grammar, page, row } from './some';

const icon = '<button class="t-button"><svg id="it"><path d="M2 2h10"></path></svg></button>';
/** As libraries draw them: TDesign without a role, ant-design-vue inside of boxes, Fusion and rsuite with one. */
const drawn = [
  '<div class="t-popup t-tooltip"><div class="t-popup__content">下架<div class="t-popup__arrow"></div></div></div>',
  '<div><div class="ant-tooltip"><div class="ant-tooltip-content"><div class="ant-tooltip-inner" role="tooltip">下架</div></div></div></div>',
  '<div role="tooltip" class="next-balloon-tooltip"><div class="next-balloon-content">下架</div></div>',
];

let guard: Pick<Guard, 'recognise' | 'hinted'>;
beforeEach(() => {
  guard = { recognise: (path) => recognise(path, grammar) ?? guard.hinted?.(path) };
  watchHints(guard);
  vi.spyOn(chrome.dom, 'openOrClosedShadowRoot').mockImplementation(({ shadowRoot }) => shadowRoot);
  vi.spyOn(Element.prototype, 'getClientRects').mockImplementation(
    () => [new DOMRect()] as unknown as DOMRectList,
  );
});
const found = (at: Element) => guard.recognise(upwards(at));

describe('a control that shows but a picture', () => {
  test.each(drawn)('is called what the tooltip near it says: %s', (tip) => {
    const it = page(row(icon) + tip);
    expect(found(it)).toMatchObject({
      action: 'off-shelf',
      control: { element: it.parentElement },
    });
  });

  test('is called so by a tooltip beside it, and may be a picture alone', () => {
    const it = page(row('<span role="img"><svg id="it"></svg></span><p role="tooltip">停售</p>'));
    expect(found(it)).toMatchObject({ action: 'off-shelf', control: { names: ['停售'] } });
  });

  test.each([
    [
      'for it',
      '<wa-button id="b7"><svg id="it"></svg></wa-button><wa-tooltip for="b7">下架</wa-tooltip>',
    ],
    [
      'around it',
      '<sl-tooltip content="下架"><sl-button><svg id="it"></svg></sl-button></sl-tooltip>',
    ],
  ])('is called what a tooltip says that is %s, shown or not', (_, cell) => {
    vi.spyOn(Element.prototype, 'getClientRects').mockImplementation(
      () => [] as unknown as DOMRectList,
    );
    expect(found(page(row(cell)))?.action).toBe('off-shelf');
    expect(found(page(row(cell.replace('下架', '下架记录'))))).toBeUndefined();
  });

  test('keeps its name when the tooltip has gone', () => {
    const it = page(row(icon) + drawn[0]);
    found(it);
    document.querySelector('.t-tooltip')?.remove();
    expect(found(it)?.action).toBe('off-shelf');
  });

  test.each([
    ['no tooltip is shown', icon, ''],
    ['it says something else', icon, '<p role="tooltip">下架记录</p>'],
    ['two of them are shown', icon, '<p role="tooltip">下架</p><p role="tooltip">编辑</p>'],
    ['it is switched off', icon.replace('<button', '<button disabled'), drawn[0]],
    ['it has a name', icon.replace('<button', '<button title="编辑"'), drawn[0]],
    ['it is greyed', icon.replace('<button', '<button style="cursor: not-allowed"'), drawn[0]],
  ])('is left alone where %s', (_, cell, tip = '') => {
    expect(found(page(row(cell) + tip))).toBeUndefined();
  });

  test('is left alone where the tooltip is another control’s', () => {
    const it = page(row(icon) + drawn[0]);
    const tip = document.querySelector('.t-tooltip');
    vi.spyOn(Element.prototype, 'getBoundingClientRect').mockImplementation(function (
      this: Element,
    ) {
      return new DOMRect(0, this === tip || tip?.contains(this) ? 400 : 0, 40, 20);
    });
    expect(found(it)).toBeUndefined();
  });
});
