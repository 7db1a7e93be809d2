import { expect, test } from 'vitest';
import { effects } from '@/lib/catalog/effects';
import { planKind } from '@/lib/core/action';
import { effectsOf } from '@/lib/core/effect';
import { makeHold } from './example';

const now = Date.parse('2026-11-24T14:02:00+08:00');

test('a running 定向计划 ends at the next 00:00 in Beijing, and not before', () => {
  const found = effectsOf(effects, makeHold({ action: 'stop-promotion', plan: 'targeted' }), now);
  expect(found.find(({ id }) => id === 'targetedEnds')?.at).toBe(
    Date.parse('2026-11-25T00:00:00+08:00'),
  );
  expect(found.some(({ id }) => id === 'planEnds')).toBe(false);
});

test.each(planKind.options.filter((plan) => plan !== 'targeted'))(
  'when a %s plan ends is not attested and has no instant',
  (plan) => {
    const found = effectsOf(effects, makeHold({ action: 'stop-promotion', plan }), now);
    expect(found.find(({ id }) => id === 'planEnds')).toMatchObject({
      lands: 'unknown',
      at: undefined,
    });
  },
);

test('what only general knowledge says is never given an instant', () => {
  for (const { source, lands } of effects)
    if (source.startsWith('D')) expect(lands).toBe('unknown');
});
