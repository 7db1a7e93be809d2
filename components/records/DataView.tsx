import type { ReactNode } from 'react';
import type { Backup } from '../../lib/core/backup';
import type { Unfinished } from '../../lib/core/machine';
import { beijingTime } from '../../lib/core/timing';
import { FileButton } from '../workbench/FileButton';
import { Rows } from '../popup/Rows';
import { useWords } from '../words';
import { tableName } from './recordPlace';

interface Props {
  backups: readonly Backup[] | undefined;
  /** How many files the last export was. */
  parts: number;
  /** Exports of which some files are still to be brought in. */
  unfinished: readonly Unfinished[];
  /** What is under way, and the file or backup that is being looked at. */
  job: ReactNode;
  draft: ReactNode;
  /** What could not be read. */
  aside: ReactNode;
  onExport: () => void;
  onChoose: (file: File) => void;
  onBackUp: () => void;
  onRestore: (backup: Backup) => void;
}

/** 导入与备份: everything out as a file, in again, and the backups of this machine. */
export function DataView({ backups, parts, unfinished, job, draft, aside, ...on }: Props) {
  const say = useWords();
  return (
    <>
      <div className="split intro">
        <p className="soft">{say('exchange.intro')}</p>
        <p className="buttons">
          <button type="button" className="button own" onClick={on.onExport}>
            {say('exchange.export')}
          </button>
          <FileButton onChoose={on.onChoose}>{say('exchange.import')}</FileButton>
        </p>
      </div>
      {job}
      {parts > 1 && <p className="due">{say('exchange.parts', { count: parts })}</p>}
      {draft}
      {unfinished.map(({ exportedAt, of, missing }) => (
        <p key={exportedAt} className="due">
          {say('exchange.unfinished', {
            time: beijingTime(exportedAt, true),
            count: of,
            missing: missing
              .map(([from, to]) => (from === to ? from : `${from}–${to}`))
              .join(say('panel.comma')),
          })}
        </p>
      ))}
      <section aria-labelledby="backups">
        <div className="split">
          <h3 id="backups">{say('backup.title')}</h3>
          <button type="button" className="button" onClick={on.onBackUp}>
            {say('backup.make')}
          </button>
        </div>
        <p className="soft intro">{say('backup.intro')}</p>
        {backups?.length === 0 && <p className="soft">{say('backup.none')}</p>}
        <Rows label={say('backup.title')}>
          {(backups ?? []).map((backup) => {
            const { number, at, reason, counts, left } = backup;
            const time = beijingTime(at, true);
            const held = Object.entries(counts).map(
              ([table, count]) => `${tableName(table, say)} ${count}`,
            );
            return (
              <li key={number} className="card split">
                <span>
                  {time} <span className="tag">{say(`backup.reason.${reason}`)}</span>
                  <span className="soft held">{held.join(say('panel.comma'))}</span>
                  {left > 0 && <span className="soft">{say('backup.left', { count: left })}</span>}
                </span>
                <button
                  type="button"
                  className="button"
                  data-row
                  aria-label={say('backup.lookFor', { time })}
                  onClick={() => on.onRestore(backup)}
                >
                  {say('backup.look')}
                </button>
              </li>
            );
          })}
        </Rows>
      </section>
      {aside}
    </>
  );
}
