import type { Afterwards } from '../core/afterwards';
import { douyin } from './platforms';

const goods = 'https://fxg.jinritemai.com/ffa/g';
const content = 'https://fxg.jinritemai.com/ffa/content-tool';
const ads = 'https://fxg.jinritemai.com/ffa/ad/promotion-v2';
const discounts = 'https://fxg.jinritemai.com/ffa/marketing/discount-query';
const promotion = 'https://buyin.jinritemai.com/dashboard/product/promote-manage';
const desk = 'https://im.jinritemai.com/pc_seller_v2/main/workspace';

/** What is of 抖店 and 百应 alone, and what stands for it on all other sites. */
const here = { sites: douyin } as const;
const elsewhere = { notSites: douyin } as const;

/**
 * What a merchant's guide and a playbook for retiring a product demand once it is off (domain.md,
 * The job, §5.5 and §5.6): the places where it may still show, what remains to be arranged, and what
 * putting it back takes. Paths are those of domain.md §1.2 and §1.3. Ids are never reused.
 */
export const afterwards = [
  {
    action: 'off-shelf',
    items: [
      { id: 'list', group: 'round', link: `${goods}/list`, role: 'operations' },
      { id: 'card', group: 'round', role: 'operations' },
      { id: 'live', group: 'round', link: `${content}/shop-live`, role: 'operations' },
      {
        id: 'video',
        group: 'round',
        link: `${content}/short-video`,
        role: 'operations',
        source: 'D §5',
      },
      { id: 'search', ...here, group: 'round', role: 'operations' },
      { id: 'searchElsewhere', ...elsewhere, group: 'round', role: 'operations' },
      { id: 'ads', ...here, group: 'round', link: ads, role: 'ads', source: 'D §5' },
      { id: 'adsElsewhere', ...elsewhere, group: 'round', role: 'ads', source: 'D §5' },
      { id: 'leaders', ...here, group: 'round', link: promotion, role: 'operations' },
      { id: 'service', ...here, group: 'round', link: desk, role: 'service' },
      { id: 'serviceElsewhere', ...elsewhere, group: 'round', role: 'service' },
      {
        id: 'warehouse',
        group: 'round',
        link: `${goods}/stock-manage/list`,
        role: 'warehouse',
        source: 'D §5',
      },
      { id: 'layout', group: 'followUp', role: 'operations' },
      { id: 'discounts', ...here, group: 'followUp', link: discounts, role: 'operations' },
      { id: 'discountsElsewhere', ...elsewhere, group: 'followUp', role: 'operations' },
      { id: 'budget', group: 'followUp', link: ads, role: 'ads' },
      { id: 'substitute', group: 'followUp', link: `${goods}/list`, role: 'owner' },
      { id: 'causes', group: 'followUp', role: 'owner' },
    ],
    back: [
      { id: 'shelve', ...here, link: `${goods}/list`, source: 'A §4.2' },
      { id: 'shelveElsewhere', ...elsewhere, source: 'D §5' },
      { id: 'promotion', link: promotion, source: 'C §5.2' },
      { id: 'commission', ...here, link: promotion, source: 'A §5.1' },
      { id: 'targeted', ...here, link: promotion, source: 'A §4.2' },
      { id: 'mounts', link: `${content}/shop-live`, source: 'D §5' },
      { id: 'ads', ...here, link: ads, source: 'D §5' },
      { id: 'adsBackElsewhere', ...elsewhere, source: 'D §5' },
      { id: 'history', source: 'D §5' },
    ],
  },
  {
    action: 'stop-promotion',
    items: [
      { id: 'plans', group: 'round', link: promotion, role: 'operations' },
      { id: 'live', group: 'round', link: `${content}/shop-live`, role: 'operations' },
      {
        id: 'video',
        group: 'round',
        link: `${content}/short-video`,
        role: 'operations',
        source: 'D §5',
      },
      { id: 'ads', ...here, group: 'round', link: ads, role: 'ads', source: 'D §5' },
      { id: 'adsElsewhere', ...elsewhere, group: 'round', role: 'ads', source: 'D §5' },
      { id: 'leaders', ...here, group: 'round', link: promotion, role: 'operations' },
      { id: 'service', ...here, group: 'round', link: desk, role: 'service' },
      { id: 'serviceElsewhere', ...elsewhere, group: 'round', role: 'service' },
      { id: 'shelf', group: 'followUp', link: `${goods}/list`, role: 'operations', source: 'A §0' },
      { id: 'budget', group: 'followUp', link: ads, role: 'ads' },
      { id: 'relations', group: 'followUp', role: 'operations' },
      { id: 'causes', group: 'followUp', role: 'owner' },
    ],
    back: [
      { id: 'reopen', ...here, link: promotion, source: 'A §3' },
      { id: 'reopenElsewhere', ...elsewhere, source: 'D §5' },
      { id: 'commission', ...here, link: promotion, source: 'A §5.1' },
      { id: 'targeted', ...here, link: promotion, source: 'A §4.2' },
      { id: 'mounts', link: `${content}/shop-live`, source: 'D §5' },
    ],
  },
  {
    action: 'leave-alliance',
    items: [
      { id: 'plans', group: 'round', link: promotion, role: 'operations' },
      { id: 'live', group: 'round', link: `${content}/shop-live`, role: 'operations' },
      { id: 'ads', ...here, group: 'round', link: ads, role: 'ads', source: 'D §5' },
      { id: 'adsElsewhere', ...elsewhere, group: 'round', role: 'ads', source: 'D §5' },
      { id: 'service', ...here, group: 'round', link: desk, role: 'service' },
      { id: 'serviceElsewhere', ...elsewhere, group: 'round', role: 'service' },
      { id: 'settled', group: 'followUp', role: 'owner', source: 'D §5' },
      { id: 'relations', group: 'followUp', role: 'operations' },
      { id: 'budget', group: 'followUp', link: ads, role: 'ads' },
      { id: 'causes', group: 'followUp', role: 'owner' },
    ],
    back: [
      { id: 'rejoin', source: 'D §5' },
      { id: 'plansAnew', link: promotion, source: 'D §5' },
      { id: 'mounts', link: `${content}/shop-live`, source: 'D §5' },
    ],
  },
] as const satisfies readonly Afterwards[];
