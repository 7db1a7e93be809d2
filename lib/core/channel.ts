import * as z from 'zod/mini';
import { between, recordId } from './bounds';

/**
 * How a channel counts: characters as a reader does, UTF-16 units, a Chinese character as two, or
 * parts of a short message (`smsWide`: as long whether they are letters or Chinese).
 */
export const countings = ['characters', 'units', 'wide', 'sms', 'smsWide'] as const;
export type Counting = (typeof countings)[number];

/** Whether it counts messages that are paid for one by one, and not what is in them. */
export const isInParts = (counting: Counting): boolean =>
  counting === 'sms' || counting === 'smsWide';

/** What a channel takes at first that comes to be counted in another way. */
export const usualMost = (counting: Counting): number => (isInParts(counting) ? 2 : 500);

/** So many characters never count for more than `most`. */
export const surelyFit = ({ counting, most }: Pick<Channel, 'counting' | 'most'>): number =>
  counting === 'characters' ? most : Math.max(1, Math.floor(most / 2));

/** What a channel takes, as the merchant may set it; it is stored where it differs from ours. */
export const channelRule = z.object({
  id: recordId,
  /** Absent where it is counted as we think. */
  counting: z.optional(z.enum(countings)),
  /** Most characters, or for `sms` most parts. */
  most: between(1, 20_000),
  lines: z.boolean(),
  links: z.boolean(),
  emoji: z.boolean(),
  updatedAt: z.number(),
});
export type ChannelRule = z.infer<typeof channelRule>;

/** Where notices go. Ids are never reused; the name stands under `channel.<id>`. */
export interface Channel {
  id: string;
  counting: Counting;
  most: number;
  lines: boolean;
  links: boolean;
  emoji: boolean;
  /** Whether somebody has attested these limits; if not they are a guess that the merchant corrects. */
  isAttested: boolean;
}

/** A channel with what the merchant has set for it. */
export interface StandingChannel extends Channel {
  isOwn: boolean;
}

/** The channels, each with the rule of the merchant where there is one. */
export const standingChannels = (
  channels: readonly Channel[],
  rules: readonly ChannelRule[],
): StandingChannel[] =>
  channels.map((channel) => {
    const own = rules.find(({ id }) => id === channel.id);
    if (!own) return { ...channel, isOwn: false };
    const { counting = channel.counting, most, lines, links, emoji } = own;
    return { ...channel, counting, most, lines, links, emoji, isOwn: true };
  });

/** What a channel would refuse or garble. */
export interface Misfit {
  kind: 'long' | 'line' | 'link' | 'emoji';
  /** UTF-16 places in the text; of `long`, all that is over. */
  from: number;
  to: number;
}

export interface Fit {
  /** Characters, units or parts, as the channel counts. */
  used: number;
  most: number;
  misfits: readonly Misfit[];
}

/** UTF-16 units of a message in Chinese: one alone, and each of several (GSM 03.40, UCS-2). */
const [alone, ofSeveral] = [70, 67];
/** The same for a text that has nothing but GSM 7-bit characters. */
const [aloneSeven, ofSeveralSeven] = [160, 153];

/** GSM 03.38: the basic characters, and those that take two places. */
const sevenBit =
  /^[\n\r !"#$%&'()*+,\-./0-9:;<=>?@A-Z_a-z¡£¤¥§¿ÄÅÆÇÉÑÖØÜßàäåæèéìñòöøùüΔΦΓΛΩΠΨΣΘΞ^{}\\[~\]|€]*$/;
const twice = /[\^{}\\[~\]|€]/g;

const sevenLength = (text: string): number => text.length + (text.match(twice)?.length ?? 0);

/** How a text is counted in a channel. */
export function countIn(counting: Counting, text: string): number {
  if (counting === 'characters') return [...text].length;
  if (counting === 'units') return text.length;
  if (counting === 'wide')
    return [...text].reduce((sum, sign) => sum + (/[\0-\x7f]/.test(sign) ? 1 : 2), 0);
  const isSeven = counting === 'sms' && sevenBit.test(text);
  const [one, each, length] = isSeven
    ? [aloneSeven, ofSeveralSeven, sevenLength(text)]
    : [alone, ofSeveral, text.length];
  if (length === 0) return 0;
  return length <= one ? 1 : Math.ceil(length / each);
}

/** The UTF-16 place after which a text is too long; undefined where it is not. */
function overFrom({ counting, most }: Pick<Channel, 'counting' | 'most'>, text: string) {
  if (countIn(counting, text) <= most) return undefined;
  let [fits, over] = [0, text.length];
  // What is longer counts no less: halving finds the first place that is over.
  while (over - fits > 1) {
    const middle = (fits + over) >> 1;
    if (countIn(counting, text.slice(0, middle)) <= most) fits = middle;
    else over = middle;
  }
  const isInPair =
    /[\uD800-\uDBFF]/.test(text[fits - 1] ?? '') && /[\uDC00-\uDFFF]/.test(text[fits] ?? '');
  return isInPair ? fits - 1 : fits;
}

const link =
  /https?:\/\/[^\s\u3000-\u303f\uff00-\uffef\p{Script=Han}]+|\bwww\.[^\s\p{Script=Han}]+|\b[a-z\d-]+\.(?:com|cn|net|org|top|shop|link|me|io)\b(?:\/[^\s\p{Script=Han}]*)?/giu;
const emoji =
  /\p{Emoji_Presentation}|\p{Extended_Pictographic}\uFE0F|[\u2600-\u27BF]\uFE0F?|\p{Regional_Indicator}|[#*\d]\uFE0F?\u20E3/gu;

const placesOf = (kind: Misfit['kind'], pattern: RegExp, text: string): Misfit[] =>
  [...text.matchAll(pattern)].map((at) => ({ kind, from: at.index, to: at.index + at[0].length }));

/** How a text fits into a channel, and which of its characters do not. */
export function fitOf(channel: Channel, text: string): Fit {
  const from = overFrom(channel, text);
  return {
    used: countIn(channel.counting, text),
    most: channel.most,
    misfits: [
      ...(from === undefined ? [] : [{ kind: 'long' as const, from, to: text.length }]),
      ...(channel.lines ? [] : placesOf('line', /\r?\n/g, text)),
      ...(channel.links ? [] : placesOf('link', link, text)),
      ...(channel.emoji ? [] : placesOf('emoji', emoji, text)),
    ],
  };
}
