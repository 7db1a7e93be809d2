// @vitest-environment happy-dom
import { describe, expect, it, test, vi } from 'vitest';
import { AsideView } from '@/components/records/AsideView';
import { BringDraft, type BringDraftProps } from '@/components/records/BringDraft';
import { CaseSheet } from '@/components/records/CaseSheet';
import { DataView } from '@/components/records/DataView';
import { FigureView } from '@/components/records/FigureView';
import { JobLine } from '@/components/records/JobLine';
import { RecordFilters } from '@/components/records/RecordFilters';
import { RecordsView } from '@/components/records/RecordsView';
import { Verification } from '@/components/records/Verification';
import { preventions } from '@/lib/catalog/preventions';
import type { Backup } from '@/lib/core/backup';
import type { FileSeal } from '@/lib/core/fileSeal';
import { makeCounting } from '@/lib/core/figures';
import { faultKinds } from '@/lib/core/ledgerCheck';
import { problem } from '@/lib/core/packProblem';
import { noFilter } from '@/lib/core/recordFilter';
import { ruleOf } from '@/lib/core/repeat';
import { summaryOf } from '@/lib/core/summary';
import { codesIn } from '../codesIn';
import { noon, someCase, someReminder, someTemplate } from '../platform/some';
import { caseCatalog, wholeCase } from '../platform/wholeCase';
import { choose, find, key, press, render, type } from './render';

const none = () => undefined;
const chooseIn = (name: string, value: string): void => {
  const field = [...document.querySelectorAll('label')].find((at) =>
    at.textContent?.includes(name),
  );
  choose(field?.querySelector('select') ?? find('select', name), value);
};
const danger = {
  rule: 'soldOut',
  level: 'danger' as const,
  evidence: { stock: '库存 0' },
};
const record = someCase({
  status: 'refused',
  answers: { product: { ticked: true, at: noon + 1000 }, stock: { value: 199, at: noon + 2000 } },
  findings: [danger],
  acknowledged: { soldOut: { reason: 'soldOut', at: noon + 3000 } },
  events: [
    { at: noon, kind: 'held' },
    { at: noon + 60_000, kind: 'refused', words: '商品正在参加活动' },
  ],
});

describe('what is looked for', () => {
  const show = (filter = noFilter) => {
    const onChange = vi.fn();
    const shops = [{ key: '10001', name: '甲食品旗舰店' }];
    render(<RecordFilters filter={filter} shops={shops} onChange={onChange} />);
    return onChange;
  };

  it.each([
    ['操作', 'stop-promotion', { action: 'stop-promotion' }],
    ['结果', 'givenUp', { outcome: 'givenUp' }],
    ['店铺', '10001', { shop: '10001' }],
    ['理由', 'soldOut', { reason: 'soldOut' }],
  ])('is chosen: %s', (name, value, expected) => {
    const onChange = show();
    chooseIn(name, value);
    expect(onChange).toHaveBeenCalledExactlyOnceWith({ ...noFilter, ...expected });
  });

  it('is a period of whole days in Beijing', () => {
    const onChange = show();
    const [from, to] = document.querySelectorAll<HTMLInputElement>('input[type=date]');
    if (!from || !to) throw new Error('no dates');
    type(from, '2026-11-01');
    expect(onChange).toHaveBeenLastCalledWith({
      ...noFilter,
      from: Date.parse('2026-11-01T00:00:00+08:00'),
    });
    type(to, '2026-11-11');
    expect(onChange).toHaveBeenLastCalledWith({
      ...noFilter,
      to: Date.parse('2026-11-12T00:00:00+08:00'),
    });
  });
});

describe('the list', () => {
  const show = (change: object) => {
    const on = { onFilter: vi.fn(), onOpen: vi.fn(), onMore: vi.fn(), onOpenShop: vi.fn() };
    render(
      <RecordsView
        filter={noFilter}
        shops={[]}
        cases={[record]}
        total={9000}
        looked={1000}
        state="more"
        tools={null}
        detail={undefined}
        {...on}
        {...change}
      />,
    );
    return on;
  };

  it('opens a record beside it, and goes on to older ones', () => {
    const { onOpen, onMore } = show({ openId: record.id });
    const row = find('[data-row]');
    expect(row.getAttribute('aria-current')).toBe('true');
    press(row);
    expect(onOpen).toHaveBeenCalledExactlyOnceWith(record);
    press(find('button', '显示更早的'));
    expect(onMore).toHaveBeenCalledOnce();
  });

  it('says how far a search has come, and when there is nothing', () => {
    show({ cases: [], state: 'looking' });
    expect(find('.searched').textContent).toBe('已查 1000 单，共 9000 单');
    show({ cases: [], state: 'done' });
    expect(document.body.textContent).toContain('没有符合的下架单');
  });

  it('says what to do first where there is no record, with one button', () => {
    const { onOpenShop } = show({ cases: [], total: 0, looked: 0, state: 'done' });
    expect(document.querySelector('[role=search]')).toBeNull();
    expect(document.querySelectorAll('button')).toHaveLength(1);
    press(find('button', '打开商品管理'));
    expect(onOpenShop).toHaveBeenCalledOnce();
  });

  it('takes the focus to the record that is opened, and Escape brings it back to its row', () => {
    show({ openId: record.id, detail: <p>这张单</p> });
    const detail = find('.detail');
    expect(document.activeElement).toBe(detail);
    key(detail, 'Escape');
    expect(document.activeElement).toBe(find('[data-row]'));
  });
});

test('a record shows all that is on it in words, each with its time', () => {
  render(
    <CaseSheet
      record={wholeCase}
      checklist={caseCatalog.checklistOf(wholeCase)}
      effects={caseCatalog.effectsOf(wholeCase)}
      afterwards={caseCatalog.afterwardsOf(wholeCase)}
      seal={{ seq: 7, hash: '7'.repeat(64), at: noon + 60_000 }}
    />,
  );
  const text = (find('.sheet').textContent ?? '').replace(/\s+/g, ' ');
  for (const piece of [
    '被平台拒绝',
    '按“下架”认出（按钮文字）',
    '价格￥9.80–15.80 商品所在行 2026-11-24 14:02',
    '佣金 未读到 2026-11-24 14:02',
    '会发生什么核对时写明的，以平台规则为准2026-11-24 14:12商品下架，移入仓库',
    '买家不能再下单（通常立即生效） 推断',
    '请核对千川是否自动暂停，以平台规则为准，请自行暂停 一般情况',
    '危险 有 86 单没发货，通常仍须发货，以平台规则为准 2026-11-24 14:04 仍要继续：没有货了（2026-11-24 14:05）',
    '请核对 不知道是否在平台活动、秒杀里',
    '已核对 2026-11-24 14:02',
    '199 件 2026-11-24 14:02',
    '已由 小李（客服）复核，2026-11-24 14:06',
    '未发货订单发优惠券，86 人，每人 ￥5.00',
    '2026-11-24 14:07插入了 达人通知 达人 百应私信老师您好，商品将于明天下架。',
    '2026-11-24 15:32商品列表里已在“已下架”',
    '放行没有用上，已作废 页面上的信息变了',
    '要移出几件再按一次 密封胶泥9.8发十包升级款',
    '平台拒绝 “商品正在参加活动”',
    '核对了是否停止 仍在投放',
    '知道这个危险，仍要继续 未发货订单很多 · 没有货了',
    '记录链第 7 条，2026-11-24 14:03，指纹',
    'd'.repeat(64),
  ])
    expect(text).toContain(piece);
  expect(codesIn(text)).toEqual([]);
});

test('of a record from before effects were kept they are made out, and it is said', () => {
  const { effects: _, ...old } = wholeCase;
  render(
    <CaseSheet
      record={old}
      checklist={caseCatalog.checklistOf(old)}
      effects={caseCatalog.effectsOf(old)}
      afterwards={caseCatalog.afterwardsOf(old)}
      seal={undefined}
    />,
  );
  const text = find('.sheet').textContent ?? '';
  expect(text).toContain('当时没有记下，按现在的规则推算');
  expect(text).toContain('2026-11-24 14:02商品下架，移入仓库');
});

describe('verification', () => {
  const found = { entries: 12, cases: 5, faults: [], faultCount: 0, head: undefined, at: noon };
  const show = (change: object = {}) => {
    const on = { onVerify: vi.fn(), onCopy: vi.fn(), onOpen: vi.fn() };
    render(
      <Verification verdict={undefined} head={undefined} isRunning={false} {...on} {...change} />,
    );
    return on;
  };

  it('says that nothing was changed, and gives the fingerprint to be kept', () => {
    const head = { seq: 12, hash: 'b'.repeat(64) };
    const { onCopy, onVerify } = show({ verdict: found, head });
    expect(find('.found').textContent).toContain('记录完整：5 张下架单，12 条链记录');
    press(find('button', '复制'));
    expect(onCopy).toHaveBeenCalledExactlyOnceWith(`12-${'b'.repeat(64)}`);
    press(find('button', '核验'));
    expect(onVerify).toHaveBeenCalledExactlyOnceWith('');
  });

  it.each(faultKinds)('tells the fault %s in a whole sentence', (kind) => {
    const faults = [{ kind, seq: 3, caseId: 'case-0001', at: noon }];
    const { onOpen } = show({ verdict: { ...found, faults, faultCount: 150 } });
    const told = find('.verification li').textContent ?? '';
    expect(told).not.toMatch(/[{}]|undefined/);
    expect(find('.verification').textContent).toContain('另有 149 处');
    press(find('button', 'case-0001'));
    expect(onOpen).toHaveBeenCalledExactlyOnceWith('case-0001');
  });

  it('takes no fingerprint that is none', () => {
    show();
    type(find('input'), '12-abc');
    expect((find('button', '核验') as HTMLButtonElement).disabled).toBe(true);
    expect(document.body.textContent).toContain('请整段粘贴');
    type(find('input'), `12-${'b'.repeat(64)}`);
    expect((find('button', '核验') as HTMLButtonElement).disabled).toBe(false);
  });
});

test('work under way can be stopped, and says how it ended', () => {
  const onStop = vi.fn();
  const running = { name: 'csv', progress: { done: 300, whole: 100_000 } };
  const { show } = render(<JobLine running={running} ended={undefined} onStop={onStop} />);
  expect(find('progress', '正在写表格').getAttribute('value')).toBe('300');
  press(find('button', '停止'));
  expect(onStop).toHaveBeenCalledOnce();
  for (const [how, text] of [
    ['done', '表格已交给浏览器保存'],
    ['stopped', '已停止，什么都没有改动'],
    ['storage', '没有做成'],
  ] as const) {
    show(<JobLine running={undefined} ended={{ name: 'csv', how }} onStop={onStop} />);
    expect(find('.job').textContent).toContain(text);
  }
});

describe('a file before it is brought in', () => {
  const groups = { new: ['"a"'], newer: [], older: [], conflict: ['"b"'], extra: [] };
  const draft: BringDraftProps = {
    name: '备份.json',
    merges: [
      { table: 'templates', groups, same: 3 },
      { table: 'wishes', groups: { ...groups, new: [], conflict: [] }, same: 1 },
    ],
    conflicts: [
      {
        table: 'templates',
        key: '"b"',
        mine: { id: 'b', name: '买家公告', updatedAt: noon },
        theirs: { id: 'b', name: '买家公告 2', updatedAt: noon + 60_000 },
      },
    ],
    trimmed: 2,
    choices: {},
    waiting: 1,
    isSaving: false,
    onGroup: vi.fn(),
    onRecord: vi.fn(),
    onBring: vi.fn(),
    onDrop: vi.fn(),
  };
  const shown = draft.merges?.slice(0, 1);

  it('says what is new, the same and in conflict, and waits for a choice', () => {
    render(<BringDraft {...draft} merges={shown} part={{ part: 2, parts: 3 }} />);
    expect(document.body.textContent).toContain('3 个文件里的第 2 个');
    const rows = [...document.querySelectorAll('tbody tr')].map((row) =>
      [...row.querySelectorAll('th, td')].slice(0, 3).map((at) => at.textContent),
    );
    expect(rows).toEqual([
      ['模板', '新的', '1'],
      ['模板', '不一样，要您选', '1'],
      ['模板', '相同', '3'],
    ]);
    expect((find('button', '导入') as HTMLButtonElement).disabled).toBe(true);
    expect(document.body.textContent).toContain('还有 1 条两边不一样');
    expect(find('.conflicts').textContent).toContain(
      '买家公告 2 这里改于 2026-11-24 14:02，文件里改于 2026-11-24 14:03',
    );
  });

  const differing = (mine: object, theirs: object, table = 'templates') => {
    const conflicts = [{ table, key: '"b"', mine, theirs }];
    render(<BringDraft {...draft} merges={shown} conflicts={conflicts} />);
    return [...document.querySelectorAll('.fields li')].map((at) => at.textContent);
  };

  it('shows field by field what a conflict is about, in words', () => {
    const text = `您好，${'很'.repeat(60)}`;
    const mine = { ...someTemplate(), text: `${text}高兴`, isFavourite: true, timing: 'before3' };
    const theirs = {
      ...someTemplate({ updatedAt: noon + 9 }),
      text: `${text}难过`,
      audience: 'ads',
    };
    expect(differing(mine, theirs)).toEqual([
      '对象：这里是“买家”，文件里是“投放”',
      '内容：这里是“…很很很很很很很很高兴”，文件里是“…很很很很很很很很难过”',
      '收藏：这里是“是”，文件里是“没有”',
      '时机：这里是“提前三天”，文件里是“没有”',
    ]);
  });

  it('shows what is within, and when, and how often', () => {
    const rule = ruleOf({ kind: 'daily', every: 1, clock: [18, 0] }, noon);
    expect(
      differing(
        someReminder({ rule, state: 'paused' }),
        someReminder({ dueAt: noon, state: 'waiting' }),
        'reminders',
      ),
    ).toEqual([
      '到期时间：这里是“2026-11-24 14:03”，文件里是“2026-11-24 14:02”',
      '状态：这里是“暂停”，文件里是“等到时”',
      '重复：这里是“每天 18:00”，文件里是“没有”',
    ]);
  });

  it('names what differs most in a case, with how much more there is', () => {
    const theirs = {
      ...record,
      status: 'done',
      answers: { stock: { value: 200, at: noon + 2000 } },
    };
    expect(differing(record, theirs, 'cases')).toEqual([
      '核对答案：这里是“是”，文件里是“没有”，这一项里还有 2 处不同',
      '结果：这里是“被平台拒绝”，文件里是“已完成”',
    ]);
    expect(find('.conflicts').textContent).toContain('下架单 · 密封胶泥9.8发十包升级款');
  });

  test.each<[FileSeal, string[]]>([
    [{ kind: 'whole', altered: [], missing: 0 }, ['对得上，导出后没有被改过']],
    [{ kind: 'none', altered: [], missing: 0 }, ['无从核对']],
    [{ kind: 'part', altered: [], missing: 0 }, ['在这里没有核对']],
    [
      { kind: 'whole', altered: ['case-0001', 'case-0002'], missing: 0 },
      ['有 2 张下架单和文件里的记录链对不上', 'case-0001、case-0002', '由您决定'],
    ],
    [{ kind: 'broken', altered: [], missing: 3 }, ['记录链接不上', '有 3 张下架单不在文件里']],
  ])('says what the ledger in it shows: %j', (seal, words) => {
    render(<BringDraft {...draft} merges={shown} seal={seal} />);
    for (const at of words) expect(document.body.textContent).toContain(at);
  });

  it('says how many conflicts are chosen as a group only', () => {
    const many = { ...groups, conflict: Array.from({ length: 130 }, (_, at) => `"${at}"`) };
    render(<BringDraft {...draft} merges={[{ table: 'templates', groups: many, same: 0 }]} />);
    expect(document.body.textContent).toContain('还有 129 条不一样，没有逐条列出');
  });

  it('of a backup lists what it would replace as well, each with what is done unless chosen otherwise', () => {
    const backup = { number: 3, at: noon } as Backup;
    render(<BringDraft {...draft} name={undefined} backup={backup} merges={shown} waiting={0} />);
    expect(find('.conflicts').textContent).toContain(
      '备份里改于 2026-11-24 14:03名称：这里是“买家公告”，备份里是“买家公告 2”',
    );
    expect(find('.conflicts').getAttribute('aria-label')).toBe('不一样的');
    expect((find('select', '买家公告 2') as HTMLSelectElement).value).toBe('theirs');
  });

  it('takes the choice for a group or for one record', () => {
    render(<BringDraft {...draft} merges={shown} />);
    chooseIn('模板 不一样，要您选', 'both');
    expect(draft.onGroup).toHaveBeenCalledExactlyOnceWith('templates', 'conflict', 'both');
    chooseIn('买家公告 2', 'mine');
    expect(draft.onRecord).toHaveBeenCalledExactlyOnceWith('templates', '"b"', 'mine');
  });

  it('is brought in once everything is chosen', () => {
    render(
      <BringDraft
        {...draft}
        merges={shown}
        waiting={0}
        choices={{ templates: { conflict: 'mine' } }}
      />,
    );
    press(find('button', '导入'));
    expect(draft.onBring).toHaveBeenCalledOnce();
  });

  it('that is no good is told with its places, and can only be put away', () => {
    const refused = [{ ...problem([], 'encoding'), line: 3, column: 7 }];
    render(<BringDraft {...draft} refused={refused} />);
    expect(find('[role=alert]').textContent).toContain('第 3 行，第 7 列：从这里起不是 UTF-8');
    expect(document.body.textContent).toContain('要选“全部导出”得到的文件');
    expect(document.querySelector('table')).toBeNull();
    press(find('button', '知道了'));
    expect(draft.onDrop).toHaveBeenCalledOnce();
  });

  test.each<[PropertyKey[], string]>([
    [['tables', 'cases', 0, 'answers'], '缺少 下架单第 1 条的“核对答案” tables.cases[0].answers'],
    [
      ['tables', 'templates', 11, 'tags', 3],
      '缺少 模板第 12 条“标签”里面的内容 tables.templates[11].tags[3]',
    ],
    [['tables', 'reminders', 2], '缺少 提醒第 3 条 tables.reminders[2]'],
    [['exportedAt'], '缺少 exportedAt'],
  ])('that lacks %j is told in words, with the way to it', (path, words) => {
    const refused = [{ ...problem(path, 'missing'), line: 3, column: 7 }];
    render(<BringDraft {...draft} refused={refused} />);
    expect(find('[role=alert] li').textContent).toBe(`第 3 行，第 7 列：${words}`);
  });
});

test('the backups are listed with what they hold, and one is looked at before it is restored', () => {
  const backup: Backup = {
    number: 3,
    at: noon,
    reason: 'import',
    counts: { cases: 2, templates: 5 },
    left: 4,
    size: 100,
    digest: '',
    parts: 2,
  };
  const onRestore = vi.fn();
  render(
    <DataView
      backups={[backup]}
      parts={2}
      unfinished={[
        {
          exportedAt: noon,
          of: 9,
          missing: [
            [2, 2],
            [5, 8],
          ],
        },
      ]}
      job={null}
      draft={null}
      aside={null}
      onExport={none}
      onChoose={none}
      onBackUp={none}
      onRestore={onRestore}
    />,
  );
  const text = find('li').textContent ?? '';
  for (const piece of ['2026-11-24 14:02', '导入之前', '下架单 2、模板 5', '较早的 4 张下架单'])
    expect(text).toContain(piece);
  expect(document.body.textContent).toContain('分成了 2 个文件');
  expect(document.body.textContent).toContain(
    '2026-11-24 14:02 导出的 9 个文件，第 2、5–8 个还没有导入',
  );
  press(find('button', '查看并恢复 2026-11-24 14:02 的备份'));
  expect(onRestore).toHaveBeenCalledExactlyOnceWith(backup);
});

test('what lies aside says what it is, can be taken along, and is dropped only when that is said twice', () => {
  const [onExport, onDrop] = [vi.fn(), vi.fn()];
  const entries = [
    { number: 9, table: 'templates', at: noon, name: '买家公告' },
    { number: 8, table: 'summaries', at: noon },
  ];
  const view = (count: number) => (
    <AsideView aside={{ count, last: 9, entries }} onExport={onExport} onDrop={onDrop} />
  );
  const { show } = render(view(5));
  const said = [...document.querySelectorAll('li')].map(({ textContent }) => textContent);
  expect(said).toEqual([
    '模板 买家公告 2026-11-24 14:02 挪开',
    '内部记录 2026-11-24 14:02 挪开',
    '另有 3 条，导出的文件里都有',
  ]);
  press(find('button', '导出这些'));
  expect(onExport).toHaveBeenCalledOnce();
  press(find('button', '删除这些'));
  expect(document.body.textContent).toContain('删除以后找不回来');
  press(find('button', '删除这些'));
  expect(document.body.textContent).not.toContain('删除以后找不回来');
  expect(onDrop).not.toHaveBeenCalled();
  press(find('button', '删除这些'));
  press(find('button', '删除 5 条'));
  expect(onDrop).toHaveBeenCalledExactlyOnceWith(9);
  show(view(0));
  expect(document.body.textContent).toBe('');
});

test('figures are tables with their bars, and say only what is on record', () => {
  const counting = makeCounting(noon);
  const left = [{ at: noon, kind: 'left' as const }];
  counting.add(summaryOf(someCase({ id: 'case-0009', events: left })));
  for (const at of [1, 2, 3])
    counting.add(summaryOf({ ...record, id: `case-000${at}`, status: 'done', createdAt: at }));
  counting.add({ ...summaryOf(someCase()), outcome: 'uncertain', partly: { done: 1 } });
  const amid = { ...summaryOf(someCase()), leftAt: noon - 8 * 24 * 3_600_000 };
  counting.add(amid);
  const [onProduct, onOutcome, onSwitchOn] = [vi.fn(), vi.fn(), vi.fn()];
  const again = { preventions, isSetOn: (set: string) => set === 'supply', onSwitchOn, onProduct };
  const { show } = render(
    <FigureView
      figures={counting.figures()}
      period="quarter"
      onPeriod={none}
      again={again}
      onOutcome={onOutcome}
      onOpenShop={none}
    />,
  );
  const text = document.body.textContent ?? '';
  for (const piece of ['已经发生4', '有危险仍继续3', '没有货了3', '库存为 03', '记录显示 3 次'])
    expect(text).toContain(piece);
  expect(text).toContain('其中 1 次只完成了一部分');
  expect(text).toContain('拦下后放弃2');
  const hours = [...document.querySelectorAll('.bars.dense tbody th')].map(
    ({ textContent }) => textContent,
  );
  expect(hours).toEqual(['00:00–14:00', '14:00', '15:00–24:00']);
  expect(text).toContain('其中 1 次核对到一半，7 天没有再动');
  expect(text).toContain(
    '记录显示 3 次因为“没有货了”。记录显示 3 次有提示“库存为 0”。 按期核对库存',
  );
  press(find('button', '打开“库存”提醒'));
  expect(onSwitchOn).toHaveBeenCalledExactlyOnceWith('stock');
  press(find('button', '看记录：商品 3819266189016826169'));
  expect(onProduct).toHaveBeenCalledExactlyOnceWith('3819266189016826169');
  press(find('button', '看记录：暂不执行'));
  expect(onOutcome).toHaveBeenCalledExactlyOnceWith('givenUp');
  expect(codesIn(text)).toEqual([]);
  const on = { ...again, isSetOn: () => true };
  const view = { period: 'quarter' as const, onPeriod: none, onOutcome, onOpenShop: none };
  show(<FigureView figures={counting.figures()} again={on} {...view} />);
  expect(document.body.textContent).toContain('“库存”提醒已打开');
  const products = counting.figures().products.map((at) => ({ ...at, reasons: [], rules: [] }));
  show(<FigureView figures={{ ...counting.figures(), products }} again={on} {...view} />);
  expect(document.body.textContent).toContain('看不出怎样可以少下架');
});
