import { describe, expect, test } from 'vitest';
import fc from 'fast-check';
import { defaultCampaigns } from '@/lib/catalog/campaigns';
import { usualSales } from '@/lib/catalog/usualSales';
import { effects } from '@/lib/catalog/effects';
import { advise, landsNextDay, type AdviceInput } from '@/lib/core/advice';
import { campaignsNear } from '@/lib/core/calendar';
import type { Campaign } from '@/lib/core/campaign';
import { effectsOf } from '@/lib/core/effect';
import type { FactField } from '@/lib/core/fact';
import { addDays, hourOf } from '@/lib/core/day';
import type { Sales } from '@/lib/core/sales';
import { beijingTime, nextMidnight } from '@/lib/core/timing';
import { someHold } from '../platform/some';

const hour = 3_600_000;
const at = (text: string) => Date.parse(`${text}+08:00`);
const given = (change: Partial<AdviceInput> = {}): AdviceInput => ({
  now: at('2026-11-24T14:02'),
  isNextDay: false,
  campaigns: [],
  holidays: [],
  sales: undefined,
  usual: usualSales,
  ...change,
});
const sale = (from: string, to: string, rest: Partial<Campaign> = {}): Campaign => ({
  ...{ id: from, name: '店庆', from, to, lead: 0, tail: 0, origin: 'own', updatedAt: 0 },
  ...rest,
});
const shopSales = (unitsAt: (index: number) => number): Sales => ({
  ...{ key: '1', shop: { id: '1' }, measure: 'count', origin: 'entered', updatedAt: 0 },
  units: Array.from({ length: 168 }, (_, index) => unitsAt(index)),
});
const spans = (input: AdviceInput) =>
  advise(input).windows.map(({ from, to }) => `${beijingTime(from)}–${beijingTime(to).slice(6)}`);

describe('the hours', () => {
  test.each([
    ['2026-11-24T14:02', '11-24 15:00'],
    ['2026-11-24T14:00', '11-24 15:00'],
    ['2026-11-24T23:59:59.999', '11-25 00:00'],
    ['2026-12-31T23:30', '01-01 00:00'],
  ])('from %s on begin with the next whole one and are a week', (now, first) => {
    const { hours } = advise(given({ now: at(now) }));
    expect(beijingTime(hours[0]?.from ?? 0)).toBe(first);
    expect(hours).toHaveLength(168);
    expect(hours.every(({ from }, index) => from === (hours[0]?.from ?? 0) + index * hour)).toBe(
      true,
    );
  });

  test("without sales are told by what is usual, and with them by the shop's own", () => {
    const usual = advise(given());
    expect(usual.isFromSales).toBe(false);
    expect(spans(given())).toEqual(['11-25 02:00–06:00', '11-26 02:00–06:00', '11-27 02:00–06:00']);
    expect(usual.windows.every(({ reasons }) => reasons.includes('usualQuiet'))).toBe(true);

    // A shop that sells at night: its quiet hours are those of the morning.
    const own = given({ sales: shopSales((index) => (index % 24 === 9 ? 0 : 10)) });
    expect(advise(own).isFromSales).toBe(true);
    expect(advise(own).windows.map(({ from }) => hourOf(from))).toEqual([9, 9, 9]);
    expect(advise(own).windows[0]?.reasons).toContain('quiet');
    expect(advise(own).hours.flatMap(({ reasons }) => reasons)).not.toContain('usualQuiet');
  });

  test('of sales that say nothing are told by what is usual', () => {
    expect(advise(given({ sales: shopSales(() => 0) })).isFromSales).toBe(false);
  });

  test('have their best for what lands at the next 00:00 shortly before it, never in the last', () => {
    const { hours, windows } = advise(given({ isNextDay: true }));
    expect(spans(given({ isNextDay: true }))).toEqual([
      '11-24 20:00–23:00',
      '11-25 20:00–23:00',
      '11-26 20:00–23:00',
    ]);
    expect(windows[0]?.reasons[0]).toBe('landsSoon');
    const last = hours.filter(({ from }) => hourOf(from) === 23);
    expect(last.every(({ reasons }) => reasons.includes('tight'))).toBe(true);
    const early = hours.filter(({ from }) => hourOf(from) < 12);
    expect(early.every(({ reasons }) => reasons.includes('landsLate'))).toBe(true);
  });

  test('before a campaign in which it would land are told so', () => {
    const campaigns = [sale('2026-11-26', '2026-11-26')];
    const reasonsAt = (text: string, isNextDay: boolean) =>
      advise(given({ campaigns, isNextDay })).hours.find(({ from }) => from === at(text))?.reasons;
    expect(reasonsAt('2026-11-25T21:00', true)?.[0]).toBe('landsInCampaign');
    expect(reasonsAt('2026-11-25T21:00', false)).not.toContain('landsInCampaign');
    expect(reasonsAt('2026-11-26T00:00', false)?.[0]).toBe('campaign');
    expect(reasonsAt('2026-11-27T00:00', false)).toContain('clear');
  });

  test('of a holiday, and of a weekend that is worked, are judged by who is there', () => {
    const holidays = [
      { day: '2026-11-25', name: '假', isWorkday: false },
      { day: '2026-11-28', name: '假', isWorkday: true },
    ];
    const reasonsAt = (text: string) =>
      advise(given({ holidays })).hours.find(({ from }) => from === at(text))?.reasons;
    expect(reasonsAt('2026-11-25T10:00')).toContain('holiday');
    expect(reasonsAt('2026-11-25T10:00')).not.toContain('staffed');
    expect(reasonsAt('2026-11-28T10:00')).toContain('staffed');
    expect(reasonsAt('2026-11-29T10:00')).not.toContain('staffed');
  });
});

describe('the windows', () => {
  test('keep out of the days near a campaign where others are left', () => {
    const near = sale('2026-11-28', '2026-11-28', { lead: 3, tail: 1 });
    const windows = advise(given({ campaigns: [near] })).windows;
    expect(
      windows.every(
        ({ from, to }) => to <= at('2026-11-25T00:00') || from >= at('2026-11-30T00:00'),
      ),
    ).toBe(true);
  });

  test('are given even where all seven days are a campaign, and say so', () => {
    const { windows } = advise(given({ campaigns: [sale('2026-11-01', '2026-12-31')] }));
    expect(windows).toHaveLength(3);
    expect(windows.every(({ reasons }) => reasons[0] === 'campaign')).toBe(true);
  });

  const campaigns = fc.array(
    fc
      .record({
        start: fc.integer({ min: -5, max: 9 }),
        length: fc.integer({ min: 0, max: 6 }),
        lead: fc.integer({ min: 0, max: 3 }),
        tail: fc.integer({ min: 0, max: 3 }),
      })
      .map(({ start, length, lead, tail }) => ({ start, length, lead, tail })),
    { maxLength: 4 },
  );
  const inputs = fc
    .record({
      // Two years, with a leap day and two year's ends.
      now: fc.integer({ min: at('2027-12-01T00:00'), max: at('2029-01-31T00:00') }),
      isNextDay: fc.boolean(),
      spread: campaigns,
      units: fc.option(fc.array(fc.nat({ max: 50 }), { minLength: 168, maxLength: 168 }), {
        nil: undefined,
      }),
    })
    .map(({ now, isNextDay, spread, units }) => {
      const today = beijingTime(now, true).slice(0, 10);
      return given({
        now,
        isNextDay,
        campaigns: spread.map(({ start, length, lead, tail }) =>
          sale(addDays(today, start), addDays(today, start + length), { lead, tail }),
        ),
        sales: units && shopSales((index) => units[index] ?? 0),
      });
    });

  test('lie in the seven days, apart from each other, the best first, out of campaigns', () => {
    fc.assert(
      fc.property(inputs, (input) => {
        const { hours, windows } = advise(input);
        const first = hours[0]?.from ?? 0;
        const isIn = (from: number) =>
          campaignsNear(input.campaigns, from).some(({ place }) => place === 'within') ||
          (input.isNextDay &&
            campaignsNear(input.campaigns, nextMidnight(from)).some(
              ({ place }) => place === 'within',
            ));
        const isOutside = hours.some(({ from }) => !isIn(from));
        expect(windows.length).toBeGreaterThan(0);
        expect(windows.length).toBeLessThanOrEqual(3);
        for (const { from, to, score } of windows) {
          expect(from).toBeGreaterThanOrEqual(first);
          expect(to).toBeLessThanOrEqual(first + 168 * hour);
          expect((to - from) / hour).toBeGreaterThanOrEqual(1);
          expect((to - from) / hour).toBeLessThanOrEqual(4);
          expect(score).toBeGreaterThanOrEqual(0);
          expect(score).toBeLessThanOrEqual(1);
          for (let at = from; at < to; at += hour) if (isOutside) expect(isIn(at)).toBe(false);
        }
        const sorted = [...windows].sort((one, other) => one.from - other.from);
        for (const [index, { from }] of sorted.entries())
          if (index > 0) expect(sorted[index - 1]?.to).toBeLessThanOrEqual(from);
        const scores = windows.map(({ score }) => score);
        expect(scores).toEqual([...scores].sort((one, other) => other - one));
      }),
    );
  });

  test('score the best hour 1 and the worst 0, and are the same when asked again', () => {
    fc.assert(
      fc.property(inputs, (input) => {
        const scores = advise(input).hours.map(({ score }) => score);
        expect(Math.max(...scores)).toBe(1);
        if (new Set(scores).size > 1) expect(Math.min(...scores)).toBe(0);
        expect(advise(input)).toEqual(advise(input));
      }),
      { numRuns: 30 },
    );
  });
});

test.each([
  ['stop-promotion', 'targeted', {}, true],
  ['stop-promotion', 'targeted', { promotion: '推广中' }, true],
  ['stop-promotion', 'targeted', { promotion: '已关闭' }, false],
  ['stop-promotion', 'targeted', { planEndsAt: '2026-11-23' }, false],
  ['stop-promotion', 'normal', {}, false],
  ['stop-promotion', 'normal', { commission: '10% 次日生效 8%' }, false],
  ['off-shelf', 'targeted', {}, false],
  ['off-shelf', 'unknown', { commission: '10% 次日生效 8%' }, false],
] as const)('%s of a %s plan with %j lands at the next 00:00: %j', (action, plan, says, lands) => {
  const facts = Object.entries(says).map(([field, value]) => ({
    ...{ field: field as FactField, value, source: 'row' as const, at: 1 },
  }));
  const hold = someHold({ action, plan, subjects: [{ key: 'p', facts }] });
  expect(landsNextDay(effectsOf(effects, hold, hold.at))).toBe(lands);
});

test.each(['UTC', 'America/Los_Angeles', 'Asia/Kolkata', 'Pacific/Kiritimati'])(
  'a machine in %s is given the same advice',
  (zone) => {
    const input = given({ campaigns: defaultCampaigns, now: at('2026-12-31T23:10') });
    const here = process.env['TZ'];
    try {
      process.env['TZ'] = 'Asia/Shanghai';
      const inBeijing = advise(input);
      process.env['TZ'] = zone;
      expect(new Date(input.now).getHours()).not.toBe(23);
      expect(advise(input)).toEqual(inBeijing);
    } finally {
      if (here === undefined) delete process.env['TZ'];
      else process.env['TZ'] = here;
    }
  },
);
