import { itemState, pageAnswer, type Answers, type ChecklistItem } from '../lib/core/checklist';
import type { Hold } from '../lib/core/hold';
import { ChoiceField } from './ChoiceField';
import { Icon } from './Icon';
import { hintOf, titleOf, unitOf } from './itemWords';
import { NumberField } from './NumberField';
import { PageAnswer } from './PageAnswer';
import { useWords } from './words';

export type GivenAnswer = { ticked: boolean } | { value: number | undefined } | { choice: string };

interface Props {
  items: readonly ChecklistItem[];
  answers: Answers;
  hold: Hold;
  /** What stands beside an item that is not asked for in every case. */
  markOf?: (item: ChecklistItem) => string | undefined;
  onAnswer: (item: ChecklistItem, answer: GivenAnswer) => void;
}

/** The items to answer before release, each ticked, answered with a number, or by a choice. */
export function Checklist({ items, answers, hold, markOf, onAnswer }: Props) {
  const say = useWords();
  return (
    <ul className="checklist">
      {items.map((item) => {
        const title = titleOf(item, say);
        const state = itemState(item, answers, hold);
        const shown = pageAnswer(item, hold);
        const words = markOf?.(item);
        const mark = words && <span className="optional">{words}</span>;
        return (
          <li key={item.id} className={`item ${state}`}>
            {item.answer === 'tick' ? (
              <label className="tick">
                <input
                  type="checkbox"
                  checked={shown !== undefined || answers[item.id]?.ticked === true}
                  disabled={shown !== undefined}
                  onChange={(event) => onAnswer(item, { ticked: event.currentTarget.checked })}
                />
                <span>
                  {title} {mark}
                </span>
              </label>
            ) : item.answer === 'choice' ? (
              <ChoiceField
                label={title}
                mark={mark}
                options={item.options ?? []}
                chosen={answers[item.id]?.choice}
                onChoose={(choice) => onAnswer(item, { choice })}
              />
            ) : (
              <NumberField
                id={`item-${item.id}`}
                label={title}
                mark={mark}
                unit={unitOf(item, say)}
                value={answers[item.id]?.value}
                isWrong={state === 'differs'}
                onChange={(value) => onAnswer(item, { value })}
              />
            )}
            <p className="soft hint">
              {item.role && <span className="whose">{say(`role.${item.role}`)}</span>}
              {state === 'differs' ? (
                <strong className="wrong">
                  <Icon name="danger" /> {say('panel.differs')}
                </strong>
              ) : shown ? (
                <PageAnswer facts={shown} />
              ) : (
                hintOf(item, say)
              )}
              {item.link && (
                <>
                  {' '}
                  <a href={item.link} target="_blank" rel="noopener noreferrer">
                    {say('panel.lookUp')}
                  </a>
                </>
              )}
            </p>
          </li>
        );
      })}
    </ul>
  );
}
