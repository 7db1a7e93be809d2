import { beijingClock } from './timing';
import type { Outcome, Summary } from './summary';
import type { ActionKind } from './action';

/** How many of something there are, the most first where it is a list of them. */
export interface Count<Key extends string = string> {
  key: Key;
  count: number;
}

/** A product that was delisted more than once, with what is on record of it. */
export interface Repeated {
  id: string;
  name?: string;
  /** How often it was delisted, from when until when, in milliseconds since 1970. */
  count: number;
  first: number;
  last: number;
  /** Why the merchant went on, and which rules had spoken, each with how often. */
  reasons: readonly Count[];
  rules: readonly Count[];
}

export interface Figures {
  /** Records that were counted. */
  records: number;
  outcomes: readonly Count<Outcome>[];
  actions: readonly Count<ActionKind>[];
  /** Delists that happened, those of them that did in part, and those without having been held. */
  done: number;
  partly: number;
  unreviewed: number;
  /** Held and given up, all in all; and those of them that were left amid the answers. */
  nearMisses: number;
  leftAmid: number;
  /** Records in which dangers were taken note of and it was gone on with, and how many dangers. */
  overridden: number;
  overrides: number;
  /** Of what happened: why (of those with a reason), what had been said, and in which hour of Beijing's day. */
  reasons: readonly Count[];
  withoutReason: number;
  rules: readonly Count[];
  hours: readonly number[];
  /** Products, by how often they were delisted. */
  products: readonly Repeated[];
}

/** Left so long (ms) amid its answers, it was given up: what is gone on with is so within days. */
const restsAfter = 7 * 24 * 3_600_000;

/** Most products that are listed. */
const mostListed = 50;

interface Known {
  name: string | undefined;
  count: number;
  first: number;
  last: number;
  reasons: Map<string, number>;
  rules: Map<string, number>;
}

/** Counts summaries, one at a time, the newest first. */
export interface Counting {
  add: (at: Summary) => void;
  figures: () => Figures;
}

const add = (counts: Map<string, number>, key: string): void =>
  void counts.set(key, (counts.get(key) ?? 0) + 1);

const sorted = (counts: ReadonlyMap<string, number>): Count[] =>
  [...counts]
    .map(([key, count]) => ({ key, count }))
    .sort((one, other) => other.count - one.count || (one.key < other.key ? -1 : 1));

/** The products of what happened; of what did in part only where it is known which. */
const offIn = ({ partly, products, outcome }: Summary): readonly string[] =>
  !partly || outcome === 'unreviewed'
    ? products
    : partly.not
      ? products.filter((id) => !partly.not?.includes(id))
      : [];

/** Counts as of `now` (ms). */
export function makeCounting(now: number): Counting {
  const [outcomes, actions, reasons, rules] = Array.from(
    { length: 4 },
    () => new Map<string, number>(),
  ) as [Map<string, number>, Map<string, number>, Map<string, number>, Map<string, number>];
  const products = new Map<string, Known>();
  const hours = Array.from({ length: 24 }, () => 0);
  let [records, overridden, overrides, withoutReason, partly, leftAmid] = [0, 0, 0, 0, 0, 0];

  const addProduct = (id: string, at: Summary, when: number): void => {
    const known: Known = products.get(id) ?? {
      name: at.products.length === 1 ? at.name : undefined,
      count: 0,
      first: when,
      last: when,
      reasons: new Map(),
      rules: new Map(),
    };
    known.count += 1;
    known.first = Math.min(known.first, when);
    known.last = Math.max(known.last, when);
    known.name ??= at.products.length === 1 ? at.name : undefined;
    for (const reason of at.reasons) add(known.reasons, reason);
    for (const rule of at.rules) add(known.rules, rule);
    products.set(id, known);
  };

  return {
    add(at) {
      records += 1;
      add(outcomes, at.outcome);
      add(actions, at.action);
      // Gone on with, whatever came of it.
      if (at.overrides > 0 && at.outcome !== 'open' && at.outcome !== 'givenUp') {
        overridden += 1;
        overrides += at.overrides;
      }
      const isLeft = at.outcome === 'open' && at.leftAt !== undefined;
      if (isLeft && now - (at.leftAt ?? now) >= restsAfter) leftAmid += 1;
      const isWhole = at.outcome === 'done' || at.outcome === 'unreviewed';
      if (!isWhole && !at.partly) return;
      if (!isWhole) partly += 1;
      const when = at.endedAt ?? at.createdAt;
      const hour = Number(beijingClock(when).slice(0, 2));
      hours[hour] = (hours[hour] ?? 0) + 1;
      for (const reason of at.reasons) add(reasons, reason);
      for (const rule of at.rules) add(rules, rule);
      if (at.reasons.length === 0) withoutReason += 1;
      for (const id of offIn(at)) addProduct(id, at, when);
    },
    figures() {
      const again = [...products].filter(([, { count }]) => count > 1);
      const most = again
        .sort(([, one], [, other]) => other.count - one.count || other.last - one.last)
        .slice(0, mostListed);
      return {
        records,
        outcomes: sorted(outcomes) as Count<Outcome>[],
        actions: sorted(actions) as Count<ActionKind>[],
        done: (outcomes.get('done') ?? 0) + (outcomes.get('unreviewed') ?? 0) + partly,
        partly,
        unreviewed: outcomes.get('unreviewed') ?? 0,
        nearMisses: (outcomes.get('givenUp') ?? 0) + leftAmid,
        leftAmid,
        overridden,
        overrides,
        reasons: sorted(reasons),
        withoutReason,
        rules: sorted(rules),
        hours,
        products: most.map(([id, known]) => ({
          id,
          ...(known.name && { name: known.name }),
          count: known.count,
          first: known.first,
          last: known.last,
          reasons: sorted(known.reasons),
          rules: sorted(known.rules),
        })),
      };
    },
  };
}
