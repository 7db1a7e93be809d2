import { alternativesOf, type Alternative } from './alternative';
import { itemState, type Answers, type Checklist } from './checklist';
import type { Advised, Decision } from './decision';
import { effectsOf, type Effect } from './effect';
import { mostFindings, worstFirst } from './finding';
import { frictionOf } from './friction';
import { gathered } from './gathered';
import { unreadOf, type Hold } from './hold';
import { inputsOf, productInputs, type Circumstances, type Inputs } from './input';
import { judge, type Bench, type Judged, type LookUps, type Rule } from './rule';
import type { Settings } from './settings';
import { amountsOf, type Threshold } from './threshold';
import { entriesOn, linkOn } from './trueOn';

/** All that a decision is made by, from the catalog. */
export interface Rulebook {
  rules: readonly Rule[];
  effects: readonly Effect[];
  alternatives: readonly Alternative[];
  thresholds: readonly Threshold[];
  lookUps: LookUps;
}

/** What is to be decided, with all that is known around it. */
export interface Matter extends Omit<Circumstances, 'differing'> {
  checklist: Checklist;
  answers: Answers;
  settings: Pick<Settings, 'thresholds' | 'demoted'>;
  /** The best windows of the next days, the best first, if anybody has looked for them. */
  windows?: readonly Advised[];
}

/**
 * What is to be thought of a delist: what it brings about, what speaks against it, what could be
 * done instead, and what is asked for before it passes. The same matter gives the same decision.
 */
export function decide(matter: Matter, book: Rulebook): Decision {
  const { hold, now, checklist, answers, settings, windows = [] } = matter;
  const differing = checklist.items.filter((at) => itemState(at, answers, hold) === 'differs');
  const circumstances: Circumstances = { ...matter, differing: differing.length };
  const products = productInputs(circumstances);
  const whole = inputsOf(circumstances, undefined, products);
  const bench = {
    amounts: amountsOf(book.thresholds, settings.thresholds),
    lookUps: lookUpsOn(hold.page, book.lookUps),
    canFill: hold.subjects.length > 0,
    demoted: settings.demoted,
  };
  const rules = entriesOn(hold.page, book.rules).filter(
    ({ actions }) => !actions || actions.includes(hold.action),
  );
  const ofWhole = rules
    .filter(({ scope }) => scope === 'delist')
    .flatMap((rule) => judge(rule, whole, bench) ?? []);
  const ofProducts = rules
    .filter(({ scope }) => scope === 'product')
    .flatMap((rule) => judgedOf(rule, products, hold, bench));
  const findings = worstFirst([
    ...findingsOf(ofWhole),
    ...gathered(findingsOf(ofProducts), mostFindings - ofWhole.length),
  ]);
  const kept = new Set([...ofWhole, ...ofProducts].flatMap(({ keeps }) => keeps));
  return {
    effects: effectsOf(book.effects, hold, now, products),
    findings,
    friction: frictionOf(checklist, findings, kept),
    alternatives: alternativesOf(book.alternatives, hold, now, products),
    windows: windows.slice(0, 3),
    at: now,
  };
}

/** What a rule says of each product of a hold that was read; of the others, that it is not known. */
const judgedOf = (rule: Rule, products: readonly Inputs[], hold: Hold, bench: Bench): Judged[] =>
  products.flatMap((at, index) => {
    const { subjects } = hold;
    const subject = subjects[index];
    if (subject || subjects.length === 0) return judge(rule, at, bench, subject?.key) ?? [];
    const judged = judge(rule, at, { ...bench, canFill: false });
    if (judged?.finding.level !== 'unknown') return [];
    const evidence = { products: String(unreadOf(hold)) };
    return { ...judged, finding: { ...judged.finding, evidence } };
  });

/** Where things can be looked up on the platform of a page. */
const lookUpsOn = (page: string, lookUps: LookUps): LookUps =>
  Object.fromEntries(Object.entries(lookUps).filter(([, link]) => linkOn(page, link)));

const findingsOf = (judged: readonly Judged[]) => judged.map(({ finding }) => finding);
