import { useWords } from '../words';

interface Props {
  title: string;
  /** What a row is. */
  name: string;
  rows: readonly { name: string; count: number }[];
  note?: string;
  /** Many rows that are read as one picture. */
  isDense?: boolean;
}

/** Counts as a table whose bars are drawn in its cells: the picture and its figures are one. */
export function Bars({ title, name, rows, note, isDense }: Props) {
  const say = useWords();
  const most = Math.max(1, ...rows.map(({ count }) => count));
  return (
    <section className="card">
      <table className={isDense ? 'bars dense' : 'bars'}>
        <caption>{title}</caption>
        <thead>
          <tr>
            <th scope="col">{name}</th>
            <th scope="col">{say('figures.count')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.name}>
              <th scope="row">{row.name}</th>
              <td>
                <span
                  className="stroke"
                  aria-hidden="true"
                  style={{ inlineSize: `${(row.count / most) * 80}%` }}
                />
                {row.count}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {rows.length === 0 && <p className="soft">{say('figures.nothing')}</p>}
      {note && <p className="soft">{note}</p>}
    </section>
  );
}
