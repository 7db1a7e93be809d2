// @vitest-environment happy-dom
import { describe, expect, it, vi } from 'vitest';
import { Dock } from '@/components/panel/Dock';
import type { DockHandlers } from '@/components/panel/dockHandlers';
import type { Dock as DockState } from '@/lib/core/dock';
import { noon, someCase, someHold } from '../platform/some';
import { find, press, render, say } from './render';

const on: DockHandlers = {
  say,
  ...{ onToggle: vi.fn(), onBegin: vi.fn(), onOpen: vi.fn(), onTeach: vi.fn() },
  ...{ onBack: vi.fn(), onSave: vi.fn(), onBundle: vi.fn(), onWorkbench: vi.fn() },
};
const someDock = (change: Partial<DockState> = {}): DockState => ({
  status: { shop: { name: '甲食品旗舰店' }, pageName: '商品管理', coverage: 'full' },
  ...{ isOpen: true, at: 0.4, cases: [], part: { kind: 'home' } },
  ...change,
});
const lines = () => [...document.querySelectorAll('li')].map((at) => at.textContent);

describe('the list of the dock', () => {
  const open = { record: someCase(), done: 3, all: 7 };
  const planned = {
    record: someCase({ id: 'case-0002', plannedAt: noon + 12 * 3_600_000 }),
    done: 5,
    all: 7,
  };

  it('shows a planned delist as planned, with its time in Beijing', () => {
    render(<Dock dock={someDock({ cases: [open, planned] })} {...on} />);
    expect(lines()).toEqual([
      '继续核对 密封胶泥9.8发十包升级款商品下架3/7',
      '继续核对 密封胶泥9.8发十包升级款商品下架 · 计划 11-25 02:025/7',
    ]);
  });

  it('opens the one that is pressed', () => {
    const hold = someHold({ subjects: [] });
    render(<Dock dock={someDock({ cases: [{ ...open, record: someCase({ hold }) }] })} {...on} />);
    press(find('.line'));
    expect(on.onOpen).toHaveBeenCalledWith(hold);
  });
});
