import type { Case } from '../../lib/core/case';
import { pageAnswer, type Checklist, type ChecklistItem } from '../../lib/core/checklist';
import { isCheckedTwice } from '../../lib/core/secondCheck';
import { titleOf, unitOf } from '../itemWords';
import { PageAnswer } from '../PageAnswer';
import { useWords } from '../words';
import { secondWords } from './secondWords';

interface Props {
  record: Case;
  /** The version that it was answered with. */
  checklist: Checklist;
}

/** What was asked of a delist, what was answered, and who has looked over it. */
export function CaseAnswers({ record, checklist }: Props) {
  const say = useWords();
  const { answers, hold, checkedBy } = record;
  const answerTo = (item: ChecklistItem) => {
    const given = answers[item.id];
    if (item.answer === 'choice') return given?.choice;
    if (item.answer !== 'tick')
      return given?.value === undefined ? undefined : `${given.value} ${unitOf(item, say)}`.trim();
    if (given?.ticked) return say('popup.records.ticked');
    const shown = pageAnswer(item, hold);
    return shown && <PageAnswer facts={shown} />;
  };
  return (
    <>
      <dl className="answers">
        {checklist.items.map((item) => {
          const given = answerTo(item);
          return (
            <div key={item.id}>
              <dt>{titleOf(item, say)}</dt>
              <dd className={given ? '' : 'unread'}>{given ?? say('popup.records.unticked')}</dd>
            </div>
          );
        })}
      </dl>
      {checkedBy && isCheckedTwice(record) && <p className="soft">{secondWords(checkedBy, say)}</p>}
    </>
  );
}
