import { describe, expect, it, test } from 'vitest';
import { defaultTemplates } from '@/lib/catalog/templates';
import { variables } from '@/lib/catalog/variables';
import type { PlanKind } from '@/lib/core/action';
import type { Case } from '@/lib/core/case';
import type { CaseNotice } from '@/lib/core/caseNotice';
import { mostSubjects, type Hold } from '@/lib/core/hold';
import { readyText } from '@/lib/core/notice';
import { dueFirst, noticePlan } from '@/lib/core/noticePlan';
import { plannedCase, unplannedCase } from '@/lib/core/plan';
import { exampleValues } from '@/lib/core/variable';
import { noon, someCase, someHold, someTemplate } from '../platform/some';
import { language, valuesOf } from '../platform/someNotice';

const at = (text: string) => Date.parse(`${text}:00+08:00`);
const plannedAt = at('2026-11-30T02:00');
const early = someTemplate({ timing: 'before3' });
const happened = (status: 'done' | 'unreviewed', when: number): Partial<Case> => ({
  status,
  events: [{ at: when, kind: status }],
});

describe('who is told when', () => {
  test.each([
    ['before3', '2026-11-26T23:59', 'later'],
    ['before3', '2026-11-27T00:00', 'due'],
    ['before3', '2026-11-27T23:59', 'due'],
    ['before3', '2026-11-28T00:00', 'late'],
    ['before1', '2026-11-28T23:59', 'later'],
    ['before1', '2026-11-29T00:00', 'due'],
    ['now', '2026-11-29T23:59', 'later'],
    ['now', '2026-11-30T00:00', 'due'],
    ['now', '2026-12-01T00:00', 'late'],
    ['after', '2026-12-05T00:00', 'later'],
  ] as const)('%s at %s in Beijing is %s', (timing, now, state) => {
    const [slot] = noticePlan([someTemplate({ timing })], someCase({ plannedAt }), at(now));
    expect(slot?.state).toBe(state);
  });

  test.each([
    [{}, ['open', 'open', 'due', 'later']],
    [happened('done', noon), ['late', 'late', 'due', 'due']],
    [happened('unreviewed', noon - 86_400_000), ['late', 'late', 'late', 'due']],
    [{ status: 'refused' as const, plannedAt: noon - 1 }, ['late', 'late', 'due', 'later']],
  ])('without a day, or once it has happened: %j', (change: Partial<Case>, states) => {
    const slots = noticePlan(defaultTemplates, someCase(change), noon);
    expect(slots.map(({ timing }) => timing)).toEqual(['before3', 'before1', 'now', 'after']);
    expect(slots.map(({ state }) => state)).toEqual(states);
  });

  test.each([
    ['2026-11-30T02:00', 'due'],
    ['2026-11-30T23:59', 'due'],
    ['2026-12-01T00:00', 'late'],
  ])('what is done at 02:00 is told at once at %s: %s', (now, state) => {
    const record = someCase({ plannedAt, ...happened('done', plannedAt) });
    const [slot] = noticePlan([someTemplate({ timing: 'now' })], record, at(now));
    expect(slot?.state).toBe(state);
  });

  it('has one line for an audience, with the template that is used most readily', () => {
    const used = someTemplate({ id: 't2', timing: 'before3', usedAt: 5 });
    const favourite = someTemplate({ id: 't3', timing: 'before3', isFavourite: true });
    const other = someTemplate({ id: 't4', timing: 'before3', audience: 'ads' });
    const [slot] = noticePlan([early, used, favourite, other], someCase(), noon);
    expect(slot?.tellings).toMatchObject([
      { audience: 'buyers', template: favourite, more: 2 },
      { audience: 'ads', template: other, more: 0 },
    ]);
  });

  it('asks for nothing that is for an occasion, however readily it was used, nor takes it for the rest', () => {
    const recall = someTemplate({
      ...{ id: 'recall', timing: 'now', isOccasional: true, usedAt: noon, isFavourite: true },
    });
    const usual = someTemplate({ id: 'usual', timing: 'now' });
    const told = { at: noon, how: 'copied', template: { id: 'recall', name: '召回' } } as const;
    const record = someCase({ notices: [{ ...told, sha256: 'a'.repeat(64) }] });
    const [slot] = noticePlan([recall, usual], record, noon);
    expect(slot?.tellings).toEqual([{ audience: 'buyers', template: usual, more: 0 }]);
    expect(dueFirst([recall, usual], [recall, usual], record, noon)).toEqual([usual, recall]);
    expect(noticePlan([recall], record, noon)).toEqual([]);
  });

  it('says what else they were told, for an occasion or at any time, until they are told this', () => {
    const told = (id: string, at: number): CaseNotice => ({
      ...{ at, how: 'copied', template: { id, name: id }, audience: 'buyers' },
      sha256: 'a'.repeat(64),
    });
    const templates = [
      someTemplate({ id: 'usual', timing: 'before3' }),
      someTemplate({ id: 'other', timing: 'now' }),
      someTemplate({ id: 'creators', timing: 'before3', audience: 'creators' }),
      someTemplate({ id: 'sale', timing: 'before3', isOccasional: true }),
      someTemplate({ id: 'own' }),
    ];
    const tellings = (...notices: CaseNotice[]) =>
      noticePlan(templates, someCase({ notices }), noon).flatMap((slot) =>
        slot.tellings.map((at) => [at.template.id, at.told?.at, at.other?.template.id]),
      );
    expect(tellings(told('sale', noon), told('own', noon + 1), told('other', noon + 2))).toEqual([
      ['usual', undefined, 'own'],
      ['creators', undefined, undefined],
      ['other', noon + 2, undefined],
    ]);
    expect(tellings(told('sale', noon), told('usual', noon + 1))[0]).toEqual([
      ...['usual', noon + 1, undefined],
    ]);
  });

  it('does not bring our recall to the buyers of the next delist', () => {
    const used = defaultTemplates.map((at) =>
      ['buyers-recall', 'buyers-presale', 'buyers-sale'].includes(at.id)
        ? { ...at, usedAt: noon }
        : at,
    );
    const leading = noticePlan(used, someCase(), noon).flatMap(({ tellings }) =>
      tellings.filter(({ audience }) => audience === 'buyers').map(({ template }) => template.id),
    );
    expect(leading).toEqual([
      'default-buyers',
      'buyers-message',
      'buyers-orders',
      'buyers-replacement',
    ]);
  });

  it('leaves out what is for another action, and what has no time', () => {
    const slots = noticePlan(
      [{ ...early, actions: ['stop-promotion'] }, someTemplate()],
      someCase(),
      noon,
    );
    expect(slots).toEqual([]);
  });

  it('keeps what is for another plan of a promotion to that plan', () => {
    const exclusive = {
      ...early,
      actions: ['stop-promotion' as const],
      plans: ['exclusive' as const],
    };
    const slots = (plan: PlanKind) =>
      noticePlan([exclusive], someCase({}, { action: 'stop-promotion', plan }), noon);
    expect(slots('exclusive')).toHaveLength(1);
    expect(slots('targeted')).toEqual([]);
    expect(slots('unknown')).toEqual([]);
  });

  it('knows who was told, by whichever template of theirs', () => {
    const told = {
      at: noon,
      how: 'copied' as const,
      template: { id: 't2', name: '旧' },
      sha256: 'a'.repeat(64),
    };
    const templates = [early, someTemplate({ id: 't2', timing: 'before3' })];
    const [slot] = noticePlan(templates, someCase({ notices: [told] }), noon);
    expect(slot?.tellings).toMatchObject([{ told }]);
  });
});

describe('who was told', () => {
  const notice = (change: Partial<CaseNotice> = {}): CaseNotice => ({
    at: noon,
    how: 'copied',
    template: { id: early.id, name: early.name },
    sha256: 'a'.repeat(64),
    ...change,
  });
  const tellingOf = (record: Case) => noticePlan([early], record, noon)[0]?.tellings[0];

  it('of one day is not told of another, nor of the first one once it stands again', () => {
    const first = plannedCase(someCase({ notices: [notice()] }), plannedAt, noon + 10_000);
    expect(tellingOf(first)?.told).toBeDefined();
    const moved = plannedCase(first, plannedAt + 86_400_000, noon + 20_000);
    expect(tellingOf(moved)?.told).toBeUndefined();
    const again = { ...moved, notices: [notice(), notice({ at: noon + 30_000 })] };
    expect(tellingOf(again)?.told?.at).toBe(noon + 30_000);
    expect(tellingOf(plannedCase(again, plannedAt, noon + 40_000))?.told).toBeUndefined();
  });

  it('of the same day stays told when the plan is dropped and made again', () => {
    const first = plannedCase(someCase({ notices: [notice()] }), plannedAt, noon - 10_000);
    const dropped = unplannedCase(first, noon + 10_000);
    expect(tellingOf(plannedCase(dropped, plannedAt, noon + 20_000))?.told).toBeDefined();
  });

  it('in messages is told with the last of them, in whatever order, and not before', () => {
    const part = (at: number, change: Partial<CaseNotice> = {}) =>
      notice({ part: { at, count: 3 }, at: noon + at, ...change });
    const parts = [part(3), part(1), part(1), part(2, { channel: 'feige' })];
    expect(tellingOf(someCase({ notices: parts }))).toMatchObject({ parts: { sent: 1, count: 3 } });
    const own = parts.slice(0, 3);
    expect(tellingOf(someCase({ notices: own }))).toEqual(
      expect.objectContaining({ parts: { sent: 2, count: 3 } }),
    );
    const told = tellingOf(someCase({ notices: [...own, part(2)] }));
    expect(told).toMatchObject({ told: part(2) });
    expect(told?.parts).toBeUndefined();
    const whole = tellingOf(someCase({ notices: [notice(), part(1)] }));
    expect(whole).toMatchObject({ told: notice() });
  });
});

describe('what a case says of itself', () => {
  it('has campaigns of the planned day, effects, plan and action', () => {
    const campaigns = [
      {
        id: 'a',
        name: '双11',
        from: '2026-10-09',
        to: '2026-11-11',
        lead: 0,
        tail: 0,
        updatedAt: 0,
      },
      {
        id: 'b',
        name: '年终',
        from: '2026-11-30',
        to: '2026-12-02',
        lead: 0,
        tail: 0,
        updatedAt: 0,
      },
    ].map((campaign) => ({ ...campaign, origin: 'own' as const }));
    const record = someCase({ plannedAt }, { action: 'stop-promotion', plan: 'targeted' });
    const effects = (_: unknown, when: number) => [`一 ${when === plannedAt}`, '二'];
    expect(valuesOf(record, { campaigns, words: { effects } })).toMatchObject({
      ...{ 活动: '年终', 影响: '一 true；二', 计划: 'targeted', 操作: 'stop-promotion' },
      下架时间: { at: plannedAt },
    });
    expect(valuesOf(someCase(), { campaigns })['活动']).toBeUndefined();
    expect(valuesOf(someCase())['计划']).toBeUndefined();
  });

  test.each([
    ['the planned one', {}, plannedAt],
    ['none where the planned one has passed', { plannedAt: noon }, undefined],
    ['the one at which it was seen to happen', { status: 'done' as const }, noon + 5],
    [
      'none where it is not known whether it happened',
      { status: 'uncertain' as const, plannedAt: undefined },
      undefined,
    ],
  ])('has for its time %s', (_, change, time) => {
    const kind = 'status' in change ? change.status : 'held';
    const record = someCase({ plannedAt, events: [{ at: noon + 5, kind }], ...change });
    expect(valuesOf(record)['下架时间']).toEqual(time && { at: time });
  });

  it('leaves products and their number blank where not all of a batch were read', () => {
    const part = ['商品名', '商品ID', '件数', '价格', '库存', '商品列表'];
    const known = (hold: Partial<Hold>) => {
      const values = valuesOf(someCase({}, { isBatch: true, ...hold }));
      return part.filter((name) => values[name] !== undefined);
    };
    const subjects = someHold().subjects;
    expect(known({ count: 20 })).toEqual([]);
    expect(known({ count: 1 })).toEqual(part);
    expect(known({})).toEqual(part);
    // At the most that is kept, there may be more on the page.
    const most = Array.from({ length: mostSubjects }, () => subjects).flat();
    expect(known({ subjects: most })).toEqual([]);
    expect(known({ subjects: most, count: mostSubjects })).toEqual(part);
  });

  test.each(defaultTemplates.filter(({ text }) => /商品列表|商品名/.test(text)))(
    'with $name, no notice is ready that leaves products of a batch out',
    ({ text }) => {
      const record = someCase({ plannedAt }, { isBatch: true, count: 20 });
      const filled = language.fill(text, valuesOf(record), {});
      expect(readyText(filled)).toBeUndefined();
      expect(filled).not.toMatchObject({ notice: { text: expect.stringContaining('密封胶泥') } });
    },
  );

  it('is nothing but the day and the time without a case', () => {
    const known = Object.entries(valuesOf(undefined)).filter(([, value]) => value !== undefined);
    expect(known).toEqual([
      ['今天', { at: noon, near: noon }],
      ['现在', { at: noon }],
    ]);
  });

  it('has an example for every variable', () => {
    const values = exampleValues(variables, noon);
    expect(variables.filter(({ name }) => values[name] === undefined)).toEqual([]);
  });
});
