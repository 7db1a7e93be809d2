import {
  changedAt,
  keepsBoth,
  restoringSide,
  usualSide,
  type Choices,
  type Side,
  type TableMerge,
} from '../../lib/core/merge';
import { beijingTime } from '../../lib/core/timing';
import { useWords } from '../words';
import { FieldDifferences } from './FieldDifferences';
import { Sides } from './MergeTable';
import { tableName } from './recordPlace';

/** Two versions of one record of which one must be chosen. */
export interface Conflict {
  table: string;
  key: string;
  mine: unknown;
  theirs: unknown;
}

interface Props {
  /** Those that are shown; all are counted in `merges`. */
  conflicts: readonly Conflict[];
  merges: readonly TableMerge[];
  choices: Choices;
  isRestore: boolean;
  onRecord: (table: string, key: string, side: Side) => void;
}

/** The records that differ on both sides, one by one: what differs, and which one stays. */
export function Conflicts({ conflicts, merges, choices, isRestore, onRecord }: Props) {
  const say = useWords();
  const all = merges.reduce((sum, { groups }) => sum + groups.conflict.length, 0);
  const usual = isRestore ? restoringSide : usualSide;
  if (conflicts.length === 0) return null;
  return (
    <>
      <ul
        className="stack conflicts"
        aria-label={say(isRestore ? 'backup.conflicts' : 'exchange.conflicts')}
      >
        {conflicts.map(({ table, key, mine, theirs }) => {
          const times = { mine: timeOf(mine), theirs: timeOf(theirs) };
          return (
            <li key={`${table} ${key}`} className="split">
              <div>
                {tableName(table, say)} · {labelOf(theirs, key)}{' '}
                <span className="soft">
                  {isRestore ? say('backup.changed', times) : say('exchange.changed', times)}
                </span>
                <FieldDifferences mine={mine} theirs={theirs} isRestore={isRestore} />
              </div>
              <Sides
                label={labelOf(theirs, key)}
                group="conflict"
                chosen={
                  choices[table]?.records?.[key] ?? choices[table]?.conflict ?? usual.conflict
                }
                canBoth={keepsBoth(table)}
                onChoose={(side) => onRecord(table, key, side)}
              />
            </li>
          );
        })}
      </ul>
      {all > conflicts.length && (
        <p className="soft">{say('exchange.asGroup', { count: all - conflicts.length })}</p>
      )}
    </>
  );
}

/** What a record is called: by the first of its fields that says something; a case by its product. */
function labelOf(record: unknown, key: string): string {
  const { name, text, label, hold, id } = Object(record) as Record<string, unknown>;
  const [subject] = (Object(hold) as { subjects?: unknown[] }).subjects ?? [];
  const product = Object(subject) as Record<string, unknown>;
  const said = [name, text, label, product['name'], product['id'], id].find(
    (at) => typeof at === 'string' && at !== '',
  );
  return String(said ?? key).slice(0, 60);
}

function timeOf(record: unknown): string {
  const at = changedAt(record);
  return at === undefined ? '—' : beijingTime(at, true);
}
