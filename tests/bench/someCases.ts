import { checklists } from '../../lib/catalog/checklists';
import { overrideReasons } from '../../lib/core/acknowledgement';
import { newCase } from '../../lib/core/begunCase';
import type { Case } from '../../lib/core/case';
import type { CaseEvent } from '../../lib/core/caseEvent';
import { checklistFor } from '../../lib/core/checklist';
import type { Fact } from '../../lib/core/fact';
import type { Hold } from '../../lib/core/hold';

const goods = ['冻干草莓脆', '密封胶泥', '收纳盒', '防水胶带', '保温杯', '儿童雨衣'];
const words = '商品已下架，买家将不能再看到它';

function holdAt(index: number, at: number): Hold {
  const product = (index * 7919) % 5000;
  const id = `38192661890168${String(product).padStart(5, '0')}`;
  const stock = index % 400;
  const facts: Fact[] = [
    { field: 'price', value: '￥9.80 ~ ￥15.80', number: 9.8, source: 'row', at },
    { field: 'stock', value: String(stock), number: stock, source: 'row', at },
    { field: 'sales', value: '112', number: 112, label: '30天销量', source: 'row', at },
    { field: 'commission', source: 'row', at },
  ];
  return {
    action: index % 4 === 0 ? 'stop-promotion' : 'off-shelf',
    plan: 'unknown',
    label: '下架',
    shop: { id: String(10001 + (index % 3)), name: `第${index % 3}店` },
    subjects: [{ id, key: id, name: `${goods[product % goods.length]} ${product}`, facts }],
    isBatch: false,
    page: 'https://fxg.jinritemai.com/ffa/g/list',
    pageName: '商品管理',
    isForged: false,
    at,
  };
}

/**
 * One of many cases as a shop of some years has them, the newest first: 5 000 products of three
 * shops, a delist every ten minutes before `now`, each answered and let through, every third
 * against a danger, 2 in 1000 still open.
 */
export function caseAt(index: number, now: number): Case {
  const hold = holdAt(index, now - index * 600_000);
  const { at } = hold;
  const checklist = checklistFor(checklists, hold);
  const id = `case-${String(index).padStart(7, '0')}`;
  const made = newCase(id, hold, 'held', checklist, at);
  if (index % 500 === 0) return made;
  const later = (seconds: number) => at + seconds * 1000;
  const events: CaseEvent[] = [
    ...made.events,
    { at: later(50), kind: 'confirmed' },
    { at: later(51), kind: 'released' },
    { at: later(53), kind: index % 50 === 0 ? 'refused' : 'done', words },
  ];
  const subjectKey = hold.subjects[0]?.key ?? '';
  const reason = overrideReasons[index % overrideReasons.length] ?? 'agreed';
  return {
    ...made,
    status: index % 50 === 0 ? 'refused' : 'done',
    events,
    answers: Object.fromEntries(
      checklist.items.map((item, nth) => [
        item.id,
        item.answer === 'tick'
          ? { ticked: true, at: later(5 + nth) }
          : { value: index % 400, at: later(5 + nth) },
      ]),
    ),
    findings: [
      { rule: 'saleNow', level: 'danger', evidence: { saleName: '双11', saleTo: '11-12' } },
      { rule: 'stockLeft', level: 'unknown', evidence: {}, field: 'stock', subject: subjectKey },
    ],
    ...(index % 3 === 0 && { acknowledged: { saleNow: { reason, at: later(45) } } }),
    updatedAt: later(53),
  };
}
