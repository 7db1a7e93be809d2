import { weightiestFirst, type AdvisedHour, type AdviceReason, type Judged } from './advisedHour';
import { campaignsNear, type Near } from './calendar';
import type { Campaign } from './campaign';
import type { Advised } from './decision';
import { dayOf, hourOf, weekdayOf } from './day';
import type { Effect } from './effect';
import type { Holiday } from './holiday';
import { weekOf, type Sales } from './sales';
import { nextMidnight } from './timing';
import { bestWindows } from './window';

export interface AdviceInput {
  /** Milliseconds since 1970. */
  now: number;
  /** True for what lands at the next 00:00 in Beijing: stopping a running 定向计划. */
  isNextDay: boolean;
  campaigns: readonly Campaign[];
  holidays: readonly Holiday[];
  /** The shop's own, where they are known. */
  sales: Sales | undefined;
  /** How sales usually spread over a day: 24 parts of the busiest hour. */
  usual: readonly number[];
}

export interface Advice {
  /** The next seven days hour by hour, from the next whole hour on. */
  hours: readonly AdvisedHour[];
  /** The three best windows, the best first; none is in a campaign where an hour outside exists. */
  windows: readonly Advised[];
  /** Whether the shop's own sales were known. */
  isFromSales: boolean;
}

const hour = 3_600_000;
const week = 7 * 24;

/** Whether what a press asks for lands at the next 00:00 in Beijing; a rate that changes then does not make it wait. */
export const landsNextDay = (effects: readonly Pick<Effect, 'lands' | 'isAct'>[]): boolean =>
  effects.some(({ lands, isAct }) => isAct && lands === 'next-day');

/**
 * Which hours of the next seven days are good for a delist, and why. Deterministic: the same in
 * whatever zone the machine stands.
 */
export function advise(input: AdviceInput): Advice {
  const first = (Math.floor(input.now / hour) + 1) * hour;
  const judge = judgeOf(input);
  const judged = Array.from({ length: week }, (_, index) => judge(first + index * hour));
  const isTold = judged.some(({ tier }) => tier > 0);
  if (isTold) for (const at of judged) if (at.tier === 0) at.reasons.push('clear');
  const values = judged.map(({ tier, merit }) => (2 - tier) * 1.01 + merit);
  const least = Math.min(...values);
  const span = Math.max(...values) - least;
  const hours = judged.map((at, index): AdvisedHour => ({
    from: at.from,
    score: span > 0 ? ((values[index] ?? least) - least) / span : 1,
    level: levelOf(at),
    reasons: weightiestFirst(at.reasons),
  }));
  return {
    hours,
    windows: bestWindows(judged, hours),
    isFromSales: input.sales !== undefined && weekOf(input.sales) !== undefined,
  };
}

function levelOf({ tier, merit }: Judged): AdvisedHour['level'] {
  if (tier === 2) return 'avoid';
  if (merit >= 0.65) return tier === 0 ? 'good' : 'fair';
  return merit >= 0.35 && tier === 0 ? 'fair' : 'avoid';
}

/** Judges single hours; what is the same for a whole day is looked up once. */
function judgeOf({ isNextDay, campaigns, holidays, sales, usual }: AdviceInput) {
  const own = sales && weekOf(sales);
  const days = new Map<number, { near: Near[]; holiday: Holiday | undefined }>();
  const dayAt = (at: number) => {
    const end = nextMidnight(at);
    const known = days.get(end);
    if (known) return known;
    const day = dayOf(at);
    const found = {
      near: campaignsNear(campaigns, at),
      holiday: holidays.find((one) => one.day === day),
    };
    days.set(end, found);
    return found;
  };
  return (from: number): Judged => {
    const { near, holiday } = dayAt(from);
    const clock = hourOf(from);
    const lands = nextMidnight(from);
    const reasons: AdviceReason[] = [];
    let tier = tierOf(near, reasons);
    if (isNextDay) {
      const landing = tierOf(dayAt(lands).near, []);
      if (landing > tier) {
        reasons.push(landing === 2 ? 'landsInCampaign' : 'beforeCampaign');
        tier = landing;
      }
    }
    const weekday = weekdayOf(from);
    const merit = isNextDay
      ? waitMerit((lands - from) / hour, reasons)
      : salesMerit(own?.[weekday * 24 + clock] ?? usual[clock] ?? 1, own !== undefined, reasons);
    const isWorkday = holiday ? holiday.isWorkday : weekday < 5;
    const isStaffed = isWorkday && clock >= 9 && clock < 18;
    if (isStaffed) reasons.push('staffed');
    const isFree = holiday !== undefined && !holiday.isWorkday;
    if (isFree) reasons.push('holiday');
    // Whoever is there to answer matters less than what is sold meanwhile.
    const whole = 0.8 * merit + (isStaffed ? 0.2 : isFree ? 0 : 0.1);
    return { from, tier, merit: whole, reasons };
  };
}

function tierOf([nearest]: readonly Near[], reasons: AdviceReason[]): 0 | 1 | 2 {
  if (!nearest) return 0;
  const { place } = nearest;
  reasons.push(
    place === 'within' ? 'campaign' : place === 'before' ? 'beforeCampaign' : 'afterCampaign',
  );
  return place === 'within' ? 2 : 1;
}

/** What little is sold in this hour is what a delist then costs at once. */
function salesMerit(part: number, isOwn: boolean, reasons: AdviceReason[]): number {
  if (part <= 0.25) reasons.push(isOwn ? 'quiet' : 'usualQuiet');
  if (part >= 0.6) reasons.push(isOwn ? 'busy' : 'usualBusy');
  return 1 - part;
}

/** Until the next 00:00 the plan goes on promoting; in the last hour a mistake costs a day more. */
function waitMerit(hours: number, reasons: AdviceReason[]): number {
  if (hours <= 1) reasons.push('tight');
  else if (hours <= 4) reasons.push('landsSoon');
  else if (hours >= 12) reasons.push('landsLate');
  return hours <= 1 ? 0.6 : 1 - (hours - 2) / 22;
}
