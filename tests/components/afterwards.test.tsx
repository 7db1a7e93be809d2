// @vitest-environment happy-dom
import { describe, expect, test, vi } from 'vitest';
import { AfterwardsPart } from '@/components/popup/AfterwardsPart';
import { CaseAnswers } from '@/components/popup/CaseAnswers';
import { CaseOutcome } from '@/components/popup/CaseOutcome';
import { CaseSign } from '@/components/popup/CaseSign';
import { eventDetail, eventName } from '@/components/popup/eventDetail';
import { DueRounds } from '@/components/popup/DueRounds';
import { SecondCheck } from '@/components/popup/SecondCheck';
import { afterwards } from '@/lib/catalog/afterwards';
import { checklists } from '@/lib/catalog/checklists';
import { refusals } from '@/lib/catalog/refusals';
import { afterwardsFor, dueRounds, withAfterwards } from '@/lib/core/afterwards';
import { withEvent, type Case } from '@/lib/core/case';
import { checklistFor } from '@/lib/core/checklist';
import type { Partial } from '@/lib/core/partial';
import { withSecondCheck } from '@/lib/core/secondCheck';
import { noon, someCase, someHold } from '../platform/some';
import { find, press, render, say, type } from './render';

const text = () => document.body.textContent ?? '';
const done = withEvent(someCase(), { at: noon, kind: 'done', words: '下架成功' });

describe('what is looked after', () => {
  const all = afterwardsFor(afterwards, done);
  const show = (record: Case = done, landsAt?: string) => {
    const onAnswer = vi.fn();
    render(
      <AfterwardsPart record={record} afterwards={all} landsAt={landsAt} onAnswer={onAnswer} />,
    );
    return onAnswer;
  };

  test('is ticked place by place', () => {
    const onAnswer = show(withAfterwards(done, 'card', { ticked: true, at: noon }));
    expect(text()).toContain('各处核对 已核对 1/9');
    press(find('label', '商品列表').querySelector('input') as HTMLElement);
    expect(onAnswer).toHaveBeenCalledExactlyOnceWith(expect.objectContaining({ id: 'list' }), {
      ticked: true,
    });
    expect(find('label', '商品卡').querySelector('input')?.checked).toBe(true);
  });

  test('says from when on, where it has not landed', () => {
    show(done, '11-25 00:00');
    expect(text()).toContain('11-25 00:00（北京时间）生效，在那之后再核对');
  });

  test('keeps how to put it back folded, step by step', () => {
    show();
    const details = find('details');
    expect(details.hasAttribute('open')).toBe(false);
    const steps = [...details.querySelectorAll('ol > li')].map((at) => at.textContent);
    expect(steps).toHaveLength(all.back.length);
    expect(steps[0]).toContain('重新上架');
  });
});

describe('the list of rounds that are due', () => {
  test('opens one, and folds what has waited for long', () => {
    const onOpen = vi.fn();
    const old = {
      ...done,
      id: 'case-0002',
      events: [{ at: noon - 8 * 864e5, kind: 'done' as const }],
    };
    const rounds = dueRounds([done, old], afterwards, noon);
    render(<DueRounds {...rounds} lastId={undefined} onOpen={onOpen} />);
    expect(text()).toContain('还有 9 处没看：商品列表里已在“已下架”');
    expect(find('details').textContent).toContain('7 天前的 1 单');
    press(find('button', '去看 密封胶泥'));
    expect(onOpen).toHaveBeenCalledExactlyOnceWith(rounds.due[0]);
  });

  test('is not there where nothing is', () => {
    const { place } = render(
      <DueRounds due={[]} folded={[]} lastId={undefined} onOpen={vi.fn()} />,
    );
    expect(place.textContent).toBe('');
  });
});

describe('what came of it', () => {
  const show = (record: Case) => render(<CaseOutcome record={record} refusals={refusals} />);
  const batch = { isBatch: true, count: 3 };
  const partly = (partial: Partial, words?: string) =>
    withEvent(someCase({}, batch), { at: noon, kind: 'uncertain', words, partial });

  test.each<[string, Partial, string]>([
    ['counted', { done: 2, refused: 1 }, '成功 2 件，失败 1 件'],
    ['seen', { done: 2, refused: 0 }, '看到 2 件已完成，共 3 件'],
    ['said without a number', { done: 0, refused: 0 }, '平台说只完成了一部分'],
  ])('in part, as %s', (_, partial, words) => {
    show(partly(partial));
    expect(find('.outcome').textContent).toContain(words);
    expect(text()).toContain('没有看到的，不当作完成');
  });

  test('names those that were refused, with the platform’s words', () => {
    const key = someHold().subjects[0]?.key ?? '';
    const which = [{ key, words: '正在参加平台活动' }];
    show(partly({ done: 2, refused: 1, which }, '成功 2 件，失败 1 件'));
    expect(find('details').textContent).toContain('密封胶泥9.8发十包升级款 “正在参加平台活动”');
  });

  test('names each product by what became of it, those to be looked after first', () => {
    const subjects = ['甲', '乙', '丙'].map((name) => ({ key: name, name, facts: [] }));
    const which = [{ key: '丙', words: '正在参加平台活动' }];
    const partial = { done: 1, refused: 1, which, off: ['甲'] };
    const of = { ...batch, subjects };
    show(withEvent(someCase({}, of), { at: noon, kind: 'uncertain', words: '失败 1 件', partial }));
    const groups = [...document.querySelectorAll('.outcome details')].map((at) => at.textContent);
    expect(groups).toEqual([
      '失败的 1 件丙 “正在参加平台活动”',
      '没有看到结果的 1 件，请核对乙',
      '已完成的 1 件甲',
    ]);
  });

  test('of which nothing was seen by the product lists none', () => {
    show(partly({ done: 2, refused: 1 }));
    expect(document.querySelector('.outcome details')).toBeNull();
  });

  test.each([
    ['商品正在参加平台活动，无法下架商品', '平台说它在活动里'],
    ['系统异常', '请按平台说的处理'],
  ])('refused with “%s” says what to do', (words, advice) => {
    show(withEvent(someCase(), { at: noon, kind: 'refused', words }));
    expect(find('q').textContent).toBe(words);
    expect(text()).toContain(advice);
  });

  test('in full needs no more words', () => {
    expect(show(done).place.textContent).toBe('');
  });

  test('in part is signed as such, never as done', () => {
    render(<CaseSign record={partly({ done: 2, refused: 1 })} />);
    expect(find('.sign').textContent?.trim()).toBe('部分完成');
  });
});

test('what the platform has accepted and still runs is not called done', () => {
  const hold = someHold({ action: 'stop-promotion', plan: 'targeted' });
  const accepted = { at: noon, kind: 'done', words: '关闭中' } as const;
  expect(eventName(accepted, hold, say)).toBe('平台已受理，仍在投放');
  const ordinary = someHold({ action: 'stop-promotion', plan: 'normal' });
  expect(eventName({ ...accepted, words: '已关闭推广' }, ordinary, say)).toBe('已看到完成');
});

describe('a second person', () => {
  const never = { needsCode: false, missing: 0, code: '1001', isAnswer: () => false };
  const nameField = () => find('label', '复核人').querySelector('input') as HTMLInputElement;
  const show = (change: object = {}) => {
    const onCheck = vi.fn();
    render(<SecondCheck {...never} record={someCase()} isNeeded {...{ onCheck, ...change }} />);
    return onCheck;
  };

  test('agrees with name and role', () => {
    const onCheck = show();
    type(nameField(), '小张');
    press(find('button', '我是复核人，都看过了'));
    expect(onCheck).toHaveBeenCalledExactlyOnceWith('小张', 'owner', undefined);
  });

  test('at another machine agrees by a code that fits, and by no other', () => {
    const isAnswer = (typed: string, { name }: { name: string }) =>
      typed.includes('1234 5678') && name === '小张';
    const onCheck = show({ isAnswer });
    press(find('label', '他在另一台电脑前').querySelector('input') as HTMLElement);
    expect(text()).toContain('1001');
    type(nameField(), ' 小张 ');
    const code = find('label', '他给的答码').querySelector('input') as HTMLInputElement;
    type(code, '1234 5679');
    press(find('button', '核对答码'));
    expect(onCheck).not.toHaveBeenCalled();
    expect(find('[role=alert]').textContent).toContain('答码对不上');
    type(code, '答码 1234 5678，复核人 小张，身份 店主');
    press(find('button', '核对答码'));
    expect(onCheck).toHaveBeenCalledExactlyOnceWith('小张', 'owner', '12345678');
  });

  test('is asked for at another machine alone where the shop wants it so', () => {
    show({ needsCode: true });
    expect(document.querySelector('[type=radio]')).toBeNull();
    expect(find('button', '核对答码')).toBeDefined();
  });

  test.each([
    [{ missing: 2 }, '还有 2 项没有核对'],
    [{}, '请填写复核人的名字'],
  ])('does not agree with %j', (change, words) => {
    const onCheck = show(change);
    press(find('button', '我是复核人，都看过了'));
    expect(onCheck).not.toHaveBeenCalled();
    expect(find('[role=alert]').textContent).toContain(words);
  });

  test('stands open where one is needed, and folded where not', () => {
    show();
    expect(find('details').hasAttribute('open')).toBe(true);
    expect(find('summary').textContent).toBe('需要第二人复核');
    document.body.replaceChildren();
    show({ isNeeded: false });
    expect(find('details').hasAttribute('open')).toBe(false);
  });

  test('is asked for again where something was changed after it, and the change is said', () => {
    const agreed = withSecondCheck(someCase(), { name: '小张', role: 'warehouse' }, noon);
    const shown = (record: Case) => (
      <SecondCheck {...never} record={record} isNeeded={false} onCheck={vi.fn()} />
    );
    const { show: again } = render(shown(agreed));
    again(shown({ ...agreed, checkedBy: undefined }));
    expect(text()).toContain('核对改过了，小张 的复核已作废，请重新复核');
    expect(find('details').hasAttribute('open')).toBe(true);
    expect(nameField().value).toBe('');
  });

  test('who agreed is said here and in the record', () => {
    const record = withSecondCheck(someCase(), { name: '小张', role: 'warehouse' }, noon);
    show({ record });
    expect(text()).toContain('已由 小张（仓库）复核，11-24 14:02');
    document.body.replaceChildren();
    render(<CaseAnswers record={record} checklist={checklistFor(checklists, record.hold)} />);
    expect(text()).toContain('已由 小张（仓库）复核，11-24 14:02');
  });
});

test.each([
  ['stopThenShelf', '先停再下架'],
  ['onlyStop', '只停推广'],
  [undefined, ''],
])('a press that was left for %s says so', (words, shown) => {
  expect(eventDetail({ at: noon, kind: 'left', words }, someHold(), say)).toBe(shown);
});
