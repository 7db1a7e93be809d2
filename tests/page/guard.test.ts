// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { guardHere, standGuard, type Guard, type Press } from '@/lib/page/guard';
import { signOf } from '@/lib/page/sign';
import { page, row, words } from './some';

let guard: Guard;
let end: AbortController;
const held = vi.fn<(press: Press) => void>();
const seen = vi.fn<(type: string) => void>();
const types = ['click', 'dblclick', 'keydown', 'keypress', 'keyup', 'pointerdown', 'submit'];

beforeEach(() => {
  vi.stubGlobal('origin', location.origin);
  end = new AbortController();
  guard = standGuard(words, held, end.signal);
  for (const type of types)
    document.addEventListener(type, () => seen(type), { signal: end.signal });
});
afterEach(() => {
  end.abort();
  held.mockReset();
  seen.mockReset();
});

const shared = { bubbles: true, cancelable: true, composed: true };
const send = (element: Element, event: Event): Event => {
  element.dispatchEvent(event);
  return event;
};
const click = (element: Element, detail = 1) =>
  send(element, new MouseEvent('click', { ...shared, detail }));
const key = (element: Element, type: string, more: KeyboardEventInit = {}) =>
  send(element, new KeyboardEvent(type, { ...shared, key: 'Enter', ...more }));
const control = (cell = '<button id="it">下架</button>') => page(row(cell));

describe('a press that would delist', () => {
  test('is stopped, and told once', () => {
    const event = click(control());
    expect(event.defaultPrevented).toBe(true);
    expect(seen).not.toHaveBeenCalled();
    expect(held).toHaveBeenCalledExactlyOnceWith(
      expect.objectContaining({ action: 'off-shelf', event }),
    );
    expect(guardHere()).toBe(guard);
  });

  test('is stopped and not told again while one is held', () => {
    const it = control();
    click(it);
    click(it);
    expect(seen).not.toHaveBeenCalled();
    expect(held).toHaveBeenCalledTimes(1);
  });

  test('the second click of a double press opens nothing', () => {
    const it = control();
    click(it);
    guard.held = undefined;
    click(it, 2);
    send(it, new MouseEvent('dblclick', { ...shared, detail: 2 }));
    expect(seen).not.toHaveBeenCalled();
    expect(held).toHaveBeenCalledTimes(1);
  });

  test('a key that repeats opens nothing', () => {
    const it = control();
    key(it, 'keydown', { repeat: true });
    expect(seen).not.toHaveBeenCalled();
    expect(held).not.toHaveBeenCalled();
  });

  test('a key that was stopped is stopped until it is up, whatever the page says meanwhile', () => {
    const it = control();
    key(it, 'keydown');
    it.textContent = '编辑';
    key(it, 'keypress');
    key(it, 'keyup');
    expect(seen).not.toHaveBeenCalled();
    key(it, 'keydown');
    expect(seen).toHaveBeenCalledExactlyOnceWith('keydown');
  });

  test.each(['Enter', ' '])('is one by key as well (%s), which is stopped until it is up', (by) => {
    const it = control();
    const down = key(it, 'keydown', { key: by });
    expect(down.defaultPrevented).toBe(true);
    expect(held).toHaveBeenCalledExactlyOnceWith(expect.objectContaining({ event: down }));
    // A button is pressed by Space when that comes up.
    expect(key(it, 'keyup', { key: by }).defaultPrevented).toBe(true);
    expect(seen).not.toHaveBeenCalled();
  });

  test('a pointerdown made by a script is a press by itself', () => {
    send(control(), new PointerEvent('pointerdown', shared));
    expect(held).toHaveBeenCalledTimes(1);
  });

  test('passes, event by event, what a permit covers', () => {
    const covers = vi.fn<(press: Press) => boolean>(({ event }) => event.type === 'pointerdown');
    guard.covers = covers;
    const it = control();
    send(it, new PointerEvent('pointerdown', shared));
    click(it);
    expect(covers).toHaveBeenCalledTimes(2);
    expect(seen).toHaveBeenCalledExactlyOnceWith('pointerdown');
  });
});

describe('every other press', () => {
  test.each([
    ['another control', '<button id="it">编辑</button>'],
    ['a look-alike', '<a id="it">下架记录</a>'],
    ['text', '<p id="it">下架后再看</p>'],
  ])('reaches the page as it was: %s', (_, cell) => {
    const event = click(control(cell));
    expect(event.defaultPrevented).toBe(false);
    expect(seen).toHaveBeenCalledExactlyOnceWith('click');
    expect(held).not.toHaveBeenCalled();
  });

  test('the right button, other keys, an input method', () => {
    const it = control();
    send(it, new MouseEvent('click', { ...shared, button: 2 }));
    key(it, 'keydown', { key: 'a' });
    key(it, 'keydown', { isComposing: true });
    expect(seen).toHaveBeenCalledTimes(3);
  });

  test('what is ours', () => {
    guard.isOwn = () => true;
    click(control());
    expect(seen).toHaveBeenCalledTimes(1);
  });
});

describe('a form with a status', () => {
  const form = `<form onsubmit="return false"><label><input type="radio" name="s" checked id="on">上架</label><label><input type="radio" name="s" id="off">下架</label>
    <button type="button" id="it">保存</button></form><form><button type="button" id="other">保存</button></form><footer><button id="bar">保存</button></footer>`;
  const choose = (id: string) => {
    const input = document.getElementById(id) as HTMLInputElement;
    input.checked = true;
    send(input, new Event('change', { bubbles: true }));
  };

  test('is held when it saves 下架', () => {
    const it = page(form);
    choose('off');
    click(it);
    expect(held).toHaveBeenCalledExactlyOnceWith(expect.objectContaining({ action: 'off-shelf' }));
  });

  test('is not when nothing was chosen, when 上架 was, or by the button of another form', () => {
    const it = page(form);
    click(it);
    choose('off');
    click(document.getElementById('other') as Element);
    choose('on');
    click(it);
    expect(held).not.toHaveBeenCalled();
  });

  test('is held when a bar outside of it saves, if it has no way on itself', () => {
    page(form);
    choose('off');
    click(document.getElementById('bar') as Element);
    expect(held).not.toHaveBeenCalled();
    document.getElementById('it')?.remove();
    click(document.getElementById('bar') as Element);
    expect(held).toHaveBeenCalledTimes(1);
  });

  const selects = [
    ['beside its label', '<label for="s">状态</label><select id="s">'],
    ['in its label', '<label>状态 <select id="s">'],
    ['without a label', '<select id="s">'],
  ];
  const choices = selects.flatMap(([where = '', start = '']) =>
    [0, 1].map((index): [string, string, number] => [where, start, index]),
  );
  test.each(choices)('is held when a select %s says 下架, and only then', (_, start, index) => {
    const it = page(
      `<form onsubmit="return false">${start}<option>上架</option><option>下架</option></select></label><button type="button" id="it">保存</button></form>`,
    );
    const select = document.getElementById('s') as HTMLSelectElement;
    select.selectedIndex = index;
    send(select, new Event('change', { bubbles: true }));
    click(it);
    expect(held).toHaveBeenCalledTimes(index);
  });

  test.each(['', '<span class="x-radio"></span>'])(
    'a radio that is drawn is a choice, and its form is held when it saves it (%s)',
    (dot) => {
      const radio = (name: string, id: string) =>
        `<div class="form-radio" id="${id}" style="cursor:pointer"><i>${dot}</i><div>${name}</div></div>`;
      const it = page(
        `<form onsubmit="return false">${radio('上架', 'on')}${radio('下架', 'off')}<button type="button" id="it">保存</button></form>`,
      );
      const press = (id: string) => click(document.querySelector(`#${id} div`) as Element);
      press('off');
      press('on');
      click(it);
      expect(held).not.toHaveBeenCalled();
      press('off');
      click(it);
      expect(held).toHaveBeenCalledExactlyOnceWith(expect.objectContaining({ why: 'choice' }));
    },
  );

  // Selects of libraries: the list floats over the page, and goes when an option is chosen.
  const lists = [
    ['with roles', '<li role="option">', 'aria-haspopup="listbox" aria-expanded="true" id="field"'],
    ['drawn', '<div class="x-select-item x-select-item-option">', 'class="x-select x-select-open"'],
    [
      'drawn in a popup',
      '<li class="t-select-option" style="cursor:pointer">',
      'class="t-select-input t-select-input--popup-visible"',
    ],
  ];
  test.each(lists)('is held when an option of a list says 下架 (%s)', (_, option, field) => {
    const list = `<div id="list"><section>${option}上架</li></section><section>${option}下架</li></section></div>`;
    const it = page(
      `<form onsubmit="return false"><span ${field}>上架</span><button type="button" id="it">保存</button></form>`,
    );
    const press = (name: string) => {
      document.body.insertAdjacentHTML('beforeend', list);
      const found = [...document.querySelectorAll('#list section > *')];
      click(found.find((at) => at.textContent === name) as Element);
      document.getElementById('list')?.remove();
    };
    press('下架');
    press('上架');
    click(it);
    expect(held).not.toHaveBeenCalled();
    press('下架');
    click(it);
    expect(held).toHaveBeenCalledExactlyOnceWith(expect.objectContaining({ why: 'choice' }));
  });

  test('is held when the list had closed before the click on its option came', () => {
    const it = page(
      `<form onsubmit="return false"><button type="button" role="combobox" aria-expanded="true" id="field">上架</button><button type="button" id="it">保存</button></form>
       <div role="listbox"><div role="option">上架</div><div role="option" id="off">下架</div></div>`,
    );
    const off = document.getElementById('off') as Element;
    off.dispatchEvent(new MouseEvent('pointerup', { bubbles: true }));
    document.getElementById('field')?.setAttribute('aria-expanded', 'false');
    click(off);
    document.querySelector('[role=listbox]')?.remove();
    click(it);
    expect(held).toHaveBeenCalledTimes(1);
  });

  test('is held when the option was chosen by key', () => {
    const it = page(
      `<form onsubmit="return false"><input role="combobox" aria-haspopup="listbox" aria-expanded="true" aria-activedescendant="o2" id="field"><button type="button" id="it">保存</button></form>
       <ul role="listbox"><li role="option" id="o1">上架</li><li role="option" id="o2">下架</li></ul>`,
    );
    key(document.getElementById('field') as Element, 'keydown');
    document.querySelector('ul')?.remove();
    click(it);
    expect(held).toHaveBeenCalledTimes(1);
  });

  test('another choice beside it does not make it forgotten', () => {
    const it = page(
      `<form onsubmit="return false"><select id="s"><option>上架</option><option>下架</option></select><select id="r"><option>缺货</option><option>换季</option></select><button type="button" id="it">保存</button></form>`,
    );
    for (const id of ['s', 'r']) {
      const select = document.getElementById(id) as HTMLSelectElement;
      select.selectedIndex = 1;
      send(select, new Event('change', { bubbles: true }));
    }
    click(it);
    expect(held).toHaveBeenCalledTimes(1);
  });

  test('radios in wrappers of their own, with labels beside them, are set back', () => {
    const radio = (name: string, id: string) =>
      `<div class="form-check"><input type="radio" name="s" id="${id}"><label for="${id}">${name}</label></div>`;
    const it = page(
      `<form onsubmit="return false">${radio('上架', 'on')}${radio('下架', 'off')}<button type="button" id="it">保存</button></form>`,
    );
    choose('off');
    choose('on');
    click(it);
    expect(held).not.toHaveBeenCalled();
    choose('off');
    click(it);
    expect(held).toHaveBeenCalledTimes(1);
  });

  test('a choice on the page is not saved by a layer over it', () => {
    page(
      '<select id="s"><option>上架</option><option>下架</option></select><div class="drawer"><button id="it">保存</button></div>',
    );
    const select = document.getElementById('s') as HTMLSelectElement;
    select.selectedIndex = 1;
    send(select, new Event('change', { bubbles: true }));
    click(document.getElementById('it') as Element);
    expect(held).not.toHaveBeenCalled();
  });

  test('a dialog does not ask for what its radios offer', () => {
    const radio = (name: string) =>
      `<div role="radio" aria-checked="false"><i></i><div>${name}</div></div>`;
    page(
      `<div role="dialog"><h2>编辑商品</h2>${radio('上架')}${radio('下架')}<button id="it">保存</button></div>`,
    );
    click(document.getElementById('it') as Element);
    expect(held).not.toHaveBeenCalled();
  });

  test('a button is no radio, whatever its icon is called', () => {
    click(control('<button class="btn icon-radio" id="it">下架</button>'));
    expect(held).toHaveBeenCalledTimes(1);
  });

  test('a filter is no status', () => {
    const it = page(
      '<div><label><input type="radio" name="f">全部</label><label><input type="radio" name="f">已上架</label><label><input type="radio" id="off" name="f">下架</label></div><button id="it">保存</button>',
    );
    choose('off');
    click(it);
    expect(held).not.toHaveBeenCalled();
  });
});

describe('menus and dialogs that keep the focus', () => {
  test('Enter presses the item that a menu marks', () => {
    const menu = (at: string) =>
      `<div role="menu" tabindex="0" id="it" aria-activedescendant="${at}"><div role="menuitem" id="a">编辑</div><div role="menuitem" id="b">下架</div></div>`;
    key(page(menu('a')), 'keydown');
    expect(held).not.toHaveBeenCalled();
    key(page(menu('b')), 'keydown');
    expect(held).toHaveBeenCalledTimes(1);
  });

  test('Enter in a dialog is its way on', () => {
    const dialog = (text: string) =>
      `<div role="dialog" tabindex="-1" id="it"><p>${text}</p><button>取消</button><button>确定</button></div>`;
    key(page(dialog('确定删除图片？')), 'keydown');
    expect(held).not.toHaveBeenCalled();
    key(page(dialog('确定停止推广？')), 'keydown');
    expect(held).toHaveBeenCalledExactlyOnceWith(
      expect.objectContaining({ action: 'stop-promotion' }),
    );
  });
});

describe('what the guard is told later', () => {
  const snapshot = { words: { 'off-shelf': '收摊' }, taught: {} };

  test('its first words hold until then', () => {
    end.abort();
    end = new AbortController();
    guard = standGuard({ 'off-shelf': '下架' }, held, end.signal);
    click(control());
    guard.held = undefined;
    click(control('<button id="it">收摊</button>'));
    expect(held).toHaveBeenCalledTimes(1);
    guard.learn(snapshot);
    click(control('<button id="it">收摊</button>'));
    expect(held).toHaveBeenCalledTimes(2);
  });

  test('what it was told last stands there for the panel', () => {
    const begun = { words, taught: {}, lists: { own: [], begun: [] } };
    expect(guard.learned).toBeUndefined();
    guard.learn(begun);
    guard.learn(snapshot);
    expect(guard.learned).toBe(snapshot);
  });

  test('a taught control is held in every row, and one like it elsewhere is not', () => {
    const sign = signOf(control('<span class="op" id="it">清退</span>'));
    guard.learn({ words, taught: { [location.origin]: { [sign]: 'stop-promotion' } } });
    click(control('<span class="op"><b id="it">清退</b></span>'.replace('class="op"', '')));
    expect(held).toHaveBeenCalledExactlyOnceWith(
      expect.objectContaining({ action: 'stop-promotion', why: 'taught' }),
    );
    guard.held = undefined;
    click(page('<span id="it">清退</span>'));
    click(control('<span id="it">清退说明</span>'));
    expect(held).toHaveBeenCalledTimes(1);
  });

  test('an icon without a name is told apart by what draws it', () => {
    const icon = (path: string) => `<i id="it"><svg><path d="${path}"></path></svg></i>`;
    const sign = signOf(control(icon('M0 0h9v9')));
    guard.learn({ words, taught: { [location.origin]: { [sign]: 'off-shelf' } } });
    click(control(icon('M1 1h2v2')));
    expect(held).not.toHaveBeenCalled();
    click(control(icon('M0 0h9v9')));
    expect(held).toHaveBeenCalledTimes(1);
  });
});

describe('where reading fails', () => {
  const say = vi.fn<(words: string) => void>();
  beforeEach(() => {
    vi.stubGlobal('alert', say);
    guard.isOwn = () => {
      throw new Error('hostile');
    };
  });
  afterEach(() => say.mockReset());

  test('what is called a delist is stopped, and that is said', () => {
    click(control());
    expect(seen).not.toHaveBeenCalled();
    expect(say).toHaveBeenCalledExactlyOnceWith('已拦下');
  });

  test('nothing is said of the parts of a press', () => {
    send(control(), new PointerEvent('pointerdown', shared));
    expect(seen).not.toHaveBeenCalled();
    expect(say).not.toHaveBeenCalled();
  });

  test.each(['编辑', '确定', '保存', '删除', '关闭'])('%s is the page’s own', (name) => {
    click(control(`<button id="it">${name}</button>`));
    expect(seen).toHaveBeenCalledExactlyOnceWith('click');
    expect(say).not.toHaveBeenCalled();
  });
});

describe('a list of things to do to all that is chosen', () => {
  const list = (option: string) =>
    page(
      `<div role="combobox" aria-haspopup="listbox" aria-expanded="true">批量操作</div><div role="listbox">${option}批量上架</div>${option.replace('>', ' id="it">')}批量下架</div></div>`,
    );
  test.each([
    '<div role="option" aria-selected="false" style="cursor:pointer">',
    '<div class="x-select-item x-select-item-option" aria-selected="false" style="cursor:pointer">',
  ])('is no choice of a status: %s', (option) => {
    click(list(option));
    expect(held).toHaveBeenCalledExactlyOnceWith(expect.objectContaining({ action: 'off-shelf' }));
    expect(seen).not.toHaveBeenCalled();
  });

  test('what else stands in it is the page’s own', () => {
    const it = list('<div role="option" style="cursor:pointer">');
    click(it.previousElementSibling as Element);
    it.textContent = '下架';
    click(it);
    expect(held).not.toHaveBeenCalled();
  });
});

test('words of a site count on its own pages only', () => {
  const own = { 'off-shelf': '收摊' };
  const it = control('<button id="it">收摊</button>');
  guard.learn({ words, sites: { 'https://mms.pinduoduo.com': own }, taught: {} });
  click(it);
  expect(held).not.toHaveBeenCalled();
  guard.learn({ words, sites: { [location.origin]: own }, taught: {} });
  click(it);
  expect(held).toHaveBeenCalledTimes(1);
});
