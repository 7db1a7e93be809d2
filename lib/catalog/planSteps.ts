import type { PlanStep } from '../core/plan';
import { douyin } from './platforms';

const orders = 'https://fxg.jinritemai.com/ffa/morder/order/list';
const campaigns = 'https://fxg.jinritemai.com/ffa/merchant/campaign-square';
const reach = 'https://fxg.jinritemai.com/ffa/mvip/operation/plan';
const ads = 'https://fxg.jinritemai.com/ffa/ad/promotion-v2';
const promotion = 'https://buyin.jinritemai.com/dashboard/product/promote-manage';

/**
 * What is done before and after a planned delist (domain.md, The job, and §5), at hours at which
 * a shop is at work. Paths are those of domain.md §1.2 and §1.3. Ids are never reused.
 */
export const planSteps = [
  // A product in a campaign is refused: 商品正在参加平台活动，无法下架商品 (A §4.2).
  {
    id: 'campaigns',
    actions: ['off-shelf'],
    when: { days: -3, clock: [10, 0] },
    link: campaigns,
    source: 'A §5.3',
  },
  {
    id: 'tellBuyers',
    actions: ['off-shelf'],
    when: { days: -3, clock: [10, 30] },
    link: reach,
    tells: 'before3',
  },
  {
    id: 'tellEarly',
    actions: ['stop-promotion', 'leave-alliance'],
    when: { days: -3, clock: [10, 30] },
    link: promotion,
    tells: 'before3',
  },
  {
    id: 'settlement',
    actions: ['leave-alliance'],
    when: { days: -3, clock: [10, 0] },
    link: promotion,
    source: 'D §5',
  },
  {
    id: 'tellCreators',
    actions: ['off-shelf', 'stop-promotion', 'leave-alliance'],
    when: { days: -1, clock: [10, 0] },
    link: promotion,
    tells: 'before1',
  },
  { id: 'orders', actions: ['off-shelf'], when: { days: -1, clock: [15, 0] }, link: orders },
  // 当天截止的计划不支持关停 (A §4.2, error 4123).
  {
    id: 'planEnd',
    sites: douyin,
    actions: ['stop-promotion'],
    plans: ['targeted', 'unknown'],
    when: { days: -1, clock: [15, 0] },
    link: promotion,
    source: 'A §4.2',
  },
  {
    id: 'stopAds',
    sites: douyin,
    actions: ['off-shelf'],
    when: { days: -1, clock: [17, 0] },
    link: ads,
    source: 'D §5',
  },
  {
    id: 'stopFirst',
    sites: douyin,
    actions: ['off-shelf'],
    ways: ['stopThenShelf'],
    when: { days: -1, clock: [18, 0] },
    link: promotion,
    source: 'A §5.1',
  },
  {
    id: 'stopSeen',
    sites: douyin,
    actions: ['off-shelf'],
    ways: ['stopThenShelf'],
    when: { days: 0, clock: [0, 5] },
    link: promotion,
  },
  {
    id: 'stopAdsElsewhere',
    notSites: douyin,
    actions: ['off-shelf'],
    when: { days: -1, clock: [17, 0] },
    source: 'D §5',
  },
  {
    id: 'press',
    actions: ['off-shelf', 'stop-promotion', 'leave-alliance'],
    when: 'then',
    link: 'page',
  },
  // A running 定向计划 goes on until the next 00:00 (A §5); five minutes later it can be seen.
  {
    id: 'promotionOff',
    sites: douyin,
    actions: ['stop-promotion'],
    plans: ['targeted', 'unknown'],
    when: { days: 1, clock: [0, 5] },
    link: promotion,
    source: 'A §5.1',
  },
  // Nobody has attested when the others stop: it is looked at on the next day, as on other sites.
  {
    id: 'promotionSeen',
    sites: douyin,
    actions: ['stop-promotion'],
    plans: ['normal', 'exclusive', 'leader'],
    when: { days: 1, clock: [10, 0] },
    link: promotion,
    source: 'D §5',
  },
  {
    id: 'stopped',
    notSites: douyin,
    actions: ['stop-promotion'],
    when: { days: 1, clock: [10, 0] },
    link: 'page',
  },
  {
    id: 'gone',
    actions: ['off-shelf', 'leave-alliance'],
    when: { days: 1, clock: [10, 0] },
    link: 'page',
  },
  {
    id: 'tellAtOnce',
    actions: ['off-shelf'],
    // They are told that it is off: not before it is.
    when: { minutes: 10 },
    link: reach,
    tells: 'now',
  },
  {
    id: 'tellAfter',
    actions: ['off-shelf', 'stop-promotion'],
    when: { days: 1, clock: [10, 30] },
    link: promotion,
    tells: 'after',
  },
] as const satisfies readonly PlanStep[];
