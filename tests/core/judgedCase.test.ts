import { expect, test } from 'vitest';
import { givenFor } from '@/lib/core/acknowledgement';
import type { Case } from '@/lib/core/case';
import type { Finding } from '@/lib/core/finding';
import { isUnanswered, withAcknowledgement, withDecision } from '@/lib/core/judgedCase';
import { someDecision } from '../components/review';
import { noon, someCase } from '../platform/some';
import { checklists } from '@/lib/catalog/checklists';
import { checklistFor } from '@/lib/core/checklist';

const together: Finding = {
  ...{ rule: 'locked', level: 'danger', subjects: ['a', 'b'] },
  evidence: { marks: '秒杀', products: '2' },
};
const record = someCase({ findings: [together] });
const given = { reason: 'agreed', at: noon } as const;
const list = checklistFor(checklists, record.hold);
const noted = (before: Case | undefined, key: string) =>
  before && withAcknowledgement(before, list, key, given);

test('a danger that one line tells of several products is taken note of for each', () => {
  expect(noted(record, 'locked')).toBeUndefined();
  expect(noted(record, 'locked|c')).toBeUndefined();
  const half = noted(record, 'locked|a');
  expect(half && isUnanswered(half)).toBe(true);
  expect(givenFor(together, half?.acknowledged ?? {})).toBeUndefined();
  const whole = noted(half, 'locked|b');
  expect(whole && isUnanswered(whole)).toBe(false);
  expect(givenFor(together, whole?.acknowledged ?? {})).toEqual(given);
});

test('what was noted of each of them holds while it is said of as many, and no other way', () => {
  const half = noted(record, 'locked|a');
  const decided = (evidence: Finding['evidence']) =>
    half && withDecision(half, someDecision({ findings: [{ ...together, evidence }] }));
  const kept = decided({ marks: '秒杀', products: '3' });
  expect(kept?.acknowledged).toEqual({ 'locked|a': given });
  expect(decided({ marks: '奖品', products: '2' })?.acknowledged).toEqual({});
});
