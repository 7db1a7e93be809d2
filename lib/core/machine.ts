import * as z from 'zod/mini';
import { between, filledText, matching, recordId, upTo } from './bounds';

/** Which of the files of one export, or how many they are. */
export const partNumber = between(1, 10_000);

/** A browser that files come from. Our own is one: its id stands in the files that it writes. */
export const machine = z.object({
  id: recordId,
  isOwn: z.optional(z.boolean()),
  /** Its export that was brought in last: when it was written, the parts that were, and how many there are. */
  last: z.optional(
    z.object({ exportedAt: z.number(), parts: upTo(10_000, partNumber), of: partNumber }),
  ),
});
export type Machine = z.infer<typeof machine>;

/** What a record of another machine was when it was last looked at here, whichever was kept then. */
export const seen = z.object({
  machine: recordId,
  table: filledText(40),
  key: filledText(400),
  digest: matching(/^[0-9a-f]{64}$/),
  /** When the file was written that it stood in. */
  at: z.number(),
});
export type Seen = z.infer<typeof seen>;

/** Which part of an export a file is. */
export interface Part {
  exportedAt: number;
  part: number;
  parts: number;
}

/** A machine after one more part of an export of its was brought in. */
export function withPart(known: Machine, { exportedAt, part, parts }: Part): Machine {
  if (known.last && known.last.exportedAt > exportedAt) return known;
  const before = known.last?.exportedAt === exportedAt ? known.last.parts : [];
  return { ...known, last: { exportedAt, parts: [...new Set([...before, part])], of: parts } };
}

/** An export of which something was brought in, and not all. */
export interface Unfinished {
  exportedAt: number;
  of: number;
  /** The parts that are missing, from one to another. */
  missing: readonly (readonly [from: number, to: number])[];
}

/** What is missing of a machine's last export; undefined where nothing is. */
export function unfinished({ last }: Machine): Unfinished | undefined {
  if (!last) return undefined;
  const there = [0, ...last.parts, last.of + 1].sort((one, other) => one - other);
  const missing = there
    .slice(1)
    .map((at, index) => [(there[index] ?? 0) + 1, at - 1] as const)
    .filter(([from, to]) => from <= to);
  return missing.length > 0 ? { ...last, missing } : undefined;
}
