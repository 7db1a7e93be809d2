/** Simplified characters of the words of a delist and their traditional ones, pair by pair. */
const pairs =
  '广廣关關闭閉联聯计計划劃专專属屬结結暂暫终終仓倉库庫销銷卖賣产產确確认認团團长長后後货貨选選处處';

/** A pattern over simplified words that means the traditional ones as well. */
export function inBothScripts(source: string): string {
  let isInClass = false;
  const doubled = [...source].map((char) => {
    if (char === '[' || char === ']') isInClass = char === '[';
    const at = pairs.indexOf(char);
    if (at < 0 || at % 2 > 0) return char;
    return isInClass ? char + pairs[at + 1] : `[${char}${pairs[at + 1]}]`;
  });
  return doubled.join('');
}
