import type { Case } from '../../lib/core/case';
import type { Checklist } from '../../lib/core/checklist';
import { isCheckedTwice } from '../../lib/core/secondCheck';
import { beijingTime } from '../../lib/core/timing';
import { titleOf } from '../itemWords';
import { secondWords } from '../popup/secondWords';
import { useWords } from '../words';
import { answerText } from './answerText';

/** What was asked of a delist, what was answered when, and who has looked over it. */
export function SheetAnswers({ record, checklist }: { record: Case; checklist: Checklist }) {
  const say = useWords();
  const { checkedBy } = record;
  return (
    <>
      <h4>{say('popup.records.answers')}</h4>
      <dl className="answers">
        {checklist.items.map((item) => {
          const given = answerText(item, record, say);
          return (
            <div key={item.id}>
              <dt>{titleOf(item, say)}</dt>
              <dd className={given ? undefined : 'unread'}>
                {given ? given.text : say('popup.records.unticked')}{' '}
                {given && <time className="soft">{beijingTime(given.at, true)}</time>}
              </dd>
            </div>
          );
        })}
      </dl>
      {checkedBy && isCheckedTwice(record) && <p>{secondWords(checkedBy, say, true)}</p>}
    </>
  );
}
