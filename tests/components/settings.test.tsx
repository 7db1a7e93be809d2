// @vitest-environment happy-dom
import { describe, expect, test, vi } from 'vitest';
import { FindingList } from '@/components/FindingList';
import { GovernorTable } from '@/components/workbench/GovernorTable';
import { SettingsView } from '@/components/workbench/SettingsView';
import { rules } from '@/lib/catalog/rules';
import { thresholds } from '@/lib/catalog/thresholds';
import { usualSettings, type Settings } from '@/lib/core/settings';
import { someHold } from '../platform/some';
import { find, press, render, type } from './render';

describe('the settings', () => {
  const onChange = vi.fn();
  const show = (settings: Partial<Settings> = {}) => {
    onChange.mockClear();
    return render(
      <SettingsView
        settings={{ ...usualSettings, ...settings }}
        thresholds={thresholds}
        onChange={onChange}
        second={null}
        governor={null}
      />,
    );
  };
  const field = (name: string) => {
    const label = [...document.querySelectorAll('label')].find((at) => at.textContent === name);
    const input = label && document.getElementById(label.htmlFor);
    if (!input) throw new Error(`no field ${name}`);
    return input;
  };
  const stock = '库存还有多少，提示处理库存';

  test('keep a threshold as soon as it is one, beside those that were set', () => {
    show({ thresholds: { batch: 20 } });
    type(field(stock), '30');
    expect(onChange).toHaveBeenCalledExactlyOnceWith({ thresholds: { batch: 20, stockLeft: 30 } });
  });

  test.each(['', '0', '1.5', '-3', '很多', '999999999'])(
    'say the bounds, and keep nothing of %j',
    (text) => {
      show();
      type(field(stock), text);
      expect(onChange).not.toHaveBeenCalled();
      expect(field(stock).getAttribute('aria-invalid')).toBe('true');
      const bounds = document.getElementById(field(stock).getAttribute('aria-describedby') ?? '');
      expect(bounds?.textContent).toBe(' 没有保存：请填 1–100,000,000 的整数，现在仍是 500');
    },
  );

  test('go back to the usual one by forgetting what was set', () => {
    show({ thresholds: { batch: 20, stockLeft: 30 } });
    press(find('button', `恢复默认：${stock}`));
    expect(onChange).toHaveBeenCalledExactlyOnceWith({ thresholds: { batch: 20 } });
    expect(document.querySelectorAll('button.link')).toHaveLength(2);
  });

  test('show what is stored once it is', () => {
    const { show: again } = show();
    again(
      <SettingsView
        settings={{ ...usualSettings, thresholds: { stockLeft: 7 } }}
        thresholds={thresholds}
        onChange={onChange}
        second={null}
        governor={null}
      />,
    );
    expect(field(stock)).toHaveProperty('value', '7');
  });

  test('can ask for a second person and for time in between', () => {
    show();
    press(find('[role=switch]'));
    expect(onChange).toHaveBeenLastCalledWith({ needsSecondPerson: true });
    type(field('冷静期：拦下后至少等多久才能确认'), '15');
    expect(onChange).toHaveBeenLastCalledWith({ coolingMinutes: 15 });
  });
});

test('the governor shows its figures, proposes, and takes back', () => {
  const [first, second] = rules;
  if (!first || !second) throw new Error('there are no rules');
  const on = { onDemote: vi.fn(), onRestore: vi.fn() };
  const figures = {
    rule: first.id,
    shown: 23,
    changed: 0,
    passed: 22,
    unknown: 4,
    acknowledged: 22,
  };
  render(
    <GovernorTable
      rows={[
        { rule: first, figures, isProposed: true },
        { rule: second, figures: undefined, isProposed: false },
      ]}
      isCounted
      demoted={[second.id]}
      {...on}
    />,
  );
  expect(find('tr', '大促期间 危险230224').textContent).toContain('从没改变过决定');
  press(find('button', '降一级：大促期间'));
  expect(on.onDemote).toHaveBeenCalledExactlyOnceWith(first);
  expect(find('tbody tr', '大促期间，卖得不多').textContent).toContain('0000');
  press(find('button', '恢复级别：大促期间，卖得不多'));
  expect(on.onRestore).toHaveBeenCalledExactlyOnceWith(second);
});

test('the governor shows no figures before it has counted', () => {
  const rows = rules.map((rule) => ({ rule, figures: undefined, isProposed: false }));
  render(
    <GovernorTable
      isCounted={false}
      rows={rows}
      demoted={[]}
      onDemote={vi.fn()}
      onRestore={vi.fn()}
    />,
  );
  expect(find('tbody tr', '大促期间，卖得不多').textContent).not.toContain('0');
});

test('findings stand by level, with what was seen, why it was passed, and where to look', () => {
  const { subjects } = someHold();
  const key = subjects[0]?.key ?? '';
  render(
    <FindingList
      subjects={subjects}
      acknowledged={{ [`liveRooms|${key}`]: { reason: 'agreed', at: 1 } }}
      findings={[
        {
          rule: 'ads',
          level: 'unknown',
          evidence: {},
          subject: key,
          link: 'https://fxg.jinritemai.com/ffa/ad/promotion-v2',
        },
        { rule: 'liveRooms', level: 'danger', evidence: { liveRooms: '2' }, subject: key },
        {
          rule: 'conflict',
          level: 'warning',
          evidence: { conflictValues: '199 / 19' },
          field: 'stock',
        },
      ]}
    />,
  );
  const lines = [...document.querySelectorAll('li')].map((at) => at.textContent.trim());
  expect(lines).toEqual([
    '危险 2 个直播间挂着它，之后通常不能再卖，以平台规则为准 （仍要继续：已和相关的人说好）',
    '注意 库存 页面上有不同的值：199 / 19',
    '请核对 不知道有没有广告在投放 去核对 ↗',
  ]);
});
