import { numberOf, numberPattern, type TimeWords } from './timeWords';

/** A campaign's name with its numbers in words: 双12 is 双十二, and 618 is 六一八. */
export function inWords(name: string, words: TimeWords): string {
  const { numerals, ten } = words;
  const digit = (at: string): string =>
    Object.keys(numerals).find((word) => numerals[word] === Number(at)) ?? at;
  return name.replace(/\d+/g, (run) => {
    const count = Number(run);
    if (run.length !== 2 || count < 10) return [...run].map(digit).join('');
    const [tens = '', ones = ''] = run;
    return `${tens === '1' ? '' : digit(tens)}${ten[0] ?? ''}${ones === '0' ? '' : digit(ones)}`;
  });
}

/** The same name with its numbers in figures, so that both ways to write it are one. */
export function inFigures(name: string, words: TimeWords): string {
  const figure = (at: string): string => String(numberOf(at, words) ?? at);
  return name.replace(new RegExp(numberPattern(words), 'gu'), (run) =>
    String(numberOf(run, words) ?? [...run].map(figure).join('')),
  );
}
