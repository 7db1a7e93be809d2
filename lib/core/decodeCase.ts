import * as z from 'zod/mini';
import { caseEvent, delistCase, type Case } from './case';
import { answer, type Answers } from './checklist';
import { fact } from './fact';

/**
 * A case as it was stored. What it can do without (an answer, an event, a fact that does not
 * fit) is dropped; throws what is wrong where the rest does not fit either.
 */
export function decodeCase(value: unknown): Case {
  const raw = z.record(z.string(), z.unknown()).parse(value);
  const pressed = z
    .looseObject({ subjects: z.array(z.looseObject({ facts: z.unknown() })) })
    .parse(raw['hold']);
  const subjects = pressed.subjects.map((at) => ({ ...at, facts: fitting(fact, at.facts) }));
  return delistCase.parse({
    ...raw,
    ...Object.fromEntries(
      additions.map((name) => [name, delistCase.shape[name].safeParse(raw[name]).data]),
    ),
    hold: { ...pressed, subjects },
    answers: fittingAnswers(raw['answers']),
    afterwards: raw['afterwards'] === undefined ? undefined : fittingAnswers(raw['afterwards']),
    events: fitting(caseEvent, raw['events']),
  });
}

/** What a case can do without as a whole. */
const additions = ['findings', 'acknowledged', 'plannedAt', 'compensation', 'checkedBy'] as const;

function fittingAnswers(values: unknown): Answers {
  const all = z.catch(z.record(z.string(), z.unknown()), {}).parse(values);
  const fits = ([, given]: [string, unknown]) => answer.safeParse(given).success;
  return Object.fromEntries(Object.entries(all).filter(fits)) as Answers;
}

const fitting = <T>(schema: z.ZodMiniType<T>, values: unknown): T[] =>
  (Array.isArray(values) ? values : []).flatMap((value) => schema.safeParse(value).data ?? []);
