// @vitest-environment happy-dom
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { builtIn, optionalHosts } from '@/lib/catalog/packs';
import { factOf, type FactField } from '@/lib/core/fact';
import { pack } from '@/lib/core/pack';
import { selectorsOf } from '@/lib/core/site';
import { queryAll } from '@/lib/page/dom';
import { pageAt, shopOf } from '@/lib/page/identity';
import { treesOf } from '@/lib/page/locate';
import { cardAround } from '@/lib/page/card';
import { subjectsOf } from '@/lib/page/subjects';
import { actionOf } from './page/some';

const fixtures = import.meta.glob<string>('/tests/fixtures/**/*.html', {
  query: '?raw',
  import: 'default',
  eager: true,
});

/** Makes a scrubbed page the document; shadow roots that it declares are attached, as a browser does. */
function openFixture(name: string, address: string): void {
  (window as unknown as { happyDOM: { setURL(url: string): void } }).happyDOM.setURL(address);
  document.body.innerHTML = fixtures[`/tests/fixtures/${name}`] ?? '';
  for (const template of document.querySelectorAll('template')) {
    template.parentElement?.attachShadow({ mode: 'open' }).append(template.content);
    template.remove();
  }
}

/** The products whose delist the page offers, as a press on it would read them. */
function productsHere() {
  const controls = treesOf(document)
    .flatMap((tree) => queryAll(tree, 'a,button,[role=menuitem]'))
    .filter(actionOf);
  const cards = [...new Set(controls.flatMap((control) => cardAround(control) ?? []))];
  return controls.length > 0 ? subjectsOf({ cards, isBatch: false }, 0) : [];
}

beforeEach(() => {
  vi.spyOn(chrome.dom, 'openOrClosedShadowRoot').mockImplementation(({ shadowRoot }) => shadowRoot);
});

const repeated = (ids: readonly string[]) => ids.filter((id, at) => ids.indexOf(id) !== at);

test('no two packs have an id or an origin in common', () => {
  expect(repeated(builtIn.packs.map(({ id }) => id))).toEqual([]);
  expect(repeated(builtIn.packs.flatMap(({ origins }) => origins))).toEqual([]);
});

test('every origin is one that the extension has or may ask for', () => {
  const origins = builtIn.packs.flatMap((at) => at.origins);
  expect([...builtIn.hosts, ...optionalHosts].sort()).toEqual(origins.sort());
});

describe.each(builtIn.packs)('pack $id', (given) => {
  test('is one that could be imported from a file', () => {
    expect(pack.safeParse(JSON.parse(JSON.stringify(given))).error?.issues).toBeUndefined();
  });

  test('has a scrubbed page of every kind of page, and a count for every selector', () => {
    const tested = given.tests.map(({ page }) => page);
    expect(given.pages.filter(({ id }) => !tested.includes(id))).toEqual([]);
    const counted = given.tests.flatMap(({ counts }) => Object.keys(counts));
    expect(selectorsOf(given).filter((selector) => !counted.includes(selector))).toEqual([]);
  });

  describe.each(given.tests)('on a page of kind $page', (at) => {
    const [origin] = given.origins;
    beforeEach(() => openFixture(at.fixture, `${origin}${at.address}`));

    test('finds each selector as often as it says', () => {
      const counts = Object.keys(at.counts).map((selector) => [
        selector,
        queryAll(document.documentElement, selector).length,
      ]);
      expect(Object.fromEntries(counts)).toEqual(at.counts);
    });

    test('knows the page and the shop', () => {
      const found = pageAt(`${origin}${at.address}`, [given], document);
      expect(found.page?.id).toBe(at.page);
      expect(shopOf(document, found.site)).toEqual(at.shop);
    });

    test('reads the products and their facts', () => {
      const products = productsHere();
      expect(products).toHaveLength(at.products.length);
      for (const [index, { id, name, facts }] of at.products.entries()) {
        const read = products[index];
        expect(read?.id).toBe(id);
        if (name) expect(read?.name).toBe(name);
        const values = Object.keys(facts).map((field) => [
          field,
          factOf(read?.facts ?? [], field as FactField)?.value,
        ]);
        expect(Object.fromEntries(values)).toEqual(facts);
      }
    });
  });
});
