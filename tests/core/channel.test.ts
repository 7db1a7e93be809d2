import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { channels } from '@/lib/catalog/channels';
import {
  channelRule,
  countIn,
  countings,
  fitOf,
  standingChannels,
  surelyFit,
  type Channel,
  type ChannelRule,
} from '@/lib/core/channel';

const some = (change: Partial<Channel> = {}): Channel => ({
  id: 'message',
  counting: 'characters',
  most: 5,
  lines: true,
  links: true,
  emoji: true,
  isAttested: false,
  ...change,
});
const misfitsOf = (channel: Channel, text: string) =>
  fitOf(channel, text).misfits.map(({ kind, from, to }) => [kind, text.slice(from, to)]);

test.each([
  ['characters', '一二三', 3],
  ['characters', '😀好', 2],
  ['units', '😀好', 3],
  ['characters', '', 0],
  ['sms', '', 0],
  ['wide', 'a1，好😀\n', 9],
  ['smsWide', 'a'.repeat(70), 1],
  ['smsWide', 'a'.repeat(71), 2],
  ['smsWide', '一'.repeat(135), 3],
  ['sms', '一'.repeat(70), 1],
  ['sms', '一'.repeat(71), 2],
  ['sms', '一'.repeat(134), 2],
  ['sms', '一'.repeat(135), 3],
  ['sms', `${'一'.repeat(68)}😀`, 1],
  ['sms', `${'一'.repeat(69)}😀`, 2],
  ['sms', 'a'.repeat(160), 1],
  ['sms', 'a'.repeat(161), 2],
  ['sms', 'a'.repeat(306), 2],
  ['sms', 'a'.repeat(307), 3],
  ['sms', '[]'.repeat(40), 1],
  ['sms', '[]'.repeat(41), 2],
  ['sms', `${'a'.repeat(100)}一`, 2],
] as const)('%s count %#: %i characters or parts', (counting, text, count) => {
  expect(countIn(counting, text)).toBe(count);
});

describe('what a channel does not take', () => {
  test.each([
    ['nothing', some(), '一二三四五', []],
    ['all that is over', some(), '一二三四五六七', [['long', '六七']]],
    ['a pair as a whole', some({ counting: 'units', most: 2 }), '一😀二', [['long', '😀二']]],
    ['a part too many', some({ counting: 'sms', most: 1 }), '一'.repeat(72), [['long', '一一']]],
    [
      'ends of lines',
      some({ lines: false }),
      '一\n二\r\n',
      [
        ['line', '\n'],
        ['line', '\r\n'],
      ],
    ],
    [
      'links',
      some({ links: false, most: 99 }),
      '看https://a.cn/b?c=1，或www.b.com 或 haohuo.jinritemai.com/x',
      [
        ['link', 'https://a.cn/b?c=1'],
        ['link', 'www.b.com'],
        ['link', 'jinritemai.com/x'],
      ],
    ],
    [
      'emoji',
      some({ emoji: false, most: 99 }),
      '好😀的☀️1️⃣🇨🇳',
      [
        ['emoji', '😀'],
        ['emoji', '☀️'],
        ['emoji', '1️⃣'],
        ['emoji', '🇨'],
        ['emoji', '🇳'],
      ],
    ],
    ['no digits, stars or signs', some({ emoji: false, most: 99 }), '1*#©®“”￥9.80', []],
  ] as const)('%s', (_, channel, text, misfits) => {
    expect(misfitsOf(channel, text)).toEqual(misfits);
  });

  it('is over from the first character after which the rest no longer fits', () => {
    const counting = fc.constantFrom('characters' as const, 'units' as const, 'sms' as const);
    fc.assert(
      fc.property(
        counting,
        fc.integer({ min: 1, max: 3 }),
        fc.string({ unit: 'grapheme', maxLength: 300 }),
        (how, most, text) => {
          const channel = some({ counting: how, most });
          const over = fitOf(channel, text).misfits.find(({ kind }) => kind === 'long');
          if (!over) {
            expect(countIn(how, text)).toBeLessThanOrEqual(most);
            return;
          }
          expect(countIn(how, text)).toBeGreaterThan(most);
          expect(countIn(how, text.slice(0, over.from))).toBeLessThanOrEqual(most);
          const next = [...text.slice(over.from)][0] ?? '';
          expect(countIn(how, text.slice(0, over.from) + next)).toBeGreaterThan(most);
        },
      ),
    );
  });
});

it('goes by what the merchant has set, as long as it is set', () => {
  const rule = { id: 'sms', most: 4, lines: true, links: true, emoji: false, updatedAt: 1 };
  const standing = standingChannels(channels, [rule]);
  expect(standing.filter(({ isOwn }) => isOwn)).toMatchObject([
    { id: 'sms', most: 4, lines: true },
  ]);
  expect(standingChannels(channels, []).some(({ isOwn }) => isOwn)).toBe(false);
});

it('is counted as the merchant says, and as we think where he says nothing', () => {
  const rule = { ...some({ id: 'buyin', most: 9 }), updatedAt: 1 };
  const { counting: _, ...bare } = rule;
  const countingOf = (given: ChannelRule) =>
    standingChannels(channels, [given]).find(({ id }) => id === 'buyin')?.counting;
  expect(countingOf(channelRule.parse({ ...rule, counting: 'wide' }))).toBe('wide');
  expect(countingOf(channelRule.parse(bare))).toBe('characters');
});

test.each(countings)('a text that surely fits is not too long, counted by %s', (counting) => {
  const most = 20;
  const room = surelyFit({ counting, most });
  const text = fc.array(fc.constantFrom('一', 'a', '😀', '[', '\n'), { maxLength: room });
  fc.assert(
    fc.property(text, (signs) => {
      expect(countIn(counting, signs.join(''))).toBeLessThanOrEqual(most);
    }),
  );
});

it('says of no limit that it is attested: nobody has', () => {
  expect(channels.filter(({ isAttested }) => isAttested)).toEqual([]);
});
