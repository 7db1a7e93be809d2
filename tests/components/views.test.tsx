// @vitest-environment happy-dom
import { describe, expect, it, vi } from 'vitest';
import { CaseDetail } from '@/components/popup/CaseDetail';
import { CaseWork } from '@/components/popup/CaseWork';
import { CheckView } from '@/components/popup/CheckView';
import { RecordView } from '@/components/popup/RecordView';
import { ReminderForm } from '@/components/popup/ReminderForm';
import { ReminderView } from '@/components/popup/ReminderView';
import { TemplateForm } from '@/components/popup/TemplateForm';
import { TemplateView } from '@/components/popup/TemplateView';
import { checklists } from '@/lib/catalog/checklists';
import type { Case } from '@/lib/core/case';
import { checklistFor } from '@/lib/core/checklist';
import { noon, someCase, someHold, someReminder, someTemplate } from '../platform/some';
import { find, key, press, render, type } from './render';

const checklistOf = ({ hold }: Case) => checklistFor(checklists, hold);
const texts = (selector: string) =>
  [...document.querySelectorAll(selector)].map((at) => at.textContent?.trim());

const other = someHold({
  subjects: [
    { id: '3819266189016826170', key: '3819266189016826170', name: '防水胶带', facts: [] },
  ],
});

describe('核对', () => {
  const show = (change: object = {}) => {
    const on = { onSearch: vi.fn(), onGoOn: vi.fn(), onBegin: vi.fn(), onOpenShop: vi.fn() };
    const page = {
      shop: {},
      pageName: '商品管理',
      coverage: 'full' as const,
      holds: [someHold(), other],
    };
    render(
      <CheckView
        page={page}
        openCases={[]}
        isBegun={() => false}
        lastId={undefined}
        checklistOf={checklistOf}
        search=""
        {...on}
        {...change}
      />,
    );
    return on;
  };

  it('begins the checklist of a product with one press', () => {
    const { onBegin } = show();
    press(find('button', '开始核对 防水胶带'));
    expect(onBegin).toHaveBeenCalledExactlyOnceWith(other);
  });

  it('shows how far the open cases are, and what they lack', () => {
    const record = someCase({
      answers: { product: { ticked: true, at: noon }, stock: { value: 199, at: noon } },
    });
    const { onGoOn } = show({ openCases: [record] });
    expect(find('.progress').textContent).toBe(
      '已核对 2/7还差 时间、订单履约、通知、补偿、下架后安排',
    );
    press(find('button', '继续核对 密封胶泥'));
    expect(onGoOn).toHaveBeenCalledExactlyOnceWith(record);
  });

  it.each([
    ['胶带', ['开始核对 防水胶带']],
    ['6169', ['开始核对 密封胶泥9.8发十包升级款']],
    ['甲食品', []],
  ])('finds by %s', (search, names) => {
    show({ search });
    expect(
      [...document.querySelectorAll('[data-row]')].map((at) => at.getAttribute('aria-label')),
    ).toEqual(names);
  });

  it('moves through the rows with the arrows', () => {
    show();
    const [first, second] = document.querySelectorAll<HTMLElement>('[data-row]');
    key(find('[data-search]'), 'ArrowDown');
    expect(document.activeElement).toBe(first);
    key(first as HTMLElement, 'ArrowDown');
    expect(document.activeElement).toBe(second);
    key(second as HTMLElement, 'ArrowDown');
    expect(document.activeElement).toBe(second);
  });

  it('says what to do first where no shop is open', () => {
    const page = { shop: {}, pageName: '', coverage: 'none', reason: 'not-a-shop-page', holds: [] };
    const { onOpenShop } = show({ page });
    press(find('button', '打开商品管理'));
    expect(onOpenShop).toHaveBeenCalledOnce();
  });
});

describe('a checklist in the popup', () => {
  it('sends each answer by itself, and names what the page contradicts', () => {
    const onAnswer = vi.fn();
    const record = someCase({ answers: { stock: { value: 19, at: noon } } });
    render(
      <CaseWork
        record={record}
        checklist={checklistOf(record)}
        onAnswer={onAnswer}
        onFill={vi.fn()}
        onBack={vi.fn()}
      />,
    );
    press(find('input[type=checkbox]'));
    expect(onAnswer).toHaveBeenCalledExactlyOnceWith(expect.objectContaining({ id: 'product' }), {
      ticked: true,
    });
    expect(document.body.textContent).toContain('与页面不一致');
  });

  it('does not open what the page says beside the number that is asked for', () => {
    const record = someCase();
    render(
      <CaseWork
        record={record}
        checklist={checklistOf(record)}
        onAnswer={vi.fn()}
        onFill={vi.fn()}
        onBack={vi.fn()}
      />,
    );
    expect(find('details').hasAttribute('open')).toBe(false);
  });

  it('takes what the page does not say, if it is a value of that field', () => {
    const record = someCase();
    const onFill = vi.fn();
    render(
      <CaseWork
        record={record}
        checklist={checklistOf(record)}
        onAnswer={vi.fn()}
        onFill={onFill}
        onBack={vi.fn()}
      />,
    );
    const options = [...find('.fill select').querySelectorAll('option')].map((at) => at.value);
    expect(options).toEqual(['sales', 'commission', 'creators']);
    type(find('.fill input'), '很多');
    press(find('.fill button'));
    expect(onFill).not.toHaveBeenCalled();
    expect(find('.fill [role=alert]').textContent).toContain('看不懂');
    type(find('.fill input'), '1.2万');
    press(find('.fill button'));
    const key = record.hold.subjects[0]?.key;
    expect(onFill).toHaveBeenCalledExactlyOnceWith(key, 'sales', '1.2万');
    expect(document.querySelector('.fill [role=alert]')).toBeNull();
  });

  it('is not answered any more once the press was let through', () => {
    const record = someCase({ status: 'released' });
    render(
      <CaseWork
        record={record}
        checklist={checklistOf(record)}
        onAnswer={vi.fn()}
        onFill={vi.fn()}
        onBack={vi.fn()}
      />,
    );
    expect(document.querySelector('input')).toBeNull();
    expect(document.body.textContent).toContain('不再改动');
  });
});

describe('记录', () => {
  const record = someCase({
    status: 'refused',
    answers: { stock: { value: 199, at: noon }, time: { ticked: true, at: noon } },
    events: [
      { at: noon, kind: 'held' },
      { at: noon + 60_000, kind: 'refused', words: '商品正在参加活动' },
    ],
  });

  it.each([
    ['off-shelf', 'done', '已下架'],
    ['stop-promotion', 'done', '已停止推广'],
    ['off-shelf', 'uncertain', '未确认结果'],
    ['off-shelf', 'released', '已放行待确认'],
  ] as const)('says of %s that is %s: %s', (action, status, words) => {
    const cases = [someCase({ status }, { action })];
    render(
      <RecordView
        cases={cases}
        total={cases.length}
        looked={cases.length}
        state="done"
        search=""
        onSearch={vi.fn()}
        onMore={vi.fn()}
        onOpen={vi.fn()}
        onCheck={vi.fn()}
      />,
    );
    expect(find('.sign').textContent?.trim()).toBe(words);
  });

  it('shows of one what was known, answered and seen, in its order', () => {
    const onCopyId = vi.fn();
    render(
      <CaseDetail
        record={record}
        checklist={checklistOf(record)}
        copied={undefined}
        onCopyId={onCopyId}
        onNotice={vi.fn()}
        onBack={vi.fn()}
      />,
    );
    expect(texts('.factList div')).toContain('佣金 未读到');
    expect(texts('.answers dd')).toEqual([
      '未核对',
      '199 件',
      '已核对',
      '未核对',
      '未核对',
      '未核对',
      '未核对',
    ]);
    expect(texts('.events li')).toEqual([
      '11-24 14:02已拦下',
      '11-24 14:03平台拒绝“商品正在参加活动”',
    ]);
    press(find('button', '复制商品 ID 3819266189016826169'));
    expect(onCopyId).toHaveBeenCalledExactlyOnceWith('3819266189016826169');
  });
});

describe('模板', () => {
  const show = (given: Record<string, string>, change: object = {}) => {
    const on = {
      onChoose: vi.fn(),
      onGive: vi.fn(),
      onCopy: vi.fn(),
      onAdd: vi.fn(),
      onEdit: vi.fn(),
      onRemove: vi.fn(),
      onRestore: vi.fn(),
    };
    const record = someCase();
    render(
      <TemplateView
        templates={[someTemplate()]}
        cases={[record]}
        record={record}
        given={given}
        copied={undefined}
        {...on}
        {...change}
      />,
    );
    return on;
  };

  it('does not copy a blank: it says which, and goes there', () => {
    const { onCopy } = show({});
    press(find('button', '复制 买家公告'));
    expect(onCopy).not.toHaveBeenCalled();
    expect(find('[role=alert]').textContent).toContain('还缺：下架时间');
    expect(document.activeElement?.closest('label')?.textContent).toBe('下架时间');
  });

  it('copies what the merchant has filled up, with one press', () => {
    const { onCopy } = show({ 下架时间: '今晚 2 点' });
    press(find('button', '复制 买家公告'));
    expect(onCopy).toHaveBeenCalledExactlyOnceWith(
      someTemplate(),
      '甲食品旗舰店的密封胶泥9.8发十包升级款将于今晚 2 点下架',
    );
  });

  it('shows the text to be copied by hand where the browser refuses', () => {
    show({ 下架时间: '今晚' }, { copied: { id: 't1', isDone: false } });
    expect(find('[role=alert]').textContent).toContain('Ctrl+C');
    expect((find('textarea') as HTMLTextAreaElement).value).toContain('将于今晚下架');
  });

  it('does not copy stray braces', () => {
    const { onCopy } = show({}, { templates: [someTemplate({ text: '{{店铺}} {{商品名' })] });
    press(find('button', '复制 买家公告'));
    expect(onCopy).not.toHaveBeenCalled();
    expect(find('[role=alert]').textContent).toContain('花括号');
  });

  it('gives the default ones back where none is left', () => {
    const { onRestore } = show({}, { templates: [] });
    press(find('button', '放回默认模板'));
    expect(onRestore).toHaveBeenCalledOnce();
  });

  it.each([
    ['no name', { name: ' ', text: '一' }, '请填写名称。'],
    ['no text', { name: '一', text: '' }, '请填写内容。'],
    ['stray braces', { name: '一', text: '{{店铺' }, '花括号'],
  ])('is not saved with %s', (_, part, words) => {
    const onSave = vi.fn();
    render(
      <TemplateForm
        draft={{ audience: 'buyers', ...part }}
        isNew
        onChange={vi.fn()}
        onSave={onSave}
        onCancel={vi.fn()}
      />,
    );
    press(find('button', '保存'));
    expect(onSave).not.toHaveBeenCalled();
    expect(find('[role=alert]').textContent).toContain(words);
  });
});

describe('提醒', () => {
  it('stand by when they are due, and those that are due say so', () => {
    const reminders = [
      someReminder({ id: 'b', text: '后做', dueAt: noon + 60_000 }),
      someReminder({ id: 'a', text: '先做', dueAt: noon - 60_000, state: 'shown' }),
      someReminder({ id: 'c', text: '做过', dueAt: noon - 90_000, state: 'done' }),
    ];
    const onSettle = vi.fn();
    render(
      <ReminderView
        reminders={reminders}
        now={noon}
        onAdd={vi.fn()}
        onEdit={vi.fn()}
        onRemove={vi.fn()}
        onSettle={onSettle}
      />,
    );
    expect(texts('.rows .what p:first-child')).toEqual(['先做', '后做', '做过']);
    expect(texts('.due')).toEqual(['已到时间 北京时间 11-24 14:01']);
    press(find('button', '完成 先做'));
    expect(onSettle).toHaveBeenCalledExactlyOnceWith(reminders[1], true);
  });

  it('are set for five past midnight in Beijing with one press', () => {
    const onChange = vi.fn();
    render(
      <ReminderForm
        draft={{ text: '看', when: '' }}
        isNew
        now={noon}
        onChange={onChange}
        onSave={vi.fn()}
        onCancel={vi.fn()}
      />,
    );
    press(find('button', '次日 00:05'));
    expect(onChange).toHaveBeenCalledExactlyOnceWith({ text: '看', when: '2026-11-25T00:05' });
  });

  it('are not saved without a time', () => {
    const onSave = vi.fn();
    render(
      <ReminderForm
        draft={{ text: '看', when: '' }}
        isNew
        now={noon}
        onChange={vi.fn()}
        onSave={onSave}
        onCancel={vi.fn()}
      />,
    );
    press(find('button', '保存'));
    expect(onSave).not.toHaveBeenCalled();
    expect(find('[role=alert]').textContent).toBe('请选时间。');
  });

  it('hand over what is typed, letter by letter', () => {
    const onChange = vi.fn();
    render(
      <ReminderForm
        draft={{ text: '', when: '' }}
        isNew
        now={noon}
        onChange={onChange}
        onSave={vi.fn()}
        onCancel={vi.fn()}
      />,
    );
    type(find('input'), '核对');
    expect(onChange).toHaveBeenCalledExactlyOnceWith({ text: '核对', when: '' });
  });
});
