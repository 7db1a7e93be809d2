import type { Sheet } from '../core/sheet';

/** First bytes of pictures: PNG, JPEG, GIF, WebP. */
const pictures = [
  [0x89, 0x50, 0x4e, 0x47],
  [0xff, 0xd8, 0xff],
  [0x47, 0x49, 0x46, 0x38],
  [0x52, 0x49, 0x46, 0x46],
];
/** Of Excel's format before 2007, in which workbooks with a password come too. */
const compound = [0xd0, 0xcf, 0x11, 0xe0];
const zip = [0x50, 0x4b];

/** What a file is by its first bytes; text where they say nothing. */
export function formatOf(bytes: Uint8Array): 'picture' | 'oldExcel' | 'zip' | 'text' {
  const begins = (with_: readonly number[]) => with_.every((at, index) => bytes[index] === at);
  if (pictures.some(begins)) return 'picture';
  if (begins(compound)) return 'oldExcel';
  return begins(zip) ? 'zip' : 'text';
}

/** A text in UTF-8, UTF-16 or GB18030; undefined where it is none of them. */
export function decodeText(
  bytes: Uint8Array<ArrayBuffer>,
): { text: string; encoding: Sheet['encoding'] } | undefined {
  const wide = wideOf(bytes);
  const tries = wide
    ? ([[wide, 'utf-16']] as const)
    : ([
        ['utf-8', 'utf-8'],
        ['gb18030', 'gb18030'],
      ] as const);
  for (const [label, encoding] of tries) {
    try {
      return { text: new TextDecoder(label, { fatal: true }).decode(bytes), encoding };
    } catch {
      // Not in this one; the next is tried.
    }
  }
  return undefined;
}

/** UTF-16 by its mark, or by the noughts that commas and digits have in it. */
function wideOf(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  const looked = bytes.subarray(0, 1000);
  const noughts = (odd: number) => looked.filter((at, index) => at === 0 && index % 2 === odd);
  const most = looked.length / 10;
  if (noughts(1).length > most && noughts(0).length === 0) return 'utf-16le';
  return noughts(0).length > most && noughts(1).length === 0 ? 'utf-16be' : undefined;
}
