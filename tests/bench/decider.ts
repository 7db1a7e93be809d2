import { defaultCampaigns } from '../../lib/catalog/campaigns';
import { checklists } from '../../lib/catalog/checklists';
import { rulebook } from '../../lib/catalog/rulebook';
import { usualSales } from '../../lib/catalog/usualSales';
import { advise } from '../../lib/core/advice';
import { checklistFor } from '../../lib/core/checklist';
import { decide } from '../../lib/core/decide';
import type { Decision } from '../../lib/core/decision';
import type { Fact, FactField } from '../../lib/core/fact';
import type { Hold } from '../../lib/core/hold';
import { pastOf, type PastCase } from '../../lib/core/past';
import { nearestSale } from '../../lib/core/sale';

const now = Date.parse('2026-11-11T20:00:00+08:00');

/** A product with all that a list says of it, and with more to be said of every third. */
function factsOf(index: number): Fact[] {
  const values: Partial<Record<FactField, string>> = {
    price: '￥9.80 ~ ￥15.80',
    stock: String(index * 37),
    sales: index % 2 ? '1.2万' : String(index),
    status: '售卖中',
    commission: '10% 次日生效 8%',
    promotion: '推广中',
    creators: String(index % 50),
    listedAt: '2026/05/12 01:21:16',
    ...(index % 3 === 0 && { marks: '限时秒杀', liveRooms: '2', openOrders: '150', presale: '3' }),
  };
  return Object.entries(values).map(([field, value]) => ({
    field: field as FactField,
    value,
    source: 'row',
    at: now,
  }));
}

/** What the shop sells in each hour of a week. */
const ownSales = {
  key: '10001',
  measure: 'count' as const,
  origin: 'entered' as const,
  units: Array.from({ length: 168 }, (_, index) => index % 24),
  updatedAt: now,
};

const idOf = (index: number) => `38192661890168${String(index).padStart(5, '0')}`;

/** A press on so many products in a sale, decided on in all: what is remembered, what is found, what is asked for, and when would be better. */
export function decideOn(size: number): Decision {
  const subjects = Array.from({ length: size }, (_, index) => ({
    id: idOf(index),
    key: idOf(index),
    name: `商品 ${index}`,
    facts: factsOf(index),
  }));
  const hold: Hold = {
    action: 'off-shelf',
    plan: 'unknown',
    label: '批量下架',
    shop: { id: '10001' },
    subjects,
    isBatch: size > 1,
    page: 'https://fxg.jinritemai.com/ffa/g/list',
    pageName: '商品管理',
    isForged: false,
    at: now,
  };
  const events = [{ at: now - 1000, kind: 'done' }];
  const past: PastCase = { id: 'before', status: 'done', hold, events, updatedAt: now };
  const campaign = { from: '2026-10-09', to: '2026-11-11', lead: 7, tail: 7, updatedAt: now };
  const sales = [{ ...campaign, id: 'double11', name: '双11', origin: 'source' as const }];
  const { windows } = advise({
    now,
    isNextDay: false,
    campaigns: defaultCampaigns,
    holidays: [],
    sales: { ...ownSales, shop: { id: '10001' } },
    usual: usualSales,
  });
  return decide(
    {
      hold,
      now,
      past: pastOf([past, past, past], now),
      sale: nearestSale(sales, now),
      hourShare: 0.1,
      checklist: checklistFor(checklists, hold),
      answers: {},
      settings: { thresholds: {}, demoted: [] },
      windows,
    },
    rulebook,
  );
}
