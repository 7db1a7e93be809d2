import { acknowledgementKey, type Acknowledgement, type Acknowledgements } from './acknowledgement';
import { itemState, type Answers, type Checklist, type ChecklistItem } from './checklist';
import type { Decision } from './decision';
import { oneByOne, type Finding } from './finding';
import type { Hold } from './hold';

/** A danger to be taken note of, with the reason if one was given. */
export interface Danger {
  kind: 'danger';
  key: string;
  finding: Finding;
  given?: Acknowledgement;
}

/** A number that the page contradicts: to be put right, or gone on with for a reason. */
export interface Disagreement {
  kind: 'differs';
  key: string;
  item: ChecklistItem;
  given?: Acknowledgement;
}

/** Something that stands between the merchant and 确认; nothing lets a block through. */
export type Missing =
  | { kind: 'blocked'; finding: Finding | undefined }
  | Danger
  | Disagreement
  | { kind: 'item'; item: ChecklistItem };

/** All of a review that decides whether it may be gone on with. */
export interface Standing {
  checklist: Checklist;
  answers: Answers;
  hold: Hold;
  /** Until it has come, every item is required. */
  decision?: Pick<Decision, 'findings' | 'friction'>;
  acknowledged: Acknowledgements;
}

/** Whether an item must be answered; the others may be. */
export const isRequired = (item: ChecklistItem, { decision }: Pick<Standing, 'decision'>) =>
  !decision || decision.friction.required.includes(item.id);

/** The dangers that must be taken note of, each by itself, in the order in which they are demanded. */
export function dangersOf({
  decision,
  acknowledged,
}: Pick<Standing, 'decision' | 'acknowledged'>): Danger[] {
  const { findings = [], friction } = decision ?? {};
  const byKey = new Map(findings.flatMap(oneByOne).map((at) => [acknowledgementKey(at), at]));
  const keys = (friction?.acknowledge ?? []).filter((key) => key !== differs);
  return keys.map((key) => {
    const [rule = key, subject] = key.split('|');
    // One that was demanded and is not among those told still stands in the way.
    const finding = byKey.get(key) ?? { rule, subject, level: 'danger', evidence: {} };
    return { kind: 'danger', key, finding, given: acknowledged[key] };
  });
}

/**
 * The rule that the page contradicts what was filled in. It was judged when the press was held;
 * here it is told of what stands there now, number by number.
 */
export const differs = 'differs';

/** What going on with a number that the page contradicts is kept by; the item by its id. */
export const disagreementKey = (item: string): string =>
  acknowledgementKey({ rule: differs, subject: item });

/** The numbers that the page contradicts; each is acknowledged by itself. */
export function disagreementsOf({
  checklist,
  answers,
  hold,
  acknowledged,
}: Omit<Standing, 'decision'>): Disagreement[] {
  return checklist.items
    .filter((item) => itemState(item, answers, hold) === 'differs')
    .map((item) => {
      const key = disagreementKey(item.id);
      const given = acknowledged[key];
      // Another number than the one that it was acknowledged with is another disagreement.
      const isOfThis = given !== undefined && given.at >= (answers[item.id]?.at ?? 0);
      return { kind: 'differs', key, item, given: isOfThis ? given : undefined };
    });
}

/**
 * What is missing before 确认, the gravest first: a block, dangers without a reason, numbers that
 * the page contradicts, then the required items in the checklist's order. Empty: it may be gone on with.
 */
export function standing(review: Standing): Missing[] {
  const { checklist, answers, hold, decision } = review;
  const blocks = (decision?.findings ?? []).filter(({ level }) => level === 'blocked');
  const isBlocked = decision?.friction.isBlocked === true;
  const blocked = isBlocked ? (blocks.length > 0 ? blocks : [undefined]) : [];
  const isOpen = (item: ChecklistItem) =>
    itemState(item, answers, hold) === 'open' && isRequired(item, review);
  return [
    ...blocked.map((finding): Missing => ({ kind: 'blocked', finding })),
    ...[...dangersOf(review), ...disagreementsOf(review)].filter(({ given }) => !given),
    ...checklist.items.filter(isOpen).map((item): Missing => ({ kind: 'item', item })),
  ];
}
