import { describe, expect, it } from 'vitest';
import type { Finding } from '@/lib/core/finding';
import { shownFindings, worstBySubject } from '@/lib/core/shownFindings';
import { someDecision, someFinding, someReview } from '../components/review';
import { someHold } from '../platform/some';

const findings: Finding[] = [
  someFinding('locked', 'blocked', { subject: '1' }),
  someFinding('saleNow', 'danger'),
  someFinding('stockLeft', 'danger', { subject: '2' }),
  someFinding('differs', 'warning'),
  someFinding('creators', 'warning', { subject: '2' }),
  someFinding('batch', 'warning'),
  someFinding('ads', 'unknown'),
  someFinding('soldOut', 'info'),
];
const shown = (isBatch: boolean) => {
  const decision = someDecision({
    findings,
    friction: { acknowledge: ['saleNow', 'stockLeft|2'] },
  });
  const { blocked, dangers, others, quiet } = shownFindings(
    someReview({ hold: someHold({ isBatch }), decision }),
  );
  const rules = (all: readonly Finding[]) => all.map(({ rule }) => rule);
  return [rules(blocked), dangers.map(({ key }) => key), rules(others), rules(quiet)];
};

describe('findings', () => {
  it('are shown with the worst first, each once, and what differs as it stands now', () => {
    expect(shown(false)).toEqual([
      ['locked'],
      ['saleNow', 'stockLeft|2'],
      ['creators', 'batch'],
      ['ads', 'soldOut'],
    ]);
  });

  it('of one product of a batch stand beside it, unless they ask for something', () => {
    expect(shown(true)[2]).toEqual(['batch']);
    expect([...worstBySubject(findings)].map(([key, { rule }]) => [key, rule])).toEqual([
      ['1', 'locked'],
      ['2', 'stockLeft'],
    ]);
  });

  it('on several products stand beside each, and each asks for a reason of its own', () => {
    const evidence = { marks: '秒杀', products: '2' };
    const together = someFinding('locked', 'danger', { subjects: ['1', '2'], evidence });
    const batch = someFinding('batch', 'warning');
    const found = [together, batch];
    const decision = someDecision({
      findings: found,
      friction: { acknowledge: ['locked|1', 'locked|2'] },
    });
    const hold = someHold({ isBatch: true });
    const { dangers, others } = shownFindings(someReview({ hold, decision }));
    expect(dangers.map(({ finding }) => finding)).toEqual(
      ['1', '2'].map((subject) =>
        someFinding('locked', 'danger', { subject, evidence: { marks: '秒杀' } }),
      ),
    );
    expect(others).toEqual([batch]);
    expect([...worstBySubject(found).keys()]).toEqual(['1', '2']);
  });

  it('that are dangers and need no reason are shown too', () => {
    const decision = someDecision({ findings: [someFinding('saleNow', 'danger')] });
    expect(shownFindings(someReview({ decision })).others).toHaveLength(1);
  });
});
