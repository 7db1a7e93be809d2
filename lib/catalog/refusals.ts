import type { Refusal } from '../core/refusal';
import { douyin } from './platforms';

const fxg = 'https://fxg.jinritemai.com/ffa';
const promotion = 'https://buyin.jinritemai.com/dashboard/product/promote-manage';

/** The words with which the platform refuses (domain.md §3, §4.2), the most telling first. Ids are never reused. */
export const refusals = [
  { id: 'prize', sites: douyin, words: '奖品', source: 'A §3', remedy: 'A §5.3' },
  {
    id: 'campaign',
    words: '活动|秒杀|好物池',
    link: `${fxg}/marketing/discount-query`,
    source: 'A §3',
    remedy: 'C §5.3',
  },
  {
    id: 'endsToday',
    sites: douyin,
    words: '当天截止',
    link: promotion,
    source: 'A §3',
    remedy: 'C §5.1',
  },
  {
    id: 'running',
    sites: douyin,
    words: '禁止删除',
    link: promotion,
    source: 'A §4.2',
    remedy: 'C §5.1',
  },
  {
    id: 'repeated',
    words: '重复操作|操作重复',
    link: `${fxg}/g/list`,
    source: 'A §3',
    remedy: 'A §3',
  },
  { id: 'limited', words: '限流|稍后|频繁', source: 'A §3', remedy: 'A §3' },
  {
    id: 'visibleCreator',
    sites: douyin,
    words: '作者不允许删除',
    link: promotion,
    source: 'A §3',
    remedy: 'C §4.2',
  },
  {
    id: 'shopClosed',
    sites: douyin,
    words: '已被关闭推广|无法使用平台功能',
    link: promotion,
    source: 'A §3',
    remedy: 'A §3',
  },
  {
    id: 'notInAlliance',
    sites: douyin,
    words: '未加入(?:精选)?联盟',
    link: promotion,
    source: 'A §3',
    remedy: 'A §3',
  },
  { id: 'shopState', words: '(?:商户|商家|店铺)状态', source: 'A §3', remedy: 'A §3' },
] as const satisfies readonly Refusal[];
