import * as z from 'zod/mini';
import { filledText, text, upTo } from './bounds';
import { mostSubjects } from './hold';

/** How grave a finding is, the worst first; see the vocabulary in the README. */
export const levels = ['blocked', 'danger', 'warning', 'unknown', 'info'] as const;
export const level = z.enum(levels);
export type Level = z.infer<typeof level>;

/**
 * What a rule says of one delist. Its texts stand in the locale files: `finding.<rule>`, and for
 * one of level `unknown` `unknown.<rule>`. One line for several products of a batch has no
 * `subject`, and says in its evidence how many `products` it is about; where it speaks against
 * them, it names them as `subjects`.
 */
export const finding = z.object({
  /** The id of the rule that says it. */
  rule: filledText(40),
  level,
  /** What its sentences name: 库存 199, 双11, 2 天. Shown as text, never read as a template. */
  evidence: z.record(text(20), text(200)),
  /** The product that it is about, by its key; undefined for one about the delist as a whole. */
  subject: z.optional(filledText(80)),
  subjects: z.optional(upTo(mostSubjects, filledText(80))),
  /** Where it can be looked up or mended. */
  link: z.optional(text(300)),
  /** An unknown one: the field that the merchant can fill in. */
  field: z.optional(text(20)),
  /** Of one on record: since when it was found as it is, in milliseconds since 1970. */
  at: z.optional(z.number()),
});
export type Finding = z.infer<typeof finding>;

/** At most so many are kept with a case. */
export const mostFindings = 500;
export const findings = upTo(mostFindings, finding);

/** What a finding says product by product, where it names several of them; else itself. */
export function oneByOne(at: Finding): Finding[] {
  const { subjects, evidence, ...shared } = at;
  if (!subjects) return [at];
  const { products: _, ...own } = evidence;
  return subjects.map((subject) => ({ ...shared, subject, evidence: own }));
}

const rank = (at: Level): number => levels.indexOf(at);

/** Findings with the worst first, otherwise in their order. */
export const worstFirst = <T extends Pick<Finding, 'level'>>(all: readonly T[]): T[] =>
  [...all].sort((one, other) => rank(one.level) - rank(other.level));

/** The gravest level among findings, undefined where there are none. */
export const worstOf = (all: readonly Pick<Finding, 'level'>[]): Level | undefined =>
  worstFirst(all)[0]?.level;

/** Whether a finding only informs or asks to be looked up, and does not speak against the delist. */
export const isQuiet = ({ level }: Pick<Finding, 'level'>): boolean =>
  level === 'info' || level === 'unknown';
