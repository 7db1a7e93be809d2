import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { caseCells, columnTitles } from '@/components/records/caseColumns';
import type { Case } from '@/lib/core/case';
import { noFilter } from '@/lib/core/recordFilter';
import { openDatabase, tableOf, type Database } from '@/lib/platform/database';
import { recordsAsCsv, recordsAsJson } from '@/lib/platform/exportFile';
import { say } from '../components/render';
import { codesIn } from '../codesIn';
import { noon, someCase, someHold } from './some';
import { caseCatalog, wholeCase } from './wholeCase';

let database: Database;
const never = new AbortController().signal;
const put = (...cases: Case[]) => tableOf(database, 'cases').bulkPut(cases);
const csv = async (filter = noFilter, told = () => undefined, signal = never) => {
  const cells = (at: Case) => caseCells(at, say, caseCatalog);
  const file = await recordsAsCsv(database, filter, columnTitles(say), cells, told, signal);
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(await file.arrayBuffer());
};

beforeEach(async () => {
  database = await openDatabase();
});
afterEach(async () => {
  database.dexie.close();
  await Dexie.delete('delist-guard');
});

it('a table of records has a line for each product, with ids that stay as they are', async () => {
  const [first] = someHold().subjects;
  const second = { id: '3819266189016826170', key: 'k2', name: '=HYPERLINK("x")', facts: [] };
  await put(
    someCase(
      {
        status: 'refused',
        events: [{ at: noon + 60_000, kind: 'refused', words: '商品正在参加活动,不能下架' }],
        acknowledged: { soldOut: { reason: 'soldOut', at: noon } },
        findings: [{ rule: 'soldOut', level: 'danger', evidence: {} }],
      },
      { subjects: first ? [first, second] : [], isBatch: true },
    ),
  );
  const text = await csv();
  expect(text.startsWith('\ufeff单号,开始时间,操作,')).toBe(true);
  const lines = text.split('\r\n');
  expect(lines).toHaveLength(4);
  for (const piece of [
    'case-0001,2026-11-24 14:02,商品下架,,甲食品旗舰店,"10001\t","3819266189016826169\t"',
    ',被平台拒绝,2026-11-24 14:03,"商品正在参加活动,不能下架",,',
    ',"危险 库存是 0，通常已没人能买",2026-11-24 14:02 库存为 0 没有货了,',
  ])
    expect(lines[1]).toContain(piece);
  expect(lines[2]).toContain('"3819266189016826170\t","\'=HYPERLINK(""x"")",');
});

it('of a batch that was done in part each line says what became of its product', async () => {
  const subjects = ['甲', '乙', '丙'].map((name) => ({ key: name, name, facts: [] }));
  const partial = { done: 1, refused: 1, which: [{ key: '丙', words: '活动中' }], off: ['甲'] };
  const events = [{ at: noon, kind: 'uncertain' as const, partial }];
  await put(someCase({ status: 'uncertain', events }, { subjects, isBatch: true, count: 3 }));
  const [, ...lines] = (await csv()).split('\r\n');
  expect(lines[0]).toContain(' · 这件已完成",');
  expect(lines[1]).toContain(' · 这件没有看到结果",');
  expect(lines[2]).toContain(' · 这件失败",');
});

it('all that is on record of a case is in its line, in words, each with its time', async () => {
  await put(wholeCase);
  const [, line = ''] = (await csv()).split('\r\n');
  for (const piece of [
    '"价格 ￥9.80–15.80 (商品所在行 2026-11-24 14:02)；库存 199 (商品所在行 2026-11-24 14:02)；佣金 未读到 (2026-11-24 14:02)"',
    '"2026-11-24 14:12 商品下架，移入仓库，买家不能再下单（通常立即生效）；请核对 千川是否自动暂停，以平台规则为准，请自行暂停',
    '"2026-11-24 14:04 危险 有 86 单没发货，通常仍须发货，以平台规则为准；请核对 不知道是否在平台活动、秒杀里',
    ',2026-11-24 14:05 未发货订单很多 没有货了,',
    '"2026-11-24 14:02 商品与设置 已核对；2026-11-24 14:02 库存 199 件"',
    ',2026-11-24 14:06 小李 客服,',
    ',2026-11-24 14:07 达人 百应私信 插入了 达人通知,',
    '"2026-11-24 15:32 商品列表里已在“已下架”"',
    '；2026-11-24 14:18 核对了是否停止 仍在投放；',
    '知道这个危险，仍要继续 未发货订单很多 · 没有货了"',
  ])
    expect(line).toContain(piece);
  expect(codesIn(line)).toEqual([]);
});

it('of a case from before effects were kept they are written as made out by the rules of now', async () => {
  const { effects: _, ...old } = wholeCase;
  await put(old);
  const text = await csv();
  expect(text).toContain('2026-11-24 14:02 商品下架，移入仓库');
  expect(text).toContain('请核对 千川是否自动暂停');
  expect(text).toContain('(当时没有记下，按现在的规则推算，以平台规则为准)');
});

it('only what is looked for is written, and all of it', async () => {
  await put(
    ...Array.from({ length: 450 }, (_, at) => ({
      ...someCase({ createdAt: noon + at, status: at % 3 ? 'done' : 'refused' }),
      id: `case-${1000 + at}`,
    })),
  );
  const told: number[] = [];
  const lines = (await csv({ ...noFilter, outcome: 'refused' })).trimEnd().split('\r\n');
  expect(lines).toHaveLength(151);
  const file = await recordsAsJson(database, noFilter, noon, ({ done }) => told.push(done), never);
  const read = JSON.parse(await file.text());
  expect(read).toMatchObject({ schema: 'delist-guard/records', version: 1, exportedAt: noon });
  expect(read.head.seq).toBe(450);
  expect(read.cases).toHaveLength(450);
  expect(read.cases[0]).toEqual({
    ...someCase({ createdAt: noon + 449, status: 'done' }),
    id: 'case-1449',
  });
  expect(told).toEqual([50, 100, 150, 200, 250, 300, 350, 400, 450, 450]);
});

it('it ends as soon as it is stopped', async () => {
  await put(
    ...Array.from({ length: 450 }, (_, at) => ({ ...someCase(), id: `case-${1000 + at}` })),
  );
  const stop = new AbortController();
  await expect(csv(noFilter, () => void stop.abort(), stop.signal)).rejects.toThrow();
});
