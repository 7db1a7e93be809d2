// @vitest-environment happy-dom
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { structureWords } from '@/lib/catalog/structure';
import { structureOf } from '@/lib/page/bundle';
import { inOneGo } from '@/lib/page/walk';

const structure = (html: string): string => {
  document.body.innerHTML = html;
  return inOneGo(structureOf(document.body));
};

/** What a page may hold of a merchant: long enough not to be a word of ours by chance. */
const letters = [...'abcdefghijklmnopqrstuvwxyzABCDEFGHXYZ'];
const hanzi = [...'密封胶泥升级款麻花草莓核桃张李王赵甲乙丙丁'];
const digits = [...'0123456789'];
const other = fc.oneof(
  fc.string({ unit: fc.constantFrom(...hanzi), minLength: 4, maxLength: 12 }),
  fc.string({ unit: fc.constantFrom(...digits), minLength: 5, maxLength: 20 }),
  fc
    .tuple(
      fc.string({ unit: fc.constantFrom(...letters), minLength: 6, maxLength: 12 }),
      fc.string({ unit: fc.constantFrom(...digits), minLength: 3, maxLength: 6 }),
    )
    .map(([word, number]) => word + number),
);
/** What is made of our own words and of short numbers: names, prices, stocks. */
const { labels } = structureWords;
const counts = fc.integer({ min: 0, max: 9999 }).map(String);
const ours = fc.oneof(
  fc
    .array(fc.constantFrom(...labels), { minLength: 2, maxLength: 4 })
    .map((words) => words.join(''))
    .filter((name) => !labels.includes(name)),
  fc.tuple(fc.constantFrom(...labels), counts).map((parts) => parts.join('')),
  counts,
  counts.map((count) => `￥${count}.80`),
);
const tag = fc.constantFrom('div', 'span', 'a', 'td', 'button', 'li', 'p', 'shopcard', 'section');
const attribute = fc.constantFrom(
  ...[
    'class',
    'id',
    'href',
    'title',
    'alt',
    'role',
    'data-row-key',
    'data-id',
    'aria-label',
    'style',
  ],
  ...[
    'data-name',
    'src',
    'value',
    'name',
    'placeholder',
    'type',
    'data-testid',
    'aria-describedby',
  ],
);

interface Planted {
  html: string;
  data: string[];
}

/** Elements with data in their texts and attributes. */
const planted = (datum: fc.Arbitrary<string>) =>
  fc.letrec<{ node: Planted; element: Planted; nothing: Planted }>((tie) => ({
    nothing: fc.constant({ html: '', data: [] }),
    node: fc.oneof({ maxDepth: 5 }, tie('nothing'), tie('element')),
    element: fc
      .record({
        tag,
        attributes: fc.array(fc.tuple(attribute, datum), { maxLength: 4 }),
        before: datum,
        children: fc.array(tie('node'), { maxLength: 3 }),
      })
      .map(({ tag: name, attributes, before, children }) => {
        const given = attributes.map(
          ([key, value]) => ` ${key}="https://shop.example/${value}?id=${value}"`,
        );
        const plain = attributes.map(([key, value]) => ` data-${key}="${value}"`);
        const inner = children.map(({ html }) => html).join('');
        return {
          html: `<${name}${given.join('')}${plain.join('')}>${before}${inner}<!--${before}--></${name}>`,
          data: [
            before,
            ...attributes.map(([, value]) => value),
            ...children.flatMap((at) => at.data),
          ],
        };
      }),
  })).element;

describe('the structure of a page', () => {
  it('holds none of the page’s texts, ids, addresses and attribute values', () => {
    fc.assert(
      fc.property(planted(other), ({ html, data }) => {
        const text = structure(html);
        expect(data.filter((at) => text.includes(at))).toEqual([]);
        expect(text).not.toMatch(/shop\.example|https/);
      }),
      { numRuns: 300 },
    );
  });

  it('holds no name that is made of words of ours, and no number however short', () => {
    const anyLabel = new RegExp(labels.join('|'));
    fc.assert(
      fc.property(planted(ours), ({ html }) => {
        const text = structure(html);
        expect(text).not.toMatch(anyLabel);
        expect(text.replace(/×\d+/g, '')).not.toMatch(/\d/);
      }),
      { numRuns: 300 },
    );
  });

  it('says how it is built: tags, roles, class names, labels of ours, like rows once', () => {
    const rows = ['3819266189016826169', '3819266189016834088']
      .map(
        (id) =>
          `<tr class="ecom-g-table-row" data-row-key="${id}"><td>密封胶泥 ${id}</td><td><a>下架</a></td></tr>`,
      )
      .join('');
    expect(structure(`<div role="grid"><table><tbody>${rows}</tbody></table></div>`)).toBe(
      [
        'body',
        ' div[grid]',
        '  table',
        '   tbody',
        '    tr .ecom-g-table-row (data-row-key=数×19) ×2',
        '     td “字×4 数×19”',
        '     td',
        '      a “下架”',
      ].join('\n'),
    );
  });

  it('is read from forms whose inputs are named like what is asked of them', () => {
    const text = structure(
      '<form><input name="attributes"><input name="childNodes"><input name="tagName"></form>',
    );
    expect(text).toContain('form');
  });

  it('looks into open shadow roots, and stays small on a page of any size', () => {
    const root = document.createElement('div');
    root.attachShadow({ mode: 'open' }).innerHTML = '<button>下架</button>';
    document.body.replaceChildren(root);
    expect(inOneGo(structureOf(document.body))).toContain('button “下架”');
    const text = structure(
      '<ul>' + '<li><b>甲乙丙丁</b><i>1</i></li><li>2</li>'.repeat(3000) + '</ul>',
    );
    expect(text.length).toBeLessThan(50_000);
  });
});
