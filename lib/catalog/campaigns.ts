import type { Campaign } from '../core/campaign';

/*
 * The sale calendar of domain.md §5. What has no source there is `estimate`: a default that the
 * merchant checks and changes. The days before a sale are those in which creators and buyers have
 * fixed upon a product; the days after it those of most returns and refunds. Ids are never reused.
 */

const byReport =
  '媒体报道（Ebrun、澎湃）：抖音商城双11好物节 2026 年 9 月 14 日起招商，10 月开卖，到 11 月 11 日；哪天开卖没有查到，这里按 2025 年的 10 月 9 日';

const estimated = (id: string, name: string, from: string, to: string) =>
  ({ id, name, from, to, lead: 3, tail: 2, origin: 'estimate', updatedAt: 0 }) as const;

/** The campaigns that the extension brings; the merchant edits them, year by year. */
export const defaultCampaigns = [
  estimated('default-2026-new-year', '年货节', '2026-01-05', '2026-02-10'),
  estimated('default-2026-38', '38节', '2026-02-25', '2026-03-08'),
  estimated('default-2026-618', '618', '2026-05-20', '2026-06-18'),
  estimated('default-2026-818', '818', '2026-08-01', '2026-08-18'),
  {
    id: 'default-2026-double-11',
    name: '双11',
    from: '2026-10-09',
    to: '2026-11-11',
    lead: 7,
    tail: 3,
    origin: 'source',
    source: byReport,
    updatedAt: 0,
  },
  estimated('default-2026-double-12', '双12', '2026-12-01', '2026-12-12'),
  // 春节 2027 is on 02-06.
  estimated('default-2027-new-year', '年货节', '2027-01-04', '2027-01-31'),
  estimated('default-2027-38', '38节', '2027-02-25', '2027-03-08'),
  estimated('default-2027-618', '618', '2027-05-20', '2027-06-18'),
  estimated('default-2027-818', '818', '2027-08-01', '2027-08-18'),
  { ...estimated('default-2027-double-11', '双11', '2027-10-09', '2027-11-11'), lead: 7, tail: 3 },
  estimated('default-2027-double-12', '双12', '2027-12-01', '2027-12-12'),
] as const satisfies readonly Campaign[];
