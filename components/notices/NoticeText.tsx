import type { ReactNode } from 'react';
import type { Piece } from '../../lib/core/notice';

/** A stretch of a text that something is to be seen about, in UTF-16 places. */
export interface Mark {
  kind: 'long' | 'line' | 'link' | 'emoji' | 'word';
  from: number;
  to: number;
}

interface Props {
  pieces: readonly Piece[];
  marks: readonly Mark[];
}

/** A notice as it will be sent, with its blanks and what is said about it below marked in place. */
export function NoticeText({ pieces, marks }: Props) {
  let at = 0;
  return pieces.map((piece, index) => {
    const from = at;
    const text = 'text' in piece ? piece.text : `【${piece.blank}】`;
    at += text.length;
    return 'blank' in piece ? (
      <mark key={index} className="blank">
        {text}
      </mark>
    ) : (
      <span key={index}>{marked(text, from, marks)}</span>
    );
  });
}

function marked(text: string, from: number, marks: readonly Mark[]): ReactNode {
  const to = from + text.length;
  const own = marks.filter((mark) => mark.from < to && mark.to > from);
  if (own.length === 0) return text;
  const cuts = [...new Set([from, to, ...own.flatMap((mark) => [mark.from, mark.to])])]
    .filter((cut) => cut >= from && cut <= to)
    .sort((one, other) => one - other);
  return cuts.slice(0, -1).map((cut, index) => {
    const end = cuts[index + 1] ?? to;
    const kinds = own.filter((mark) => mark.from <= cut && mark.to >= end).map(({ kind }) => kind);
    const part = text.slice(cut - from, end - from);
    return kinds.length > 0 ? (
      <mark key={cut} className={kinds.join(' ')}>
        {/* An end of line has no width of its own. */}
        {kinds.includes('line') ? part.replace(/\n/g, '↵\n') : part}
      </mark>
    ) : (
      part
    );
  });
}
