import type { ChecklistItem } from '../../lib/core/checklist';
import type { Agreement, Brief } from '../../lib/core/secondCode';
import { ruleName } from '../findingText';
import { titleOf, unitOf } from '../itemWords';
import { useWords, type Say } from '../words';
import { shopOf } from './caseWords';

type Asked = Agreement['items'][number];

/** What is agreed to, as another machine has it: all of it, or what a mere code can say. */
export function AgreedTo({ brief, about }: { brief: Brief; about?: Agreement }) {
  const say = useWords();
  const { action, count, tail } = brief;
  if (!about)
    return (
      <div className="card">
        <p>
          <strong>{say(`action.${action}`)}</strong> {count > 0 && say('popup.pieces', { count })}{' '}
          {tail !== '0000' && say('popup.forOther.tail', { tail })}
        </p>
        <p className="soft">{say('popup.forOther.codeOnly')}</p>
      </div>
    );
  const { products, dangers, items } = about;
  return (
    <div className="card">
      <p>
        <strong>{say(`action.${action}`)}</strong>{' '}
        {about.count > 0 && say('popup.pieces', { count: about.count })}{' '}
        <span className="soft">{shopOf(about, say)}</span>
      </p>
      <ul>
        {products.map(({ id, name }, at) => (
          <li key={at}>
            {name ?? say('popup.noName')} <span className="soft">{id}</span>
          </li>
        ))}
        {about.count > products.length && products.length > 0 && (
          <li className="soft">
            {say('popup.forOther.more', { count: about.count - products.length })}
          </li>
        )}
      </ul>
      <dl className="answers">
        {items.map((item) => (
          <div key={item.id}>
            <dt>{titleIn(item, say)}</dt>
            <dd>{answerIn(item, say)}</dd>
          </div>
        ))}
      </dl>
      {dangers.map(([rule, reason], at) => (
        <p key={at} className="lacking">
          {say('popup.forOther.against', {
            rule: ruleName(rule, say),
            reason: say(`reason.${reason}`),
          })}
        </p>
      ))}
    </div>
  );
}

const asItem = ({ id, title, unit, isElsewhere }: Asked): ChecklistItem => ({
  ...{ id, answer: 'tick', title, unit },
  isElsewhere: isElsewhere ?? false,
});

/** An item of a later version has no text here: its id stands for it. */
const titleIn = (item: Asked, say: Say): string => titleOf(asItem(item), say) || item.id;

function answerIn({ answer, isByPage, ...item }: Asked, say: Say): string {
  if (answer?.value !== undefined) return `${answer.value} ${unitOf(asItem(item), say)}`.trim();
  if (answer?.choice) return answer.choice;
  if (answer?.ticked) return say('popup.records.ticked');
  return say(isByPage ? 'popup.forOther.byPage' : 'popup.records.unticked');
}
