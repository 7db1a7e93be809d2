import { overrideReasons } from '../../lib/core/acknowledgement';
import { actionKind } from '../../lib/core/action';
import { fromBeijingField } from '../../lib/core/beijingField';
import type { RecordFilter } from '../../lib/core/recordFilter';
import { outcome } from '../../lib/core/summary';
import { beijingTime } from '../../lib/core/timing';
import { SearchField } from '../popup/SearchField';
import { useWords } from '../words';
import { Choice } from './Choice';

interface Props {
  filter: RecordFilter;
  /** The shops that are known, by what they are told apart by. */
  shops: readonly { key: string; name: string }[];
  onChange: (filter: RecordFilter) => void;
}

const day = 24 * 3_600_000;

/** The day of an instant as a field of type date has it, and back: its first instant in Beijing. */
const dayOf = (at: number | undefined): string =>
  at === undefined ? '' : beijingTime(at, true).slice(0, 10);
const instantOf = (typed: string): number | undefined => fromBeijingField(`${typed}T00:00`);

/** What is looked for among the records. */
export function RecordFilters({ filter, shops, onChange }: Props) {
  const say = useWords();
  const { text, action, outcome: how, shop, reason, from, to } = filter;
  const change = (changed: Partial<RecordFilter>) => onChange({ ...filter, ...changed });
  return (
    <div className="filters" role="search">
      <SearchField
        label={say('popup.records.search')}
        value={text}
        onChange={(typed) => change({ text: typed })}
      />
      <Choice
        label={say('records.filter.action')}
        value={action}
        options={actionKind.options.map((at) => [at, say(`action.${at}`)])}
        onChange={(at) => change({ action: at })}
      />
      <Choice
        label={say('records.filter.outcome')}
        value={how}
        options={outcome.options.map((at) => [at, say(`status.${at}`)])}
        onChange={(at) => change({ outcome: at })}
      />
      <Choice
        label={say('records.filter.shop')}
        value={shop}
        options={shops.map(({ key, name }) => [key, name])}
        onChange={(at) => change({ shop: at })}
      />
      <Choice
        label={say('records.filter.reason')}
        value={reason}
        options={overrideReasons.map((at) => [at, say(`reason.${at}`)])}
        onChange={(at) => change({ reason: at })}
      />
      <label>
        <span className="soft">{say('records.filter.from')}</span>
        <input
          className="field"
          type="date"
          value={dayOf(from)}
          onChange={(event) => change({ from: instantOf(event.currentTarget.value) })}
        />
      </label>
      <label>
        <span className="soft">{say('records.filter.to')}</span>
        <input
          className="field"
          type="date"
          value={dayOf(to === undefined ? undefined : to - day)}
          onChange={(event) => {
            const first = instantOf(event.currentTarget.value);
            change({ to: first === undefined ? undefined : first + day });
          }}
        />
      </label>
    </div>
  );
}
