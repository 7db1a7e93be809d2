import type { Figures } from '../../lib/core/figures';
import { hourSpans, type HourSpan } from '../../lib/core/hourSpans';
import type { Outcome } from '../../lib/core/summary';
import { ruleName } from '../findingText';
import { NoShop } from '../popup/NoShop';
import { useWords, type MessageKey } from '../words';
import { Again, type AgainProps } from './Again';
import { Bars } from './Bars';
import { Choice } from './Choice';

/** Periods that are looked at (`records.period.<name>`), in days back from now. */
export const periods = { month: 30, quarter: 90, year: 365 } as const;
export type Period = keyof typeof periods;

interface Props {
  figures: Figures | undefined;
  period: Period | undefined;
  onPeriod: (period: Period | undefined) => void;
  /** What is told of products that were delisted again and again. */
  again: Omit<AgainProps, 'products'>;
  /** Leads to the records that are counted. */
  onOutcome: (outcome: Outcome) => void;
  onOpenShop: () => void;
}

/** What is counted at the top, and how those records are found where a filter finds just them. */
const counted = [
  ['done', undefined],
  ['nearMisses', 'givenUp'],
  ['overridden', undefined],
  ['unreviewed', 'unreviewed'],
] as const;

const clock = (hour: number): string => `${String(hour).padStart(2, '0')}:00`;

/** An hour is named by its beginning, several in a row by their end as well. */
const hourName = ({ from, to }: HourSpan): string =>
  to - from > 1 ? `${clock(from)}–${clock(to)}` : clock(from);

/** 统计: why, when and what was delisted, what nearly was, and what comes again and again. */
export function FigureView({ figures, period, again, onPeriod, ...on }: Props) {
  const say = useWords();
  const reasonName = (key: string) => say(`reason.${key}` as MessageKey);
  const names = Object.keys(periods) as Period[];
  return (
    <>
      <div className="filters">
        <Choice
          label={say('records.period.label')}
          value={period}
          options={names.map((at) => [at, say(`records.period.${at}`)])}
          onChange={onPeriod}
        />
      </div>
      {!figures && <p className="soft">{say('popup.looking')}</p>}
      {figures && figures.records === 0 && (
        <NoShop onOpenShop={on.onOpenShop}>{say('figures.none')}</NoShop>
      )}
      {figures && figures.records > 0 && (
        <>
          <dl className="figures">
            {counted.map(([name, outcome]) => (
              <div key={name} className="card">
                <dt>{say(`figures.${name}.title`)}</dt>
                <dd className="number">
                  {figures[name]}
                  {outcome && figures[name] > 0 && (
                    <button
                      type="button"
                      className="link"
                      aria-label={say('figures.seeOutcome', { outcome: say(`status.${outcome}`) })}
                      onClick={() => on.onOutcome(outcome)}
                    >
                      {say('figures.see')}
                    </button>
                  )}
                </dd>
                <dd className="soft">
                  {say(`figures.${name}.hint`, { count: figures.overrides })}
                </dd>
                {name === 'done' && figures.partly > 0 && (
                  <dd className="soft">{say('figures.partly', { count: figures.partly })}</dd>
                )}
                {name === 'nearMisses' && figures.leftAmid > 0 && (
                  <dd className="soft">{say('figures.leftAmid', { count: figures.leftAmid })}</dd>
                )}
              </div>
            ))}
          </dl>
          <Bars
            title={say('figures.reasons')}
            name={say('figures.reason')}
            rows={figures.reasons.map(({ key, count }) => ({ name: reasonName(key), count }))}
            note={say('figures.withoutReason', { count: figures.withoutReason })}
          />
          <Bars
            title={say('figures.rules')}
            name={say('figures.rule')}
            rows={figures.rules.map(({ key, count }) => ({ name: ruleName(key, say), count }))}
            note={say('figures.rulesNote')}
          />
          <Bars
            title={say('figures.hours')}
            name={say('figures.hour')}
            rows={hourSpans(figures.hours).map((at) => ({ name: hourName(at), count: at.count }))}
            isDense
          />
          <Again products={figures.products} {...again} />
        </>
      )}
    </>
  );
}
