import { expect, it } from 'vitest';
import { withAcknowledgement } from '@/lib/core/judgedCase';
import { noon, someCase } from '../platform/some';

const given = { reason: 'mistaken' as const, at: noon };

it.each([
  ['a number that was filled in', 'differs|stock', true],
  ['an item that was ticked', 'differs|time', false],
  ['an item that was not answered', 'differs|count', false],
  ['what is no danger of this case', 'saleNow', false],
])('%s can be gone on with against the page: %s %s', (_, key, isTaken) => {
  const answers = { stock: { value: 19, at: noon }, time: { ticked: true, at: noon } };
  const record = withAcknowledgement(someCase({ answers }), key, given);
  expect(record?.acknowledged?.[key]).toEqual(isTaken ? given : undefined);
  expect(record?.events.at(-1)?.kind).toBe(isTaken ? 'acknowledged' : undefined);
});
