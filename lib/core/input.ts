import { factOf, typed, type Fact, type FactField, type Subject } from './fact';
import { countOf, isDeletion, unreadOf, type Hold } from './hold';
import type { Past } from './past';
import type { Sale } from './sale';
import { dailyNow, dailyOf, mostDaily, soldOf, type Sold } from './soldDaily';
import { beijingDay, daysUntil, nextMidnight } from './timing';

/** What a decision rests on beside the clock; what is left out is not known. */
export interface Circumstances {
  hold: Hold;
  /** Milliseconds since 1970. */
  now: number;
  past?: ReadonlyMap<string, Past>;
  sale?: Sale;
  /** The same of the next 00:00, at which closing a 定向计划 lands. */
  saleAtLanding?: Sale;
  /** Which part of a day's sales falls into this hour, 0 to 1. */
  hourShare?: number;
  /** How many answers disagree with the page. */
  differing?: number;
}

/** What one reading is made from: a product of the delist, or none for the delist as a whole. */
interface Around extends Circumstances {
  subject?: Subject;
  sold: () => Sold | undefined;
  /** What an input is of each product, for the delist as a whole. */
  among: (name: Summed) => readonly (number | string | undefined)[];
}
/** What is made out for the delist as a whole from that of each product. */
type Summed = 'dailySales' | 'mostDaily';
type Reader<T> = (around: Around) => T | undefined;

const valueOf = ({ subject }: Around, field: FactField): Fact | undefined =>
  subject && factOf(subject.facts, field);
const says = (around: Around, field: FactField) => {
  const fact = valueOf(around, field);
  return fact?.value === undefined ? undefined : typed(field, fact.value);
};
const count =
  (field: FactField): Reader<number> =>
  (around) => {
    const value = says(around, field);
    return value?.unit === 'count' ? value.count : undefined;
  };
const instant = (around: Around, field: FactField) => {
  const value = says(around, field);
  return value?.unit === 'instant' ? value.at : undefined;
};
const words =
  (field: FactField): Reader<string> =>
  (around) =>
    valueOf(around, field)?.value;

const sold =
  (of: (sold: Sold) => number | undefined): Reader<number> =>
  (around) => {
    const found = around.sold();
    return found && of(found);
  };
/** What is sold in this hour, as the shop's hours make it out of a day's sales. */
const inHour = (around: Around, daily: number | undefined): number | undefined =>
  count('hourSales')(around) ??
  (daily === undefined || around.hourShare === undefined ? undefined : daily * around.hourShare);

/** The most among the products; unknown where it is of one of them. */
const mostOf =
  (name: Summed): Reader<number> =>
  ({ among }) => {
    const all = among(name);
    const known = all.filter((at) => typeof at === 'number');
    return known.length > 0 && known.length === all.length ? Math.max(...known) : undefined;
  };

const conflicting = ({ subject }: Around) => subject?.facts.find(({ conflict }) => conflict);
const pastOf = ({ past, subject }: Around): Past | undefined =>
  past && ((subject?.id && past.get(subject.id)) || { delists: 0 });

const numbers = {
  stock: count('stock'),
  creators: count('creators'),
  liveRooms: count('liveRooms'),
  videos: count('videos'),
  ads: count('ads'),
  openOrders: count('openOrders'),
  afterSales: count('afterSales'),
  presale: count('presale'),
  protection: count('protection'),
  /** On average, over however long a time. */
  dailySales: sold(dailyOf),
  /** The same where it says how it sells now, and the most that this can be. */
  dailyNow: sold(dailyNow),
  mostDaily: sold(mostDaily),
  /** As it was filled in, else made out of an average. */
  hourSales: (around) => inHour(around, sold(dailyOf)(around)),
  hourNow: (around) => inHour(around, sold(dailyNow)(around)),
  daysToPlanEnd: (around) => {
    const end = instant(around, 'planEndsAt');
    return end === undefined ? undefined : daysUntil(beijingDay(end), around.now);
  },
  minutesLeft: ({ now }) => Math.ceil((nextMidnight(now) - now) / 60_000),
  conflicts: ({ subject }) => subject?.facts.filter(({ conflict }) => conflict).length,
  delists: (around) => pastOf(around)?.delists,
  saleDays: ({ sale }) => sale?.days,
  count: ({ hold }) => countOf(hold),
  unread: ({ hold }) => unreadOf(hold),
  differing: ({ differing }) => differing,
  /** Of the product that sells most. */
  busiest: mostOf('dailySales'),
  mostBusiest: mostOf('mostDaily'),
} satisfies Record<string, Reader<number>>;

const texts = {
  status: words('status'),
  promotion: words('promotion'),
  marks: words('marks'),
  /** The rate that comes with the next 00:00, '' where none is to come. */
  commissionNext: (around) => {
    const value = says(around, 'commission');
    if (value?.unit !== 'rate') return undefined;
    return value.next?.from === 'next-day' ? `${value.next.most}%` : '';
  },
  plan: ({ hold }) => (hold.plan === 'unknown' ? undefined : hold.plan),
  isDeletion: ({ hold }) => (isDeletion(hold) ? 'yes' : 'no'),
  productId: ({ subject }) => subject?.id ?? '',
  conflicting: (around) => conflicting(around)?.field ?? '',
  conflictValues: (around) =>
    conflicting(around)
      ?.conflict?.map(({ value }) => value)
      .join(' / '),
  refusal: (around) => pastOf(around)?.refusal,
  wasRefused: (around) => {
    const past = pastOf(around);
    return past && (past.refusal === undefined ? 'no' : 'yes');
  },
  sale: ({ sale }) => sale?.state,
  saleName: ({ sale }) => sale?.campaign?.name,
  saleFrom: ({ sale }) => sale?.campaign?.from,
  saleTo: ({ sale }) => sale?.campaign?.to,
  saleAtLanding: ({ saleAtLanding }) => saleAtLanding?.state,
  landingName: ({ saleAtLanding }) => saleAtLanding?.campaign?.name,
  landingFrom: ({ saleAtLanding }) => saleAtLanding?.campaign?.from,
} satisfies Record<string, Reader<string>>;

export type NumberInput = keyof typeof numbers;
export type TextInput = keyof typeof texts;
/** What a condition can be about. */
export type InputName = NumberInput | TextInput;

const readers: Record<InputName, Reader<number | string>> = { ...numbers, ...texts };

/** The inputs of one product, or of the delist as a whole. */
export interface Inputs {
  /** What an input is; undefined where it is not known. */
  value: (name: InputName) => number | string | undefined;
  /** An input as a sentence names it: the page's own words where it has any. */
  shown: (name: InputName) => string | undefined;
}

/** What `read` gives, read when it is first asked for: several inputs are made of it. */
function once<T>(read: () => T): () => T {
  let known: { value: T } | undefined;
  return () => (known ??= { value: read() }).value;
}

/**
 * The inputs of a product, each read when it is first asked for; without one those of the delist
 * as a whole, with what its `products` say together.
 */
export function inputsOf(
  circumstances: Circumstances,
  subject?: Subject,
  products: readonly Inputs[] = [],
): Inputs {
  const among = (name: Summed) => products.map((at) => at.value(name));
  const sold = once(() => subject && soldOf(subject.facts, circumstances.now));
  const around: Around = { ...circumstances, subject, sold, among };
  const known = new Map<InputName, number | string | undefined>();
  const value = (name: InputName) => {
    if (!known.has(name)) known.set(name, readers[name](around));
    return known.get(name);
  };
  return {
    value,
    shown: (name) => {
      const fact = subject?.facts.find(({ field }) => field === name)?.value;
      const given = value(name);
      if (fact !== undefined || given === undefined) return fact;
      return typeof given === 'number' ? rounded(given) : given.slice(0, 200);
    },
  };
}

/**
 * An estimate as it is told, to a tenth where it is small: what moves with every minute would have
 * to be taken note of again and again.
 */
const rounded = (amount: number): string =>
  String(amount < 10 ? Math.round(amount * 10) / 10 : Math.round(amount));

/**
 * The inputs of each product of a delist that was read; where none was, or not all were, those of
 * one more of which nothing is known.
 */
export function productInputs(circumstances: Circumstances): Inputs[] {
  const { hold } = circumstances;
  const isWhole = hold.subjects.length > 0 && unreadOf(hold) === 0;
  const read = isWhole ? hold.subjects : [...hold.subjects, undefined];
  return read.map((subject) => inputsOf(circumstances, subject));
}
