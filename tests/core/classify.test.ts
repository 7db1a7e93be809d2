import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { detailWords } from '@/lib/catalog/details';
import { wording } from '@/lib/catalog/wording';
import { classify, type Described, type Passage } from '@/lib/core/classify';
import { guardWords } from '@/lib/core/snapshot';
import { compileWording } from '@/lib/core/wording';

const grammar = compileWording(guardWords(wording));

interface Control {
  names: string[];
  isOn?: boolean;
  isSemantic?: boolean;
  isShown?: boolean;
  header?: string;
  beside?: string[];
  row?: string;
  passages?: Passage[];
}
const described = (control: Control): Described => ({
  names: control.names,
  isOn: control.isOn,
  isSemantic: control.isSemantic ?? true,
  isShown: () => control.isShown ?? false,
  header: () => control.header ?? '',
  beside: () => control.beside ?? [],
  row: () => control.row ?? '',
  passages: () => control.passages ?? [],
});
const of = (control: Control) => classify(described(control), grammar, detailWords);
const button = (name: string, more: Partial<Control> = {}) => of({ names: [name], ...more });
const word = (name: string, more: Partial<Control> = {}) =>
  button(name, { isSemantic: false, ...more });
const dialog = (text: string): Passage[] => [{ text, isLayer: true }];
const passage = (text: string): Passage[] => [{ text, isLayer: false }];

describe('a control by its name', () => {
  test.each([
    ['下架', { action: 'off-shelf', why: 'name', confidence: 'certain', isBatch: false }],
    ['批量下架(3)', { action: 'off-shelf', number: 3, isBatch: true }],
    ['下架（12 件）', { number: 12 }],
    ['批量下架 5 件', { number: 5, isBatch: true }],
    ['下架所选', { isBatch: true, number: undefined }],
    ['点击下架', { action: 'off-shelf' }],
    ['改为下架', { action: 'off-shelf' }],
    ['下架并通知', { action: 'off-shelf' }],
    ['下架(全部SKU)', { action: 'off-shelf' }],
    ['arrow_downward 下架', { action: 'off-shelf' }],
    ['Delist selected', { action: 'off-shelf', isBatch: true }],
    ['关闭普通计划', { action: 'stop-promotion', plan: 'normal' }],
    ['取消专属计划', { plan: 'exclusive' }],
    ['關閉定向計劃', { plan: 'targeted' }],
    ['结束鹊桥计划', { plan: 'leader' }],
    ['取消推广', { plan: undefined }],
    ['退出精选联盟', { action: 'leave-alliance' }],
  ])('%j', (name, expected) => {
    expect(button(name)).toMatchObject(expected);
  });

  test('a name that only a tooltip or a label for readers says is likely', () => {
    expect(of({ names: ['', '下架'] })).toMatchObject({
      action: 'off-shelf',
      confidence: 'likely',
    });
    expect(of({ names: ['×', '下架商品'] })).toMatchObject({ confidence: 'likely' });
  });
});

describe('a bare word that no tag says to be operable', () => {
  test.each<[string, Partial<Control>, boolean]>([
    ['with the pointer on it', { isShown: true }, true],
    ['among operations', { beside: ['编辑', '复制'] }, true],
    ['in a column of operations', { header: '操作' }, true],
    ['anywhere else', {}, false],
    ['in a column of states, whatever it looks like', { header: '商品状态', isShown: true }, false],
    ['among states to filter by', { isShown: true, beside: ['全部', '在售', '已售罄'] }, false],
  ])('%s', (_, surroundings, isHeld) => {
    expect(word('下架', surroundings) !== undefined).toBe(isHeld);
  });
});

describe('a button among', () => {
  test.each<[string, string[], string, boolean]>([
    ['operations', ['保存草稿', '提交审核'], '', true],
    ['operations of a row', ['编辑', '提交审核', '设为预售', '已复制'], '操作', true],
    ['operations of a bar', ['批量审核', '批量停售', '批量预售'], '', true],
    ['what a row shows of it', ['售卖中', '已审核', '审核中'], '操作', true],
    ['states', ['全部(12)', '在售(3)'], '', false],
    ['states without all of them', ['销售中', '审核中 5', '草稿箱'], '', false],
  ])('%s: %j', (_, beside, header, isHeld) => {
    expect(button('下架', { beside, header }) !== undefined).toBe(isHeld);
  });
});

describe('关闭, 移除, 删除 count only where the surroundings say so', () => {
  const bare = [
    '关闭',
    '移除',
    '删除',
    '终止',
    '停用',
    '结束',
    '停止投放',
    '关闭计划',
    'Remove',
    'End',
  ];
  const plan = '商品,佣金率,推广状态,操作 保温杯 10% 推广中';
  test.each(bare)('%s in the row of a plan', (name) => {
    expect(button(name, { row: plan })).toMatchObject({
      action: 'stop-promotion',
      why: 'row',
      confidence: 'likely',
    });
  });
  test.each(bare)('%s in any other row', (name) => {
    expect(button(name, { row: '优惠券,面额,操作 满 100 减 10' })).toBeUndefined();
    expect(button(name)).toBeUndefined();
  });
  test.each(['取消', '退出', '关闭弹窗', '删除图片'])('%s never', (name) => {
    expect(button(name, { row: plan })).toBeUndefined();
  });
  test('关闭 goes on beside 取消, and closes the dialog beside 确定', () => {
    const passages = dialog('确定关闭普通计划？');
    expect(button('关闭', { passages, beside: ['取消'] })).toMatchObject({ plan: 'normal' });
    expect(button('关闭', { passages, beside: ['确定'] })).toBeUndefined();
  });
});

describe('a way on by what asks', () => {
  test.each([
    ['确定', dialog('确定下架该商品？'), 'off-shelf'],
    ['check 确定', dialog('确定下架该商品？'), 'off-shelf'],
    ['确 认', dialog('批量下架\n您已选择 2 个商品'), 'off-shelf'],
    ['继续', dialog('提示\n是否停止推广该商品？'), 'stop-promotion'],
    ['提交', dialog('请选择下架原因'), 'off-shelf'],
    ['好的', passage('确认退出精选联盟吗？'), 'leave-alliance'],
    ['确定', passage('下架商品'), undefined],
    ['取消', dialog('确定下架该商品？'), undefined],
    ['确定', dialog('商品即将下架，请及时处理'), undefined],
    ['确定', dialog('确定删除这张图片吗？'), undefined],
  ])('%s: %j', (name, passages, action) => {
    expect(button(name, { passages })?.action).toBe(action);
  });

  test('the innermost passage that asks is the one, and its number and plan count', () => {
    const asks = { text: '批量下架\n您选择了 7 件商品', isLayer: true };
    const found = button('确定', { passages: [{ text: '', isLayer: false }, asks] });
    expect(found).toMatchObject({ why: 'question', passage: asks, number: 7 });
    expect(button('确定', { passages: dialog('确定关闭定向计划？') })).toMatchObject({
      plan: 'targeted',
    });
    expect(button('确定', { passages: dialog('普通计划和定向计划都将关闭，继续？') })?.plan).toBe(
      undefined,
    );
  });
});

describe('a switch', () => {
  test.each<[string[], string, string | undefined]>([
    [['上架'], '', 'off-shelf'],
    [['', '推广状态'], '', 'stop-promotion'],
    [['状态'], '商品,库存,状态 保温杯 199', 'off-shelf'],
    [['状态'], '商品,佣金率,状态 10%', 'stop-promotion'],
    [['启用'], '员工,角色', undefined],
    [['消息提醒'], '商品,佣金率', undefined],
  ])('%j in %j', (names, row, action) => {
    expect(of({ names, row, isOn: true })?.action).toBe(action);
    expect(of({ names, row, isOn: false })).toBeUndefined();
  });
});

test('thousands of controls are classified, whatever they say, and none throws', () => {
  const text = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 60 }),
    fc.constantFrom('下架', '关闭', '确定', '取消推广', '批量下架(3)', '推广中', '操作', '全部'),
  );
  const control = fc.record({
    names: fc.array(text, { maxLength: 3 }),
    isOn: fc.option(fc.boolean(), { nil: undefined }),
    isSemantic: fc.boolean(),
    isShown: fc.boolean(),
    header: text,
    beside: fc.array(text, { maxLength: 4 }),
    row: text,
    passages: fc.array(fc.record({ text, isLayer: fc.boolean() }), { maxLength: 3 }),
  });
  fc.assert(
    fc.property(control, (at) => {
      const found = of(at);
      // Without a word of ours nothing is held, whatever surrounds it.
      const says = at.names.some((name) => grammar.means(name)) || at.isOn !== undefined;
      if (!says) expect(found).toBeUndefined();
      // What surrounds a control that does an action by its name never changes which.
      const [name = ''] = at.names;
      const means = grammar.means(name);
      if (found?.why === 'name' && means && means !== 'bare' && means !== 'yes')
        expect(found.action).toBe(means);
    }),
    { numRuns: 3000 },
  );
});
