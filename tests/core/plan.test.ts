import * as fc from 'fast-check';
import { describe, expect, it, test, vi } from 'vitest';
import { planSteps } from '@/lib/catalog/planSteps';
import { withEvent } from '@/lib/core/case';
import { flagText } from '@/lib/core/dock';
import { isGivenUp, openWork } from '@/lib/core/openWork';
import {
  planChange,
  plannedCase,
  planProblem,
  stepsOf,
  unplannedCase,
  wayOf,
  type DueStep,
} from '@/lib/core/plan';
import { saved, type Reminder } from '@/lib/core/reminder';
import { beijingTime } from '@/lib/core/timing';
import { noon, someCase, someHold, someReminder } from '../platform/some';

const at = (text: string) => Date.parse(`${text}:00+08:00`);
const day = 24 * 3_600_000;
const listed = (steps: readonly DueStep[]) =>
  steps.map((step) => `${step.id} ${beijingTime(step.at)}${step.isPast ? ' past' : ''}`);

describe('the steps of a planned delist', () => {
  it('of a product go from the campaigns three days before to the day after', () => {
    expect(listed(stepsOf(planSteps, someHold(), at('2026-11-30T02:00'), noon))).toEqual([
      'campaigns 11-27 10:00',
      'tellBuyers 11-27 10:30',
      'tellCreators 11-29 10:00',
      'orders 11-29 15:00',
      'stopAds 11-29 17:00',
      'press 11-30 02:00',
      'tellAtOnce 11-30 02:10',
      'gone 12-01 10:00',
      'tellAfter 12-01 10:30',
    ]);
  });

  it('that comes after stopping its promotion begin with that, and look whether it has stopped', () => {
    const steps = (way?: string) =>
      listed(stepsOf(planSteps, someHold(), at('2026-11-30T02:00'), noon, way));
    const added = steps('stopThenShelf').filter((step) => !steps().includes(step));
    expect(added).toEqual(['stopFirst 11-29 18:00', 'stopSeen 11-30 00:05']);
    expect(steps('onlyStop')).toEqual(steps());
  });

  it('is told from what was chosen last instead of the press', () => {
    const left = (words?: string) => ({ at: noon, kind: 'left' as const, words });
    expect(wayOf({ events: [left('stopThenShelf'), left()] })).toBe('stopThenShelf');
    expect(wayOf({ events: [left('stopThenShelf'), left('onlyStop')] })).toBe('onlyStop');
    expect(wayOf({ events: [left(), { at: noon, kind: 'held', words: 'x' }] })).toBeUndefined();
  });

  it('that come too late say so', () => {
    const late = stepsOf(planSteps, someHold(), at('2026-11-25T02:00'), noon);
    expect(listed(late)).toEqual([
      'campaigns 11-22 10:00 past',
      'tellBuyers 11-22 10:30 past',
      'tellCreators 11-24 10:00 past',
      'orders 11-24 15:00',
      'stopAds 11-24 17:00',
      'press 11-25 02:00',
      'tellAtOnce 11-25 02:10',
      'gone 11-26 10:00',
      'tellAfter 11-26 10:30',
    ]);
  });

  test.each([
    ['targeted', '2026-11-30T23:59', '12-01 00:05'],
    ['targeted', '2026-11-30T00:00', '12-01 00:05'],
    ['unknown', '2026-12-31T12:00', '01-01 00:05'],
    ['targeted', '2028-02-28T12:00', '02-29 00:05'],
  ] as const)(
    'of a %s plan stopped at %s verify it past the next 00:00, %s',
    (plan, when, then) => {
      const hold = someHold({ action: 'stop-promotion', plan });
      const steps = stepsOf(planSteps, hold, at(when), noon);
      expect(listed(steps)).toContain(`promotionOff ${then}`);
      expect(steps.some(({ id }) => id === 'planEnd')).toBe(true);
    },
  );

  test.each(['normal', 'exclusive', 'leader'] as const)(
    'of a %s plan ask nothing of 00:00, and look on the next day, since nobody knows when it stops',
    (plan) => {
      const hold = someHold({ action: 'stop-promotion', plan });
      expect(listed(stepsOf(planSteps, hold, at('2026-11-30T02:00'), noon))).toEqual([
        'tellEarly 11-27 10:30',
        'tellCreators 11-29 10:00',
        'press 11-30 02:00',
        'promotionSeen 12-01 10:00',
        'tellAfter 12-01 10:30',
      ]);
    },
  );

  it('that tell of what has happened come after it, whenever in the day it is', () => {
    for (const when of ['2026-11-30T00:00', '2026-11-30T15:30', '2026-11-30T23:55']) {
      const steps = stepsOf(planSteps, someHold(), at(when), noon);
      const pressed = steps.findIndex(({ id }) => id === 'press');
      expect(steps.slice(pressed + 1).map(({ id }) => id)).toEqual([
        'tellAtOnce',
        'gone',
        'tellAfter',
      ]);
    }
  });

  it('lead back to the page on which it is pressed, and to no page that is none', () => {
    const linkAt = (page: string) =>
      stepsOf(planSteps, someHold({ page }), at('2026-11-30T02:00'), noon).find(
        ({ id }) => id === 'press',
      )?.link;
    expect(linkAt(someHold().page)).toBe('https://fxg.jinritemai.com/ffa/g/list');
    expect(linkAt('javascript:alert(1)')).toBeUndefined();
  });

  it('are the same in every zone of the machine', () => {
    const all = ['UTC', 'America/Los_Angeles', 'Pacific/Kiritimati', 'Asia/Shanghai'].map(
      (name) => {
        vi.stubEnv('TZ', name);
        return listed(stepsOf(planSteps, someHold(), at('2026-11-30T02:00'), noon));
      },
    );
    vi.unstubAllEnvs();
    expect(new Set(all.map((at) => at.join())).size).toBe(1);
  });
});

test.each([
  [noon, 'past'],
  [noon - 1, 'past'],
  [noon + 1, undefined],
  [noon + 366 * day, undefined],
  [noon + 366 * day + 1, 'far'],
])('a plan for %i: %s', (when, problem) => {
  expect(planProblem(when, noon)).toBe(problem);
});

describe('a case with a plan', () => {
  const planned = plannedCase(someCase(), at('2026-11-30T02:00'), noon + 1);

  it('has it on record, and how it was changed', () => {
    const moved = unplannedCase(plannedCase(planned, at('2026-12-05T03:00'), noon + 2), noon + 3);
    expect(moved.plannedAt).toBeUndefined();
    expect(moved.events.slice(1)).toEqual([
      { at: noon + 1, kind: 'planned', words: '2026-11-30 02:00' },
      { at: noon + 2, kind: 'planned', words: '2026-12-05 03:00' },
      { at: noon + 3, kind: 'unplanned', words: '2026-12-05 03:00' },
    ]);
    expect(unplannedCase(someCase(), noon)).toEqual(someCase());
  });

  it('is open work, even after 暂不', () => {
    const left = withEvent(planned, { at: noon + 5, kind: 'left' });
    expect(isGivenUp(left)).toBe(false);
    expect(openWork([left])).toEqual([left]);
  });

  test.each([
    [noon, '11-30'],
    [at('2026-11-29T23:59'), '11-30'],
    [at('2026-11-30T00:00'), '02:00'],
    [at('2026-11-30T02:00'), '3/7'],
  ])('flags its row at %i with %s', (now, text) => {
    expect(flagText({ record: planned, done: 3, all: 7 }, now)).toBe(text);
    expect(flagText({ record: someCase(), done: 3, all: 7 }, now)).toBe('3/7');
  });
});

describe('a change of plan', () => {
  const caseId = 'case-0001';
  const steps = (when: number) => stepsOf(planSteps, someHold(), when, noon);
  const stored = (from: readonly DueStep[], change: Partial<Reminder> = {}): Reminder[] =>
    from
      .filter(({ isPast }) => !isPast)
      .map((step) =>
        someReminder({ id: `r-${step.id}`, step: step.id, dueAt: step.at, caseId, ...change }),
      );
  const old = steps(at('2026-11-30T02:00'));

  it('by an hour leaves the steps of its days as they are, put off or not', () => {
    const reminders = stored(old).map((one) =>
      one.step === 'tellBuyers' ? { ...one, dueAt: one.dueAt + 600_000 } : one,
    );
    const next = steps(at('2026-11-30T03:00'));
    expect(planChange(reminders, caseId, old, next)).toEqual({
      dropped: ['r-press', 'r-tellAtOnce'],
      made: next.filter(({ id }) => id === 'press' || id === 'tellAtOnce'),
    });
  });

  it('asks again for what was done for another day, and not for what was done for this one', () => {
    const done = stored(old, { state: 'done' });
    const next = steps(at('2026-12-03T02:00'));
    const { dropped, made } = planChange(done, caseId, old, next);
    expect(dropped).toEqual([]);
    expect(made).toEqual(next);
    expect(planChange(done, caseId, [], old)).toEqual({ dropped: [], made: [] });
  });

  it('does not take what the merchant has written himself', () => {
    const [first] = stored(old);
    if (!first) throw new Error('no step');
    expect(saved(first, { ...first, dueAt: noon + day }).step).toBe('campaigns');
    const written = saved(first, { ...first, text: '先问运营' });
    expect(planChange([written], caseId, old, []).dropped).toEqual([]);
  });

  const someState = fc.constantFrom<Reminder['state']>('waiting', 'shown', 'done');
  const anyReminder = fc
    .record({
      id: fc.uuid(),
      caseId: fc.constantFrom(undefined, caseId, 'case-0002'),
      step: fc.constantFrom(undefined, ...planSteps.map(({ id }) => id)),
      dueAt: fc.integer({ min: noon - 9 * day, max: noon + 40 * day }),
      state: someState,
    })
    .map((given) => someReminder(given));
  const anySteps = fc
    .option(fc.integer({ min: noon - day, max: noon + 30 * day }), { nil: undefined })
    .map((when) => (when === undefined ? [] : steps(when)));

  test('touches nothing but what it has made and what is not done', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(anyReminder, { selector: ({ id }) => id }),
        anySteps,
        anySteps,
        (reminders, before, after) => {
          const { dropped, made } = planChange(reminders, caseId, before, after);
          for (const { id, caseId: of, step, state } of reminders) {
            const isOwn = of === caseId && step !== undefined && state !== 'done';
            if (!isOwn) expect(dropped).not.toContain(id);
            if (isOwn && after.length === 0) expect(dropped).toContain(id);
          }
          expect(made.every((step) => after.includes(step) && !step.isPast)).toBe(true);
        },
      ),
    );
  });

  test('leads from any plan to any other as if the first had never been', () => {
    fc.assert(
      fc.property(anySteps, anySteps, (before, after) => {
        const { dropped, made } = planChange(stored(before), caseId, before, after);
        const left = stored(before).filter(({ id }) => !dropped.includes(id));
        const dues = [
          ...left.map(({ step, dueAt }) => `${step} ${dueAt}`),
          ...made.map((step) => `${step.id} ${step.at}`),
        ];
        const direct = after.filter(({ isPast }) => !isPast).map((one) => `${one.id} ${one.at}`);
        expect(dues.sort()).toEqual(direct.sort());
      }),
    );
  });
});
