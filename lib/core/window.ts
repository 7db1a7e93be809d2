import { weightiestFirst, type AdvisedHour, type AdviceReason, type Judged } from './advisedHour';
import type { Advised } from './decision';

const hour = 3_600_000;
/** Longest window and the least distance between two, in hours: three of one night are no choice. */
const longest = 4;
const apart = 6;
/** How much less than its best hour the others of a window may merit. */
const slack = 0.1;
const most = 3;

/** Reasons that tell against a window when they hold in but one of its hours. */
const against: readonly AdviceReason[] = [
  'campaign',
  'landsInCampaign',
  'beforeCampaign',
  'afterCampaign',
  'busy',
  'usualBusy',
  'tight',
  'holiday',
];

/** The three best windows of hours that follow each other without a gap, the best first. */
export function bestWindows(judged: readonly Judged[], hours: readonly AdvisedHour[]): Advised[] {
  const isOutside = judged.some(({ tier }) => tier < 2);
  const seeds = judged
    .map((_, index) => index)
    .filter((index) => !isOutside || tierAt(judged, index) < 2)
    .sort((one, other) => scoreAt(hours, other) - scoreAt(hours, one) || one - other);
  const taken: [first: number, last: number][] = [];
  for (const distance of [apart, 0])
    for (const seed of seeds) {
      if (taken.length === most) break;
      const isFree = (index: number) =>
        taken.every(([first, last]) => index < first - distance || index > last + distance);
      if (isFree(seed)) taken.push(grown(seed, judged, isFree));
    }
  return taken
    .map(([first, last]) => windowOf(hours.slice(first, last + 1)))
    .sort((one, other) => other.score - one.score || one.from - other.from);
}

const tierAt = (judged: readonly Judged[], index: number): number => judged[index]?.tier ?? 2;
const scoreAt = (hours: readonly AdvisedHour[], index: number): number => hours[index]?.score ?? 0;

/** The hours around a seed that are nearly as good, the better side first. */
function grown(
  seed: number,
  judged: readonly Judged[],
  isFree: (index: number) => boolean,
): [first: number, last: number] {
  const best = judged[seed];
  /** What the hour at an index merits; nothing where it may not belong to the window. */
  const meritAt = (index: number): number => {
    const at = judged[index];
    if (!at || !best || at.tier !== best.tier || !isFree(index)) return -1;
    return at.merit >= best.merit - slack ? at.merit : -1;
  };
  let [first, last] = [seed, seed];
  while (last - first + 1 < longest) {
    const [before, after] = [meritAt(first - 1), meritAt(last + 1)];
    if (Math.max(before, after) < 0) break;
    if (after >= before) last += 1;
    else first -= 1;
  }
  return [first, last];
}

function windowOf(hours: readonly AdvisedHour[]): Advised {
  const [from = 0] = hours.map((at) => at.from);
  const score = hours.reduce((sum, at) => sum + at.score, 0) / hours.length;
  const isShared = (reason: AdviceReason) =>
    against.includes(reason) || hours.every(({ reasons }) => reasons.includes(reason));
  const reasons = weightiestFirst(hours.flatMap((at) => at.reasons)).filter(isShared);
  return { from, to: from + hours.length * hour, score, reasons };
}
