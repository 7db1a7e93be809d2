import { test } from 'vitest';
import { advise } from '@/lib/core/advice';
import { defaultCampaigns } from '@/lib/catalog/campaigns';
import { usualSales } from '@/lib/catalog/usualSales';
import { beijingTime } from '@/lib/core/timing';
test('x', () => {
  for (const [t, n] of [
    ['2026-11-24T14:02:00+08:00', false],
    ['2026-11-24T14:02:00+08:00', true],
    ['2026-11-10T14:02:00+08:00', false],
    ['2026-12-28T14:02:00+08:00', true],
  ] as const) {
    const input = {
      now: Date.parse(t),
      isNextDay: n,
      campaigns: defaultCampaigns,
      holidays: [],
      sales: undefined,
      usual: usualSales,
    };
    const a = advise(input);
    const b = performance.now();
    for (let i = 0; i < 200; i++) advise(input);
    console.log(t, n, (performance.now() - b) / 200);
    console.log(
      a.windows
        .map(
          (w) => `${beijingTime(w.from)}-${beijingTime(w.to)} ${w.score.toFixed(2)} ${w.reasons}`,
        )
        .join('\n'),
    );
    const lv: Record<string, number> = {};
    a.hours.forEach((h) => (lv[h.level] = (lv[h.level] ?? 0) + 1));
    console.log(lv);
  }
});
