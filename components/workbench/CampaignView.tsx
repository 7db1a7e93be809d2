import type { ReactNode } from 'react';
import { campaignsOf, overlapping } from '../../lib/core/calendar';
import type { Campaign } from '../../lib/core/campaign';
import { holidaySpans, type Holidays } from '../../lib/core/holiday';
import { Empty } from '../popup/Empty';
import { Rows } from '../popup/Rows';
import { useWords } from '../words';

interface Props {
  year: number;
  onYear: (year: number) => void;
  campaigns: readonly Campaign[];
  holidays: Holidays;
  onAdd: () => void;
  onEdit: (campaign: Campaign) => void;
  onRemove: (campaign: Campaign) => void;
  /** Begins a year with the campaigns of the one before. */
  onCopy: (from: readonly Campaign[]) => void;
  /** What is being added or changed. */
  form: ReactNode;
}

/** The campaigns and public holidays of one year. */
export function CampaignView({ year, campaigns, holidays, form, ...on }: Props) {
  const say = useWords();
  const shown = campaignsOf(campaigns, year);
  const before = campaignsOf(campaigns, year - 1);
  const turn = (by: number) => (
    <button type="button" className="button" onClick={() => on.onYear(year + by)}>
      {say('calendar.year', { year: year + by })}
    </button>
  );
  return (
    <section aria-labelledby="campaigns">
      <div className="split">
        <h3 id="campaigns">{say('calendar.campaignsOf', { year })}</h3>
        <div className="buttons">
          {turn(-1)}
          {turn(1)}
          <button type="button" className="button own" onClick={on.onAdd}>
            {say('calendar.add')}
          </button>
        </div>
      </div>
      {form}
      {shown.length === 0 ? (
        <Empty
          action={
            before.length > 0 && (
              <button type="button" className="button main" onClick={() => on.onCopy(before)}>
                {say('calendar.copy', { year: year - 1 })}
              </button>
            )
          }
        >
          {say('calendar.empty', { year })}
        </Empty>
      ) : (
        <Rows label={say('calendar.campaignsOf', { year })}>
          {shown.map((at) => (
            <CampaignRow key={at.id} campaign={at} others={campaigns} {...on} />
          ))}
        </Rows>
      )}
      <Days year={year} holidays={holidays} />
    </section>
  );
}

interface RowProps extends Pick<Props, 'onEdit' | 'onRemove'> {
  campaign: Campaign;
  others: readonly Campaign[];
}

function CampaignRow({ campaign, others, onEdit, onRemove }: RowProps) {
  const say = useWords();
  const { name, from, to, lead, tail, origin, source } = campaign;
  const shared = overlapping(others, campaign).map((at) => at.name);
  return (
    <li className="card">
      <div className="split">
        <h4>
          {name}
          <span className={origin === 'own' ? 'tag own' : 'tag'}>
            {say(`calendar.origin.${origin}`)}
          </span>
        </h4>
        <p className="buttons">
          <button
            type="button"
            className="link"
            data-row
            aria-label={say('calendar.editFor', { name })}
            onClick={() => onEdit(campaign)}
          >
            {say('popup.edit')}
          </button>
          <button
            type="button"
            className="link"
            aria-label={say('calendar.removeFor', { name })}
            onClick={() => onRemove(campaign)}
          >
            {say('popup.remove')}
          </button>
        </p>
      </div>
      <p>{say('calendar.dates', { from, to, lead, tail })}</p>
      {source && <p className="soft">{say('calendar.source', { source })}</p>}
      {origin === 'estimate' && <p className="soft">{say('calendar.estimated')}</p>}
      {shared.length > 0 && (
        <p className="soft">
          {say('calendar.overlaps', { names: shared.join(say('panel.comma')) })}
        </p>
      )}
    </li>
  );
}

function Days({ year, holidays }: Pick<Props, 'year' | 'holidays'>) {
  const say = useWords();
  const short = (day: string) => day.slice(5);
  return (
    <div className="holidays">
      <h4>{say('calendar.holidaysOf', { year })}</h4>
      {holidays.unknownYears.includes(year) ? (
        <p className="soft">{say('calendar.holidaysUnknown', { year })}</p>
      ) : (
        <ul>
          {holidaySpans(holidays.days, year).map(({ name, from, to, workdays }) => (
            <li key={name}>
              <strong>{name}</strong>{' '}
              {say('calendar.holiday', { from: short(from), to: short(to) })}
              {workdays.length > 0 && (
                <span className="soft">
                  {say('calendar.workdays', {
                    days: workdays.map(short).join(say('panel.comma')),
                  })}
                </span>
              )}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
