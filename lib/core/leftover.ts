import type { PartReader, TimeParts, Vocabulary } from './timeParts';

/**
 * Whether what is left of a line still speaks of a time, which nobody has reckoned with: 前一天,
 * 周六, 每天. Figures alone do not: 规格 3-1.
 */
export function leftoverBy(
  { words, n, any }: Vocabulary,
  readers: readonly PartReader[],
): (text: string) => boolean {
  const units = any([...words.day, ...words.week, ...words.month, ...words.hour, ...words.minute]);
  const length = `${n}${any(words.piece)}?${units}`;
  const before = any(words.before);
  const early = new RegExp(`${before}${length}|${length}${before}`, 'u');
  const isSaid = (text: string): boolean => /[\p{Script=Han}:a-z]/u.test(text);
  return (text) =>
    early.test(text) ||
    [...text].some((_, at) =>
      readers.some((read) => {
        const found = read(text, at);
        return (
          found !== undefined &&
          isTime(found.parts) &&
          found.end - at > 1 &&
          isSaid(text.slice(at, found.end))
        );
      }),
    );
}

const isTime = ({ after, day, repeat, clock }: TimeParts): boolean =>
  [after, day, repeat, clock].some((part) => part !== undefined);
