// @vitest-environment happy-dom
import type { ComponentProps } from 'react';
import { describe, expect, it, test, vi } from 'vitest';
import { CaseReminders } from '@/components/popup/CaseReminders';
import { CaseSign } from '@/components/popup/CaseSign';
import { QuickLine } from '@/components/popup/QuickLine';
import { ReminderForm } from '@/components/popup/ReminderForm';
import { ReminderView } from '@/components/popup/ReminderView';
import { RoutineSets } from '@/components/popup/RoutineSets';
import { repeatWords } from '@/components/popup/repeatWords';
import { routineSets } from '@/lib/catalog/routines';
import { timeWords } from '@/lib/catalog/timeWords';
import { quickEntryBy } from '@/lib/core/quickEntry';
import { ruleOf, type Repeat } from '@/lib/core/repeat';
import { draftOfRepeat, firstRepeatDraft, readRepeat, repeatDraft } from '@/lib/core/repeatDraft';
import { routineReminder } from '@/lib/core/routine';
import { nextOccurrence } from '@/lib/platform/recurrence';
import { noon, someCase, someReminder } from '../platform/some';
import { choose, find, press, render, say, type } from './render';

const day = 86_400_000;
const texts = (selector: string) =>
  [...document.querySelectorAll(selector)].map((at) => at.textContent?.trim());
const daily: Repeat = { kind: 'daily', every: 1, clock: [10, 0] };

const show = (change: Partial<ComponentProps<typeof ReminderView>> = {}) => {
  const on = {
    onAdd: vi.fn(),
    onEdit: vi.fn(),
    onRemove: vi.fn(),
    onSettle: vi.fn(),
    onPause: vi.fn(),
    onVerify: vi.fn(),
    onCase: vi.fn(),
    onSearch: vi.fn(),
    onAllCases: vi.fn(),
  };
  const { reminders = [] } = change;
  const count = (...states: string[]) => reminders.filter((at) => states.includes(at.state)).length;
  const counts = { shown: count('shown'), waiting: count('waiting'), done: count('done') };
  render(
    <ReminderView
      reminders={reminders}
      counts={counts}
      now={noon}
      search=""
      found={undefined}
      onlyCase={undefined}
      caseNames={new Map()}
      quick={null}
      sets={null}
      {...on}
      {...change}
    />,
  );
  return on;
};

describe('提醒', () => {
  it('say what to do first where there is nothing, with one button', () => {
    const { onAdd } = show();
    expect(find('.empty').textContent).toBe('没有要做的事。新建提醒');
    expect(document.querySelectorAll('button')).toHaveLength(1);
    press(find('button', '新建提醒'));
    expect(onAdd).toHaveBeenCalledOnce();
  });

  it('stand by when they are due, and those that are due say so', () => {
    const reminders = [
      someReminder({ id: 'b', text: '后做', dueAt: noon + 60_000 }),
      someReminder({ id: 'e', text: '明天做', dueAt: noon + day }),
      someReminder({ id: 'a', text: '先做', dueAt: noon - 60_000, state: 'shown' }),
      someReminder({ id: 'c', text: '做过', dueAt: noon - 90_000, state: 'done' }),
    ];
    const { onSettle } = show({ reminders });
    expect(texts('h2')).toEqual(['到时间了', '今天', '以后']);
    expect(texts('.rows .what p:first-child')).toEqual(['先做', '后做', '明天做', '做过']);
    expect(texts('.due')).toEqual(['已到时间 北京时间 11-24 周二 14:01']);
    press(find('button', '完成 先做'));
    expect(onSettle).toHaveBeenCalledExactlyOnceWith(reminders[2], 'done');
    press(find('button', '恢复 做过'));
    expect(onSettle).toHaveBeenLastCalledWith(reminders[3], 'again');
  });

  it('that are due are put off with one press, the others are not', () => {
    const reminders = [
      someReminder({ id: 'a', text: '先做', dueAt: noon - 60_000, state: 'shown' }),
      someReminder({ id: 'b', text: '后做', dueAt: noon + 60_000 }),
    ];
    const { onSettle } = show({ reminders });
    for (const name of ['10 分钟', '1 小时', '明早 9 点'])
      press(find('button', name.endsWith('点') ? `${name}再提醒 先做` : `${name}后再提醒 先做`));
    expect(onSettle.mock.calls.map(([, choice]) => choice)).toEqual(['minutes', 'hour', 'morning']);
    expect(texts('button').filter((text) => text === '1 小时')).toHaveLength(1);
  });

  it('lead to where it is done, and to the case that it is for', () => {
    const link = 'https://fxg.jinritemai.com/ffa/o';
    const { onCase } = show({
      reminders: [someReminder({ step: 'orders', link, caseId: 'case-0001' })],
      caseNames: new Map([['case-0001', '密封胶泥']]),
    });
    expect(find('a', '打开页面').getAttribute('href')).toBe(link);
    press(find('button', '下架单：密封胶泥'));
    expect(onCase).toHaveBeenCalledExactlyOnceWith('case-0001');
  });

  it('of a promotion that was stopped ask what is seen, and are not simply done', () => {
    const reminder = someReminder({ step: 'promotionOff', caseId: 'case-0001', text: '核对' });
    const { onVerify } = show({ reminders: [reminder] });
    expect(texts('button')).not.toContain('完成');
    press(find('button', '仍在投放 核对'));
    expect(onVerify).toHaveBeenCalledExactlyOnceWith(reminder, 'running');
    press(find('button', '已停止 核对'));
    expect(onVerify).toHaveBeenLastCalledWith(reminder, 'stopped');
  });

  it('that recur say how, are paused and go on, and are never done as a whole', () => {
    const series = someReminder({ rule: ruleOf(daily, noon), dueAt: noon + day, text: '看库存' });
    const paused = someReminder({ ...series, id: 'p', state: 'paused', text: '看价格' });
    const { onPause } = show({ reminders: [series, paused] });
    expect(document.body.textContent).toContain('每天 10:00');
    expect(texts('button')).not.toContain('完成');
    press(find('button', '暂停 看库存'));
    expect(onPause).toHaveBeenLastCalledWith(series, true);
    press(find('button', '继续 看价格'));
    expect(onPause).toHaveBeenLastCalledWith(paused, false);
  });

  it('of one case are listed alone, and all again with one press', () => {
    const reminders = [
      someReminder({ id: 'a', caseId: 'case-0001', text: '这张单' }),
      someReminder({ id: 'b', text: '别的' }),
    ];
    const { onAllCases } = show({ reminders, onlyCase: { id: 'case-0001', name: '密封胶泥' } });
    expect(texts('.rows .what p:first-child')).toEqual(['这张单']);
    press(find('button', '看全部'));
    expect(onAllCases).toHaveBeenCalledOnce();
  });

  it('are listed a hundred at a time however many there are, and say how many more', () => {
    const reminders = Array.from({ length: 300 }, (_, at) =>
      someReminder({ id: `r${at}`, dueAt: noon + day + at * 60_000 }),
    );
    show({ reminders, counts: { shown: 0, waiting: 5000, done: 0 } });
    expect(document.querySelectorAll('.rows > li')).toHaveLength(100);
    expect(document.body.textContent).toContain('另有 200 条');
    expect(document.body.textContent).toContain('更晚的还有 4700 条');
  });

  it('that a search found stand instead of those that are listed', () => {
    const found = [someReminder({ id: 'x', text: '找到的' })];
    show({ reminders: [someReminder({ text: '别的' })], search: '找', found });
    expect(texts('.rows .what p:first-child')).toEqual(['找到的']);
  });
});

describe('the form of a reminder', () => {
  const form = (change: Partial<ComponentProps<typeof ReminderForm>> = {}) => {
    const on = { onChange: vi.fn(), onSave: vi.fn(), onCancel: vi.fn() };
    const draft = { text: '看', when: '' };
    render(<ReminderForm draft={draft} isNew now={noon} {...on} {...change} />);
    return on;
  };

  it('sets five past midnight in Beijing with one press', () => {
    const { onChange } = form();
    press(find('button', '次日 00:05'));
    expect(onChange).toHaveBeenCalledExactlyOnceWith({ text: '看', when: '2026-11-25T00:05' });
  });

  it('hands over what is typed, letter by letter', () => {
    const { onChange } = form({ draft: { text: '', when: '' } });
    type(find('input'), '核对');
    expect(onChange).toHaveBeenCalledExactlyOnceWith({ text: '核对', when: '' });
  });

  test.each([
    ['no time', { text: '看', when: '' }, '请选时间。'],
    ['nothing to do', { text: ' ', when: '2026-11-25T00:05' }, '请写要做什么。'],
    ['no day', { choice: 'weekly' as const, days: [] }, '请选周几。'],
    ['no time of day', { choice: 'daily' as const, clock: '' }, '请选几点。'],
    ['no such date', { choice: 'monthly' as const, dates: '32' }, '几号要填 1 到 31。'],
    ['too many days before', { choice: 'sale' as const, before: '90' }, '提前的天数要填 0 到 60。'],
    ['no day to end on', { choice: 'daily' as const, until: '2026-02-30' }, '结束的日期不对'],
    ['no distance', { choice: 'daily' as const, every: '0' }, '间隔要填整数'],
  ])('is not saved with %s, and says so', (_, change, words) => {
    const draft =
      'choice' in change
        ? { text: '看', when: '', repeat: { ...firstRepeatDraft, ...change } }
        : change;
    const { onSave } = form({ draft });
    press(find('button', '保存'));
    expect(onSave).not.toHaveBeenCalled();
    expect(find('[role=alert]').textContent).toContain(words);
  });

  it('shows when it comes next, before it is saved', () => {
    const repeat = { ...firstRepeatDraft, choice: 'monthEnd' as const };
    const times = [noon, noon + day];
    form({ draft: { text: '看', when: '', repeat }, nextTimes: () => times });
    expect(find('[role=status]').textContent).toBe('接下来：11-24 周二 14:02、11-25 周三 14:02');
  });

  it('takes which of a month’s Mondays it is, and until when', () => {
    const repeat = { ...firstRepeatDraft, choice: 'nth' as const };
    const { onChange } = form({ draft: { text: '看', when: '', repeat }, nextTimes: () => [] });
    expect(find('[role=status]').textContent).toBe('到了结束的日期，不再提醒');
    choose(find('select[aria-label=第几个]'), '-1');
    expect(onChange).toHaveBeenLastCalledWith(
      expect.objectContaining({ repeat: { ...repeat, nth: '-1' } }),
    );
    choose(find('select[aria-label=周几]'), 'FR');
    expect(onChange).toHaveBeenLastCalledWith(
      expect.objectContaining({ repeat: { ...repeat, weekday: 'FR' } }),
    );
    const given = { ...repeat, nth: '-1', weekday: 'FR', until: '2026-12-31' };
    const read = readRepeat(given);
    expect(read).toEqual({
      kind: 'rule',
      repeat: { kind: 'nth', every: 1, nth: -1, day: 'FR', clock: [10, 0], until: '2026-12-31' },
    });
    if (read.kind === 'rule')
      expect(draftOfRepeat(read.repeat)).toEqual({ ...given, days: ['MO'] });
  });

  it('opens a draft that was kept before there was an end', () => {
    const { nth: _, weekday: __, until: ___, ...old } = firstRepeatDraft;
    expect(repeatDraft.parse(old)).toEqual(firstRepeatDraft);
  });

  it('keeps a rule that it has no fields for', () => {
    const repeat = { ...firstRepeatDraft, choice: 'kept' as const };
    const { onSave } = form({
      draft: { text: '看', when: '', repeat },
      kept: '每年 11 月 1 日 10:00',
    });
    expect(find('option', '每年 11 月 1 日').getAttribute('value')).toBe('kept');
    press(find('button', '保存'));
    expect(onSave).toHaveBeenCalledOnce();
  });
});

describe('one line', () => {
  const understand = quickEntryBy(timeWords, []);
  const line = (typed: string) => {
    const on = { onType: vi.fn(), onSave: vi.fn() };
    const entry = understand(typed, noon, { nextOf: nextOccurrence, sales: [] });
    render(<QuickLine typed={typed} entry={typed ? entry : undefined} now={noon} {...on} />);
    return { ...on, entry };
  };

  test.each([
    ['明天下午三点 通知达人', '北京时间 11-25 周三 15:00 通知达人'],
    ['每周五晚8点 看库存', '每周五 20:00，最近一次 11-27 周五 20:00 看库存'],
    ['11月11日 10:00 备货', '2027-11-11 周四 10:00'],
    ['明天三点 通知', '没有说上午还是下午'],
    ['这周一 对账', '这个时间已经过了'],
  ])('%s is shown as it was understood', (typed, words) => {
    line(typed);
    expect(find('[role=status]').textContent).toContain(words);
  });

  it('is saved with the one button, as it was understood', () => {
    const { onSave, entry } = line('明天下午三点 通知达人');
    press(find('button', '记下'));
    expect(onSave).toHaveBeenCalledExactlyOnceWith(entry);
  });

  it('without a time is not saved, and says what is missing once it was tried', () => {
    const { onSave } = line('通知达人');
    expect(find('[role=status]').textContent).toBe('');
    press(find('button', '记下'));
    expect(onSave).not.toHaveBeenCalled();
    expect(find('[role=status]').textContent).toContain('没有看懂时间');
  });
});

describe('ready-made sets', () => {
  it('are switched with one press each, and show what is in them', () => {
    const [stock, supply] = routineSets;
    const ahead = { nextOf: nextOccurrence, sales: [] };
    const on = routineReminder(supply.routines[0], supply.id, '问', noon, ahead);
    const onSwitch = vi.fn();
    render(<RoutineSets sets={routineSets} reminders={[on]} onSwitch={onSwitch} />);
    const boxes = [...document.querySelectorAll<HTMLInputElement>('input[type=checkbox]')];
    expect(boxes.map(({ checked }) => checked)).toEqual([false, true, false, false, false]);
    press(boxes[0] as HTMLElement);
    expect(onSwitch).toHaveBeenLastCalledWith(stock, true);
    press(boxes[1] as HTMLElement);
    expect(onSwitch).toHaveBeenLastCalledWith(supply, false);
    expect(document.body.textContent).toContain('每天 09:30 看库存');
    expect(document.body.textContent).toContain('每次活动前 14 天 10:00');
  });
});

describe('how something recurs, in words', () => {
  test.each<[Repeat, string]>([
    [daily, '每天 10:00'],
    [{ kind: 'daily', every: 3, clock: [9, 5] }, '每 3 天 09:05'],
    [{ kind: 'weekly', every: 1, days: ['MO', 'WE'], clock: [10, 0] }, '每周一、周三 10:00'],
    [
      { kind: 'weekly', every: 1, days: ['MO', 'TU', 'WE', 'TH', 'FR'], clock: [10, 0] },
      '每周一至周五 10:00',
    ],
    [{ kind: 'weekly', every: 2, days: ['FR'], clock: [10, 0] }, '每 2 周的周五 10:00'],
    [{ kind: 'monthly', every: 1, days: [1, 15], clock: [10, 0] }, '每月 1 日、15 日 10:00'],
    [{ kind: 'monthly', every: 1, days: [-1], clock: [10, 0] }, '每月 最后一天 10:00'],
    [{ kind: 'yearly', month: 11, day: 1, clock: [10, 0] }, '每年 11 月 1 日 10:00'],
    [{ kind: 'nth', every: 1, nth: 1, day: 'MO', clock: [10, 0] }, '每月 第一个周一 10:00'],
    [
      { kind: 'nth', every: 3, nth: -1, day: 'FR', clock: [10, 0] },
      '每 3 个月的 最后一个周五 10:00',
    ],
    [{ ...daily, until: '2026-12-31' }, '每天 10:00，到 2026-12-31 为止'],
  ])('%j is %s', (repeat, words) => {
    expect(repeatWords({ rule: ruleOf(repeat, noon) }, say)).toBe(words);
  });
});

describe('a case', () => {
  it('says what is still to be done for it, and leads there', () => {
    const onOpen = vi.fn();
    const reminders = [
      someReminder({ id: 'b', text: '后做', dueAt: noon + day }),
      someReminder({ id: 'a', text: '先做', dueAt: noon + 60_000 }),
    ];
    render(<CaseReminders reminders={reminders} now={noon} onOpen={onOpen} />);
    expect(document.body.textContent).toContain('还有 2 件，最近的：11-24 周二 14:03 先做');
    press(find('button', '看提醒'));
    expect(onOpen).toHaveBeenCalledOnce();
  });

  it('that lands later is closing until it was seen to have stopped', () => {
    const hold = { action: 'stop-promotion', plan: 'targeted' } as const;
    const events = [{ at: noon, kind: 'done' as const }];
    const sign = () => document.querySelector('.sign')?.textContent?.trim();
    const { show: showSign } = render(
      <CaseSign record={someCase({ status: 'done', events }, hold)} />,
    );
    expect(sign()).toBe('关闭中，待核对');
    const running = { at: noon + day, kind: 'verified' as const, words: 'running' };
    showSign(
      <CaseSign record={someCase({ status: 'done', events: [...events, running] }, hold)} />,
    );
    expect(sign()).toBe('关闭中，待核对');
    const stopped = { at: noon + day, kind: 'verified' as const, words: 'stopped' };
    showSign(
      <CaseSign
        record={someCase({ status: 'done', events: [...events, running, stopped] }, hold)}
      />,
    );
    expect(sign()).toBe('已停止推广');
  });

  it.each([
    ['stopped', '已停止推广'],
    ['running', '未确认结果'],
  ])('of which no page showed the outcome, and which was seen to be %s, is: %s', (words, sign) => {
    const events = [
      { at: noon, kind: 'uncertain' as const },
      { at: noon + day, kind: 'verified' as const, words },
    ];
    const hold = { action: 'stop-promotion', plan: 'targeted' } as const;
    render(<CaseSign record={someCase({ status: 'uncertain', events }, hold)} />);
    expect(find('.sign').textContent?.trim()).toBe(sign);
  });
});
