import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { normaliseLabel } from '@/lib/core/label';

describe('a label is compared without what does not change its meaning', () => {
  test.each([
    ['下 架', '下架'],
    ['下\u200b架', '下架'],
    ['下\u3000架', '下架'],
    ['【下架】', '下架'],
    ['下架（3）', '下架3'],
    ['Ｔａｋｅ ｏｆｆ', 'takeoff'],
    ['', ''],
    ['⬇ ▼ ×', ''],
  ])('%j is %j', (text, expected) => {
    expect(normaliseLabel(text)).toBe(expected);
  });

  test('any text has a form, and that form is its own', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const once = normaliseLabel(text);
        expect(normaliseLabel(once)).toBe(once);
      }),
    );
  });
});
