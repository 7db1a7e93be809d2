// @vitest-environment happy-dom
import { readFileSync } from 'node:fs';
import { act } from 'react';
import { describe, expect, test, vi } from 'vitest';
import { AdviceView } from '@/components/workbench/AdviceView';
import { CampaignForm } from '@/components/workbench/CampaignForm';
import { CampaignView } from '@/components/workbench/CampaignView';
import { SalesDraft, SheetProblems } from '@/components/workbench/SalesDraft';
import { SalesView } from '@/components/workbench/SalesView';
import { SalesEntry } from '@/components/workbench/SalesEntry';
import { defaultCampaigns } from '@/lib/catalog/campaigns';
import { usualSales } from '@/lib/catalog/usualSales';
import { advise } from '@/lib/core/advice';
import { adviceReasons } from '@/lib/core/advisedHour';
import { campaignProblems } from '@/lib/core/calendar';
import { salesIn } from '@/lib/core/salesImport';
import { layoutOf } from '@/lib/core/salesTable';
import { sheetProblems } from '@/lib/core/sheet';
import { noon } from '../platform/some';
import { find, key, press, render, say, type } from './render';

const none = () => undefined;

describe('the heat map', () => {
  const show = (now = noon) => {
    const input = { now, isNextDay: false, campaigns: defaultCampaigns, holidays: [] };
    const advice = advise({ ...input, sales: undefined, usual: usualSales });
    return render(
      <AdviceView
        advice={advice}
        isNextDay={false}
        onTiming={none}
        shops={null}
        noteOf={(day) => (day === '2026-11-28' ? '距双12 3 天' : '')}
        next={{ name: '双12（日期为估计）', days: 7 }}
        hasGuesses
        unknownYears={[2027]}
      />,
    );
  };

  test('is a table of days and hours with a word in every cell', () => {
    const { place } = show();
    const heads = [...place.querySelectorAll('th[scope=col]')].map((at) => at.textContent);
    expect(heads).toEqual(['日期', ...Array.from({ length: 24 }, (_, hour) => `${hour} 点`)]);
    const rows = [...place.querySelectorAll('th[scope=row]')].map((at) => at.textContent);
    expect(rows).toHaveLength(8);
    expect(rows[0]).toBe('11-24 周二');
    expect(rows[4]).toBe('11-28 周六距双12 3 天');
    const cells = [...place.querySelectorAll('tbody button')];
    expect(cells).toHaveLength(168);
    expect(cells.every(({ textContent }) => /^[宜可避]$/.test(textContent ?? ''))).toBe(true);
    for (const row of place.querySelectorAll('tbody tr')) expect(row.children).toHaveLength(25);
  });

  test('is one stop of the Tab key, at the best hour, and told from there', () => {
    const { place } = show();
    const stops = [...place.querySelectorAll('tbody button')].filter(
      (at) => at.getAttribute('tabindex') === '0',
    );
    expect(stops.map((at) => at.getAttribute('aria-label'))).toEqual([
      '11-25 周三 02:00–03:00：推荐时段',
    ]);
    expect(place.querySelector('[role=status]')?.textContent).toBe(
      '11-25 周三 02:00–03:00：推荐时段 夜间通常成交较少；避开了活动',
    );
  });

  test.each([
    ['ArrowRight', '11-25 周三 03:00–04:00'],
    ['ArrowLeft', '11-25 周三 01:00–02:00'],
    ['ArrowDown', '11-26 周四 02:00–03:00'],
    ['ArrowUp', '11-25 周三 02:00–03:00'],
    ['Home', '11-25 周三 00:00–01:00'],
    ['End', '11-25 周三 23:00–24:00'],
  ])('is walked through with %s', (name, hour) => {
    const { place } = show();
    act(() => find('tbody button', '11-25 周三 02:00').focus());
    key(find('tbody button', '11-25 周三 02:00'), name);
    expect(document.activeElement?.getAttribute('aria-label')).toContain(hour);
    expect(document.activeElement?.getAttribute('tabindex')).toBe('0');
    expect(place.querySelector('[role=status]')?.textContent).toContain(hour);
  });

  test('tells the three best windows and why, and that sales are not known', () => {
    const { place } = show();
    const windows = [...place.querySelectorAll('.windows li')].map((at) => at.textContent);
    expect(windows).toEqual([
      '11-25 周三 02:00–06:00 夜间通常成交较少；避开了活动',
      '11-26 周四 02:00–06:00 夜间通常成交较少；避开了活动',
      '11-27 周五 02:00–06:00 夜间通常成交较少；避开了活动',
    ]);
    expect(place.textContent).toContain('没有这家店的分时销量');
    expect(place.textContent).toContain('距双12（日期为估计） 7 天');
    expect(place.textContent).toContain('2027 年的放假安排还没有收录');
    expect(place.textContent).toContain('有的活动日期是估计，以平台公布为准');
    expect(place.textContent).not.toContain('没有合适的时段');
    const inSale = show(Date.parse('2026-12-02T10:00:00+08:00')).place;
    expect(inSale.textContent).toContain('这七天没有合适的时段');
  });

  test.each(adviceReasons)('has a sentence for %s that states no guess as a fact', (reason) => {
    expect(say(`advice.${reason}`)).toMatch(/\S/);
    if (reason.startsWith('usual')) expect(say(`advice.${reason}`)).toContain('通常');
  });

  const light =
    /--heat-avoid: (#\w+);.*?--on-heat-avoid: (#\w+);.*?--heat-fair: (#\w+);.*?--on-heat-fair: (#\w+);.*?--heat-good: (#\w+);.*?--on-heat-good: (#\w+);/gs;
  const css = readFileSync('components/workbench/calendar.css', 'utf8');
  const schemes = [...css.matchAll(light)].map((at) => at.slice(1));
  const brightness = (colour = '') => {
    const parts = [1, 3, 5].map((from) => parseInt(colour.slice(from, from + 2), 16) / 255);
    const [red = 0, green = 0, blue = 0] = parts.map((at) =>
      at <= 0.03928 ? at / 12.92 : ((at + 0.055) / 1.055) ** 2.4,
    );
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const contrast = (one?: string, other?: string) => {
    const [dark = 0, bright = 0] = [brightness(one), brightness(other)].sort((a, b) => a - b);
    return (bright + 0.05) / (dark + 0.05);
  };

  test('has levels that stand 3:1 apart and words at 4.5:1, light and dark', () => {
    expect(schemes).toHaveLength(2);
    for (const [avoid, onAvoid, fair, onFair, good, onGood] of schemes) {
      for (const [one, other] of [
        [avoid, fair],
        [fair, good],
        [avoid, good],
      ])
        expect(contrast(one, other)).toBeGreaterThanOrEqual(3);
      for (const [ground, ink] of [
        [avoid, onAvoid],
        [fair, onFair],
        [good, onGood],
      ])
        expect(contrast(ground, ink)).toBeGreaterThanOrEqual(4.5);
    }
  });
});

describe('the campaigns', () => {
  const on = {
    onYear: vi.fn(),
    onAdd: vi.fn(),
    onEdit: vi.fn(),
    onRemove: vi.fn(),
    onCopy: vi.fn(),
  };
  const holidays = {
    days: [
      { day: '2026-01-01', name: '元旦', isWorkday: false },
      { day: '2026-01-03', name: '元旦', isWorkday: false },
      { day: '2026-01-04', name: '元旦', isWorkday: true },
    ],
    unknownYears: [2028],
  };
  const show = (year: number, campaigns = [...defaultCampaigns]) =>
    render(
      <CampaignView year={year} campaigns={campaigns} holidays={holidays} form={null} {...on} />,
    );

  test('of a year are told with how sure their dates are', () => {
    const { place } = show(2026);
    expect(place.querySelectorAll('li.card')).toHaveLength(6);
    expect(find('li.card', '双11').textContent).toContain('有来源');
    expect(find('li.card', '双11').textContent).toContain('2026-10-09 到 2026-11-11');
    expect(find('li.card', '618').textContent).toContain('以平台公布为准');
    expect(place.textContent).toContain('元旦 01-01 到 01-03，01-04 上班');
    press(find('button', '删除 双12'));
    expect(on.onRemove).toHaveBeenCalledWith(
      expect.objectContaining({ id: 'default-2026-double-12' }),
    );
    press(find('button', '2027 年'));
    expect(on.onYear).toHaveBeenCalledWith(2027);
  });

  test('of a year that has none are begun with those of the year before', () => {
    const { place } = show(2028);
    expect(place.textContent).toContain('2028 年的放假安排还没有收录');
    press(find('button', '照 2027 年抄一份'));
    expect(on.onCopy.mock.lastCall?.[0]).toHaveLength(6);
  });

  test('that have a day in common say so', () => {
    const [first] = defaultCampaigns;
    show(2026, [...defaultCampaigns, { ...first, id: 'own', name: '店庆' } as never]);
    expect(find('li.card', '年货节').textContent).toContain('与店庆日期重叠');
  });

  test.each(campaignProblems)(
    'with the problem %s are told so when they are to be saved',
    (problem) => {
      const good = {
        id: 'x',
        name: '店庆',
        from: '2026-11-26',
        to: '2026-11-27',
        lead: '1',
        tail: '1',
      };
      const bad = {
        name: { name: '' },
        from: { from: '2026-02-30' },
        to: { to: '' },
        order: { to: '2026-11-01' },
        long: { to: '2027-11-01' },
        days: { lead: '很多' },
      };
      const onSave = vi.fn();
      const shared = { isNew: true, onChange: none, onSave, onCancel: none };
      const { show: again } = render(
        <CampaignForm draft={{ ...good, ...bad[problem] }} {...shared} />,
      );
      expect(document.querySelector('[role=alert]')).toBeNull();
      press(find('button', '保存'));
      expect(find('[role=alert]').textContent).toBe(say(`calendar.problem.${problem}`));
      expect(onSave).not.toHaveBeenCalled();
      again(<CampaignForm draft={good} {...shared} />);
      press(find('button', '保存'));
      expect(onSave).toHaveBeenCalledOnce();
    },
  );
});

describe('a file of sales', () => {
  const lines = ['支付时间|件数', '2026-05-12 01:00|3', '2026-05-12 02:00|4', '合计|7'];
  const sheetOf = (all: string[]) => ({
    file: '订单.csv',
    encoding: 'gb18030' as const,
    rows: all.map((line, index) => ({ number: index + 1, cells: line.split('|') })),
  });
  const show = (all: string[], onUse = none, onColumns: (columns: object) => void = none) => {
    const sheet = sheetOf(all);
    const layout = layoutOf(sheet);
    if (!layout) throw new Error('no layout');
    const read = salesIn(sheet, layout, layout.guess);
    const shared = { sheet, layout, columns: layout.guess, read };
    return render(<SalesDraft {...shared} onColumns={onColumns} onUse={onUse} onDrop={none} />);
  };

  test('is told in full before it is used', () => {
    const onUse = vi.fn();
    const { place } = show(lines, onUse);
    expect(place.querySelector('[role=status]')?.textContent).toBe(
      '读到 2 行，共 7 件（单）。 2026-05-12 到 2026-05-12，1 天，按每个星期几的平均值计算。 另有 1 行合计没有算入。 一周里有 6 天没有数据，按其他日子的平均值估计。 不到两周，偶然的高低会影响判断。',
    );
    expect(place.textContent).toContain('GBK');
    expect(find('th', '支付时间').textContent).toBe('支付时间时间');
    press(find('button', '用这份销量'));
    expect(onUse).toHaveBeenCalledOnce();
  });

  test('that cannot be read in one row cannot be used, and says which', () => {
    show([...lines, '2026-02-30 01:00|1']);
    expect((find('button', '用这份销量') as HTMLButtonElement).disabled).toBe(true);
    expect(find('[role=alert]').textContent).toBe(
      '第 5 行：“2026-02-30 01:00”在日历上不存在。什么都没有导入，原来的分时销量没有变。',
    );
  });

  test.each(sheetProblems)('with the problem %s is told so in a whole sentence', (name) => {
    const problem = { key: name, row: 12, values: { text: 'a', most: 5 } };
    const { place } = render(<SheetProblems problems={[problem]} count={3} />);
    const told = place.querySelector('li')?.textContent ?? '';
    expect(told).toMatch(/^第 12 行：\S.*。$/);
    expect(told).not.toMatch(/[{}]|undefined/);
    expect(place.textContent).toContain('另有 2 行');
  });
});

describe('the sales of a shop', () => {
  const on = { onChoose: none, onEnter: none, onRemove: vi.fn() };
  const sales = {
    ...{ key: '10001', shop: { id: '10001' }, units: Array<number>(168).fill(1) },
    ...{ measure: 'count' as const, origin: 'imported' as const, file: '订单.csv' },
    ...{ from: '2026-10-01', to: '2026-11-20', updatedAt: noon },
  };

  test('wait for a shop to be known, and say what to do', () => {
    const { place } = render(<SalesView sales={undefined} shop={undefined} work={null} {...on} />);
    expect(place.textContent).toContain('打开一次店铺后台');
    expect(place.querySelector('input[type=file]')).toBeNull();
  });

  test('say where they are from, and can be removed', () => {
    const { place } = render(<SalesView sales={sales} shop="甲食品旗舰店" work={null} {...on} />);
    expect(place.textContent).toContain(
      '从 订单.csv 导入，2026-11-24 14:02。 数据从 2026-10-01 到 2026-11-20。',
    );
    press(find('button', '删除分时销量'));
    expect(on.onRemove).toHaveBeenCalledWith(sales);
  });
});

describe('sales typed by hand', () => {
  const empty = { isSplit: false, fields: Array<string>(48).fill('') };

  test('have a field for each hour, and say which one is no amount', () => {
    const onSave = vi.fn();
    const shared = { onChange: none, onSave, onCancel: none };
    const { show } = render(<SalesEntry draft={empty} {...shared} />);
    expect(document.querySelectorAll('fieldset input')).toHaveLength(24);
    press(find('button', '保存'));
    expect(find('[role=alert]').textContent).toContain('至少填写一个小时');
    const wrong = empty.fields.map((_, at) => (at === 9 ? '多' : '1'));
    show(<SalesEntry draft={{ ...empty, fields: wrong }} {...shared} />);
    expect(find('[role=alert]').textContent).toContain('9 点的“多”不是数量');
    expect(onSave).not.toHaveBeenCalled();
  });

  test('are given letter by letter, and the weekend apart where it is wanted', () => {
    const onChange = vi.fn();
    render(
      <SalesEntry
        draft={{ ...empty, isSplit: true }}
        onChange={onChange}
        onSave={none}
        onCancel={none}
      />,
    );
    type(find('input', '周六、周日 3 点'), '12');
    expect(onChange.mock.lastCall?.[0].fields[27]).toBe('12');
    expect(onChange.mock.lastCall?.[0].fields[3]).toBe('');
  });

  test('pasted from a spreadsheet fill the hours that follow', () => {
    const onChange = vi.fn();
    render(<SalesEntry draft={empty} onChange={onChange} onSave={none} onCancel={none} />);
    const paste = new Event('paste', { bubbles: true, cancelable: true });
    Object.assign(paste, { clipboardData: { getData: () => '1\n2\n1.2万\n' } });
    find('input', '每一天 5 点').dispatchEvent(paste);
    expect(paste.defaultPrevented).toBe(true);
    expect(onChange.mock.lastCall?.[0].fields.slice(4, 9)).toEqual(['', '1', '2', '1.2万', '']);
  });
});
