/** Simplified characters of the words of a delist and their traditional ones, pair by pair. */
const pairs =
  '广廣关關闭閉联聯计計划劃专專属屬结結暂暫终終仓倉库庫销銷卖賣产產确確认認团團长長后後货貨选選处處价價状狀态態达達时時间間现現创創类類记記录錄编編辑輯删刪复複请請说說总總数數单單标標签籤应應报報优優个個项項条條择擇审審驳駁号號资資讯訊订訂铺鋪储儲户戶务務规規样樣';

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
