import fc from 'fast-check';
import { expect, it } from 'vitest';
import { partsOf } from '@/lib/core/noticeParts';

const mark = (at: number, count: number) => `（${at}/${count}）\n`;

it('is one part where it fits, without a mark', () => {
  expect(partsOf('甲\n乙', 3, mark)).toEqual(['甲\n乙']);
});

it('is parted between lines', () => {
  const lines = Array.from(
    { length: 500 },
    (_, at) => `${at + 1}. 冻干草莓脆（38192661890168${at}）`,
  );
  const parts = partsOf(lines.join('\n'), 500, mark);
  expect(parts.length).toBeGreaterThan(20);
  expect(parts[0]?.startsWith(`（1/${parts.length}）\n1. 冻干草莓脆`)).toBe(true);
  const bare = parts.map((part) => part.slice(part.indexOf('\n') + 1));
  expect(bare.join('\n')).toBe(lines.join('\n'));
});

it('leaves nothing out and makes no part too long, whatever the lines are', () => {
  fc.assert(
    fc.property(
      fc.array(fc.string({ unit: 'grapheme', maxLength: 60 })),
      fc.integer({ min: 20, max: 80 }),
      (lines, most) => {
        const text = lines.join('\n');
        const parts = partsOf(text, most, mark);
        for (const part of parts) expect([...part].length).toBeLessThanOrEqual(most);
        const bare = parts.map((part) => part.replace(/^（\d+\/\d+）\n/, '')).join('');
        expect(bare.replaceAll('\n', '')).toBe(text.replaceAll('\n', ''));
      },
    ),
  );
});
