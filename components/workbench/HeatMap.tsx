import { useMemo, useRef, useState, type KeyboardEvent } from 'react';
import type { AdvisedHour } from '../../lib/core/advisedHour';
import type { Advised } from '../../lib/core/decision';
import { dayOf, hourOf } from '../../lib/core/day';
import { useWords } from '../words';
import { dayName, hourName, whyName } from './calendarWords';

interface Props {
  hours: readonly AdvisedHour[];
  windows: readonly Advised[];
  /** What is to be said of a day beside its date: 双12 活动中. */
  noteOf: (day: string) => string;
}

const clock = Array.from({ length: 24 }, (_, hour) => hour);
const steps: Record<string, number> = {
  ArrowLeft: -1,
  ArrowRight: 1,
  ArrowUp: -24,
  ArrowDown: 24,
  Home: -Infinity,
  End: Infinity,
};

/** By day, the index of each of its hours; none for an hour out of the range. */
function daysOf(hours: readonly AdvisedHour[]): Map<string, Record<number, number>> {
  const days = new Map<string, Record<number, number>>();
  for (const [index, { from }] of hours.entries()) {
    const day = dayOf(from);
    days.set(day, { ...days.get(day), [hourOf(from)]: index });
  }
  return days;
}

/**
 * The next seven days hour by hour: a table of days and hours whose cells are reached with the
 * arrow keys. Every level has a colour and a word, the hour that has the focus is told below.
 */
export function HeatMap({ hours, windows, noteOf }: Props) {
  const say = useWords();
  const table = useRef<HTMLTableElement>(null);
  const best = hours.findIndex(({ from }) => from === windows[0]?.from);
  const [chosen, choose] = useState<number>();
  const here = Math.min(chosen ?? Math.max(best, 0), hours.length - 1);
  const days = useMemo(() => daysOf(hours), [hours]);
  const isBest = ({ from }: AdvisedHour) => windows.some((at) => at.from <= from && from < at.to);
  const tell = (at: AdvisedHour) =>
    say('calendar.hour', {
      hour: hourName(say, at),
      level: say(isBest(at) ? 'calendar.best' : `calendar.level.${at.level}`),
    });

  const move = (event: KeyboardEvent) => {
    const step = steps[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const next = Math.abs(step) === Infinity ? edgeOf(step) : here + step;
    if (!hours[next]) return;
    choose(next);
    table.current?.querySelector<HTMLElement>(`[data-hour="${next}"]`)?.focus();
  };
  /** The first or the last hour of the day that has the focus. */
  const edgeOf = (step: number): number => {
    const day = dayOf(hours[here]?.from ?? 0);
    const isSame = ({ from }: AdvisedHour) => dayOf(from) === day;
    return step < 0 ? hours.findIndex(isSame) : hours.findLastIndex(isSame);
  };

  const cellAt = (day: string, hour: number) => {
    const index = days.get(day)?.[hour];
    const at = index === undefined ? undefined : hours[index];
    if (!at)
      return (
        <td key={hour}>
          <span className="hidden">{say('calendar.outside')}</span>
        </td>
      );
    return (
      <td key={hour}>
        <button
          type="button"
          className={`hour ${at.level}${isBest(at) ? ' best' : ''}`}
          data-hour={index}
          tabIndex={index === here ? 0 : -1}
          aria-label={tell(at)}
          onFocus={() => choose(index)}
        >
          {say(`calendar.mark.${at.level}`)}
        </button>
      </td>
    );
  };

  const told = hours[here];
  return (
    <>
      <div className="scroll">
        <table className="heat" ref={table} onKeyDown={move}>
          <caption>{say('calendar.caption')}</caption>
          <thead>
            <tr>
              <th scope="col">{say('calendar.date')}</th>
              {clock.map((hour) => (
                <th key={hour} scope="col">
                  {say('calendar.clock', { hour })}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {[...days.keys()].map((day) => {
              const note = noteOf(day);
              return (
                <tr key={day}>
                  <th scope="row">
                    {dayName(say, Date.parse(`${day}T00:00:00+08:00`))}
                    {note && <span className="soft">{note}</span>}
                  </th>
                  {clock.map((hour) => cellAt(day, hour))}
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
      <p role="status" className="told">
        {told && (
          <>
            <strong>{tell(told)}</strong> {whyName(say, told.reasons)}
          </>
        )}
      </p>
      <ul className="legend" aria-label={say('calendar.legend')}>
        {(['good', 'fair', 'avoid'] as const).map((level) => (
          <li key={level}>
            <span className={`hour ${level}`}>{say(`calendar.mark.${level}`)}</span>{' '}
            {say(`calendar.level.${level}`)}
          </li>
        ))}
        <li>
          <span className="hour good best">{say('calendar.mark.good')}</span> {say('calendar.best')}
        </li>
      </ul>
    </>
  );
}
