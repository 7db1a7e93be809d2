import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cameIn } from '@/lib/page/insert/came';

test.each([
  ['nothing has changed', '开头结尾', '开头结尾', '', 'not'],
  ['just blanks have', '开头结尾', '开头 \n\u{feff}结尾', '', 'not'],
  ['it stands at the caret', '开头结尾', '开头今天下架结尾', '', 'once'],
  ['its lines are paragraphs', '开头结尾', '开头今天\n\n下架\n结尾', '', 'once'],
  ['it stands in place of what was selected', '开头结尾', '今天下架结尾', '开头', 'once'],
  ['it stands in the empty field', '', '今天下架', '', 'once'],
  ['it stood there before', '今天下架', '今天下架今天下架', '', 'once'],
  ['it came in twice', '开头结尾', '开头今天下架今天下架结尾', '', 'otherwise'],
  ['it took the place of what was not selected', '开头结尾', '开头今天下架', '', 'cut'],
  ['all that stood there is gone', '开头结尾', '今天下架', '', 'otherwise'],
  ['more is gone than was selected', '开头在结尾', '开今天下架结尾', '头', 'otherwise'],
  ['a limit cut it', '开头结尾', '开头今天结尾', '', 'cut'],
  ['a limit cut it and what stood behind it', '开头结尾', '开头今', '', 'cut'],
  ['a limit cut what stood behind it', '开头结尾', '开头今天下架结', '', 'cut'],
  ['something else stands there', '开头结尾', '开头明天上架结尾', '', 'otherwise'],
])('what became of a text is told where %s', (_, before, after, selected, came) => {
  expect(cameIn(before, after, '今天\n下架', selected)).toBe(came);
});

test.each([
  ['behind what stood before the caret', '开头结尾', '开头今天下架结尾', '', '开头', 'once'],
  [
    'at the start, where the caret was not',
    '开头结尾',
    '今天下架开头结尾',
    '',
    '开头',
    'otherwise',
  ],
  ['at the end, where it was not', '开头结尾', '开头结尾今天下架', '', '开\n头', 'otherwise'],
  ['where the same stood before', '今天下架', '今天下架今天下架', '', '', 'once'],
  ['in place of what was selected', '开头结尾', '开今天下架尾', '头结', '开', 'once'],
])('the place of a text is told where it stands %s', (_, before, after, selected, ahead, came) => {
  expect(cameIn(before, after, '今天\n下架', selected, ahead)).toBe(came);
});

describe('whatever the texts are', () => {
  const piece = fc.string({ unit: fc.constantFrom('a', 'b', '下', ' ', '\n', '\u{200b}') });
  const filled = piece.filter((text) => /[ab下]/.test(text));

  test('once is once, in place of whatever was selected', () => {
    const given = fc.tuple(piece, piece, piece, filled);
    const isOnce = ([start, selected, end, text]: readonly string[]) => {
      const after = `${start}${text}${end}`;
      const came = cameIn(`${start}${selected}${end}`, after, text ?? '', selected ?? '', start);
      // What was put there may be just what was selected: then nothing has changed.
      return came === 'once' || came === 'not';
    };
    fc.assert(fc.property(given, isOnce));
  });

  test('twice is never once', () => {
    const isTold = (start: string, end: string, text: string) =>
      cameIn(start + end, `${start}${text}${text}${end}`, text, '') !== 'once' &&
      cameIn(start + end, `${start}${text}${text}${end}`, text, '', start) !== 'once';
    fc.assert(fc.property(piece, piece, filled, isTold));
  });
});
