import type { ReactNode } from 'react';
import type { Advice } from '../../lib/core/advice';
import { Icon } from '../Icon';
import { useWords } from '../words';
import { dayName, spanName, whyName } from './calendarWords';
import { HeatMap } from './HeatMap';

interface Props {
  advice: Advice;
  /** What is planned: something that lands at once, or at the next 00:00. */
  isNextDay: boolean;
  onTiming: (isNextDay: boolean) => void;
  /** The choice of the shop, where there is one. */
  shops: ReactNode;
  noteOf: (day: string) => string;
  /** How many days until the next campaign. */
  next: { name: string; days: number } | undefined;
  /** Whether the dates of a campaign that is near are an estimate. */
  hasGuesses: boolean;
  /** Years in the seven days whose holidays are not known. */
  unknownYears: readonly number[];
}

/** The best hours of the next seven days for a delist, and why. */
export function AdviceView({
  advice,
  isNextDay,
  onTiming,
  shops,
  noteOf,
  next,
  hasGuesses,
  unknownYears,
}: Props) {
  const say = useWords();
  const { hours, windows, isFromSales } = advice;
  return (
    <section aria-labelledby="advice">
      <h3 id="advice">{say('calendar.adviceTitle')}</h3>
      <div className="choices">
        <label className="labelled">
          <span>{say('calendar.plan')}</span>
          <select
            className="field"
            value={isNextDay ? 'next' : 'now'}
            onChange={({ currentTarget }) => onTiming(currentTarget.value === 'next')}
          >
            <option value="now">{say('calendar.planNow')}</option>
            <option value="next">{say('calendar.planNext')}</option>
          </select>
        </label>
        {shops}
      </div>
      {next && (
        <p className="soft">{say('calendar.next', { campaign: next.name, days: next.days })}</p>
      )}
      {hours.every(({ level }) => level === 'avoid') && (
        <p className="unsure">
          <Icon name="warning" /> {say('calendar.noneGood')}
        </p>
      )}
      <ol className="windows" aria-label={say('calendar.windows')}>
        {windows.map(({ from, to, reasons }) => (
          <li key={from}>
            <strong>
              {dayName(say, from)} {spanName(say, from, to)}
            </strong>{' '}
            {whyName(say, reasons)}
          </li>
        ))}
      </ol>
      {hasGuesses && (
        <p className="unsure">
          <Icon name="unknown" /> {say('calendar.guesses')}
        </p>
      )}
      {unknownYears.map((year) => (
        <p key={year} className="unsure">
          <Icon name="unknown" /> {say('calendar.holidaysUnknown', { year })}
        </p>
      ))}
      {!isFromSales && !isNextDay && (
        <p className="unsure">
          <Icon name="unknown" /> {say('calendar.noSales')}
        </p>
      )}
      <HeatMap hours={hours} windows={windows} noteOf={noteOf} />
    </section>
  );
}
