// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { FactList } from '@/components/panel/FactList';
import { Panel } from '@/components/panel/Panel';
import { ProblemLine } from '@/components/panel/ProblemLine';
import type { Answers } from '@/lib/core/checklist';
import type { Fact } from '@/lib/core/fact';
import type { Hold } from '@/lib/core/hold';
import { noon, someHold } from '../platform/some';
import { render } from './render';
import { noHandlers, someReview } from './review';

const stock: Fact = { field: 'stock', value: '199', number: 199, source: 'row', at: noon };
const price: Fact = { field: 'price', value: '￥9.80', source: 'row', at: noon };
const text = () => document.body.textContent ?? '';
const lines = () => [...document.querySelectorAll('.factList > div')].map((at) => at.textContent);

describe('the facts of a product', () => {
  it('say where most of them were read and when, and of the others where they stand', () => {
    const commission: Fact = { ...price, field: 'commission', value: '10%', source: 'dialog' };
    render(<FactList facts={[price, stock, commission]} action="off-shelf" />);
    expect(text()).toContain('商品所在行 · 14:02 读取');
    expect(lines()).toContain('佣金10% 弹窗');
    expect(lines()).toContain('价格￥9.80');
    expect(lines()).toContain('销量 未读到');
  });

  it('show two values with their places, and neither as the value', () => {
    const conflict = [
      { value: '199', source: 'row' as const },
      { value: '198', source: 'detail' as const },
    ];
    render(
      <FactList
        facts={[{ field: 'stock', conflict, source: 'row', at: noon }]}
        action="off-shelf"
      />,
    );
    expect(lines()).toContain('库存 页面有两个值：199（商品所在行）、198（详情）');
  });

  it('show two states of what is not asked for with every action, where the page has them', () => {
    const conflict = [
      { value: '推广中', source: 'detail' as const },
      { value: '已关闭', source: 'detail' as const },
    ];
    const promotion: Fact = { field: 'promotion', conflict, source: 'detail', at: noon };
    render(<FactList facts={[promotion]} action="off-shelf" />);
    expect(lines().join()).toContain('页面有两个值：推广中（详情）、已关闭（详情）');
  });

  it('are all shown where they were read, and only those of the action are said to be unread', () => {
    const plan: Fact = { ...price, field: 'plan', value: '定向计划' };
    const creators: Fact = { ...price, field: 'creators', value: '36', number: 36 };
    const { show } = render(<FactList facts={[plan, creators]} action="off-shelf" />);
    expect(lines()).toEqual(expect.arrayContaining(['计划定向计划', '达人数36']));
    show(<FactList facts={[price]} action="off-shelf" />);
    expect(lines().join()).not.toMatch(/计划|达人/);
  });

  it('bear the page’s own words where these mean less', () => {
    const sales: Fact = { ...stock, field: 'sales', label: '30天销量', value: '3204' };
    render(<FactList facts={[sales]} action="off-shelf" />);
    expect(lines()).toContain('30天销量3204');
  });

  it('leave to the page what is asked for beside them', () => {
    const { show } = render(
      <FactList facts={[price, stock]} action="off-shelf" asked={new Set(['stock'])} />,
    );
    expect(lines()).toContain('库存在页面上看');
    expect(text()).not.toContain('199');
    show(<FactList facts={[price, stock]} action="off-shelf" />);
    expect(lines()).toContain('库存199');
  });

  it('are said to be unread, asked for or not', () => {
    render(<FactList facts={[]} action="off-shelf" asked={new Set(['stock'])} />);
    expect(lines()).toContain('库存 未读到');
  });
});

describe('the panel', () => {
  const panel = (hold: Hold, answers: Answers) => (
    <Panel review={someReview({ hold, answers })} {...noHandlers} />
  );
  const [subject] = someHold().subjects;
  const products = ['1', '2', '3'].map((key) => ({ key, name: `商品${key}`, facts: [] }));

  it('prints the stock only when it is rightly answered', () => {
    const { show } = render(panel(someHold(), {}));
    expect(text()).not.toContain('199');
    show(panel(someHold(), { stock: { value: 19, at: noon } }));
    expect(text()).not.toContain('199');
    show(panel(someHold(), { stock: { value: 199, at: noon } }));
    expect(lines()).toContain('库存199');
  });

  it('prints the number of a batch only when it is rightly answered', () => {
    const hold = someHold({ subjects: products, isBatch: true, count: 5 });
    const { show } = render(panel(hold, {}));
    expect(text()).toContain('批量');
    expect(text()).not.toMatch(/[35] 件/);
    show(panel(hold, { count: { value: 5, at: noon } }));
    expect(text()).toContain('至少 5 件');
    expect(text()).toContain('另有 2 件不在这一页');
  });

  it('says that the page has no id, or that it has several', () => {
    if (!subject) throw new Error('no subject');
    const { show } = render(panel(someHold({ subjects: [{ ...subject, id: undefined }] }), {}));
    expect(text()).toContain('页面上没有商品 ID');
    const ids = ['11111', '22222'];
    show(panel(someHold({ subjects: [{ ...subject, id: undefined, ids }] }), {}));
    expect(text()).toContain('页面有几个商品 ID：11111、22222');
  });
});

it('a change of what is asked for is told without the number', () => {
  const values = { field: 'stock', from: '199', to: '198' };
  const problem = { key: 'fact' as const, values };
  const { show } = render(<ProblemLine problem={problem} asked={new Set(['stock'])} />);
  expect(text()).toContain('页面上的库存变了');
  expect(text()).not.toContain('198');
  show(<ProblemLine problem={problem} asked={new Set()} />);
  expect(text()).toContain('从“199”变为“198”');
});
