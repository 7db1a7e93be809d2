// @vitest-environment happy-dom
import { expect, test, vi } from 'vitest';
import { namesBeside, readText } from '@/lib/page/text';
import { page } from './some';

test.each([
  ['<p id="it">已<b>下架</b></p>', '已下架'],
  ['<div id="it"><p>标题</p><p>正文</p></div>', '标题\n正文'],
  ['<p id="it">\n   下\n   架 </p>', '下 架'],
  [
    '<div id="it">见<style>p{}</style><span hidden>藏</span><span style="display: none">藏</span></div>',
    '见',
  ],
])('text is read as it is shown: %s', (html, text) => {
  expect(readText(page(html), 100)).toBe(text);
});

test('text is read through shadow roots and slots', () => {
  vi.spyOn(chrome.dom, 'openOrClosedShadowRoot').mockImplementation(
    ({ shadowRoot }) => shadowRoot as ShadowRoot,
  );
  const host = page('<x-host id="it">下架</x-host>');
  host.attachShadow({ mode: 'open' }).innerHTML = '<b>立即</b><slot></slot>';
  expect(readText(host, 20)).toBe('立即下架');
});

test('no more is read than was asked for', () => {
  expect(readText(page(`<p id="it">${'长'.repeat(100_000)}</p>`), 40)).toHaveLength(40);
  expect(readText(page(`<div id="it">${'<i></i>'.repeat(10_000)}后</div>`), 40)).toBe('');
});

test('a tree may be deeper than any script can follow', () => {
  const it = page('<div id="it"></div>');
  let inner: Element = it;
  for (let depth = 0; depth < 20_000; depth += 1)
    inner = inner.appendChild(document.createElement('div'));
  inner.append('下架');
  expect(readText(it, 40)).toBe('');
});

test('a name of a megabyte in an attribute is read from its beginning', () => {
  const [name] = namesBeside(page(`<a id="it" title="下架${'说明'.repeat(500_000)}"></a>`));
  expect(name).toMatch(/^下架(?:说明)+/);
  expect(name?.length).toBeLessThan(1000);
});

test('names come in the order of a screen reader', () => {
  expect(
    namesBeside(
      page('<b id="n">一</b><a id="it" aria-labelledby="n" aria-label="二" title="三"></a>'),
    ),
  ).toEqual(['一', '二', '三']);
});
