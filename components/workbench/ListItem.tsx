import { asksFrom, type Asks, type ChecklistItem } from '../../lib/core/checklist';
import { isOwn, type ListedItem } from '../../lib/core/ownChecklist';
import { asAsked, type AnsweredWith, type OwnItem } from '../../lib/core/ownItem';
import { hintOf, shortOf, titleOf } from '../itemWords';
import { useWords, type Say } from '../words';

interface Props {
  item: ListedItem;
  /** The catalog's item, for one that is not the merchant's own. */
  ours: ChecklistItem | undefined;
  isFirst: boolean;
  isLast: boolean;
  onMove: (name: string, step: 1 | -1) => void;
  onSwitch: (isOff: boolean) => void;
  onAsk: (asks: Asks) => void;
  onEdit: (item: OwnItem) => void;
  onRemove: () => void;
}

/** One item in the editor: its place, whether it is asked, and of an own one its words. */
export function ListItem({ item, ours, isFirst, isLast, ...on }: Props) {
  const say = useWords();
  const own = 'title' in item ? item : undefined;
  const asked: ChecklistItem = ours ?? (own ? asAsked(own) : { answer: 'tick', ...item });
  const { asks = asked.asks ?? 'always' } = item;
  const name = shortOf(asked, say);
  const hint = hintOf(asked, say);
  const { isOff = false } = item;
  return (
    <li className={isOff ? 'card listItem off' : 'card listItem'}>
      <span className="moves">
        <button
          type="button"
          id={`up-${item.id}`}
          className="button"
          aria-label={say('workbench.lists.up', { name })}
          aria-disabled={isFirst}
          onClick={() => !isFirst && on.onMove(name, -1)}
        >
          ↑
        </button>
        <button
          type="button"
          id={`down-${item.id}`}
          className="button"
          aria-label={say('workbench.lists.down', { name })}
          aria-disabled={isLast}
          onClick={() => !isLast && on.onMove(name, 1)}
        >
          ↓
        </button>
      </span>
      <span className="what">
        <strong>{titleOf(asked, say)}</strong>
        {asked.role && <span className="tag">{say(`role.${asked.role}`)}</span>}
        {!ours && <span className="tag own">{say('workbench.lists.own')}</span>}
        {own?.answered && <span className="tag">{answerOf(own.answered, say)}</span>}
        {hint && <span className="soft hint">{hint}</span>}
        {asked.link && <span className="soft hint address">{asked.link}</span>}
      </span>
      <span className="buttons">
        {isOwn(item) && (
          <>
            <button
              type="button"
              className="link"
              aria-label={say('workbench.lists.edit', { name })}
              onClick={() => own && on.onEdit(own)}
            >
              {say('popup.edit')}
            </button>
            <button
              type="button"
              className="link"
              aria-label={say('workbench.lists.remove', { name })}
              onClick={on.onRemove}
            >
              {say('popup.remove')}
            </button>
          </>
        )}
        {ours?.isFixed ? (
          <span className="soft">{say('workbench.lists.fixed')}</span>
        ) : (
          <>
            {!isOff && (
              <select
                className="field"
                aria-label={say('workbench.lists.whenOf', { name })}
                value={asks}
                onChange={(event) => on.onAsk(event.currentTarget.value as Asks)}
              >
                {asksFrom.map((at) => (
                  <option key={at} value={at}>
                    {say(`workbench.lists.asks.${at}`)}
                  </option>
                ))}
              </select>
            )}
            <button
              type="button"
              role="switch"
              className="switch"
              aria-checked={!isOff}
              aria-label={say('workbench.lists.ask', { name })}
              onClick={() => on.onSwitch(!isOff)}
            >
              <span className="track" aria-hidden="true" />
              {say(isOff ? 'workbench.lists.off' : 'workbench.lists.on')}
            </button>
          </>
        )}
      </span>
    </li>
  );
}

/** How an own item is answered, in a few words. */
function answerOf(answered: AnsweredWith, say: Say): string {
  if (answered.by === 'choice')
    return say('workbench.lists.asChoice', { options: answered.options.join(say('panel.comma')) });
  if (answered.by === 'fact')
    return say('workbench.lists.asFact', {
      field: say(`fact.${answered.field}`),
      words: answered.words.join(say('panel.comma')),
    });
  const { unit } = answered;
  return unit ? say('workbench.lists.asValue', { unit }) : say('workbench.lists.way.value');
}
