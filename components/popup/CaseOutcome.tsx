import type { Case } from '../../lib/core/case';
import { countOf } from '../../lib/core/hold';
import { partOf, partsOf, parts as partNames } from '../../lib/core/partial';
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
  const parts = part && [...partsOf(part, hold)];
  const isSomeSeen = parts?.some(([, at]) => at !== 'unseen') ?? false;
  const wordsOf = (key: string) => which.find((at) => at.key === key)?.words;
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
      {isSomeSeen &&
        partNames.map((shown) => {
          const keys = parts?.flatMap(([key, at]) => (at === shown ? [key] : [])) ?? [];
          if (keys.length === 0) return null;
          return (
            <details key={shown}>
              <summary>{say(`popup.outcome.which.${shown}`, { count: keys.length })}</summary>
              <ul className="stack">
                {keys.map((key) => (
                  <li key={key}>
                    {nameOfKey(key)}
                    {wordsOf(key) && <span className="soft quoted"> “{wordsOf(key)}”</span>}
                  </li>
                ))}
              </ul>
            </details>
          );
        })}
    </div>
  );
}
