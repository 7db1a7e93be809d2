import type { Case } from '../../lib/core/case';
import { countOf } from '../../lib/core/hold';
import { partOf } from '../../lib/core/partial';
import { explained, type Refusal } from '../../lib/core/refusal';
import { entriesOn } from '../../lib/core/trueOn';
import { Icon } from '../Icon';
import { useWords, type MessageKey } from '../words';
import { partWords } from './caseWords';

interface Props {
  record: Case;
  refusals: readonly Refusal[];
}

/** What came of a delist that was not simply done: how much of it, why not, and what to do. */
export function CaseOutcome({ record, refusals }: Props) {
  const say = useWords();
  const { hold, status, events } = record;
  const part = partOf(record);
  const which = part?.which ?? [];
  const told = events.findLast(({ kind }) => kind === status)?.words;
  const isRefused = status === 'refused' || (part?.refused ?? 0) > 0;
  const advice = isRefused && told ? explained(told, entriesOn(hold.page, refusals)) : undefined;
  const nameOfKey = (key: string) =>
    hold.subjects.find((at) => at.key === key)?.name ?? say('popup.noName');
  if (status !== 'refused' && status !== 'uncertain' && !part) return null;
  return (
    <div className="card outcome">
      {part && (
        <p className="due">
          <Icon name="warning" /> {partWords(part, countOf(hold), say)}
        </p>
      )}
      {told && <q>{told}</q>}
      {advice && <p>{say(`refusal.${advice.id}` as MessageKey)}</p>}
      {isRefused && !advice && <p>{say('popup.outcome.unexplained')}</p>}
      {status === 'uncertain' && <p>{say('popup.outcome.uncertain')}</p>}
      {advice?.link && (
        <a href={advice.link} target="_blank" rel="noreferrer">
          {say('panel.lookUp')}
        </a>
      )}
      {which.length > 0 && (
        <details>
          <summary>{say('popup.outcome.which', { count: which.length })}</summary>
          <ul className="stack">
            {which.map(({ key, words }) => (
              <li key={key}>
                {nameOfKey(key)} <span className="soft quoted">“{words}”</span>
              </li>
            ))}
          </ul>
        </details>
      )}
    </div>
  );
}
