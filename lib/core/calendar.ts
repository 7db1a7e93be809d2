import type { Campaign } from './campaign';
import { addDays, dayOf, daysBetween, dayStart } from './day';

/** How a day lies to a campaign: in it, in the days before it, or in those after it. */
export interface Near {
  campaign: Campaign;
  place: 'within' | 'before' | 'after';
  /** Days until it begins, or since it ended; 0 within. */
  days: number;
}

/** What keeps a campaign from being stored (`calendar.problem.<key>`). */
export const campaignProblems = ['name', 'from', 'to', 'order', 'long', 'days'] as const;
export type CampaignProblem = (typeof campaignProblems)[number];

/** A campaign as it is being typed, text by text. */
export type CampaignDraft = Record<'id' | 'name' | 'from' | 'to' | 'lead' | 'tail', string>;

type Dates = Pick<Campaign, 'name' | 'from' | 'to' | 'lead' | 'tail'>;

/** Longest campaign, in days: what goes on for more than half a year is no campaign. */
const longest = 184;
const isDays = (count: number): boolean => Number.isInteger(count) && count >= 0 && count <= 60;

/** The first thing that is wrong with a campaign's dates, undefined where nothing is. */
export function campaignProblem({
  name,
  from,
  to,
  lead,
  tail,
}: Dates): CampaignProblem | undefined {
  if (!name.trim() || name.length > 40) return 'name';
  if (dayStart(from) === undefined) return 'from';
  if (dayStart(to) === undefined) return 'to';
  if (daysBetween(from, to) < 0) return 'order';
  if (daysBetween(from, to) >= longest) return 'long';
  return isDays(lead) && isDays(tail) ? undefined : 'days';
}

function placeOf(campaign: Campaign, day: string): Near | undefined {
  const { from, to, lead, tail } = campaign;
  if (from <= day && day <= to) return { campaign, place: 'within', days: 0 };
  const before = daysBetween(day, from);
  if (before > 0 && before <= lead) return { campaign, place: 'before', days: before };
  const after = daysBetween(to, day);
  return after > 0 && after <= tail ? { campaign, place: 'after', days: after } : undefined;
}

const order = ['within', 'before', 'after'];

/**
 * The campaigns that an instant lies in or near to: those in which it lies first, then those that
 * come, then those that are over, the nearest first. Takes milliseconds since 1970.
 */
export function campaignsNear(campaigns: readonly Campaign[], at: number): Near[] {
  const day = dayOf(at);
  return campaigns
    .flatMap((campaign) => placeOf(campaign, day) ?? [])
    .sort(
      (one, other) =>
        order.indexOf(one.place) - order.indexOf(other.place) ||
        one.days - other.days ||
        one.campaign.from.localeCompare(other.campaign.from),
    );
}

/**
 * What a rule's sentences name of a campaign that is near: 双11, 2, 2026-11-11. Where `origin` is
 * `estimate` nobody has attested its dates: they are worded as such.
 */
export const evidenceOf = ({ campaign, days }: Near): Record<string, string> => ({
  campaign: campaign.name,
  days: String(days),
  from: campaign.from,
  to: campaign.to,
  origin: campaign.origin,
});

/** The next campaign that begins after the day of an instant, and in how many days; else undefined. */
export function nextCampaign(
  campaigns: readonly Campaign[],
  at: number,
): { campaign: Campaign; days: number } | undefined {
  const today = dayOf(at);
  const [first] = campaigns.filter(({ from }) => from > today).sort(byStart);
  return first && { campaign: first, days: daysBetween(today, first.from) };
}

const byStart = (one: Campaign, other: Campaign): number =>
  one.from.localeCompare(other.from) || one.to.localeCompare(other.to);

/** The campaigns that have a day in a year, by when they begin. */
export const campaignsOf = (campaigns: readonly Campaign[], year: number): Campaign[] =>
  campaigns
    .filter(({ from, to }) => Number(from.slice(0, 4)) <= year && year <= Number(to.slice(0, 4)))
    .sort(byStart);

/** The campaigns that have a day in common with one. They may: it is told, and judged once. */
export const overlapping = (campaigns: readonly Campaign[], one: Campaign): Campaign[] =>
  campaigns.filter(({ id, from, to }) => id !== one.id && from <= one.to && one.from <= to);

/**
 * A campaign a number of years later, as the merchant's own: a guess to begin with. 02-29 becomes
 * 02-28 where the year has none.
 */
export function movedYears(campaign: Campaign, years: number, id: string, now: number): Campaign {
  const moved = (day: string): string => {
    const to = `${Number(day.slice(0, 4)) + years}${day.slice(4)}`;
    return dayStart(to) === undefined ? addDays(to.replace(/29$/, '28'), 0) : to;
  };
  const { name, from, to, lead, tail } = campaign;
  return { id, name, from: moved(from), to: moved(to), lead, tail, origin: 'own', updatedAt: now };
}
