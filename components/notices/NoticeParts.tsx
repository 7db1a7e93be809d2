import { useState } from 'react';
import type { NoticePart } from '../../lib/core/caseNotice';
import { partsOf } from '../../lib/core/noticeParts';
import { Icon } from '../Icon';
import { useWords } from '../words';

interface Props {
  name: string;
  text: string;
  /** The most characters of one message. */
  most: number;
  onCopy: (text: string, part: NoticePart) => void;
}

/** A notice that is too long for one message, to be copied in several. */
export function NoticeParts({ name, text, most, onCopy }: Props) {
  const say = useWords();
  const [copied, setCopied] = useState<readonly string[]>([]);
  const parts = partsOf(text, most, (at, count) => say('notices.partMark', { at, count }) + '\n');
  if (parts.length < 2) return null;
  return (
    <div role="group" aria-label={say('notices.inParts', { count: parts.length })}>
      <p className="soft">{say('notices.inParts', { count: parts.length })}</p>
      <p className="buttons">
        {parts.map((part, at) => (
          <button
            key={part}
            type="button"
            className="button"
            aria-label={say('notices.partFor', { name, at: at + 1 })}
            onClick={() => {
              setCopied([...copied, part]);
              onCopy(part, { at: at + 1, count: parts.length });
            }}
          >
            {copied.includes(part) && <Icon name="done" />} {say('notices.part', { at: at + 1 })}
          </button>
        ))}
      </p>
    </div>
  );
}
