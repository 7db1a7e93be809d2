/** One cell: a number, a text, or digits that must stay as they are written. */
export type Cell = number | string | { id: string } | undefined;

/** What Excel, WPS and others take for a formula at the beginning of a cell, in full width as well. */
const formula = /^[\s\u200b-\u200f\u2060\ufeff]*[=+\-@＝＋－﹣−＠\t\r]|^[\t\r\n]/u;

/** Digits that they would round, or take leading noughts from. */
const longNumber = /^(?:0\d+|\d{12,})$/;

/**
 * What they would take for a day, a time, a fraction or a power of ten: 1-2, 3/4, 3月4日, MAR1,
 * 12:30, 12E34 (seen in LibreOffice 7.4 for Chinese, 2026-12-01; with the tab it leaves them). A day
 * with its hour as we write it may be one.
 */
const misread: readonly RegExp[] = [
  /^\d{1,4}[-/]\d{1,2}(?:[-/]\d{1,4})?$/,
  /^\d{1,4}\.\d{1,2}\.\d{1,4}$/,
  /^\d+ \d+\/\d+$/,
  /^\d{1,4}年(?:\d{1,2}月(?:\d{1,2}日)?)?$|^\d{1,2}月(?:\d{1,2}日)?$/,
  /^(?:\d{1,4}[-/ .]?)?(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)(?:[-/ .,]*\d{1,4})?$/i,
  /^(?:[上下]午)?\d{1,2}[:时]\d{0,2}(?:[:分]\d{0,2})?秒?(?: ?[ap]m?)?$/i,
  /^\d+(?:\.\d*)?e[+-]?\d+$/i,
  /^(?:true|false)$/i,
];

/** Excel takes 32 767 characters into a cell and pushes the rest into other rows; some room for quotes. */
const mostSigns = 32_000;

/** The mark of UTF-8, without which Excel takes Chinese for something else. */
export const csvStart = '\ufeff';

/**
 * A line of a CSV file with its end. No cell of it is taken for a formula: an apostrophe stands
 * before what would be one. An id, and a text that would become a day or another number, has a tab
 * behind it, by which they leave it a text.
 */
export const csvLine = (cells: readonly Cell[]): string => `${cells.map(csvCell).join(',')}\r\n`;

function csvCell(cell: Cell): string {
  if (cell === undefined) return '';
  if (typeof cell === 'number') return Number.isFinite(cell) ? String(cell) : '';
  const isId = typeof cell === 'object';
  const whole = isId ? cell.id : cell;
  const short = whole.length > mostSigns ? `${whole.slice(0, mostSigns)}…` : whole;
  const text = short.replace(/\0/g, '').replace(/\p{Surrogate}/gu, '\ufffd');
  const safe = formula.test(text) ? `'${text}` : text;
  const isChanged = isId ? /^\d+$/.test(safe) : longNumber.test(safe);
  const kept =
    isChanged || misread.some((at) => at.test(safe.normalize('NFKC'))) ? `${safe}\t` : safe;
  // Quoted wherever it could be taken for anything but one plain text.
  return /^[\p{L}\p{N} :/.%￥-]*$/u.test(kept) ? kept : `"${kept.replaceAll('"', '""')}"`;
}
