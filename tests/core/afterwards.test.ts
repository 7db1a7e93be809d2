import { describe, expect, test } from 'vitest';
import { afterwards } from '@/lib/catalog/afterwards';
import {
  afterwardsFor,
  dueRounds,
  foldedAfter,
  happenedAt,
  openRounds,
  roundsFrom,
  withAfterwards,
} from '@/lib/core/afterwards';
import { withEvent, type Case } from '@/lib/core/case';
import type { CaseEventKind } from '@/lib/core/caseEvent';
import { decodeCase } from '@/lib/core/storedCase';
import type { Hold } from '@/lib/core/hold';
import { openWork } from '@/lib/core/openWork';
import { noon, someCase } from '../platform/some';

const day = 24 * 60 * 60 * 1000;
const minute = 60_000;
const after = (kinds: CaseEventKind[], hold: Partial<Hold> = {}): Case =>
  kinds.reduce<Case>(
    (record, kind) => withEvent(record, { at: noon, kind, words: kind === 'done' ? '成功' : '' }),
    someCase({}, hold),
  );
const done = after(['released', 'done']);
const rounds = afterwardsFor(afterwards, done).items.filter(({ group }) => group === 'round');
const looked = (record: Case, ids: readonly string[], at = noon + 1) =>
  ids.reduce((before, id) => withAfterwards(before, id, { ticked: true, at }), record);

describe('when the rounds are to be made', () => {
  test.each<[string, Case, number | undefined]>([
    ['at once, of a product that is off the shelf', done, noon],
    ['at once, where nothing was seen', after(['released', 'uncertain']), noon],
    ['at once, of what nobody held', { ...after(['unreviewed']) }, noon],
    ['a minute later, where the page was left', after(['released']), noon + minute],
    ['never, of an open case', after([]), undefined],
    ['never, of one that was refused', after(['released', 'refused']), undefined],
    [
      'at the next 00:00 in Beijing, of a 定向计划',
      after(['released', 'done'], { action: 'stop-promotion', plan: 'targeted' }),
      Date.parse('2026-11-25T00:00:00+08:00'),
    ],
  ])('%s', (_, record, at) => {
    expect(roundsFrom(record)).toBe(at);
  });
});

describe('the list of rounds that are due', () => {
  const due = (record: Case, now: number) => {
    const { due: fresh, folded } = dueRounds([record], afterwards, now);
    return [fresh.length, folded.length];
  };

  test.each([
    ['a moment after', 0, [1, 0]],
    ['seven days after', foldedAfter, [1, 0]],
    ['later, folded', foldedAfter + 1, [0, 1]],
    ['not before', -1, [0, 0]],
  ])('has a case %s', (_, later, counts) => {
    expect(due(done, noon + later)).toEqual(counts);
  });

  test('has it no more once every place was looked at, whatever else remains', () => {
    const ids = rounds.map(({ id }) => id);
    expect(due(looked(done, ids.slice(1)), noon + 2)).toEqual([1, 0]);
    expect(due(looked(done, ids), noon + 2)).toEqual([0, 0]);
  });

  test('names what is open in the order of the catalog', () => {
    const all = afterwardsFor(afterwards, done);
    expect(openRounds(looked(done, ['live']), all).map(({ id }) => id)).toEqual([
      ...['list', 'card', 'video', 'search', 'ads', 'leaders', 'service', 'warehouse'],
    ]);
  });
});

describe('what was looked after', () => {
  test('can be taken back, and a message that comes late changes nothing', () => {
    const back = withAfterwards(looked(done, ['list'], noon + 5), 'list', {
      ticked: false,
      at: noon + 6,
    });
    expect(back.afterwards?.['list']?.ticked).toBe(false);
    expect(withAfterwards(back, 'list', { ticked: true, at: noon + 5 })).toBe(back);
  });

  test('does not make an old delist newer than work that was begun since', () => {
    const since = {
      ...someCase({ id: 'case-0002' }),
      createdAt: noon + day,
      updatedAt: noon + day,
    };
    const looking = looked({ ...done, id: 'case-0001' }, ['list'], noon + 2 * day);
    expect(looking.updatedAt).toBe(noon + 2 * day);
    expect(happenedAt(looking)).toBe(noon);
    expect(openWork([looking, since])).toEqual([since]);
  });

  test('that cannot be read is dropped alone', () => {
    const stored = { ...done, afterwards: { list: { ticked: true, at: 1 }, card: 'yes' } };
    expect(decodeCase(stored).afterwards).toEqual({ list: { ticked: true, at: 1 } });
  });
});

test('an action with nothing afterwards is a defect that says where to mend it', () => {
  expect(() => afterwardsFor([], done)).toThrow('lib/catalog/afterwards.ts');
});
