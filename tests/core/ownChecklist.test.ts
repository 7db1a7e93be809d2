import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checklists } from '@/lib/catalog/checklists';
import { checklistFor, itemState, type Checklist } from '@/lib/core/checklist';
import {
  asChecklist,
  isOwn,
  listedItem,
  listedItems,
  listedOf,
  listOfCase,
  mended,
  ownIdOf,
  ownInUse,
  type ListedItem,
  type SavedChecklist,
} from '@/lib/core/ownChecklist';
import type { AnsweredWith } from '@/lib/core/ownItem';
import { makeHold } from './example';

const base = checklistFor(checklists, makeHold());
const idsOf = (items: readonly { id: string }[]) => items.map(({ id }) => id);
const own = (change: object = {}): ListedItem => ({
  id: 'own-1',
  title: '告诉直播间主播',
  ...change,
});
const saved = (change: Partial<SavedChecklist> = {}): SavedChecklist => ({
  id: ownIdOf(base),
  version: 1,
  base: { id: base.id, version: base.version },
  items: [own(), ...listedOf(base)],
  isInUse: true,
  savedAt: 1,
  ...change,
});

describe('a list that is saved', () => {
  test('keeps the order that the merchant gave it, and an own item where it was put', () => {
    const [first, second, ...rest] = listedOf(base);
    const given = [second, own(), first, ...rest] as ListedItem[];
    expect(mended(given, base)).toEqual(given);
  });

  test('asks what is deadly to forget, switched off or left out', () => {
    const off = listedOf(base).map((item) => ({ ...item, isOff: true }));
    const asked = asChecklist(saved({ items: mended(off, base) }), checklists);
    expect(idsOf(asked?.items ?? [])).toEqual(['product', 'stock', 'orders', 'told']);
    expect(idsOf(mended([own()], base))).toEqual(['own-1', ...idsOf(base.items)]);
  });

  test('has each item once, and none that the catalog does not know', () => {
    const twice = [own(), own({ title: '又一次' }), { id: 'time' }, { id: 'time' }, { id: 'gone' }];
    const items = mended(twice, base);
    expect(new Set(idsOf(items)).size).toBe(items.length);
    expect(items[0]).toEqual(own());
    expect(idsOf(items)).not.toContain('gone');
  });

  test('keeps own words as one line of text, without signs that are not seen', () => {
    const [item] = mended(
      [own({ title: ' 看\u202e价\n格\u200b ', hint: '\u0000', link: '' })],
      base,
    );
    expect(item).toEqual({ id: 'own-1', title: '看 价 格' });
  });

  test('is one that can be mended again without a change, whatever it was', () => {
    const some = fc.oneof(
      fc.record({ id: fc.constantFrom(...idsOf(base.items), 'gone'), isOff: fc.boolean() }),
      fc.record({
        id: fc.constantFrom('own-1', 'own-2', 'own-3'),
        title: fc.string({ minLength: 1, maxLength: 60 }),
        isOff: fc.boolean(),
      }),
    );
    fc.assert(
      fc.property(fc.array(some, { maxLength: 20 }), (items) => {
        const once = mended(items, base);
        expect(mended(once, base)).toEqual(once);
        const asked = asChecklist(saved({ items: once }), checklists)?.items ?? [];
        const fixed = base.items.filter(({ isFixed }) => isFixed);
        expect(idsOf(asked)).toEqual(expect.arrayContaining(idsOf(fixed)));
      }),
    );
  });

  test.each<[string, unknown]>([
    ['a link that is a script', own({ link: 'javascript:alert(1)' })],
    ['a link with a space', own({ link: 'https://a.example/ b' })],
    ['no title', own({ title: '' })],
    ['a title of 61 signs', own({ title: '字'.repeat(61) })],
    ['a number to answer', own({ answer: 'stock' })],
    ['a choice of one', own({ answered: { by: 'choice', options: ['有'] } })],
    [
      'an option of 21 signs',
      own({ answered: { by: 'choice', options: ['有', '字'.repeat(21)] } }),
    ],
    ['a fact without words', own({ answered: { by: 'fact', field: 'status', words: [] } })],
    [
      'a number that the panel asks for by itself as a fact',
      own({ answered: { by: 'fact', field: 'stock', words: ['0'] } }),
    ],
    ['another risk than there is', own({ asks: 'sometimes' })],
    ['an own id without words', { id: 'own-1' }],
    ['our item with words', { id: 'time', title: '改过的' }],
    ['a role that nobody has', own({ role: 'boss' })],
  ])('is refused with %s', (_, item) => {
    expect(listedItem.safeParse(item).success).toBe(false);
  });

  test('has at most 30 items', () => {
    const many = Array.from({ length: 31 }, (_, at) => own({ id: `own-${at}` }));
    expect(listedItems.safeParse(many).success).toBe(false);
    expect(listedItems.safeParse(many.slice(1)).success).toBe(true);
  });
});

describe('a saved version', () => {
  test('is asked as ticks with the merchant’s words, beside the catalog’s items as they are', () => {
    const role = 'warehouse' as const;
    const items = [own({ hint: '打电话', link: 'https://a.example/', role }), ...listedOf(base)];
    const asked = asChecklist(saved({ items }), checklists);
    expect(asked).toMatchObject({ id: 'own-off-shelf-single', version: 1, forBatch: false });
    expect(asked?.items).toEqual([
      {
        id: 'own-1',
        answer: 'tick',
        title: '告诉直播间主播',
        hint: '打电话',
        link: 'https://a.example/',
        role,
      },
      ...base.items,
    ]);
  });

  test.each<[string, AnsweredWith, object]>([
    ['a number', { by: 'value', unit: '件' }, { answer: 'value', unit: '件' }],
    [
      'a choice',
      { by: 'choice', options: ['有', '没有'] },
      { answer: 'choice', options: ['有', '没有'] },
    ],
    [
      'what the page says, whatever signs that has',
      { by: 'fact', field: 'commission', words: ['10%', '15 % (定向)', '已|下架'] },
      {
        answer: 'tick',
        answeredBy: { field: 'commission', words: '10%|15%\\(定向\\)|已\\|下架' },
      },
    ],
  ])('asks an own item by %s', (_, answered, asked) => {
    const [item] = asChecklist(saved({ items: [own({ answered })] }), checklists)?.items ?? [];
    expect(item).toMatchObject({ id: 'own-1', ...asked });
  });

  test('is answered by a page that says the words as they are, and by nothing like them', () => {
    const answered = { by: 'fact' as const, field: 'commission' as const, words: ['1.%'] };
    const [item] = asChecklist(saved({ items: [own({ answered })] }), checklists)?.items ?? [];
    const says = (value: string) =>
      makeHold({
        subjects: [{ key: '1', facts: [{ field: 'commission', value, source: 'row', at: 1 }] }],
      });
    expect(item && itemState(item, {}, says('1.%'))).toBe('answered');
    expect(item && itemState(item, {}, says('10%'))).toBe('open');
  });

  test('asks from the risk on that the merchant has chosen, but what is deadly always as it came', () => {
    const chosen = listedOf(base).map((item) => ({ ...item, asks: 'never' as const }));
    const items = mended([own({ asks: 'danger' }), ...chosen], base);
    const asked = asChecklist(saved({ items }), checklists)?.items ?? [];
    const asksOf = (id: string) => asked.find((item) => item.id === id)?.asks;
    expect(['own-1', 'time', 'compensation', 'after'].map(asksOf)).toEqual([
      'danger',
      'never',
      'never',
      'never',
    ]);
    expect(['product', 'stock', 'orders', 'told'].map(asksOf)).toEqual([
      'always',
      'always',
      'warning',
      'warning',
    ]);
  });

  test('keeps no choice of a risk that is as it came', () => {
    const items = [own({ asks: 'always' }), { id: 'time', asks: 'warning' as const }];
    expect(mended(items, base).slice(0, 2)).toEqual([own(), { id: 'time' }]);
  });

  test('is in use in the place of the catalog’s of its action, and of no other', () => {
    const lists = [...ownInUse([saved()], checklists), ...checklists];
    const idFor = (change: Parameters<typeof makeHold>[0]) =>
      checklistFor(lists, makeHold(change)).id;
    expect(idFor({})).toBe('own-off-shelf-single');
    expect(idFor({ isBatch: true })).toBe('off-shelf-batch');
    expect(idFor({ action: 'leave-alliance' })).toBe('leave-alliance');
    expect(ownInUse([saved({ isInUse: false })], checklists)).toEqual([]);
  });

  test('is what a case shows that was answered with it, also when another is in use', () => {
    const versions = [
      saved({ isInUse: false }),
      saved({ version: 2, items: [own({ title: '改过的' }), ...listedOf(base)] }),
    ];
    const titleIn = (id: string, version: number) =>
      listOfCase({ checklist: { id, version }, hold: makeHold() }, checklists, versions).items.find(
        isOwn,
      )?.title;
    expect(titleIn(ownIdOf(base), 1)).toBe('告诉直播间主播');
    expect(titleIn(ownIdOf(base), 2)).toBe('改过的');
    expect(titleIn(base.id, base.version)).toBeUndefined();
    expect(titleIn('lost', 9)).toBeUndefined();
  });

  test('of a list that the catalog has no more asks nothing', () => {
    const gone: Checklist[] = [];
    expect(asChecklist(saved(), gone)).toBeUndefined();
    expect(ownInUse([saved()], gone)).toEqual([]);
  });
});
