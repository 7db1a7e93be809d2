import {
  keepsBoth,
  mergeGroups,
  restoringSide,
  usualSide,
  type Choices,
  type MergeGroup,
  type Side,
  type TableMerge,
} from '../../lib/core/merge';
import { useWords } from '../words';
import { tableName } from './recordPlace';

interface Props {
  merges: readonly TableMerge[];
  choices: Choices;
  isRestore: boolean;
  onChoose: (table: string, group: Exclude<MergeGroup, 'same'>, side: Side) => void;
}

const shown = mergeGroups.filter((group) => group !== 'same');

/** What would become of each table, group by group, and what is chosen of it. */
export function MergeTable({ merges, choices, isRestore, onChoose }: Props) {
  const say = useWords();
  const usual = isRestore ? restoringSide : usualSide;
  const rows = merges.flatMap(({ table, groups, same }) => {
    const lines = shown.filter((group) => groups[group].length > 0);
    return [
      ...lines.map((group) => ({ table, group, count: groups[group].length })),
      ...(same > 0 ? [{ table, group: 'same' as const, count: same }] : []),
    ];
  });
  return (
    <table className="differences merges">
      <caption>{say(isRestore ? 'exchange.restores' : 'exchange.brings')}</caption>
      <thead>
        <tr>
          <th scope="col">{say('exchange.what')}</th>
          <th scope="col">{say('exchange.how')}</th>
          <th scope="col">{say('exchange.count')}</th>
          <th scope="col">{say('exchange.then')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ table, group, count }) => (
          <tr key={`${table} ${group}`}>
            <th scope="row">{tableName(table, say)}</th>
            <td>{say(`exchange.group.${group}`)}</td>
            <td>{count}</td>
            <td>
              {group === 'same' ? (
                <span className="soft">{say('exchange.nothing')}</span>
              ) : (
                <Sides
                  label={`${tableName(table, say)} ${say(`exchange.group.${group}`)}`}
                  group={group}
                  chosen={choices[table]?.[group] ?? usual[group]}
                  canBoth={keepsBoth(table)}
                  onChoose={(side) => onChoose(table, group, side)}
                />
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

interface SidesProps {
  label: string;
  group: Exclude<MergeGroup, 'same'>;
  chosen: Side | undefined;
  canBoth: boolean;
  onChoose: (side: Side) => void;
}

/** The choice of one group, or of one record. */
export function Sides({ label, group, chosen, canBoth, onChoose }: SidesProps) {
  const say = useWords();
  const isPair = group === 'newer' || group === 'older' || group === 'conflict';
  const kind = group === 'new' ? 'new' : group === 'extra' ? 'extra' : 'pair';
  const sides: readonly Side[] =
    isPair && canBoth ? ['mine', 'theirs', 'both'] : ['mine', 'theirs'];
  return (
    <select
      className="field"
      aria-label={label}
      aria-invalid={chosen === undefined}
      value={chosen ?? ''}
      onChange={(event) => {
        const side = sides.find((at) => at === event.currentTarget.value);
        if (side) onChoose(side);
      }}
    >
      {chosen === undefined && <option value="">{say('exchange.choose')}</option>}
      {sides.map((side) => (
        <option key={side} value={side}>
          {side === 'both'
            ? say('exchange.both')
            : side === 'mine'
              ? say(`exchange.mine.${kind}`)
              : say(`exchange.theirs.${kind}`)}
        </option>
      ))}
    </select>
  );
}
