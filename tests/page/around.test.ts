// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { watchAround, type WentAround } from '@/lib/page/around';
import { standGuard, type Guard } from '@/lib/page/guard';
import { watchPressed } from '@/lib/page/pressed';
import { cardAround } from '@/lib/page/card';
import { idsIn } from '@/lib/page/product';
import type { Stage } from '@/lib/page/stage';
import { page, words } from './some';

let guard: Guard;
let end: AbortController;
const seen = vi.fn<(seen: WentAround) => void>();

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('origin', location.origin);
  end = new AbortController();
  guard = standGuard(words, () => undefined, end.signal);
  const pressed = watchPressed(undefined, end.signal);
  const stage = { idsIn, cardAround, pressed } as Partial<Stage> as Stage;
  watchAround({ guard, stage, isOurs: () => false }, seen, end.signal);
});
afterEach(() => {
  end.abort();
  seen.mockReset();
  vi.useRealTimers();
});

const id = '3819266189016826169';
const other = '3819266189016834088';
const line = (of: string, cell: string) =>
  `<tr data-row-key="${of}"><td>手工麻花 ID：${of}</td><td class="state">售卖中</td><td>${cell}</td></tr>`;
const list = (cell = '<button id="it">收摊</button>') =>
  page(`<table><tbody>${line(id, cell)}${line(other, '<button>收摊</button>')}</tbody></table>`);
const card = () =>
  page(
    `<section><p>手工麻花 ID：${id}</p><b class="state">售卖中</b><button id="it">收摊</button></section><section><p>保温杯 ID：${other}</p></section>`,
  );
const toast = (text: string) => {
  const at = document.body.appendChild(document.createElement('div'));
  at.className = 'message-notice';
  at.textContent = text;
};
const turn = (words = '已下架') => {
  const state = document.querySelector('.state');
  if (state) state.textContent = words;
};
const press = (element: Element, type = 'click', { key = '', isTrusted = true } = {}) => {
  const shared = { bubbles: true, composed: true, cancelable: true };
  const event = key ? new KeyboardEvent(type, { ...shared, key }) : new MouseEvent(type, shared);
  Object.defineProperty(event, 'isTrusted', { value: isTrusted });
  element.dispatchEvent(event);
};
/** What was told by the time that the page has been looked at. */
const told = async () => {
  await vi.advanceTimersByTimeAsync(400);
  return seen.mock.calls.map(([{ action, words: said, partial }]) => [action, said, partial]);
};
const once = (said: string, partial?: object) => [['off-shelf', said, partial]];

describe('a delist after a press that nobody held is told', () => {
  test('by what the page says', async () => {
    press(list());
    toast('下架成功');
    expect(await told()).toEqual(once('下架成功'));
  });

  test.each([
    ['row', list],
    ['card', card],
  ])('by the state of the pressed %s', async (_, open) => {
    press(open());
    turn();
    expect(await told()).toEqual(once('已下架'));
  });

  test('by the pressed row’s going, where the page says that something was done', async () => {
    const control = list();
    press(control);
    control.closest('tr')?.remove();
    toast('操作成功');
    expect(await told()).toEqual(once('操作成功'));
  });

  test('with what a batch counts', async () => {
    press(list());
    toast('3 件下架成功，1 件失败');
    expect(await told()).toEqual(once('3 件下架成功，1 件失败', { done: 3, refused: 1 }));
  });

  test.each(['Enter', ' '])('where the page acts when the key goes down (%j)', async (key) => {
    press(list('<div role="menuitem" id="it" tabindex="0">收摊</div>'), 'keydown', { key });
    turn();
    expect(await told()).toEqual(once('已下架'));
  });

  test('where it acts when the pointer goes down, before the click', async () => {
    const control = list();
    press(control, 'pointerdown');
    turn();
    press(control, 'click');
    expect(await told()).toEqual(once('已下架'));
  });

  test('where a script pressed', async () => {
    press(list(), 'click', { isTrusted: false });
    turn();
    expect(await told()).toEqual(once('已下架'));
  });

  test('of the merchant’s, though a script presses something else meanwhile', async () => {
    press(list());
    const tab = document.body.appendChild(document.createElement('div'));
    tab.setAttribute('role', 'tab');
    press(tab, 'click', { isTrusted: false });
    turn();
    expect(await told()).toEqual(once('已下架'));
  });

  test('where a control that is called otherwise did it, if the page says so for sure', async () => {
    press(page('<form><button type="button" id="it">保存</button></form>'));
    toast('商品下架成功');
    expect(await told()).toEqual(once('商品下架成功'));
  });
});

describe('a row that goes from a list without a word', () => {
  const ids = [id, other, '3819266189016834089'];
  const onSale = '<div role="tablist"><div role="tab" aria-selected="true">售卖中(128)</div></div>';
  /** The list of one tab, with a picture to press in its second row. */
  const tab = (head: string, name = '') =>
    page(
      `${head}<table><tbody>${ids.map((of, at) => line(of, at === 1 ? `<button id="it"><i></i>${name}</button>` : '')).join('')}</tbody></table>`,
    );
  const rows = () => [...document.querySelectorAll('tbody tr')];
  const body = () => document.querySelector('tbody');
  const goes = () => rows()[1]?.remove();
  /** What was told by the time that the page would have said something. */
  const toldLater = async () => {
    await vi.advanceTimersByTimeAsync(2500);
    return told();
  };

  test.each<[string, () => void]>([
    ['and nothing else', () => undefined],
    ['and the next page’s first comes up', () => body()?.append(document.createElement('tr'))],
  ])('of products on sale has left the shelf, if it goes %s', async (_, follows) => {
    press(tab(onSale));
    goes();
    follows();
    expect(await toldLater()).toEqual(once(''));
  });

  /** The row's control opens a dialog, in which the merchant goes on. */
  const goesOnIn = (question: string) => {
    const modal = document.createElement('div');
    modal.className = 'modal';
    modal.innerHTML = `<p>${question}</p><button>好</button>`;
    const control = tab(onSale);
    vi.advanceTimersByTime(1);
    for (const type of ['pointerdown', 'click']) press(control, type);
    document.body.append(modal);
    for (const type of ['pointerdown', 'click']) press(modal.lastElementChild ?? modal, type);
  };

  test('has after a dialog that was opened from it', async () => {
    goesOnIn('好吗？');
    goes();
    expect(await toldLater()).toEqual(once(''));
  });

  test.each<[string, () => void]>([
    ['the list is one of all products', () => press(tab(onSale.replace('售卖中', '全部')))],
    ['no tab says what it is', () => press(tab(''))],
    ['the control says that it moves the product', () => press(tab(onSale, '移入草稿箱'))],
    ['the control says that it deletes it', () => press(tab(onSale, '删除'))],
    ['a script pressed', () => press(tab(onSale), 'click', { isTrusted: false })],
    ['a dialog asked whether to delete it', () => goesOnIn('确定删除该商品吗？')],
  ])('has not where %s', async (_, presses) => {
    presses();
    goes();
    expect(await toldLater()).toEqual([]);
  });

  test.each<[string, () => void]>([
    ['another row goes', () => rows()[2]?.remove()],
    ['others go with it', () => (goes(), rows()[0]?.remove())],
    ['others come before them', () => (goes(), body()?.prepend(document.createElement('tr')))],
    ['the others are sorted', () => (goes(), body()?.append(...rows().reverse()))],
    [
      'the list is drawn anew',
      () => {
        const all = body();
        if (all) all.innerHTML = line(ids[0] ?? '', '') + line(ids[2] ?? '', '');
      },
    ],
    [
      'something was scrolled',
      () => {
        const list = body();
        if (list) list.scrollTop = 40;
        goes();
      },
    ],
    [
      'it comes back',
      () => {
        const row = rows()[1];
        goes();
        setTimeout(() => row && rows()[0]?.after(row), 700);
      },
    ],
    [
      'another page is shown',
      () => {
        history.pushState({}, '', '?page=2');
        goes();
      },
    ],
    ['the page says that it was deleted', () => (goes(), setTimeout(() => toast('删除成功'), 700))],
  ])('has not where %s', async (_, happens) => {
    const { href } = location;
    press(tab(onSale));
    happens();
    expect(await toldLater()).toEqual([]);
    history.replaceState({}, '', href);
  });
});

describe('no delist is', () => {
  test.each<[string, () => void]>([
    [
      'a state of another row',
      () => document.querySelectorAll('.state')[1]?.replaceChildren('已下架'),
    ],
    ['another state', () => turn('审核中')],
    ['a row that goes without a word', () => document.querySelector('tr')?.remove()],
    ['a message of something else', () => toast('复制成功')],
    ['a message that it did not happen', () => toast('下架失败，请稍后再试')],
  ])('%s', async (_, happens) => {
    press(list());
    happens();
    expect(await told()).toEqual([]);
  });

  test('what comes without a press', async () => {
    list();
    turn();
    toast('下架成功');
    expect(await told()).toEqual([]);
  });

  test('what comes long after it', async () => {
    press(list());
    await vi.advanceTimersByTimeAsync(9000);
    turn();
    expect(await told()).toEqual([]);
  });

  test('what follows a press that is held', async () => {
    const control = list('<button id="it">下架</button>');
    press(control, 'pointerdown');
    press(control);
    turn();
    expect(await told()).toEqual([]);
  });

  test('what a control that is called otherwise finds already so', async () => {
    press(list('<button id="it">编辑</button>'));
    toast('该商品已下架');
    turn();
    expect(await told()).toEqual([]);
  });

  test('what comes while somebody writes', async () => {
    const field = page('<div contenteditable id="it">手工麻花</div>');
    press(field, 'keydown', { key: ' ' });
    press(field, 'keydown', { key: 'Enter' });
    toast('下架成功');
    expect(await told()).toEqual([]);
  });

  test('what a tab of the list shows', async () => {
    press(page('<div role="tablist"><div role="tab" id="it">仓库</div></div>'));
    toast('下架成功');
    expect(await told()).toEqual([]);
  });
});
