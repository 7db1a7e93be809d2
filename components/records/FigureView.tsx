import type { Figures } from '../../lib/core/figures';
import { beijingTime } from '../../lib/core/timing';
import { ProductId } from '../ProductId';
import { useWords, type MessageKey } from '../words';
import { Bars } from './Bars';
import { Choice } from './Choice';

/** Periods that are looked at (`records.period.<name>`), in days back from now. */
export const periods = { month: 30, quarter: 90, year: 365 } as const;
export type Period = keyof typeof periods;

interface Props {
  figures: Figures | undefined;
  period: Period | undefined;
  /** What a rule is called. */
  ruleName: (rule: string) => string;
  onPeriod: (period: Period | undefined) => void;
  onProduct: (id: string) => void;
}

/** 统计: why, when and what was delisted, what nearly was, and what comes again and again. */
export function FigureView({ figures, period, ruleName, onPeriod, onProduct }: Props) {
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
      {figures && figures.records === 0 && <p className="soft">{say('figures.none')}</p>}
      {figures && figures.records > 0 && (
        <>
          <dl className="figures">
            {(['done', 'nearMisses', 'overridden', 'unreviewed'] as const).map((name) => (
              <div key={name} className="card">
                <dt>{say(`figures.${name}.title`)}</dt>
                <dd>{figures[name]}</dd>
                <dd className="soft">
                  {say(`figures.${name}.hint`, { count: figures.overrides })}
                </dd>
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
            rows={figures.rules.map(({ key, count }) => ({ name: ruleName(key), count }))}
            note={say('figures.rulesNote')}
          />
          <Bars
            title={say('figures.hours')}
            name={say('figures.hour')}
            rows={figures.hours.map((count, hour) => ({
              name: `${String(hour).padStart(2, '0')}:00`,
              count,
            }))}
            isDense
          />
          <Again figures={figures} ruleName={ruleName} onProduct={onProduct} />
        </>
      )}
    </>
  );
}

function Again({
  figures,
  ruleName,
  onProduct,
}: { figures: Figures } & Pick<Props, 'ruleName' | 'onProduct'>) {
  const say = useWords();
  if (figures.products.length === 0) return null;
  return (
    <section className="card">
      <h3>{say('figures.again')}</h3>
      <p className="soft">{say('figures.againNote')}</p>
      <ul className="stack">
        {figures.products.map(({ id, name, count, first, last, reasons, rules }) => (
          <li key={id}>
            <p>
              {name ?? say('popup.noName')} <ProductId id={id} />{' '}
              <button
                type="button"
                className="link"
                aria-label={say('figures.seeFor', { id })}
                onClick={() => onProduct(id)}
              >
                {say('figures.see')}
              </button>
            </p>
            <p className="soft">
              {say('figures.times', {
                count,
                first: beijingTime(first, true),
                last: beijingTime(last, true),
              })}
            </p>
            {reasons.map((at) => (
              <p key={at.key}>
                {say('figures.shows', {
                  count: at.count,
                  reason: say(`reason.${at.key}` as MessageKey),
                })}{' '}
                {say(`figures.prevent.${at.key}` as MessageKey)}
              </p>
            ))}
            {rules.length > 0 && (
              <p className="soft">
                {say('figures.said', {
                  rules: rules
                    .slice(0, 5)
                    .map((at) => `${ruleName(at.key)} ${at.count}`)
                    .join(say('panel.comma')),
                })}
              </p>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
