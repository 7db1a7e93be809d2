import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { builtIn } from '@/lib/catalog/packs';
import { pack, type Pack } from '@/lib/core/pack';
import { barTo, standingPacks } from '@/lib/core/packChoice';
import { packDiff } from '@/lib/core/packDiff';
import { problemsOf } from '@/lib/core/packProblem';
import { fitsPath, pagesAt } from '@/lib/core/site';

const [usual, , optional] = builtIn.packs as [Pack, Pack, Pack];
const higher = usual.version + 1;

describe('the path of a page', () => {
  test.each([
    ['/ffa/g/list', '/ffa/g/list', true],
    ['/ffa/g/list', '/ffa/g/list/', false],
    ['/ffa/g/list*', '/ffa/g/list/all', true],
    ['/ffa/g/*', '/ffa/g/', true],
    ['/ffa/g/*', '/ffa/buyin/', false],
    ['/*/goods/*/list', '/zone/goods/v1/list', true],
    ['/*/goods/*/list', '/zone/goods/list', false],
    ['/*a*a*', '/a', false],
    ['/*', '/', true],
    ['/a*a', '/a', false],
    ['/(a+)+$', '/aaaa', false],
  ])('%s means %s: %s', (glob, path, fits) => expect(fitsPath(glob, path)).toBe(fits));

  test('is what a regular expression with .* for each star would say', () => {
    const pieces = fc.array(fc.constantFrom('a', 'b', '/', '*'), { maxLength: 8 });
    const paths = fc.array(fc.constantFrom('a', 'b', '/'), { maxLength: 10 });
    fc.assert(
      fc.property(pieces, paths, (glob, path) => {
        const expected = new RegExp(`^${glob.join('').replaceAll('*', '.*')}$`);
        expect(fitsPath(glob.join(''), path.join(''))).toBe(expected.test(path.join('')));
      }),
    );
  });

  test('is that of a page of the site only at one of its origins', () => {
    const at = (url: string) => pagesAt(usual, new URL(url)).map(({ id }) => id);
    expect(at('https://fxg.jinritemai.com/ffa/g/list?tab=all')).toEqual([
      'product-list',
      'products',
      'goods',
    ]);
    expect(at('https://fxg.jinritemai.com.evil.example/ffa/g/list')).toEqual([]);
  });
});

describe('what is wrong with a pack', () => {
  const wrongs = (change: object) => {
    const given = { ...usual, ...change };
    const { error } = pack.safeParse(given);
    return error ? problemsOf(error, given).map(({ way, key }) => `${way} ${key}`) : [];
  };
  test.each<[object, string[]]>([
    [{}, []],
    [{ schema: 2 }, ['schema value']],
    [{ name: undefined }, ['name missing']],
    [{ name: '' }, ['name tooShort']],
    [{ name: 'x'.repeat(41) }, ['name tooLong']],
    [{ version: 0 }, ['version tooSmall']],
    [{ version: 1.5 }, ['version type']],
    [{ id: 'Doudian' }, ['id id']],
    [{ date: '2026-02-30' }, ['date date']],
    [{ origins: [] }, ['origins tooShort']],
    [{ origins: ['https://a.example/path'] }, ['origins[0] origin']],
    [{ origins: ['http://a.example'] }, ['origins[0] origin']],
    [{ origins: ['https://*.example.com'] }, ['origins[0] origin']],
    [{ colour: 'red' }, ['colour unknown']],
    [{ pages: [{ id: 'a', name: 'a', path: 'x' }], tests: [] }, ['pages[0].path fromRoot']],
    [{ words: { names: { 'off-shelf': [] } } }, ['words.names.off-shelf tooShort']],
    [{ words: { names: { 'sell-out': ['x'] } } }, ['words.names.sell-out unknown']],
    [{ pages: [...usual.pages, usual.pages[0]] }, ['pages[5].id twice']],
    [{ words: { heads: { stock: ['可售数'] }, states: { status: ['在架'] } } }, []],
    [{ words: { heads: { colour: ['颜色'] } } }, ['words.heads.colour unknown']],
    [{ words: { states: { price: ['￥'] } } }, ['words.states.price unknown']],
    [{ words: { done: { 'off-shelf': [''] } } }, ['words.done.off-shelf[0] tooShort']],
    [{ pages: usual.pages.slice(1) }, ['tests[0].page page']],
  ])('%j: %j', (change, expected) => expect(wrongs(change)).toEqual(expected));
});

describe('the difference to the pack in use', () => {
  test('is none between a pack and itself', () => {
    expect(packDiff(usual, usual)).toEqual([]);
  });

  test('is told field by field, with what is new and what is gone', () => {
    const [first] = usual.shop.name;
    const after: Pack = {
      ...usual,
      version: higher,
      shop: { ...usual.shop, name: [first ?? ''] },
      words: { names: { 'off-shelf': ['撤柜'] } },
    };
    expect(packDiff(usual, after)).toEqual([
      { way: 'version', before: `${usual.version}`, after: `${higher}` },
      { way: 'words.names.off-shelf[0]', before: undefined, after: '撤柜' },
      { way: 'shop.name[1]', before: usual.shop.name[1], after: undefined },
    ]);
  });
});

describe('packs as they stand', () => {
  const stand = (...choices: Parameters<typeof standingPacks>[1]) =>
    standingPacks(builtIn, choices).find(({ builtIn: { id } }) => id === choices[0]?.id);
  const imported = { ...usual, version: higher, name: '抖店（改）' };

  test('the usual sites are on, the others off, as they came', () => {
    const standing = standingPacks(builtIn, []);
    expect(standing.map(({ isOn }) => isOn)).toEqual([
      true,
      true,
      false,
      false,
      false,
      false,
      false,
    ]);
    expect(standing.every(({ isOn, isOptional }) => isOn !== isOptional)).toBe(true);
  });

  test('an imported pack is used where its version is higher', () => {
    expect(stand({ id: usual.id, isOn: false, imported })?.pack).toBe(imported);
    const old = { ...imported, version: usual.version };
    expect(stand({ id: usual.id, isOn: false, imported: old })?.pack).toBe(usual);
  });

  test('what nobody need be asked for cannot be off; what was asked for can', () => {
    expect(stand({ id: usual.id, isOn: false })?.isOn).toBe(true);
    expect(stand({ id: optional.id, isOn: true })?.isOn).toBe(true);
  });

  test.each<[string, Partial<Pack>, ReturnType<typeof barTo>]>([
    ['a higher version', { version: higher }, undefined],
    ['the same version', {}, { reason: 'version', version: usual.version }],
    [
      'an origin that the extension was not made for',
      { version: higher, origins: ['https://shop.example'] },
      { reason: 'origin', origin: 'https://shop.example' },
    ],
    [
      'another id for the same origin',
      { id: 'mine' },
      { reason: 'other', id: usual.id, name: usual.name },
    ],
  ])('%s: %o', (_, change, bar) =>
    expect(barTo({ ...usual, ...change }, builtIn.packs)).toEqual(bar),
  );
});
