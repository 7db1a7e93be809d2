// @vitest-environment happy-dom
import { describe, expect, it, vi } from 'vitest';
import { CaseDetail } from '@/components/popup/CaseDetail';
import { CaseWork } from '@/components/popup/CaseWork';
import { CheckView } from '@/components/popup/CheckView';
import { RecordView } from '@/components/popup/RecordView';
import { checklists } from '@/lib/catalog/checklists';
import { choices } from '@/lib/catalog/choices';
import type { Case } from '@/lib/core/case';
import type { Finding } from '@/lib/core/finding';
import { askedFields } from '@/lib/core/fact';
import { checklistFor } from '@/lib/core/checklist';
import { noon, someCase, someHold } from '../platform/some';
import { choose, find, key, press, refuses, render, type } from './render';

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
      '已核对 2/7还差：时间、订单履约、通知、补偿、下架后安排',
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
  const show = (record: Case, on: { onAnswer?: () => void; onFill?: () => void } = {}) =>
    render(
      <CaseWork
        alternatives={[]}
        choices={choices}
        record={record}
        checklist={checklistOf(record)}
        onAnswer={vi.fn()}
        onFill={vi.fn()}
        onBack={vi.fn()}
        {...on}
      />,
    );

  it('sends each answer by itself, and names what the page contradicts', () => {
    const onAnswer = vi.fn();
    const record = someCase({ answers: { stock: { value: 19, at: noon } } });
    show(record, { onAnswer });
    press(find('input[type=checkbox]'));
    expect(onAnswer).toHaveBeenCalledExactlyOnceWith(expect.objectContaining({ id: 'product' }), {
      ticked: true,
    });
    expect(document.body.textContent).toContain('与页面不一致');
  });

  it('says of what is not asked for in every case when it is', () => {
    const record = someCase();
    show(record);
    const { items } = checklistOf(record);
    expect(texts('.checklist .optional')).toEqual(
      items.flatMap(
        ({ asks }) =>
          ({
            warning: '有注意或危险时要答',
            danger: '有危险时要答',
            never: '可以不答',
            always: [],
          })[asks ?? 'always'],
      ),
    );
    expect(texts('.checklist .optional').length).toBeGreaterThan(1);
  });

  describe('what was found', () => {
    const at = (rule: string, level: Finding['level']): Finding => ({ rule, level, evidence: {} });
    const quiet = ['videos', 'liveRooms', 'presale'].map((rule) => at(rule, 'unknown'));
    const folded = () => texts('details:not([open]) .findings strong');

    it('stands folded where nothing speaks against the delist', () => {
      show(someCase({ findings: quiet }));
      expect(folded()).toEqual(['请核对', '请核对', '请核对']);
      expect(document.querySelectorAll('.findings')).toHaveLength(1);
    });

    it('stands open where it speaks against it, the worst first', () => {
      show(someCase({ findings: [...quiet, at('stockLeft', 'warning'), at('saleNow', 'danger')] }));
      expect(texts('.work > .findings strong')).toEqual(['危险', '注意']);
      expect(folded()).toHaveLength(3);
      expect(find('details:has(.findings) summary').textContent).toBe('另有 3 条');
    });
  });

  it('does not open what the page says beside the number that is asked for', () => {
    const record = someCase();
    show(record);
    expect(find('details').hasAttribute('open')).toBe(false);
  });

  it('takes what the page does not say, if it is a value of that field', () => {
    const record = someCase();
    const onFill = vi.fn();
    show(record, { onFill });
    const options = [...find('.fill select').querySelectorAll('option')].map((at) => at.value);
    const measured = ['sales', 'commission', 'creators', 'planEndsAt', ...askedFields];
    expect(options).toEqual([...measured, 'status', 'promotion', 'marks']);
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

  it.each(['paste', 'drop'])(
    'refuses a %s into what dangers are decided by, and says so',
    (kind) => {
      show(someCase());
      choose(find('.fill select'), 'openOrders');
      expect(refuses(find('.fill input'), kind)).toBe(true);
      expect(find('.fill [role=alert]').textContent).toContain('不能粘贴');
      type(find('.fill input'), '120');
      expect(document.querySelector('.fill [role=alert]')).toBeNull();
    },
  );

  it('offers the words of what is words to be chosen from, and only those', () => {
    const record = someCase({}, { action: 'stop-promotion' });
    const onFill = vi.fn();
    show(record, { onFill });
    choose(find('.fill select'), 'plan');
    expect(texts('.fill select:nth-of-type(2) option')).toEqual([
      '请选择',
      ...Object.values(choices.plan),
    ]);
    expect(find('.fill button').hasAttribute('disabled')).toBe(true);
    choose(find('.fill select:nth-of-type(2)'), '定向计划');
    press(find('.fill button'));
    const key = record.hold.subjects[0]?.key;
    expect(onFill).toHaveBeenCalledExactlyOnceWith(key, 'plan', '定向计划');
  });

  it('has a place for each product of a batch', () => {
    const [one] = someCase().hold.subjects;
    if (!one) throw new Error('no subject');
    const subjects = ['a', 'b'].map((key) => ({ ...one, id: undefined, key, name: `商品${key}` }));
    const onFill = vi.fn();
    show(someCase({}, { isBatch: true, subjects }), { onFill });
    expect(texts('details > select option')).toEqual(['商品a', '商品b']);
    choose(find('details > select'), 'b');
    choose(find('.fill select'), 'ads');
    type(find('.fill input'), '2');
    press(find('.fill button'));
    expect(onFill).toHaveBeenCalledExactlyOnceWith('b', 'ads', '2');
  });

  it('is not answered any more once the press was let through', () => {
    const record = someCase({ status: 'released' });
    show(record);
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
