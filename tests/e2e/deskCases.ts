import { checklists } from '../../lib/catalog/checklists';
import { newCase } from '../../lib/core/begunCase';
import type { Case } from '../../lib/core/case';
import type { CaseEvent } from '../../lib/core/caseEvent';
import { checklistFor } from '../../lib/core/checklist';
import type { Finding } from '../../lib/core/finding';
import type { Hold } from '../../lib/core/hold';
import { goods } from '../shop/goods.ts';
import { productId } from '../shop/seed.ts';

/** What came of one delist, by its events (minutes after it was held) and whatever else is on record. */
interface Story {
  hold?: Partial<Hold>;
  pieces?: number;
  events: readonly (readonly [minutes: number, kind: CaseEvent['kind'], words?: string])[];
  /** Of its checklist, so many items from the top. */
  answered: number;
  findings: readonly Finding[];
  rest?: (heldAt: number, key: string) => Partial<Case>;
}

const minute = 60_000;
const day = 24 * 60 * minute;

const openOrders: Finding = {
  rule: 'openOrders',
  level: 'warning',
  evidence: { openOrders: '12' },
};
const creators: Finding = { rule: 'creators', level: 'warning', evidence: { creators: '8' } };
const noMarks: Finding = { rule: 'locked', level: 'unknown', evidence: {}, field: 'marks' };
const saleNear: Finding = {
  rule: 'saleNear',
  level: 'warning',
  evidence: { saleName: '双12', saleDays: '6', saleFrom: '12-12' },
};
const manyOrders: Finding = {
  rule: 'manyOrders',
  level: 'danger',
  evidence: { openOrders: '86' },
};
const locked: Finding = { rule: 'locked', level: 'danger', evidence: { marks: '秒杀' } };

const told = (at: number, how: 'copied' | 'inserted', name: string, channel: string) => ({
  at,
  how,
  template: { id: 'default-buyers', name },
  channel,
  sha256: '3f'.repeat(32),
  text: `本店商品将于明天下架，已付款的订单照常发货。${name}`,
});

const stories: readonly Story[] = [
  {
    events: [
      [0, 'held'],
      [6, 'noticed', '买家公告'],
      [8, 'confirmed'],
      [8, 'released'],
      [8, 'platform-confirmed'],
      [9, 'done', '下架成功'],
    ],
    answered: 7,
    findings: [openOrders, creators, noMarks],
    rest: (heldAt) => ({
      notices: [
        told(heldAt + 6 * minute, 'copied', '买家公告', 'announcement'),
        told(heldAt + 7 * minute, 'inserted', '达人通知', 'buyin'),
      ],
      compensation: {
        isNone: false,
        promises: [{ group: 'openOrders', offer: 'coupon', people: 12, each: 500 }],
        updatedAt: heldAt + 5 * minute,
      },
      checkedBy: { name: '小李', role: 'service', at: heldAt + 7 * minute },
      afterwards: { list: { ticked: true, at: heldAt + 60 * minute } },
    }),
  },
  {
    events: [
      [0, 'held'],
      [1, 'left'],
    ],
    answered: 0,
    findings: [manyOrders, creators],
  },
  {
    events: [
      [0, 'held'],
      [4, 'acknowledged', 'soldOut|manyOrders'],
      [5, 'confirmed'],
      [5, 'released'],
      [6, 'done', '下架成功'],
    ],
    answered: 7,
    findings: [manyOrders, noMarks],
    rest: (heldAt, key) => ({
      acknowledged: { [`manyOrders|${key}`]: { reason: 'soldOut', at: heldAt + 4 * minute } },
    }),
  },
  {
    hold: {
      action: 'stop-promotion',
      plan: 'targeted',
      label: '取消推广',
      page: 'https://buyin.jinritemai.com/dashboard/product/promote-manage',
      pageName: '推商品',
    },
    events: [
      [0, 'held'],
      [3, 'confirmed'],
      [3, 'released'],
      [4, 'done', '关闭中（仍在投放中）'],
      [60 * 14, 'verified', 'stopped'],
    ],
    answered: 6,
    findings: [creators],
  },
  {
    events: [
      [0, 'held'],
      [3, 'acknowledged', 'agreed|locked'],
      [3, 'confirmed'],
      [3, 'released'],
      [4, 'refused', '商品正在参加平台活动，无法下架商品'],
    ],
    answered: 6,
    findings: [locked, saleNear],
    rest: (heldAt, key) => ({
      acknowledged: { [`locked|${key}`]: { reason: 'agreed', at: heldAt + 3 * minute } },
    }),
  },
  {
    pieces: 4,
    hold: { isBatch: true, label: '批量下架', count: 4 },
    events: [
      [0, 'held'],
      [5, 'confirmed'],
      [5, 'released'],
      [6, 'uncertain', '成功 3 件，失败 1 件'],
    ],
    answered: 7,
    findings: [openOrders, { ...saleNear }],
  },
  { events: [[0, 'unreviewed']], answered: 0, findings: [] },
  {
    events: [
      [0, 'opened'],
      [2, 'planned', '2026-12-01 02:00'],
    ],
    answered: 3,
    findings: [saleNear, openOrders],
    rest: (heldAt) => ({ plannedAt: heldAt + 45 * day }),
  },
  {
    hold: { action: 'leave-alliance', label: '退出精选联盟' },
    pieces: 0,
    events: [
      [0, 'held'],
      [2, 'left'],
    ],
    answered: 0,
    findings: [],
  },
  { events: [[0, 'held']], answered: 3, findings: [creators, noMarks] },
];

function holdAt(index: number, heldAt: number, { hold, pieces = 1 }: Story): Hold {
  const subjects = Array.from({ length: pieces }, (_, nth) => {
    const product = (index * 3 + nth) % 17;
    const id = productId(product);
    const stock = 40 + ((index * 37) % 900);
    return {
      id,
      key: id,
      name: goods(0, product),
      facts: [
        { field: 'price' as const, value: '￥9.80–15.80', source: 'row' as const, at: heldAt },
        {
          field: 'stock' as const,
          value: String(stock),
          number: stock,
          source: 'row' as const,
          at: heldAt,
        },
        { field: 'sales' as const, value: '1,286', source: 'row' as const, at: heldAt },
        { field: 'commission' as const, source: 'row' as const, at: heldAt },
        {
          field: 'openOrders' as const,
          value: '12',
          number: 12,
          source: 'merchant' as const,
          at: heldAt + minute,
        },
      ],
    };
  });
  return {
    action: 'off-shelf',
    plan: 'unknown',
    label: '下架',
    why: 'name',
    shop:
      index % 5 === 4
        ? { id: '10002', name: '乙百货专营店' }
        : { id: '10001', name: '甲食品旗舰店' },
    subjects,
    isBatch: false,
    page: 'https://fxg.jinritemai.com/ffa/g/list',
    pageName: '商品管理',
    isForged: false,
    at: heldAt,
    ...hold,
  };
}

const statuses: Partial<Record<CaseEvent['kind'], Case['status']>> = {
  done: 'done',
  verified: 'done',
  refused: 'refused',
  uncertain: 'uncertain',
  unreviewed: 'unreviewed',
};

/** A case of a shop that has used this for a while: the one at 0 is the newest, one every other day. */
export function deskCase(index: number, now: number): Case {
  const story = stories[index % stories.length];
  if (!story) throw new Error('no story');
  const heldAt = now - (index + 1) * 2 * day + index * 37 * minute;
  const hold = holdAt(index, heldAt, story);
  const list = checklistFor(checklists, hold);
  const key = hold.subjects[0]?.key ?? '';
  const of = (at: Finding): Finding => (hold.isBatch || !key ? at : { ...at, subject: key });
  const events = story.events.map(([after, kind, words]) => ({
    at: heldAt + after * minute,
    kind,
    ...(words && { words }),
    ...(kind === 'uncertain' && { partial: { done: 3, refused: 1 } }),
  }));
  const items = list.items.slice(0, story.answered);
  const end = events.at(-1);
  return {
    ...newCase(`case-${String(index).padStart(4, '0')}`, hold, 'held', list, heldAt),
    events,
    status: (end && statuses[end.kind]) ?? 'open',
    answers: Object.fromEntries(
      items.map(({ id, answer }, nth) => [
        id,
        answer === 'tick'
          ? { ticked: true, at: heldAt + (nth + 1) * 30_000 }
          : { value: 199, at: heldAt + (nth + 1) * 30_000 },
      ]),
    ),
    findings: story.findings.map(of),
    updatedAt: end?.at ?? heldAt,
    ...story.rest?.(heldAt, key),
  };
}
