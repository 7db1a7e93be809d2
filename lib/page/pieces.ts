/** Bidirectional marks and zero-width characters: a page can use them to show another text. */
const unseen = /[\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g;

/** A page's text as we show it: one line, at most 200 characters, without unseen characters. */
export function clean(text: string): string {
  if (text.length <= 200 && !/[^\S ]|^ | $| {2}|[\u200b-\u206f\ufeff]/.test(text)) return text;
  return text.replace(unseen, '').replace(/\s+/g, ' ').trim().slice(0, 200);
}
