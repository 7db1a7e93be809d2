import * as z from 'zod/mini';
import { acknowledgement } from './acknowledgement';
import { caseNotice, mostNotices } from './caseNotice';
import { delistCase, type Case } from './case';
import { caseEvent } from './caseEvent';
import { answer } from './checklist';
import { fact } from './fact';
import { finding, mostFindings } from './finding';

/* Made once: making them anew for each case took longer than the case itself. */
const anyCase = z.looseObject({ answers: z.unknown(), events: z.unknown(), hold: z.unknown() });
const anyHold = z.looseObject({ subjects: z.array(z.looseObject({ facts: z.unknown() })) });
const anyEntries = z.catch(z.record(z.string(), z.unknown()), {});

/**
 * A case as it was stored. What it can do without (an answer, an event, a fact, a finding that
 * does not fit) is dropped; throws what is wrong where the rest does not fit either.
 */
export function decodeCase(value: unknown): Case {
  const raw = anyCase.parse(value);
  const pressed = anyHold.parse(raw.hold);
  const subjects = pressed.subjects.map((at) => ({ ...at, facts: fitting(fact, at.facts) }));
  return delistCase.parse({
    ...raw,
    ...optional(raw),
    hold: { ...pressed, subjects },
    answers: fittingEntries(answer, raw.answers),
    events: fitting(caseEvent, raw.events),
  });
}

/** The fields that not every case has; one that does not fit at all is gone, and the case stays. */
function optional(raw: Record<string, unknown>): Record<string, unknown> {
  const { products, plannedAt, compensation, checkedBy, effects } = delistCase.shape;
  const fields = Object.entries({ products, plannedAt, compensation, checkedBy, effects });
  const { findings, acknowledged, afterwards, notices } = raw;
  return {
    ...Object.fromEntries(fields.map(([name, at]) => [name, at.safeParse(raw[name]).data])),
    findings: findings && fitting(finding, findings).slice(0, mostFindings),
    acknowledged: acknowledged && fittingEntries(acknowledgement, acknowledged),
    notices: notices && fitting(caseNotice, notices).slice(-mostNotices),
    afterwards: afterwards && fittingEntries(answer, afterwards),
  };
}

const fitting = <T>(schema: z.ZodMiniType<T>, values: unknown): T[] =>
  (Array.isArray(values) ? values : []).flatMap((value) => schema.safeParse(value).data ?? []);

const fittingEntries = (schema: z.ZodMiniType, values: unknown): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(anyEntries.parse(values)).filter(([, given]) => schema.safeParse(given).success),
  );
