import type { ReactNode } from 'react';
import type { Alternative } from '../../lib/core/alternative';
import type { Case } from '../../lib/core/case';
import { askedFor, type Checklist as List, type ChecklistItem } from '../../lib/core/checklist';
import { Checklist, type GivenAnswer } from '../Checklist';
import type { FactField } from '../../lib/core/fact';
import type { Choices } from '../../lib/core/filled';
import { SubjectId } from '../SubjectId';
import { useWords } from '../words';
import { Alternatives } from './Alternatives';
import { CaseFacts } from './CaseFacts';
import { CaseFindings } from './CaseFindings';
import { nameOf, piecesOf, shopOf } from './caseWords';
import { Progress } from './Progress';
import { focusIfLost } from './focus';

interface Props {
  record: Case;
  checklist: List;
  /** What could be done instead. */
  alternatives: readonly Alternative[];
  /** What can be filled in of what is words. */
  choices: Choices;
  onAnswer: (item: ChecklistItem, answer: GivenAnswer) => void;
  /** Says of a product what its page does not say. */
  onFill: (key: string, field: FactField, value: string) => void;
  /** Where a second person agrees to the answers. */
  second?: ReactNode;
  onBack: () => void;
  /** What else belongs to the case: its plan, what those affected are offered. */
  children?: ReactNode;
}

/** One case's checklist, the same as in the panel, answered ahead of the press. */
export function CaseWork({
  record,
  checklist,
  alternatives,
  choices,
  second,
  onAnswer,
  onFill,
  onBack,
  children,
}: Props) {
  const say = useWords();
  const { hold } = record;
  const [subject] = hold.subjects;
  const asked = askedFor(checklist, record.answers, hold);
  return (
    <section className="work">
      <div className="top">
        <button type="button" className="button" ref={focusIfLost} onClick={onBack}>
          ‹ {say('popup.back')}
        </button>
        <h2>
          {say(`action.${hold.action}`)}{' '}
          <span className="soft">
            {asked.has('count') ? say('panel.batch') : piecesOf(hold, say)}
          </span>
        </h2>
      </div>
      <div className="card">
        <p className="name">{nameOf(hold, say)}</p>
        {!hold.isBatch && subject && (
          <p>
            <SubjectId subject={subject} />
          </p>
        )}
        <p className="soft">{shopOf(hold, say)}</p>
        <CaseFacts
          {...{ hold, asked, choices }}
          onFill={record.status === 'open' ? onFill : undefined}
        />
      </div>
      <CaseFindings record={record} />
      <Alternatives alternatives={alternatives} />
      <Progress record={record} checklist={checklist} />
      {record.status === 'open' ? (
        <Checklist
          items={checklist.items}
          answers={record.answers}
          hold={hold}
          markOf={({ asks = 'always' }) =>
            asks === 'always' ? undefined : say(`popup.check.asks.${asks}`)
          }
          onAnswer={onAnswer}
        />
      ) : (
        <p>{say('popup.check.closed')}</p>
      )}
      {record.status === 'open' && second}
      {record.status === 'open' && <p className="soft">{say('popup.check.onPress')}</p>}
      {children}
    </section>
  );
}
