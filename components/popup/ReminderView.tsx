import type { ReactNode } from 'react';
import type { Reminder } from '../../lib/core/reminder';
import { nextMidnight } from '../../lib/core/timing';
import { useWords } from '../words';
import { Empty } from './Empty';
import { ReminderRow, type ReminderActs } from './ReminderRow';
import { dayTime } from './repeatWords';
import { Rows } from './Rows';
import { SearchField } from './SearchField';

interface Props extends ReminderActs {
  reminders: readonly Reminder[];
  /** How many there are, however many are listed. */
  counts: { shown: number; waiting: number; done: number };
  now: number;
  search: string;
  /** What a search among all has found, instead of what is listed. */
  found: readonly Reminder[] | undefined;
  /** The case whose reminders alone are listed. */
  onlyCase: { id: string; name: string } | undefined;
  caseNames: ReadonlyMap<string, string>;
  /** The line for a new one, above the lists. */
  quick: ReactNode;
  /** The ready-made sets, below them. */
  sets: ReactNode;
  onAdd: () => void;
  onSearch: (search: string) => void;
  onAllCases: () => void;
}

/** Most rows of a list: what comes later is found by searching. */
const mostRows = 100;

/** What is due, what comes today and later, what rests, and what is done. */
export function ReminderView(props: Props) {
  const { now, search, found, onlyCase, caseNames, quick, sets, counts, ...on } = props;
  const say = useWords();
  const listed = (found ?? props.reminders).filter(
    ({ caseId }) => !onlyCase || caseId === onlyCase.id,
  );
  const sorted = [...listed].sort((one, other) => one.dueAt - other.dueAt);
  const inStates = (...states: Reminder['state'][]) =>
    sorted.filter(({ state }) => states.includes(state));
  const open = inStates('shown', 'waiting');
  const midnight = nextMidnight(now);
  const parts = [
    ['dueNow', open.filter(({ dueAt }) => dueAt <= now)],
    ['today', open.filter(({ dueAt }) => dueAt > now && dueAt < midnight)],
    ['upcoming', open.filter(({ dueAt }) => dueAt >= midnight)],
  ] as const;
  const resting = inStates('paused', 'resting');
  const done = inStates('done').reverse();
  const row = (at: Reminder) => (
    <ReminderRow
      key={at.id}
      reminder={at}
      now={now}
      caseName={onlyCase || at.caseId === undefined ? undefined : caseNames.get(at.caseId)}
      {...on}
    />
  );
  const total = counts.shown + counts.waiting;
  const left = total - open.length;
  const isEmpty = total === 0 && !search && !onlyCase;
  return (
    <section className="reminders">
      {quick}
      {!isEmpty && (
        <div className="split">
          <SearchField
            label={say('popup.reminders.search')}
            value={search}
            onChange={props.onSearch}
          />
          <button type="button" className="button" onClick={props.onAdd}>
            {say('popup.reminders.add')}
          </button>
        </div>
      )}
      {onlyCase && (
        <p className="split">
          <span>{say('popup.reminders.onlyCase', { name: onlyCase.name })}</span>
          <button type="button" className="button small" onClick={props.onAllCases}>
            {say('popup.reminders.all')}
          </button>
        </p>
      )}
      {open.length === 0 && (
        <Empty
          action={
            isEmpty && (
              <button type="button" className="button main" onClick={props.onAdd}>
                {say('popup.reminders.add')}
              </button>
            )
          }
        >
          {say(search || onlyCase ? 'popup.reminders.none' : 'popup.reminders.empty')}
        </Empty>
      )}
      {parts.map(
        ([name, those]) =>
          those.length > 0 && (
            <div key={name} className="part">
              <h2>{say(`popup.reminders.${name}`)}</h2>
              <Rows label={say(`popup.reminders.${name}`)}>
                {those.slice(0, mostRows).map(row)}
              </Rows>
              {those.length > mostRows && (
                <p className="soft">
                  {say('popup.reminders.more', { count: those.length - mostRows })}
                </p>
              )}
            </div>
          ),
      )}
      {!found && !onlyCase && left > 0 && (
        <p className="soft">{say('popup.reminders.limited', { count: left })}</p>
      )}
      {resting.length > 0 && (
        <details>
          <summary>{say('popup.reminders.restingCount', { count: resting.length })}</summary>
          <ul className="rows">{resting.slice(0, mostRows).map(row)}</ul>
        </details>
      )}
      {done.length > 0 && (
        <details>
          <summary>
            {say('popup.reminders.finished', {
              count: found || onlyCase ? done.length : counts.done,
            })}
          </summary>
          <ul className="rows">
            {done.slice(0, mostRows).map((at) => (
              <Finished key={at.id} reminder={at} now={now} {...on} />
            ))}
          </ul>
        </details>
      )}
      {sets}
    </section>
  );
}

function Finished({
  reminder,
  now,
  onSettle,
  onRemove,
}: { reminder: Reminder; now: number } & Pick<ReminderActs, 'onSettle' | 'onRemove'>) {
  const say = useWords();
  const { text, dueAt } = reminder;
  return (
    <li className="row">
      <div className="what soft">
        <p>{text}</p>
        <p>{say('popup.reminders.at', { time: dayTime(dueAt, now, say) })}</p>
      </div>
      <button
        type="button"
        className="link"
        aria-label={say('popup.reminders.againFor', { text })}
        onClick={() => onSettle(reminder, 'again')}
      >
        {say('popup.reminders.again')}
      </button>
      <button
        type="button"
        className="link"
        aria-label={say('popup.reminders.removeFor', { text })}
        onClick={() => onRemove(reminder)}
      >
        {say('popup.remove')}
      </button>
    </li>
  );
}
