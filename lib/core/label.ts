/** Traditional and simplified characters of the words of a delist, pair by pair. */
const pairs =
  '廣广關关閉闭聯联計计劃划專专屬属結结暫暂終终倉仓庫库銷销賣卖產产確确認认條条團团長长營营設设為为強强帶带後后嗎吗';

/**
 * The words of a control or a sentence in the form in which they are compared: NFKC, lower case,
 * simplified characters, letters and digits only. antd puts a space between two Chinese
 * characters, icons and counts stand in brackets, and pages hide zero-width characters in words.
 */
export function normaliseLabel(text: string): string {
  const words = text.normalize('NFKC').toLowerCase();
  return words.replace(/[^\p{L}\p{N}]+/gu, '').replace(/[^\x00-\x7f]/g, (char) => {
    const at = pairs.indexOf(char);
    return at >= 0 && at % 2 === 0 ? (pairs[at + 1] ?? char) : char;
  });
}
