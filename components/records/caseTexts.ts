import type { Afterwards } from '../../lib/core/afterwards';
import type { Case } from '../../lib/core/case';
import type { Checklist } from '../../lib/core/checklist';
import type { EffectsShown } from '../../lib/core/effectsShown';
import type { Subject } from '../../lib/core/fact';
import { worstFirst, type Finding } from '../../lib/core/finding';
import { partOf, partsOf } from '../../lib/core/partial';
import type { SecondCheck } from '../../lib/core/secondCheck';
import { beijingTime } from '../../lib/core/timing';
import { findingText, ruleName } from '../findingText';
import { shortOf } from '../itemWords';
import { channelName, sentName } from '../notices/noticeWords';
import { eventDetail, eventName } from '../popup/eventDetail';
import type { MessageKey, Say } from '../words';
import { answerText } from './answerText';

/** Parts of a case, each as one text for a cell: what, and when. */

const time = (at: number): string => beijingTime(at, true);

const joined = (parts: readonly string[], say: Say): string => parts.join(say('panel.semicolon'));

const timed = (at: number, parts: readonly (string | undefined)[]): string =>
  [time(at), ...parts].filter(Boolean).join(' ');

/** What was read of a product, with where and when, and what was looked for and not read. */
export const factsText = ({ facts }: Subject, say: Say): string =>
  joined(
    facts.map(({ field, label, value, source, at }) => {
      const name = label ?? say(`fact.${field}`);
      return value === undefined
        ? `${name} ${say('panel.unread')} (${time(at)})`
        : `${name} ${value} (${say(`source.${source}`)} ${time(at)})`;
    }),
    say,
  );

/** What the press would bring about, each with its instant, or that nobody knows it. */
export const effectsText = ({ of, isKept }: EffectsShown, say: Say): string => {
  const told = of.map(({ id, at }) => {
    const text = say(`effect.${id}` as MessageKey) || id;
    return at === undefined ? `${say('panel.lands.unknown')} ${text}` : timed(at, [text]);
  });
  const all = joined(told, say);
  return isKept || !all ? all : `${all} (${say('records.sheet.madeOut')})`;
};

/** What became of one product of a batch of which not all was seen to happen. */
export function partText(record: Case, subject: Subject | undefined, say: Say): string | undefined {
  const part = partOf(record);
  const found = part && subject && partsOf(part, record.hold).get(subject.key);
  return found && say(`popup.outcome.of.${found}`);
}

/** Whether a finding is about a product, or about the delist as a whole. */
const isAbout =
  (subject: Subject | undefined) =>
  (at: Finding): boolean =>
    (at.subjects ?? [at.subject]).some((key) => key === undefined || key === subject?.key);

export const findingsText = (
  { findings = [] }: Case,
  subject: Subject | undefined,
  say: Say,
): string =>
  joined(
    worstFirst(findings.filter(isAbout(subject))).map((at) => {
      const told = `${say(`level.${at.level}`)} ${findingText(at, say)}`;
      return at.at === undefined ? told : timed(at.at, [told]);
    }),
    say,
  );

/** Why dangers were gone on against, each with its time. */
export const reasonsText = (
  { hold, acknowledged = {} }: Case,
  subject: Subject | undefined,
  say: Say,
): string => {
  const others = new Set(hold.subjects.map(({ key }) => key).filter((key) => key !== subject?.key));
  const own = Object.entries(acknowledged).filter(([key]) => !others.has(key.split('|')[1] ?? ''));
  return joined(
    own.map(([key, { reason, at }]) =>
      timed(at, [ruleName(key.split('|')[0] ?? '', say), say(`reason.${reason}`)]),
    ),
    say,
  );
};

export const answersText = (record: Case, { items }: Checklist, say: Say): string =>
  joined(
    items.flatMap((item) => {
      const given = answerText(item, record, say);
      return given ? [timed(given.at, [shortOf(item, say), given.text])] : [];
    }),
    say,
  );

export const secondText = ({ name, role, at, by }: SecondCheck, say: Say): string =>
  timed(at, [name, say(`role.${role}`), by && say(`records.second.${by}`)]);

/** Who was told what, how and where. */
export const noticesText = ({ notices = [] }: Case, say: Say): string =>
  joined(
    notices.map((notice) =>
      timed(notice.at, [
        notice.audience && say(`audience.${notice.audience}`),
        notice.channel && channelName(notice.channel, say),
        say(`notices.${notice.how}`),
        sentName(notice, say),
      ]),
    ),
    say,
  );

export const afterText = ({ afterwards = {} }: Case, { items }: Afterwards, say: Say): string =>
  joined(
    items.flatMap(({ id }) => {
      const given = afterwards[id];
      return given?.ticked ? [timed(given.at, [say(`afterwards.${id}.title` as MessageKey)])] : [];
    }),
    say,
  );

export const eventsText = ({ events, hold }: Case, say: Say): string =>
  joined(
    events.map((event) =>
      timed(event.at, [eventName(event, hold, say), eventDetail(event, hold, say)]),
    ),
    say,
  );
