import type {
  ImportDraft,
  ImportProblem,
  TemplateImport,
  TwinChoice,
} from '../../lib/core/templateImport';
import { useWords } from '../words';
import { problemText } from './noticeWords';

interface Props {
  file: string;
  read: TemplateImport;
  choice: TwinChoice;
  isStoring: boolean;
  onChoice: (choice: TwinChoice) => void;
  /** How many templates would be stored with the choice as it is. */
  count: number;
  onStore: () => void;
  onDrop: () => void;
}

/** Rows and problems that are listed; the others are counted. */
const listed = 50;
const choices = ['skip', 'replace', 'keep'] as const;

/** A table of templates before it is stored: what would come in, what is there already, what does not fit. */
export function ImportDraftView({ file, read, choice, isStoring, count, ...on }: Props) {
  const say = useWords();
  const { drafts, problems } = read;
  const twins = drafts.filter(({ twin }) => twin);
  return (
    <section className="card draft" aria-labelledby="importTitle">
      <h3 id="importTitle">{say('templateImport.title', { file })}</h3>
      <p role="status">
        {say('templateImport.sum', {
          all: drafts.length + problems.length,
          fresh: drafts.length - twins.length,
          twins: twins.length,
          problems: problems.length,
        })}
      </p>
      {problems.length > 0 && (
        <ul className="problems" aria-label={say('templateImport.problems')}>
          {problems.slice(0, listed).map((problem) => (
            <Problem key={`${problem.row} ${problem.kind}`} {...problem} />
          ))}
          {problems.length > listed && (
            <li>{say('templateImport.more', { count: problems.length - listed })}</li>
          )}
        </ul>
      )}
      {twins.length > 0 && (
        <fieldset className="ticks">
          <legend>{say('templateImport.twins')}</legend>
          {choices.map((at) => (
            <label key={at} className="tick">
              <input
                type="radio"
                name="twins"
                checked={at === choice}
                onChange={() => on.onChoice(at)}
              />
              {say(`templateImport.choice.${at}`)}
            </label>
          ))}
        </fieldset>
      )}
      {drafts.length > 0 && (
        <table className="differences">
          <caption>{say('templateImport.rows')}</caption>
          <thead>
            <tr>
              <th scope="col">{say('templateImport.row')}</th>
              <th scope="col">{say('popup.templates.name')}</th>
              <th scope="col">{say('popup.templates.audience')}</th>
              <th scope="col">{say('popup.templates.text')}</th>
              <th scope="col">{say('templateImport.twin')}</th>
            </tr>
          </thead>
          <tbody>
            {drafts.slice(0, listed).map((draft) => (
              <Row key={draft.row} {...draft} choice={choice} />
            ))}
          </tbody>
        </table>
      )}
      {drafts.length > listed && (
        <p className="soft">{say('templateImport.more', { count: drafts.length - listed })}</p>
      )}
      <p className="buttons">
        <button
          type="button"
          className="button main"
          disabled={count === 0 || isStoring}
          onClick={on.onStore}
        >
          {say(isStoring ? 'templateImport.storing' : 'templateImport.store', { count })}
        </button>
        <button type="button" className="button" onClick={on.onDrop}>
          {say('workbench.draft.drop')}
        </button>
      </p>
    </section>
  );
}

function Problem({ row, kind, found, fault }: ImportProblem) {
  const say = useWords();
  return (
    <li>
      <strong>{say('sheet.row', { row })}</strong>
      {say(`templateImport.problem.${kind}`, { found })}
      {fault && problemText(fault, say)}
    </li>
  );
}

function Row({ row, template, twin, columns, choice }: ImportDraft & Pick<Props, 'choice'>) {
  const say = useWords();
  const isKept = twin && choice === 'replace' && !columns.includes('audience');
  return (
    <tr>
      <th scope="row">{row}</th>
      <td>{template.name}</td>
      <td>{say(isKept ? 'templateImport.asBefore' : `audience.${template.audience}`)}</td>
      <td>{[...template.text].slice(0, 60).join('')}</td>
      <td>
        {twin &&
          (twin.row === undefined
            ? say(`templateImport.same.${twin.by}`, { name: twin.name })
            : say(`templateImport.sameRow.${twin.by}`, { row: twin.row }))}
      </td>
    </tr>
  );
}
