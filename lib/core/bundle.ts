import type { PageState } from './message';
import type { Pack } from './pack';

/** Largest bundle, in bytes: what a mail or a chat still takes as text. */
export const mostBundled = 200_000;

interface Bundled {
  extension: string;
  /** The pack that is used on the page, if there is one. */
  pack?: Pick<Pack, 'id' | 'version'>;
  /** What the panel said of the page, if it is there. */
  state?: Pick<PageState, 'coverage' | 'reason'>;
  /** The structure of each frame's document, as it describes itself. */
  frames: readonly string[];
}

/** What is sent to whoever mends a pack: how the page is built and how far we see it, none of its data. */
export function bundleText({ extension, pack, state, frames }: Bundled): string {
  const head = [
    'delist-guard structure 1',
    `extension ${extension}`,
    `pack ${pack ? `${pack.id} ${pack.version}` : '-'}`,
    `coverage ${[state?.coverage ?? '-', state?.reason].filter(Boolean).join(' ')}`,
  ];
  const parts = frames.map((frame, at) => `\nframe ${at + 1} of ${frames.length}\n${frame}`);
  return withinBytes([...head, ...parts].join('\n'));
}

/** A text cut at the last line with which it is within the bound. */
function withinBytes(text: string): string {
  const bytes = new TextEncoder().encode(text);
  if (bytes.length <= mostBundled) return text;
  const cut = new TextDecoder().decode(bytes.slice(0, mostBundled - 4));
  return `${cut.slice(0, cut.lastIndexOf('\n'))}\n…`;
}
