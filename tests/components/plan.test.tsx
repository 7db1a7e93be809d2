// @vitest-environment happy-dom
import { describe, expect, it, test, vi } from 'vitest';
import { CaseCompensation } from '@/components/popup/CaseCompensation';
import { CaseDetail } from '@/components/popup/CaseDetail';
import { CasePlan } from '@/components/popup/CasePlan';
import { stepText } from '@/components/popup/caseWords';
import { CheckView } from '@/components/popup/CheckView';
import { CompensationForm } from '@/components/popup/CompensationForm';
import { PlanForm } from '@/components/popup/PlanForm';
import { RecordView } from '@/components/popup/RecordView';
import { checklists } from '@/lib/catalog/checklists';
import { planSteps } from '@/lib/catalog/planSteps';
import { checklistFor } from '@/lib/core/checklist';
import type { Affected } from '@/lib/core/affected';
import type { Compensation } from '@/lib/core/compensation';
import { newPromise, type CompensationDraft } from '@/lib/core/compensationDraft';
import type { Advised } from '@/lib/core/decision';
import { plannedCase, stepsOf } from '@/lib/core/plan';
import { noon, someCase, someHold } from '../platform/some';
import { choose, find, press, render, say, type } from './render';

const hour = 3_600_000;
const then = Date.parse('2026-11-30T02:00:00+08:00');
const planned = plannedCase(someCase(), then, noon + 1000);
const stepsAt = (at: number) => stepsOf(planSteps, someHold(), at, noon);
const texts = (selector: string) =>
  [...document.querySelectorAll(selector)].map((at) => at.textContent?.trim());
/** The field that a label names. */
const field = (name: string): HTMLInputElement => {
  const found = find('label', name).querySelector<HTMLInputElement>('input, select');
  if (!found) throw new Error(`no field ${name}`);
  return found;
};

test.each([
  [false, '核对已经下架：商品页、橱窗和投放：密封胶泥9.8发十包升级款'],
  [true, '操作了吗？没有就改期，操作了就核对已经下架：商品页、橱窗和投放：密封胶泥9.8发十包升级款'],
])('a step after a delist that may not have happened (%s) says: %s', (isAhead, words) => {
  expect(stepText('gone', someHold(), say, isAhead)).toBe(words);
});

describe('the time of a plan', () => {
  const show = (when: string, change: object = {}) => {
    const on = { onChange: vi.fn(), onSave: vi.fn(), onCancel: vi.fn() };
    render(<PlanForm when={when} now={noon} stepsAt={stepsAt} {...on} {...change} />);
    return on;
  };

  it('is typed in Beijing time, with what it means step by step', () => {
    const { onChange, onSave } = show('2026-11-25T20:00');
    type(field('时间（北京时间）'), '2026-11-26T02:00');
    expect(onChange).toHaveBeenCalledExactlyOnceWith('2026-11-26T02:00');
    expect(find('ol').getAttribute('aria-label')).toBe('前后要做的事');
    expect(texts('.steps li').slice(1, 4)).toEqual([
      '11-22 10:30发提前三天的通知：买家、达人，看通知计划已过，不提醒 去核对 ↗',
      '11-24 10:00发提前一天的通知：达人、团长、投放，看通知计划已过，不提醒 去核对 ↗',
      '11-24 15:00看未发货订单、售后和预售 去核对 ↗',
    ]);
    press(find('button', '保存'));
    expect(onSave).toHaveBeenCalledOnce();
  });

  test.each([
    ['', '请选时间。'],
    ['2026-11-24T14:02', '这个时间已经过了。请选以后的时间。'],
    ['2027-12-24T14:02', '最多提前一年。请选近一些的时间。'],
  ])('that is %j is not saved: %s', (when, words) => {
    const { onSave } = show(when);
    press(find('button', '保存'));
    expect(onSave).not.toHaveBeenCalled();
    expect(find('[role=alert]').textContent).toBe(words);
    expect(document.querySelector('.steps')).toBeNull();
  });

  it('is one of the best windows with one press, but for one that has begun', () => {
    const window = (from: number): Advised => ({
      from,
      to: from + 3 * hour,
      score: 1,
      reasons: ['quiet'],
    });
    const windows = [window(then), window(then - 48 * hour), window(noon - hour)];
    const { onChange } = show('2026-11-30T02:00', { windows, reasonText: () => '销量低' });
    expect(texts('.window')).toEqual(['11-30 02:00–05:00 销量低', '11-28 02:00–05:00 销量低']);
    expect(find('.window', '11-30').getAttribute('aria-pressed')).toBe('true');
    press(find('.window', '11-28'));
    expect(onChange).toHaveBeenCalledExactlyOnceWith('2026-11-28T02:00');
  });
});

describe('a planned case', () => {
  const show = (change: object = {}) => {
    const on = { onSet: vi.fn(), onDrop: vi.fn(), onFile: vi.fn() };
    const given = { plannedAt: then, now: noon, steps: stepsAt(then), isOpen: true };
    render(<CasePlan {...given} {...on} {...change} />);
    return on;
  };

  it('says when, and can be changed, dropped and taken into a calendar', () => {
    const on = show();
    expect(find('strong').textContent).toBe('北京时间 2026-11-30 02:00');
    expect(find('summary').textContent).toBe('前后要做的 9 件事');
    press(find('button', '改时间'));
    press(find('button', '取消计划'));
    press(find('button', '导出到日历'));
    for (const called of Object.values(on)) expect(called).toHaveBeenCalledOnce();
  });

  it('whose time is over says so, and has nothing for a calendar', () => {
    show({ now: then, steps: stepsAt(then).map((at) => ({ ...at, isPast: true })) });
    expect(find('strong').textContent).toBe('北京时间 2026-11-30 02:00，已过');
    expect(texts('button')).toEqual(['改时间', '取消计划']);
  });

  it('that was let through is changed no more', () => {
    show({ isOpen: false });
    expect(texts('button')).toEqual(['导出到日历']);
  });

  it('that has no time yet gets one', () => {
    const { onSet } = show({ plannedAt: undefined, steps: [] });
    press(find('button', '定时间'));
    expect(onSet).toHaveBeenCalledOnce();
  });

  it('says its time in 核对, in 记录 and in what happened', () => {
    const page = { shop: {}, pageName: '商品管理', coverage: 'full' as const, holds: [] };
    const checklistOf = () => checklistFor(checklists, someHold());
    const none = { search: '', lastId: undefined, onSearch: vi.fn(), onOpen: vi.fn() };
    const { show: showNext } = render(
      <CheckView
        page={page}
        openCases={[planned]}
        isBegun={() => false}
        checklistOf={checklistOf}
        {...none}
        onGoOn={vi.fn()}
        onBegin={vi.fn()}
        onOpenShop={vi.fn()}
      />,
    );
    expect(find('.sign').textContent?.trim()).toBe('计划 11-30 02:00');
    showNext(
      <RecordView
        cases={[planned]}
        total={1}
        looked={1}
        state="done"
        onMore={vi.fn()}
        {...none}
        onCheck={vi.fn()}
      />,
    );
    expect(find('.sign').textContent?.trim()).toBe('计划 11-30 02:00');
    showNext(
      <CaseDetail
        record={planned}
        checklist={checklistOf()}
        copied={undefined}
        onCopyId={vi.fn()}
        onNotice={vi.fn()}
        onBack={vi.fn()}
      />,
    );
    expect(texts('.events li')).toContain('11-24 14:02定了计划时间2026-11-30 02:00');
  });
});

describe('a compensation', () => {
  const chosen = { ...newPromise, group: 'openOrders', offer: 'refund' } as const;
  const show = (change: Partial<CompensationDraft> = {}, affected: Affected = new Map()) => {
    const on = { onChange: vi.fn(), onSave: vi.fn(), onCancel: vi.fn() };
    const draft = { caseId: 'case-0001', isNone: false, promises: [newPromise], ...change };
    render(<CompensationForm draft={draft} affected={affected} now={noon} {...on} />);
    return { ...on, draft };
  };

  it('is handed over as it is typed, one promise at a time', () => {
    const { onChange, draft } = show({ promises: [newPromise, newPromise] });
    const second = find('fieldset', '第 2 条');
    type(second.querySelectorAll('input')[0] as HTMLElement, '12');
    const promises = [newPromise, { ...newPromise, people: '12' }];
    expect(onChange).toHaveBeenLastCalledWith({ ...draft, promises });
    press(find('button', '删除第 1 条'));
    expect(onChange).toHaveBeenLastCalledWith({ ...draft, promises: [newPromise] });
    press(find('button', '再加一条'));
    expect(onChange.mock.lastCall?.[0].promises).toHaveLength(3);
  });

  it('begins with nothing promised, and is not kept before it is chosen who is offered what', () => {
    const { onSave, onChange, draft } = show();
    expect([field('受影响的').value, field('补什么').value]).toEqual(['', '']);
    press(find('button', '保存'));
    expect(onSave).not.toHaveBeenCalled();
    expect(find('[role=alert]').textContent).toBe('请选“受影响的”和“补什么”。');
    choose(find('select', '发优惠券'), 'coupon');
    const promises = [{ ...newPromise, offer: 'coupon' }];
    expect(onChange).toHaveBeenLastCalledWith({ ...draft, promises });
  });

  it('says what it costs at most, as it is typed', () => {
    show({
      promises: [
        { ...newPromise, people: '120', each: '9.90' },
        { ...newPromise, people: '3', each: '0.07' },
      ],
    });
    expect(find('[role=status]').textContent).toBe('最多 ￥1,188.21');
  });

  it('says which blanks keep it from being counted, and can be kept all the same', () => {
    const { onSave } = show({ promises: [chosen, { ...chosen, people: '3' }] });
    expect(find('[role=status]').textContent).toBe(
      '还算不出最多花多少：第 1 条缺人数、每人金额（元）；第 2 条缺每人金额（元）',
    );
    press(find('button', '保存'));
    expect(onSave).toHaveBeenCalledOnce();
  });

  test.each([
    ['人数', { people: '三' }, '人数要填整数'],
    ['每人金额（元）', { each: '约 3 元' }, '金额看不懂'],
    ['截止日', { until: '2026-02-30' }, '截止日看不懂'],
  ])('with a wrong %s is not kept, and says so at its place', (name, change, words) => {
    const { onSave } = show({ promises: [{ ...chosen, ...change }] });
    expect(field(name).getAttribute('aria-invalid')).toBe('true');
    const described = field(name).getAttribute('aria-describedby') ?? '';
    expect(document.getElementById(described)?.textContent).toContain(words);
    press(find('button', '保存'));
    expect(onSave).not.toHaveBeenCalled();
    expect(find('[role=alert]').textContent).toBe('有填错的地方，请先改好。');
  });

  it('says beside a number what the case says, and where they are not the same', () => {
    show({ promises: [{ ...chosen, people: '120' }] }, new Map([['openOrders', 120]]));
    expect(find('fieldset').textContent).toContain('单上是 120，请核对人数');
  });

  it('says that another number was typed', () => {
    show({ promises: [{ ...chosen, people: '12' }] }, new Map([['openOrders', 120]]));
    expect(find('fieldset').textContent).toContain('单上是 120，和填的不一样');
  });

  it.each([true, false])('says who is affected and is promised nothing (nobody: %s)', (isNone) => {
    const affected: Affected = new Map([
      ['openOrders', 120],
      ['creators', undefined],
    ]);
    show({ isNone, promises: [chosen] }, affected);
    const groups = isNone ? '未发货订单 120、达人' : '达人';
    expect(document.body.textContent).toContain(`单上有${groups}，还没有写怎么补，请核对`);
  });

  it('that ended says so', () => {
    show({ promises: [{ ...newPromise, until: '2026-11-23' }] });
    expect(find('fieldset').textContent).toContain('截止日已过。');
  });

  it('of nobody has no promises', () => {
    const { onChange, draft } = show();
    press(find('input[type=checkbox]'));
    expect(onChange).toHaveBeenCalledExactlyOnceWith({ ...draft, isNone: true });
  });

  it('without a promise is not kept', () => {
    const { onSave } = show({ promises: [] });
    press(find('button', '保存'));
    expect(onSave).not.toHaveBeenCalled();
    expect(find('[role=alert]').textContent).toContain('请加一条');
  });

  const kept: Compensation = {
    isNone: false,
    promises: [
      { group: 'openOrders', offer: 'refund', people: 2, each: 990 },
      { group: 'presale', offer: 'difference', until: then, people: 1, each: 20 },
    ],
    updatedAt: noon,
  };
  const lines = () => texts('.compensation li, .compensation p, .compensation button');

  test.each([
    [undefined, true, ['还没有定', '定补偿']],
    [{ ...kept, isNone: true, promises: [] }, true, ['没有人受影响，不需要补偿', '改补偿']],
    [
      kept,
      false,
      [
        '未发货订单全额退款，2 人，每人 ￥9.90',
        '预售订单补差价，1 人，每人 ￥0.20，截至 11-30',
        '最多 ￥20.00',
      ],
    ],
    [undefined, false, []],
  ])('that is kept is shown: %#', (compensation, isOpen, shown) => {
    render(<CaseCompensation compensation={compensation} isOpen={isOpen} onEdit={vi.fn()} />);
    expect(lines()).toEqual(shown);
  });
});
