// @vitest-environment happy-dom
import { describe, expect, it, test, vi } from 'vitest';
import { Foot } from '@/components/popup/Foot';
import { Head } from '@/components/popup/Head';
import { PopupFrame } from '@/components/popup/PopupFrame';
import { failures, type PageState } from '@/lib/core/message';
import { find, key, press, render, say } from './render';

const page: PageState = {
  shop: { name: '甲食品旗舰店' },
  pageName: '商品管理',
  coverage: 'full',
  holds: [],
};

describe('the head', () => {
  test.each<[Partial<PageState>, string]>([
    [{}, '已护航'],
    [{ coverage: 'partial', reason: 'no-shop', shop: {} }, '部分护航 店铺未读到'],
    [{ coverage: 'partial', reason: 'no-id' }, '部分护航 商品 ID 未读到'],
    [{ coverage: 'none', reason: 'no-panel' }, '未护航 页面没有回应，请刷新页面'],
    [{ coverage: 'none', reason: 'outdated' }, '未护航 扩展已更新，请刷新页面'],
  ])('of %j has the status %s', (change, words) => {
    render(<Head page={{ ...page, ...change }} />);
    expect(find('[role=status]').textContent?.trim()).toBe(words);
  });

  it('names shop and page, and claims nothing before it has looked', () => {
    const { show } = render(<Head page={undefined} />);
    expect(find('[role=status]').textContent).toBe('');
    show(<Head page={page} />);
    expect(find('header').textContent).toContain('甲食品旗舰店商品管理');
  });
});

describe('the tabs', () => {
  const open = (onTab = vi.fn()) => {
    render(
      <PopupFrame head={null} foot={null} tab="check" dueCount={2} onTab={onTab}>
        <input type="search" data-search />
        <button data-row>开始核对</button>
      </PopupFrame>,
    );
    return onTab;
  };

  it('are four, one of them chosen, and say what is due', () => {
    open();
    const tabs = [...document.querySelectorAll('[role=tab]')];
    expect(tabs.map((tab) => tab.getAttribute('aria-selected'))).toEqual([
      'true',
      'false',
      'false',
      'false',
    ]);
    expect(tabs[1]?.textContent).toContain('2 件到时间了');
    expect(find('[role=tabpanel]').getAttribute('aria-labelledby')).toBe(tabs[0]?.id);
  });

  test.each([
    ['2', 'reminders'],
    ['3', 'templates'],
    ['4', 'records'],
  ])('are reached with %s', (digit, name) => {
    const onTab = open();
    key(document.body, digit);
    expect(onTab).toHaveBeenCalledExactlyOnceWith(name);
  });

  test.each([
    ['ArrowRight', 'reminders'],
    ['ArrowLeft', 'records'],
    ['End', 'records'],
  ])('move with %s', (arrow, name) => {
    const onTab = open();
    key(find('[role=tab]'), arrow);
    expect(onTab).toHaveBeenCalledExactlyOnceWith(name);
  });

  it('go on to the rows below with ArrowDown, as the search does', () => {
    const onTab = open();
    key(find('[role=tab]'), 'ArrowDown');
    expect(document.activeElement).toBe(find('[data-row]'));
    expect(onTab).not.toHaveBeenCalled();
  });

  it('leave digits alone that are typed into a field, and / goes to the search', () => {
    const onTab = open();
    key(document.body, '/');
    expect(document.activeElement?.matches('[data-search]')).toBe(true);
    key(find('[data-search]'), '4');
    expect(onTab).not.toHaveBeenCalled();
  });
});

describe('the foot', () => {
  const none = { isSaving: false, isSaved: false, failure: undefined, canUndo: false };
  const on = () => ({ onRetry: vi.fn(), onDismiss: vi.fn(), onUndo: vi.fn() });

  it('says that it was saved once it was', () => {
    const { show } = render(<Foot {...none} {...on()} isSaving />);
    expect(find('[role=status]').textContent).toBe('正在保存');
    show(<Foot {...none} {...on()} isSaved />);
    expect(find('[role=status]').textContent?.trim()).toBe('已保存');
  });

  it('offers to undo rather than to ask before', () => {
    const does = on();
    render(<Foot {...none} {...does} canUndo />);
    press(find('button', '撤销'));
    expect(does.onUndo).toHaveBeenCalledOnce();
  });

  test.each(failures)('has a sentence for %s', (reason) => {
    const does = on();
    render(<Foot {...none} {...does} failure={reason} />);
    expect(find('[role=alert]').textContent?.trim()).toBe(say(`failure.${reason}`));
    press(find('button', '知道了'));
    expect(does.onDismiss).toHaveBeenCalledOnce();
    const canRetry = [...document.querySelectorAll('button')].some(
      (at) => at.textContent === '重试',
    );
    expect(canRetry).toBe(['storage', 'unreachable', 'invalid'].includes(reason));
  });
});
