import * as z from 'zod/mini';
import { filledText, matching, recordId, whole } from './bounds';
import { audiences, longestTemplate } from './template';

/** Longest text that is kept with a case: a filled template can be longer than the template. */
export const longestNotice = 4 * longestTemplate;

/** Which of how many messages, of a notice that is too long for one; from 1. */
export const noticePart = z.object({ at: whole(longestNotice), count: whole(longestNotice) });
export type NoticePart = z.infer<typeof noticePart>;

/** That somebody was told: what was copied or put into an editor, when, and for which channel. */
export const caseNotice = z.object({
  at: z.number(),
  how: z.enum(['copied', 'inserted']),
  template: z.object({ id: recordId, name: filledText(40) }),
  /** Whom it was for; not known of those from before it was kept. */
  audience: z.optional(z.enum(audiences)),
  channel: z.optional(recordId),
  /** It was one message of several; absent where it was all of it. */
  part: z.optional(noticePart),
  /** SHA-256 of the text as UTF-8, in hexadecimal: what the kept text can be held against. */
  sha256: matching(/^[0-9a-f]{64}$/, 'sha256'),
  /** The text itself; gone where a case has more of them than it keeps. */
  text: z.optional(filledText(longestNotice)),
});
export type CaseNotice = z.infer<typeof caseNotice>;

/** How many messages of the last notice in parts have gone. */
export interface PartsSent {
  sent: number;
  count: number;
}

/**
 * The last notice of all that has gone wholly, its last message where it went in several; else how
 * much of the last one has.
 */
export function lastTold(
  notices: readonly CaseNotice[],
): { told: CaseNotice } | PartsSent | undefined {
  const told = notices.findLast((at) => !at.part || sentWith(at, notices) === at.part.count);
  if (told) return { told };
  const last = notices.at(-1);
  return last?.part && { sent: sentWith(last, notices), count: last.part.count };
}

/** How many messages of the same notice have gone, whatever their order and however often. */
function sentWith({ template, channel, part }: CaseNotice, notices: readonly CaseNotice[]): number {
  const own = notices.filter(
    (at) =>
      at.part &&
      at.part.count === part?.count &&
      at.template.id === template.id &&
      at.channel === channel,
  );
  return new Set(own.map((at) => at.part?.at)).size;
}

/** Most notices that a case keeps. */
export const mostNotices = 200;
/** Most characters of their texts; the oldest texts go first. */
const mostCharacters = 60_000;

/** The same text told twice within this time (ms) is one message that was sent again. */
const sameWithin = 5000;

/** The notices of a case with one more; the same ones where it is there already. */
export function withNotice(
  before: readonly CaseNotice[],
  given: CaseNotice,
): readonly CaseNotice[] {
  const isSame = (at: CaseNotice) =>
    at.sha256 === given.sha256 &&
    at.how === given.how &&
    at.channel === given.channel &&
    at.template.id === given.template.id &&
    Math.abs(given.at - at.at) < sameWithin;
  if (before.some(isSame)) return before;
  const all = [...before, given].slice(-mostNotices);
  let room = mostCharacters;
  const newestFirst = [...all].reverse().map(({ text, ...rest }) => {
    room -= text?.length ?? 0;
    return text !== undefined && room >= 0 ? { ...rest, text } : rest;
  });
  return newestFirst.reverse();
}
