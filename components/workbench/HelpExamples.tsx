import type { HelpExample } from '../../lib/core/help';
import { useWords, type MessageKey } from '../words';

/** The forms of the template language, each with what it makes. */
export function HelpExamples({ examples }: { examples: readonly HelpExample[] }) {
  const say = useWords();
  return (
    <table className="differences">
      <caption>{say('help.examples')}</caption>
      <thead>
        <tr>
          <th scope="col">{say('help.purpose')}</th>
          <th scope="col">{say('help.written')}</th>
          <th scope="col">{say('help.made')}</th>
        </tr>
      </thead>
      <tbody>
        {examples.map(({ id, write, makes }) => (
          <tr key={id}>
            <th scope="row">{say(`help.example.${id}` as MessageKey)}</th>
            <td>
              <code>{write}</code>
            </td>
            <td>{makes}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
