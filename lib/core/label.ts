/** Traditional and simplified characters of the words of a delist, pair by pair. */
const pairs =
  '廣广關关閉闭聯联計计劃划專专屬属結结暫暂終终倉仓庫库銷销賣卖產产確确認认團团長长後后貨货選选處处';

/**
 * The words of a control or a sentence in the form in which they are compared: NFKC, lower case,
 * simplified characters, letters and digits only. antd puts a space between two Chinese
 * characters, icons and counts stand in brackets, and pages hide zero-width characters in words.
 */
export const normaliseLabel = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '')
    .replace(/[^\x00-\x7f]/g, (char) => pairs[pairs.indexOf(char) | 1] ?? char);
