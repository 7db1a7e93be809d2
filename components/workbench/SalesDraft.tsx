import type { SalesRead } from '../../lib/core/salesImport';
import type { Layout, SalesColumns } from '../../lib/core/salesTable';
import type { Sheet, SheetProblem } from '../../lib/core/sheet';
import { useWords, type Say } from '../words';

interface Props {
  sheet: Sheet;
  layout: Layout;
  columns: SalesColumns;
  read: SalesRead | { refused: readonly SheetProblem[]; count: number };
  onColumns: (columns: SalesColumns) => void;
  onUse: () => void;
  onDrop: () => void;
}

const shownRows = 5;

/** A file of sales before it is used: which column says what, what was read, or why nothing is. */
export function SalesDraft({ sheet, layout, columns, read, onColumns, onUse, onDrop }: Props) {
  const say = useWords();
  const rows = sheet.rows.slice(layout.first, layout.first + shownRows);
  const width = Math.max(layout.heads.length, ...rows.map(({ cells }) => cells.length));
  const names = Array.from(
    { length: width },
    (_, at) => layout.heads[at] || say('sales.column', { number: at + 1 }),
  );
  const choice = (name: 'time' | 'hour' | 'value') => (
    <label className="labelled">
      <span>{say(`sales.choose.${name}`)}</span>
      <select
        className="field"
        value={columns[name] ?? ''}
        onChange={({ currentTarget: { value } }) =>
          onColumns({ ...columns, [name]: value === '' ? undefined : Number(value) })
        }
      >
        {name !== 'time' && <option value="">{say(`sales.without.${name}`)}</option>}
        {names.map((text, at) => (
          <option key={at} value={at}>
            {text}
          </option>
        ))}
      </select>
    </label>
  );
  return (
    <section className="card draft" aria-labelledby="salesDraft">
      <h4 id="salesDraft">{say('sales.draft', { file: sheet.file })}</h4>
      {sheet.encoding === 'gb18030' && <p className="soft">{say('sales.gbk')}</p>}
      <div className="choices">
        {choice('time')}
        {choice('hour')}
        {choice('value')}
      </div>
      <div className="scroll">
        <table className="differences sample">
          <caption>{say('sales.preview', { count: rows.length })}</caption>
          <thead>
            <tr>
              <th scope="col">{say('sales.row')}</th>
              {names.map((name, at) => (
                <th key={at} scope="col" className={markAt(at) ? 'used' : undefined}>
                  {name}
                  {markAt(at)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ number, cells }) => (
              <tr key={number}>
                <th scope="row">{number}</th>
                {names.map((_, at) => (
                  <td key={at}>{cells[at]}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {'refused' in read ? (
        <SheetProblems problems={read.refused} count={read.count} />
      ) : (
        <p role="status">{summaryOf(say, read)}</p>
      )}
      <p className="buttons">
        <button type="button" className="button" onClick={onDrop}>
          {say('workbench.draft.drop')}
        </button>
        <button type="button" className="button main" disabled={'refused' in read} onClick={onUse}>
          {say('sales.use')}
        </button>
      </p>
    </section>
  );

  function markAt(at: number) {
    const uses = (['time', 'hour', 'value'] as const).filter((name) => columns[name] === at);
    return uses.map((name) => (
      <span key={name} className="tag own">
        {say(`sales.used.${name}`)}
      </span>
    ))[0];
  }
}

function summaryOf(say: Say, read: SalesRead): string {
  const { rows, from, to, days, total, measure, sums, blanks, units } = read;
  const unknown = units.filter((at) => at === null).length / 24;
  const rounded = Math.round(total).toLocaleString('en');
  const texts = [
    say(measure === 'money' ? 'sales.readMoney' : 'sales.read', { rows, total: rounded }),
    from && to && days ? say('sales.readDays', { from, to, days }) : say('sales.readNoDays'),
    sums > 0 && say('sales.readSums', { count: sums }),
    blanks > 0 && say('sales.readBlanks', { count: blanks }),
    unknown > 0 && say('sales.readUnknown', { count: unknown }),
    days !== undefined && days < 14 && say('sales.readFew'),
  ];
  return texts.filter(Boolean).join(' ');
}

interface ProblemProps {
  problems: readonly SheetProblem[];
  count: number;
}

/** Why a file was not imported, row by row. */
export function SheetProblems({ problems, count }: ProblemProps) {
  const say = useWords();
  return (
    <div role="alert">
      <ul className="problems">
        {problems.map(({ key, row, values }) => (
          <li key={`${row} ${key}`}>
            {row !== undefined && <strong>{say('sheet.row', { row })}</strong>}
            {say(`sheet.problem.${key}`, values)}
          </li>
        ))}
        {count > problems.length && (
          <li>{say('sheet.more', { count: count - problems.length })}</li>
        )}
        <li className="soft">{say('sheet.nothing')}</li>
      </ul>
    </div>
  );
}
