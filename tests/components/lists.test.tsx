// @vitest-environment happy-dom
import { useState } from 'react';
import { describe, expect, test, vi } from 'vitest';
import { Checklist } from '@/components/Checklist';
import { ListsView } from '@/components/workbench/ListsView';
import { OwnItemForm } from '@/components/workbench/OwnItemForm';
import { checklists } from '@/lib/catalog/checklists';
import { checklistFor, type Checklist as List } from '@/lib/core/checklist';
import type { ItemDraft } from '@/lib/core/listDraft';
import { asChecklist, listedOf, ownIdOf, type ListedItem } from '@/lib/core/ownChecklist';
import { noon, someHold } from '../platform/some';
import { choose, find, press, render, type } from './render';

const base = checklistFor(checklists, someHold());
const mine: ListedItem = {
  id: 'own-1',
  title: '<b>告诉</b>主播',
  hint: '打 {电话}',
  role: 'service',
};
/** Chooses the option of a select that reads so. */
const pick = (select: HTMLElement, words: string) => {
  const option = [...select.querySelectorAll('option')].find((at) => at.textContent === words);
  choose(select, option?.value ?? '');
};
const texts = (selector: string) =>
  [...document.querySelectorAll(selector)].map((at) => at.textContent);

describe('the editor of a checklist', () => {
  const on = {
    onChoose: vi.fn(),
    onAdd: vi.fn(),
    onEdit: vi.fn(),
    onSave: vi.fn(),
    onDrop: vi.fn(),
    onReset: vi.fn(),
  };
  const changed = vi.fn<(items: ListedItem[]) => void>();
  const standing = [mine, ...listedOf(base)];

  /** The view with what is changed in it. */
  function Editor({ saved }: { saved?: { version: number; savedAt: number } }) {
    const [items, setItems] = useState<readonly ListedItem[]>(standing);
    return (
      <ListsView
        bases={checklists}
        base={base}
        standing={standing}
        items={items}
        saved={saved}
        form={undefined}
        onChange={(after) => {
          changed(after);
          setItems(after);
        }}
        {...on}
      />
    );
  }
  const order = () => texts('.listItem strong').map((text) => text?.slice(0, 4));

  test('moves an item and keeps the focus on its button, which is said', () => {
    render(<Editor />);
    const down = find('button', '下移 <b>告诉</b>主播');
    down.focus();
    press(down);
    expect(order().slice(0, 2)).toEqual(['商品信息', '<b>告']);
    expect(document.activeElement?.id).toBe('down-own-1');
    expect(find('[role=status]').textContent).toContain('移到第 2 项，共 8 项');
  });

  test('moves nothing beyond the ends, and takes no focus away there', () => {
    render(<Editor />);
    const up = find('button', '上移 <b>告诉</b>主播');
    up.focus();
    press(up);
    expect(changed).not.toHaveBeenCalled();
    expect(up.getAttribute('aria-disabled')).toBe('true');
    expect(document.activeElement).toBe(up);
  });

  test('switches off what may be, and offers no switch for what is deadly to forget', () => {
    render(<Editor />);
    const names = [...document.querySelectorAll('[role=switch]')].map((at) =>
      at.getAttribute('aria-label'),
    );
    expect(names).toEqual(['核对 <b>告诉</b>主播', '核对 时间', '核对 补偿', '核对 下架后安排']);
    press(find('[role=switch]', '核对 时间'));
    expect(find('[role=switch]', '核对 时间').getAttribute('aria-checked')).toBe('false');
    expect(changed.mock.lastCall?.[0]).toContainEqual({ id: 'time', isOff: true });
  });

  test('chooses from which risk on an item must be answered, but not of what is deadly to forget', () => {
    render(<Editor />);
    const names = [...document.querySelectorAll('.listItem select')].map((at) =>
      at.getAttribute('aria-label'),
    );
    expect(names).toEqual(
      ['<b>告诉</b>主播', '时间', '补偿', '下架后安排'].map((name) => `${name} 什么时候必答`),
    );
    pick(find('.listItem select', '时间 什么时候必答'), '可以不答');
    expect(changed.mock.lastCall?.[0]).toContainEqual({ id: 'time', asks: 'never' });
  });

  test('saves only what has changed, and says which version is in use', () => {
    render(<Editor saved={{ version: 3, savedAt: noon }} />);
    const save = find('button', '保存为新的一版') as HTMLButtonElement;
    expect(save.disabled).toBe(true);
    expect(document.body.textContent).toContain('您的第 3 版，2026-11-24 14:02 保存');
    press(find('[role=switch]', '核对 时间'));
    press(save);
    expect(on.onSave).toHaveBeenCalledOnce();
    press(find('button', '用回内置清单'));
    expect(on.onReset).toHaveBeenCalledOnce();
  });

  test('shows own words as text', () => {
    render(<Editor />);
    expect(document.querySelector('.listItem b')).toBeNull();
    expect(texts('.listItem .hint')[0]).toBe('打 {电话}');
  });

  test('hands an own item over to be changed or taken away, and none of ours', () => {
    render(<Editor />);
    press(find('button', '编辑 <b>告诉</b>主播'));
    expect(on.onEdit).toHaveBeenCalledExactlyOnceWith(mine);
    press(find('button', '删除 <b>告诉</b>主播'));
    expect(changed).toHaveBeenCalledExactlyOnceWith(listedOf(base));
    expect(texts('button').filter((text) => text === '编辑')).toEqual([]);
  });
});

describe('an own item that is typed', () => {
  const draft: ItemDraft = { id: 'own-1', title: '', hint: '', link: '' };
  const show = (change: Partial<ItemDraft>) => {
    const does = { onChange: vi.fn(), onPut: vi.fn(), onCancel: vi.fn() };
    render(<OwnItemForm draft={{ ...draft, ...change }} isNew {...does} />);
    return does;
  };

  test.each([
    [{}, '请写要核对什么。'],
    [{ title: '看', link: 'www.a.example' }, 'https://'],
  ])('is not put into the list with %j', (change, words) => {
    const { onPut } = show(change);
    press(find('button', '放进清单'));
    expect(onPut).not.toHaveBeenCalled();
    expect(find('[role=alert]').textContent).toContain(words);
  });

  test('is put in with what was typed', () => {
    const { onPut } = show({ title: ' 看价签 ', role: 'warehouse' });
    press(find('button', '放进清单'));
    expect(onPut).toHaveBeenCalledExactlyOnceWith({
      id: 'own-1',
      title: '看价签',
      role: 'warehouse',
    });
  });

  test('is handed over letter by letter', () => {
    const { onChange } = show({});
    type(find('input'), '看');
    expect(onChange).toHaveBeenCalledExactlyOnceWith({ ...draft, title: '看' });
  });
});

describe('how an own item is answered', () => {
  const draft: ItemDraft = { id: 'own-1', title: '替代商品', hint: '', link: '' };

  /** The form with what is typed in it. */
  function Form({ onPut }: { onPut: (item: ListedItem) => void }) {
    const [typed, setTyped] = useState(draft);
    return <OwnItemForm draft={typed} isNew onChange={setTyped} onPut={onPut} onCancel={vi.fn()} />;
  }
  const field = (name: string) => find('label', name).querySelector('input') as HTMLInputElement;
  const select = (name: string) => find('label', name).querySelector('select') as HTMLSelectElement;

  test.each<[string, () => void, object]>([
    ['填一个数', () => type(field('单位'), '件'), { answered: { by: 'value', unit: '件' } }],
    [
      '选一个',
      () => type(field('有哪些可选'), '有、不需要'),
      { answered: { by: 'choice', options: ['有', '不需要'] } },
    ],
    [
      '页面写明就不用打勾',
      () => {
        type(field('写着什么'), '已关闭');
        pick(select('看页面上的'), '推广状态');
      },
      { answered: { by: 'fact', field: 'promotion', words: ['已关闭'] } },
    ],
    ['打勾', () => pick(select('什么时候必答'), '可以不答'), { asks: 'never' }],
  ])('%s: what that needs is asked for, and goes into the list', (way, fill, item) => {
    const onPut = vi.fn();
    render(<Form onPut={onPut} />);
    pick(select('怎样回答'), way);
    fill();
    press(find('button', '放进清单'));
    expect(onPut).toHaveBeenCalledExactlyOnceWith({ id: 'own-1', title: '替代商品', ...item });
  });

  test('is said where something of it is lacking', () => {
    const onPut = vi.fn();
    render(<Form onPut={onPut} />);
    pick(select('怎样回答'), '选一个');
    press(find('button', '放进清单'));
    expect(onPut).not.toHaveBeenCalled();
    expect(find('[role=alert]').textContent).toContain('两到六个');
  });
});

describe('a checklist as it is answered', () => {
  const off = { field: 'status', value: '已下架', source: 'row', at: noon } as const;
  const stopping = someHold({
    action: 'stop-promotion',
    subjects: [{ key: '1', facts: [off] }],
  });
  const list = checklistFor(checklists, stopping);
  const show = (asked: List, hold = stopping) =>
    render(<Checklist items={asked.items} answers={{}} hold={hold} onAnswer={vi.fn()} />);
  const box = (name: string) => find('label', name).querySelector('input') as HTMLInputElement;

  test('needs no tick where the page answers, and says what it shows, where and when', () => {
    show(list);
    expect(box('商品本身').checked).toBe(true);
    expect(box('商品本身').disabled).toBe(true);
    expect(document.body.textContent).toContain('页面显示：已下架（商品所在行，14:02）');
  });

  test('asks again once the page says something else', () => {
    const { show: again } = render(
      <Checklist items={list.items} answers={{}} hold={stopping} onAnswer={vi.fn()} />,
    );
    const selling = { ...off, value: '售卖中' };
    const now = { ...stopping, subjects: [{ key: '1', facts: [selling] }] };
    again(<Checklist items={list.items} answers={{}} hold={now} onAnswer={vi.fn()} />);
    expect(box('商品本身').checked).toBe(false);
    expect(box('商品本身').disabled).toBe(false);
    expect(document.body.textContent).not.toContain('页面显示');
  });

  test('asks for a number with its unit, and for a choice of what there is', () => {
    const onAnswer = vi.fn();
    const items: ListedItem[] = [
      { id: 'own-1', title: '样品', answered: { by: 'value', unit: '份' } },
      { id: 'own-2', title: '替代商品', answered: { by: 'choice', options: ['有', '不需要'] } },
    ];
    const own = asChecklist(
      {
        ...{ id: ownIdOf(base), version: 1, base: { id: base.id, version: 1 } },
        ...{ items, isInUse: true, savedAt: 1 },
      },
      checklists,
    );
    render(
      <Checklist items={own?.items ?? []} answers={{}} hold={someHold()} onAnswer={onAnswer} />,
    );
    type(find('[role=spinbutton]'), '3');
    expect(onAnswer.mock.lastCall?.[1]).toEqual({ value: 3 });
    expect(find('.number').textContent).toContain('份');
    pick(find('label select', '不需要'), '不需要');
    expect(onAnswer.mock.lastCall?.[1]).toEqual({ choice: '不需要' });
  });

  test('asks the merchant’s own items as text, with whose they are', () => {
    const own = asChecklist(
      {
        id: ownIdOf(base),
        version: 1,
        base: { id: base.id, version: 1 },
        items: [mine],
        isInUse: true,
        savedAt: 1,
      },
      checklists,
    );
    if (!own) throw new Error('no list');
    show(own, someHold());
    expect(box('<b>告诉</b>主播').type).toBe('checkbox');
    expect(document.querySelector('.checklist b')).toBeNull();
    expect(find('.whose').textContent).toBe('客服');
  });
});
