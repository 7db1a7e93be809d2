import type { Effect } from '../core/effect';
import { douyin } from './platforms';
import { closes, deletes, promotion } from './rules/conditions';
import { weixin } from './sites/weixin';

const isUnread = { input: 'promotion', isKnown: false } as const;
/** Known to run, or not known: said of what may be running. */
const mayRun = { any: [promotion.running, promotion.closing, isUnread] } as const;
const isRead = { input: 'promotion', isKnown: true } as const;
const notOver = { any: [isUnread, { all: [isRead, { not: promotion.over }] }] } as const;
const endsToday = {
  all: [
    { input: 'daysToPlanEnd', atLeast: 0 },
    { input: 'daysToPlanEnd', atMost: 0 },
  ],
} as const;
/** It does not end today, and has not ended before. */
const isEndLater = {
  any: [
    { input: 'daysToPlanEnd', isKnown: false },
    { input: 'daysToPlanEnd', atLeast: 1 },
  ],
} as const;
/** Known to have something left to stop, by a press that stops it. */
const isToStop = { all: [closes, isRead, { not: promotion.over }, isEndLater] } as const;
/** Known to have ended by itself. */
const hasEnded = {
  any: [
    { input: 'daysToPlanEnd', atMost: -1 },
    { input: 'promotion', has: ['已结束', '已过期', '已截止'] },
  ],
} as const;
const hasNextRate = {
  all: [{ input: 'commissionNext', isKnown: true }, { not: { input: 'commissionNext', is: [''] } }],
} as const;

const offShelf = { action: 'off-shelf' } as const;
const stop = { action: 'stop-promotion' } as const;
/** What is attested of 抖店 and 百应 alone, and what stands for it on all other sites. */
const here = { sites: douyin } as const;
const elsewhere = { notSites: douyin, lands: 'unknown', source: 'D §5' } as const;
const targeted = { ...stop, ...here, plans: ['targeted'] } as const;
const leave = { action: 'leave-alliance' } as const;

/**
 * What a delist brings about, after domain.md §4.2, §5 and §6; what nobody has attested is said to
 * be open. Of one instant in this order. Ids are never reused.
 */
export const effects = [
  { ...offShelf, ...here, id: 'warehouse', whom: 'buyers', lands: 'now', source: 'C §5.2' },
  { ...offShelf, ...here, id: 'links', whom: 'creators', lands: 'now', source: 'A §5.4' },
  {
    ...offShelf,
    ...here,
    id: 'normalPlan',
    when: notOver,
    whom: 'creators',
    lands: 'now',
    source: 'C §5.2',
  },
  {
    ...offShelf,
    ...here,
    id: 'otherPlans',
    when: mayRun,
    whom: 'creators',
    lands: 'unknown',
    source: 'D §5',
  },
  {
    ...offShelf,
    ...here,
    id: 'nextRate',
    when: hasNextRate,
    whom: 'creators',
    lands: 'unknown',
    source: 'C §5.1',
  },
  { ...offShelf, ...elsewhere, id: 'shelfElsewhere', whom: 'buyers' },
  { ...offShelf, ...elsewhere, id: 'promotionElsewhere', when: mayRun, whom: 'creators' },
  {
    ...offShelf,
    id: 'settledShelf',
    when: notOver,
    whom: 'creators',
    lands: 'unknown',
    source: 'D §5',
  },
  { ...offShelf, id: 'mounts', whom: 'buyers', lands: 'unknown', source: 'D §5' },
  { ...offShelf, id: 'orders', whom: 'buyers', lands: 'unknown', source: 'D §5' },
  { ...offShelf, id: 'promises', whom: 'buyers', lands: 'unknown', source: 'D §5' },
  { ...offShelf, ...here, id: 'adsRun', whom: 'shop', lands: 'unknown', source: 'D §5' },
  { ...offShelf, ...elsewhere, id: 'adsElsewhere', whom: 'shop' },
  { ...offShelf, id: 'relist', whom: 'shop', lands: 'unknown', source: 'C §5.2' },
  { ...offShelf, ...here, id: 'resubmit', whom: 'shop', lands: 'unknown', source: 'C §4.2' },
  { ...offShelf, id: 'reviews', whom: 'shop', lands: 'unknown', source: 'D §5' },
  { ...offShelf, id: 'weight', whom: 'shop', lands: 'unknown', source: 'D §6' },
  {
    ...targeted,
    id: 'targetedEnds',
    when: isToStop,
    whom: 'creators',
    lands: 'next-day',
    isAct: true,
    source: 'A §5.1',
  },
  {
    ...targeted,
    id: 'targetedMayEnd',
    when: { all: [closes, isUnread, isEndLater] },
    whom: 'creators',
    lands: 'next-day',
    isAct: true,
    source: 'A §5.1',
  },
  {
    ...targeted,
    id: 'targetedRuns',
    when: isToStop,
    whom: 'creators',
    lands: 'now',
    source: 'A §5.1',
  },
  {
    ...targeted,
    id: 'targetedToday',
    when: { all: [closes, endsToday] },
    whom: 'shop',
    lands: 'unknown',
    source: 'A §5.1',
  },
  { ...targeted, id: 'targetedKept', when: notOver, whom: 'shop', lands: 'now', source: 'A §5.1' },
  {
    ...targeted,
    id: 'targetedDeleted',
    when: { all: [deletes, hasEnded] },
    whom: 'shop',
    lands: 'now',
    isAct: true,
    source: 'A §4.2',
  },
  {
    ...stop,
    ...here,
    id: 'planDeleted',
    when: deletes,
    whom: 'shop',
    lands: 'unknown',
    source: 'D §5',
  },
  {
    ...stop,
    ...here,
    id: 'planEnds',
    when: closes,
    plans: ['normal', 'exclusive', 'leader', 'unknown'],
    whom: 'creators',
    lands: 'unknown',
    source: 'D §5',
  },
  {
    ...stop,
    ...here,
    id: 'nextRateStops',
    when: hasNextRate,
    whom: 'creators',
    lands: 'unknown',
    source: 'C §5.1',
  },
  {
    ...stop,
    ...here,
    id: 'refusedLinks',
    when: closes,
    whom: 'creators',
    lands: 'unknown',
    source: 'A §5.4',
  },
  { ...stop, ...here, id: 'stillSold', whom: 'shop', lands: 'now', source: 'A §0' },
  { ...stop, ...elsewhere, id: 'stopElsewhere', whom: 'creators' },
  {
    ...stop,
    sites: weixin.origins,
    id: 'targetedWithNormal',
    plans: ['normal', 'unknown'],
    whom: 'creators',
    lands: 'unknown',
    source: 'C §6',
  },
  { ...stop, ...elsewhere, id: 'soldElsewhere', whom: 'shop' },
  { ...stop, id: 'settled', whom: 'creators', lands: 'unknown', source: 'D §5' },
  { ...leave, ...here, id: 'leftLinks', whom: 'creators', lands: 'unknown', source: 'A §5.4' },
  { ...leave, id: 'noPromotion', whom: 'creators', lands: 'unknown', source: 'D §0' },
  { ...leave, id: 'allPlans', whom: 'creators', lands: 'unknown', source: 'D §5' },
  { ...leave, id: 'settledAll', whom: 'creators', lands: 'unknown', source: 'D §5' },
  { ...leave, id: 'rejoin', whom: 'shop', lands: 'unknown', source: 'D §5' },
] as const satisfies readonly Effect[];
