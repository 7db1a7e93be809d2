import { useEffect, useRef } from 'react';
import type { Backup } from '../../lib/core/backup';
import type { FileSeal } from '../../lib/core/fileSeal';
import type { Choices, Side, TableMerge } from '../../lib/core/merge';
import type { Refused } from '../../lib/core/packProblem';
import { beijingTime } from '../../lib/core/timing';
import { useWords } from '../words';
import { Problems } from '../workbench/Problems';
import { Conflicts, type Conflict } from './Conflicts';
import { MergeTable } from './MergeTable';
import { recordPlace } from './recordPlace';
import { SealLine } from './SealLine';

export interface BringDraftProps {
  /** The file's name; undefined for a backup. */
  name: string | undefined;
  backup?: Backup;
  refused?: readonly Refused[];
  merges?: readonly TableMerge[];
  conflicts?: readonly Conflict[];
  /** Which of how many files of one export it is. */
  part?: { part: number; parts: number };
  /** Records of which something is not known here. */
  trimmed: number;
  /** What the ledger in the file says of its cases. */
  seal?: FileSeal;
  choices: Choices;
  /** Conflicts that still wait for a choice. */
  waiting: number;
  isSaving: boolean;
  onGroup: Parameters<typeof MergeTable>[0]['onChoose'];
  onRecord: (table: string, key: string, side: Side) => void;
  onBring: () => void;
  onDrop: () => void;
}

/** A file, or a backup, before it is brought in: what is wrong with it, else what it would do. */
export function BringDraft({ name, backup, refused, merges = [], ...rest }: BringDraftProps) {
  const say = useWords();
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => title.current?.focus(), [name, backup]);
  const { conflicts = [], choices, waiting, trimmed, part, isSaving } = rest;
  const named = backup
    ? say('backup.named', { time: beijingTime(backup.at, true) })
    : say('exchange.named', { file: name ?? '' });
  return (
    <section className="card draft" aria-labelledby="bringing">
      <h3 id="bringing" ref={title} tabIndex={-1}>
        {refused ? say('exchange.refused', { file: name ?? '' }) : named}
      </h3>
      {refused && (
        <>
          <Problems refused={refused} placeOf={recordPlace} />
          <p className="soft">{say('exchange.whichFile')}</p>
        </>
      )}
      {!refused && (
        <>
          {part && part.parts > 1 && <p className="soft">{say('exchange.part', { ...part })}</p>}
          <MergeTable
            merges={merges}
            choices={choices}
            isRestore={backup !== undefined}
            onChoose={rest.onGroup}
          />
          <Conflicts {...rest} conflicts={conflicts} merges={merges} isRestore={!!backup} />
          {rest.seal && <SealLine {...rest.seal} />}
          {trimmed > 0 && <p className="due">{say('exchange.trimmed', { count: trimmed })}</p>}
          <p className="soft">{say('exchange.safe')}</p>
        </>
      )}
      <p className="buttons">
        <button type="button" className="button" onClick={rest.onDrop}>
          {say(refused ? 'popup.dismiss' : 'workbench.draft.drop')}
        </button>
        {!refused && (
          <button
            type="button"
            className="button main"
            disabled={waiting > 0 || isSaving}
            onClick={rest.onBring}
          >
            {say(backup ? 'backup.restore' : 'exchange.bring')}
          </button>
        )}
        <span role="status" className="soft">
          {waiting > 0 && say('exchange.waiting', { count: waiting })}
        </span>
      </p>
    </section>
  );
}
