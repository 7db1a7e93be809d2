// @vitest-environment happy-dom
import { describe, expect, it, vi } from 'vitest';
import { NoteLine } from '@/components/panel/NoteLine';
import { refusals } from '@/lib/catalog/refusals';
import { Panel, type PanelHandlers } from '@/components/panel/Panel';
import { WordsProvider, type Say } from '@/components/words';
import { effects } from '@/lib/catalog/effects';
import { effectsOf } from '@/lib/core/effect';
import { acknowledgementKey } from '@/lib/core/acknowledgement';
import type { Review } from '@/lib/core/review';
import { noon, someHold } from '../platform/some';
import { choose, find, press, refuses, render, say, type } from './render';
import { noHandlers, someDecision, someFinding, someReview } from './review';

/** Texts of rules, of the adviser and of alternatives come with these: here their ids and evidence will do. */
const ofCatalog = /^(finding|unknown|advice|instead|alternative)\./;
const sayAll: Say = (key, values) =>
  ofCatalog.test(key) ? `${key} ${Object.values(values ?? {}).join()}`.trim() : say(key, values);

const view = (review: Review, on: Partial<PanelHandlers> = {}) => (
  <WordsProvider say={sayAll}>
    <Panel review={review} {...noHandlers} {...on} />
  </WordsProvider>
);
const text = (selector = '.panel') =>
  (find(selector).textContent ?? '').replace(/\s+/g, ' ').trim();
const all = (selector: string) =>
  [...document.querySelectorAll(selector)].map((at) => at.textContent?.trim());
const isDisabled = () => (find('.confirm') as HTMLButtonElement).disabled;

const saleNow = someFinding('saleNow', 'danger', { evidence: { saleName: '双11' } });
const dangerous = someDecision({
  findings: [saleNow, someFinding('batch', 'warning')],
  friction: { required: ['time'], acknowledge: ['saleNow'] },
});

describe('before the background has decided', () => {
  it('all items are asked for, and the rest is being looked at', () => {
    render(view(someReview({ isChecking: true })));
    expect(text('#findings')).toContain('正在核对');
    expect(text('#missing')).toContain('还差 7 项');
    expect(document.querySelector('.optional')).toBeNull();
    expect(isDisabled()).toBe(true);
  });

  it('nothing but the words of these parts is other when it has', () => {
    const { show } = render(view(someReview({ isChecking: true })));
    const kept = ['.timeline', '.factList', '.checklist .item', '.ways .leave', '.ways .confirm'];
    const before = kept.map((selector) => find(selector));
    show(view(someReview({ decision: dangerous })));
    expect(kept.map((selector) => find(selector))).toEqual(before);
    // What has come stands after what was there.
    const findings = find('.findings');
    const facts = find('.factList');
    expect(facts.compareDocumentPosition(findings)).toBe(Node.DOCUMENT_POSITION_FOLLOWING);
  });

  it('and where it does not answer, that is said', () => {
    render(view(someReview()));
    expect(text('.findings')).toContain('没有得到提示');
  });
});

describe('a number that is asked for', () => {
  it.each(['paste', 'drop'])('is not taken from a %s, only from what is typed', (kind) => {
    const onAnswer = vi.fn();
    render(view(someReview(), { onAnswer }));
    const field = find('.checklist input[role=spinbutton]');
    expect(refuses(field, kind)).toBe(true);
    expect(onAnswer).not.toHaveBeenCalled();
    type(field, '199');
    expect(onAnswer).toHaveBeenCalledExactlyOnceWith(expect.objectContaining({ id: 'stock' }), {
      value: 199,
    });
  });
});

describe('effects', () => {
  it('are an ordered list with their instants', () => {
    const hold = someHold({ action: 'stop-promotion', plan: 'targeted' });
    const told = effectsOf(effects, hold, hold.at);
    render(view(someReview({ hold, decision: someDecision({ effects: told }) })));
    expect(all('ol .later .when')).toEqual(['明天 0 点']);
    expect(text('ol .later')).toContain('北京时间 11-25 00:00');
    expect(all('ol .now .when')[0]).toBe('现在');
    expect(all('ol .open .when')[0]).toBe('请核对');
  });

  it('say in a word what each rests on', () => {
    const hold = someHold();
    const told = effectsOf(effects, hold, hold.at);
    render(view(someReview({ hold, decision: someDecision({ effects: told }) })));
    expect(all('.effects li')[0]).toMatch(/移入仓库.*推断$/);
    expect(all('.effects li')[1]).toMatch(/转换商品链接会失败.*平台资料$/);
    expect(all('.effects li').at(-1)).toMatch(/一般情况$|推断$/);
  });

  it('that nobody knows the instant of wait under their number where they are many', () => {
    const open = (id: string) => ({
      ...{ id, action: 'off-shelf' as const, whom: 'shop' as const },
      ...{ lands: 'unknown' as const, source: 'D §5' as const },
    });
    const many = ['orders', 'relist', 'planEnds', 'refusedLinks', 'allPlans', 'rejoin'].map(open);
    render(view(someReview({ decision: someDecision({ effects: many }) })));
    expect(all('.effects li')).toHaveLength(4);
    press(find('.timelineHead button', '另有 2 条'));
    expect(all('.effects li')).toHaveLength(6);
    expect(find('.timelineHead button').getAttribute('aria-expanded')).toBe('true');
  });
});

describe('findings', () => {
  it('bear a word, their evidence, and one link that tells the other page nothing', () => {
    const link = 'https://fxg.jinritemai.com/ffa/merchant/campaign-square';
    const findings = [{ ...saleNow, link }, someFinding('ads', 'unknown', { field: 'ads' })];
    render(view(someReview({ decision: someDecision({ findings }) })));
    expect(text('.finding.danger')).toContain('危险 finding.saleNow 双11');
    expect(text('.finding.unknown')).toContain('请核对 unknown.ads');
    expect(text('.finding.unknown')).toContain('在弹窗里填');
    const anchor = find('.finding a');
    expect(anchor.getAttribute('href')).toBe(link);
    expect(anchor.getAttribute('target')).toBe('_blank');
    expect(anchor.getAttribute('rel')).toContain('noopener');
  });

  it('lead to our own calendar by a button, since a page cannot link there', () => {
    const onCalendar = vi.fn();
    const empty = someFinding('saleNow', 'unknown', { link: 'workbench.html#calendar' });
    const decision = someDecision({ findings: [empty] });
    render(<Panel {...noHandlers} onCalendar={onCalendar} review={someReview({ decision })} />);
    expect(document.querySelector('.finding a')).toBeNull();
    press(find('.finding button', '打开日历'));
    expect(onCalendar).toHaveBeenCalledOnce();
  });

  it('do not tell what is asked for beside them', () => {
    const findings = [someFinding('stockLeft', 'warning', { evidence: { stock: '199' } })];
    const decision = someDecision({ findings });
    const { show } = render(view(someReview({ decision })));
    expect(text('.findings')).not.toContain('199');
    show(view(someReview({ decision, answers: { stock: { value: 199, at: noon } } })));
    expect(text('.findings')).toContain('199');
  });

  it('that only inform are folded under their number, and open where they stand', () => {
    const findings = ['a', 'b', 'c', 'd', 'e'].map((rule) => someFinding(rule, 'info'));
    render(view(someReview({ decision: someDecision({ findings }) })));
    expect(all('.finding')).toHaveLength(3);
    press(find('.findings button', '另有 2 条'));
    expect(all('.finding')).toHaveLength(5);
  });

  it('are said to be none', () => {
    render(view(someReview({ decision: someDecision() })));
    expect(text('.findings')).toContain('没有发现要提醒的');
  });
});

describe('what stands in the way', () => {
  it('is a danger until a reason is chosen for it, in a labelled choice', () => {
    const onAcknowledge = vi.fn();
    const answers = { time: { ticked: true, at: noon } };
    const { show } = render(view(someReview({ decision: dangerous, answers }), { onAcknowledge }));
    expect(isDisabled()).toBe(true);
    expect(text('#missing')).toBe('还差 1 项：1 条危险还没选理由');
    const select = find('select');
    const label = (select.getAttribute('aria-labelledby') ?? '').split(' ');
    const named = label.map((id) => document.getElementById(id)?.textContent).join(' ');
    expect(named).toContain('双11');
    expect(named).toContain('仍要继续，因为');
    choose(select, 'recall');
    expect(onAcknowledge).toHaveBeenCalledExactlyOnceWith('saleNow', 'recall');
    const acknowledged = { saleNow: { reason: 'recall' as const, at: noon } };
    show(view(someReview({ decision: dangerous, answers, acknowledged })));
    expect(isDisabled()).toBe(false);
    expect(text('#missing')).toBe('可以确认了');
    expect((find('select') as HTMLSelectElement).value).toBe('recall');
  });

  it('is what is required and open; the rest is marked and holds nothing up', () => {
    const decision = someDecision({ friction: { required: ['time'] } });
    const { show } = render(view(someReview({ decision })));
    expect(text('#missing')).toBe('还差 1 项：时间');
    expect(all('.optional')).toHaveLength(6);
    show(view(someReview({ decision, answers: { time: { ticked: true, at: noon } } })));
    expect(isDisabled()).toBe(false);
  });

  it('is a block, whatever else is answered, and it is said which', () => {
    const locked = someFinding('locked', 'blocked', { evidence: { marks: '秒杀' } });
    const decision = someDecision({ findings: [locked], friction: { isBlocked: true } });
    render(view(someReview({ decision })));
    expect(isDisabled()).toBe(true);
    expect(text('#missing')).toBe('不能执行：finding.locked 秒杀');
    expect(document.querySelector('.findings select')).toBeNull();
  });

  it('is a number that the page contradicts, until it is put right or a reason is chosen', () => {
    const onAcknowledge = vi.fn();
    const answers = { stock: { value: 19, at: noon } };
    const decision = someDecision();
    const { show } = render(view(someReview({ decision, answers }), { onAcknowledge }));
    expect(isDisabled()).toBe(true);
    expect(text('#missing')).toContain('库存与页面不一致');
    expect(text('.findings')).not.toContain('199');
    choose(find('.findings select'), 'mistaken');
    expect(onAcknowledge).toHaveBeenCalledExactlyOnceWith('differs|stock', 'mistaken');
    const acknowledged = { 'differs|stock': { reason: 'mistaken' as const, at: noon } };
    show(view(someReview({ decision, answers, acknowledged })));
    expect(isDisabled()).toBe(false);
  });

  it('that is such a number stands above what only warns', () => {
    const findings = [someFinding('quick', 'warning'), someFinding('calm', 'info')];
    const answers = { stock: { value: 19, at: noon } };
    render(view(someReview({ decision: someDecision({ findings }), answers })));
    const levels = [...document.querySelectorAll('.finding')].map(({ className }) => className);
    expect(levels).toEqual(['finding danger', 'finding warning', 'finding info']);
  });

  it('is the time to cool off, until when it says', () => {
    const coolingUntil = noon + 30 * 60_000;
    const { show } = render(view(someReview({ decision: someDecision(), coolingUntil })));
    expect(isDisabled()).toBe(true);
    expect(text('#missing')).toBe('冷静期到 14:32，之后才能确认');
    show(view(someReview({ decision: someDecision(), coolingUntil: noon + 12 * 3_600_000 })));
    expect(text('#missing')).toBe('冷静期到 明天 02:02，之后才能确认');
    // Meanwhile a second person can look it over.
    show(view(someReview({ decision: { ...someDecision(), lacksSecond: true }, coolingUntil })));
    expect(text('#missing')).toBe('核对完了；请第二人先在弹窗里复核；冷静期到 14:32，之后才能确认');
    show(view(someReview({ decision: someDecision() })));
    expect(isDisabled()).toBe(false);
  });
});

describe('another way', () => {
  const hour = 3_600_000;
  const windows = [12, 36, 58, 80].map((from) => ({
    ...{ from: noon + from * hour - 2 * 60_000, to: noon + (from + 2) * hour - 2 * 60_000 },
    ...{ score: 0.9, reasons: ['quiet'] },
  }));
  const instead = (id: string, link?: string) => ({
    ...{ id, action: 'off-shelf' as const, source: 'A §0' as const, link },
  });
  const alternatives = [
    instead('onlyStop', 'https://buyin.jinritemai.com/dashboard/product/promote-manage'),
    instead('later'),
  ];
  const decision = someDecision({ windows, alternatives });

  it('leads to the page where it is done, and leaves the press', () => {
    const onInstead = vi.fn();
    render(view(someReview({ decision }), { onInstead }));
    expect(text('.choices h2')).toBe('推广和下架是两件事，要哪一样？');
    const button = find('.instead button', 'onlyStop');
    expect(find(`#${button.getAttribute('aria-describedby')}`).textContent).toBe(
      'alternative.onlyStop',
    );
    press(button);
    expect(onInstead).toHaveBeenCalledExactlyOnceWith(alternatives[0]);
  });

  it('is one of the three best times, chosen with one press', () => {
    const onPlan = vi.fn();
    render(view(someReview({ decision }), { onPlan }));
    const later = find('.instead button', 'later');
    expect(later.getAttribute('aria-expanded')).toBe('false');
    press(later);
    expect(all('.windows button')).toEqual([
      '明天 02:00–04:00',
      '11-26 02:00–04:00',
      '11-27 00:00–02:00',
    ]);
    press(find('.windows button', '11-26'));
    expect(onPlan).toHaveBeenCalledExactlyOnceWith(windows[1]?.from);
  });

  it('is chosen in the popup where no time is known', () => {
    render(view(someReview({ decision: someDecision({ alternatives }) })));
    press(find('.instead button', 'later'));
    expect(text('.windows')).toContain('在弹窗里选时间');
  });
});

describe('a batch', () => {
  const batchOf = (count: number) =>
    someHold({
      isBatch: true,
      label: '批量下架',
      subjects: Array.from({ length: count }, (_, at) => ({
        key: `k${at}`,
        id: `38192661890168${10000 + at}`,
        name: `商品${at}`,
        facts: [{ field: 'price' as const, value: '￥9.80', source: 'row' as const, at: noon }],
      })),
    });
  const red = (key: string) => someFinding('stockLeft', 'danger', { subject: key });
  const decided = (keys: string[]) =>
    someDecision({
      findings: keys.map(red),
      friction: {
        acknowledge: keys.map((subject) => acknowledgementKey({ rule: 'stockLeft', subject })),
      },
    });

  it('of which nothing was read is called a batch, and of no number', () => {
    render(view(someReview({ hold: { ...batchOf(2), subjects: [] } })));
    expect(document.querySelector('#what')?.textContent).toContain('批量');
    expect(document.querySelector('#what')?.textContent).toContain('没有读到是哪个商品');
    expect(document.querySelector('#what')?.textContent).not.toContain('0 件');
  });

  it('marks the red ones, lets others be marked, and gives their keys', () => {
    const onTakeOut = vi.fn();
    render(view(someReview({ hold: batchOf(4), decision: decided(['k1']) }), { onTakeOut }));
    expect(all('tr.out th .name')).toEqual(['商品1']);
    expect(text('tr.out .worst')).toContain('危险 finding.stockLeft');
    press(find('td button', '移出 商品3'));
    press(find('.takeOut button', '移出这 2 件'));
    expect(onTakeOut).toHaveBeenCalledExactlyOnceWith(['k1', 'k3']);
    press(find('td button', '移出 商品1'));
    expect(find('td button', '移出 商品1').getAttribute('aria-pressed')).toBe('false');
    press(find('.takeOut button', '移出这 1 件'));
    expect(onTakeOut).toHaveBeenLastCalledWith(['k3']);
  });

  it('that would lose all its products is left instead', () => {
    const decision = decided(['k0', 'k1']);
    render(view(someReview({ hold: batchOf(2), decision })));
    expect(document.querySelector('.takeOut button')).toBeNull();
    expect(text('.takeOut')).toContain('全部都要移出');
  });

  it('shows the red ones alone where they are looked for', () => {
    render(view(someReview({ hold: batchOf(400), decision: decided(['k7', 'k399']) })));
    press(find('.tableHead button', '只看危险的'));
    expect(all('tbody th .name')).toEqual(['商品7', '商品399']);
  });

  it('names the product at each danger that asks for a reason, twenty at a time', () => {
    const keys = Array.from({ length: 45 }, (_, at) => `k${at}`);
    render(view(someReview({ hold: batchOf(45), decision: decided(keys) })));
    expect(all('.findings select')).toHaveLength(20);
    expect(all('.findings .of').slice(0, 2)).toEqual(['商品0', '商品1']);
    expect(text('#missing')).toContain('45 条危险还没选理由');
    press(find('.findings button', '另有 25 个危险'));
    expect(all('.findings select')).toHaveLength(40);
  });

  it('of 500 draws no more than one of 30, whatever is found', () => {
    const nodes = () => document.querySelectorAll('*').length;
    const { show } = render(view(someReview({ hold: batchOf(30), isChecking: true })));
    const few = nodes();
    show(view(someReview({ hold: batchOf(500), isChecking: true })));
    expect(nodes() - few).toBeLessThan(5);
    const before = nodes();
    const keys = Array.from({ length: 500 }, (_, at) => `k${at}`);
    show(view(someReview({ hold: batchOf(500), decision: decided(keys) })));
    expect(nodes() - before).toBeLessThan(700);
  });

  it('does not tell its number while that is asked for', () => {
    const findings = [
      someFinding('batch', 'warning', { evidence: { count: '30' } }),
      someFinding('ads', 'unknown', { evidence: { products: '30' } }),
    ];
    const decision = someDecision({ findings });
    const { show } = render(view(someReview({ hold: batchOf(30), decision })));
    expect(text()).not.toMatch(/30 ?件|batch 30|ads 30/);
    expect(find('.subjects table').getAttribute('aria-rowcount')).toBe('-1');
    const answers = { count: { value: 30, at: noon } };
    show(view(someReview({ hold: batchOf(30), decision, answers })));
    expect(text()).toContain('（30 件）');
    expect(find('.subjects table').getAttribute('aria-rowcount')).toBe('31');
    expect(text()).toContain('finding.batch 30');
  });
});

it.each([
  ['off-shelf', '请暂不下架。'],
  ['stop-promotion', '请暂不停止推广。'],
  ['leave-alliance', '请暂不退出。'],
] as const)('a press of a script is said to be one, with the way out of %s', (action, way) => {
  render(view(someReview({ hold: someHold({ action, isForged: true }) })));
  expect(text('.callout.danger')).toBe(
    `这次点击来自页面上的脚本，不是您按下的。不是您要做的，${way}`,
  );
});

const note = (shown: Parameters<typeof NoteLine>[0]['note']) => (
  <NoteLine note={shown} refusals={refusals} onClose={() => undefined} onTeach={() => undefined} />
);

it('a note of a refusal says what the platform said, and what is to be done where that is known', () => {
  const values = { words: '奖品商品不支持下架', name: '商品1' };
  const { show } = render(note({ key: 'refused', values }));
  expect(text('.note.blocked q')).toBe('奖品商品不支持下架');
  expect(text('.note .advice')).toBe(
    '它是奖品商品，平台不支持下架。请先核对它在哪个活动里作奖品。',
  );
  show(note({ key: 'refused', values: { words: '系统繁忙中，请联系小二', name: '' } }));
  expect(document.querySelector('.note .advice')).toBeNull();
});

it('a note says to which time it was put off, and which products to leave out', () => {
  const { show } = render(note({ key: 'planned', values: { time: '11-25 02:00' } }));
  expect(text('.note p').trim()).toBe('已改期到 11-25 02:00（北京时间），这次没有放行');
  const values = { count: '2', label: '批量下架' };
  show(note({ key: 'takenOut', values, names: ['商品1', '商品2'] }));
  expect(text('.note p').trim()).toBe(
    '请在页面上取消勾选这 2 件，再按一次“批量下架”：商品1、商品2',
  );
});
