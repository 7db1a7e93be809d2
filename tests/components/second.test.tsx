// @vitest-environment happy-dom
import { useState } from 'react';
import { describe, expect, test, vi } from 'vitest';
import { ForOther } from '@/components/popup/ForOther';
import { SecondSettings } from '@/components/workbench/SecondSettings';
import { checklists } from '@/lib/catalog/checklists';
import { withAnswer } from '@/lib/core/caseAnswer';
import { checklistFor } from '@/lib/core/checklist';
import { readRequest, requestOf } from '@/lib/platform/secondCode';
import { noon, someCase, someHold } from '../platform/some';
import { find, press, render, type } from './render';

const record = withAnswer(
  someCase({ acknowledged: { manyOrders: { reason: 'recall', at: noon } } }),
  'stock',
  { value: 199, at: noon },
);
const list = checklistFor(checklists, someHold());
const { code, packed } = requestOf(record, {
  ...list,
  items: [{ id: 'own-1', answer: 'tick', title: '<b>样品</b>' }, ...list.items],
});
const text = () => document.body.textContent;

describe('a colleague’s request', () => {
  const onCopy = vi.fn();

  /** The view with what is typed in it. */
  function Popup({ isOwn = false }: { isOwn?: boolean }) {
    const [typed, setTyped] = useState('');
    return (
      <ForOther
        {...{ typed, isOwn, onCopy, isCopied: false, sign: undefined }}
        onType={setTyped}
        asked={typed ? readRequest(typed) : undefined}
        answerOf={({ name, role }) => (name === '小张' && role === 'owner' ? '12345678' : '0')}
      />
    );
  }
  const paste = (request: string) => type(find('textarea'), request);
  const name = () => find('label', '复核人').querySelector('input') as HTMLInputElement;

  test('shows what it is about as text, before anything can be answered', () => {
    render(<Popup />);
    expect(document.querySelector('button')).toBeNull();
    paste(packed);
    for (const words of ['密封胶泥9.8发十包升级款', '甲食品旗舰店', '199 件', '<b>样品</b>'])
      expect(text()).toContain(words);
    expect(text()).toContain('有危险仍要继续');
    expect(document.querySelector('dl b')).toBeNull();
  });

  test('of digits alone says that the products and answers are not to be seen', () => {
    render(<Popup />);
    paste(code);
    expect(text()).toContain('商品 ID 末四位 6169');
    expect(text()).toContain('看不到商品名称和逐项的回答');
  });

  test('is answered by name and role, and the answer goes when one of them changes', () => {
    render(<Popup />);
    paste(packed);
    press(find('button', '都看过了，给出答码'));
    expect(find('[role=alert]').textContent).toContain('请填写复核人的名字');
    type(name(), ' 小张 ');
    press(find('button', '都看过了，给出答码'));
    expect(find('[role=status]').textContent).toContain('答码 1234 5678，复核人 小张，身份 店主');
    press(find('button', '复制'));
    expect(onCopy).toHaveBeenCalledExactlyOnceWith('答码 1234 5678，复核人 小张，身份 店主');
    type(name(), '小王');
    expect(text()).not.toContain('1234 5678');
  });

  test('that is not whole is said to be unreadable', () => {
    render(<Popup />);
    paste(code.slice(1));
    expect(find('[role=alert]').textContent).toContain('读不出来');
  });

  test('of this very machine is not answered', () => {
    render(<Popup isOwn />);
    paste(packed);
    expect(find('[role=alert]').textContent).toContain('这台电脑自己的下架单');
    expect(document.querySelector('button')).toBeNull();
  });
});

describe('the shop’s word', () => {
  const on = { onNeedCode: vi.fn(), onWord: vi.fn(), onNoWord: vi.fn() };

  test('is taken from four signs on, and is not shown again', () => {
    render(<SecondSettings needsCode={false} sign={undefined} {...on} />);
    expect(text()).toContain('谁都能算出来');
    const field = find('input') as HTMLInputElement;
    type(field, '红豆');
    expect(find('button', '记下')).toHaveProperty('disabled', true);
    type(field, '红豆冰沙');
    press(find('button', '记下'));
    expect(on.onWord).toHaveBeenCalledExactlyOnceWith('红豆冰沙');
    expect(field.value).toBe('');
  });

  test('is known by its sign, and can be given up', () => {
    render(<SecondSettings needsCode sign="3F9A" {...on} />);
    expect(find('[role=status]').textContent).toContain('校验 3F9A');
    press(find('button', '不用暗号'));
    expect(on.onNoWord).toHaveBeenCalledOnce();
    press(find('[role=switch]'));
    expect(on.onNeedCode).toHaveBeenCalledExactlyOnceWith(false);
  });
});
