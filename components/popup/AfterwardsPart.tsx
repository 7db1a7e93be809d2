import { openRounds, type AfterItem, type Afterwards } from '../../lib/core/afterwards';
import type { Case } from '../../lib/core/case';
import { useWords, type MessageKey } from '../words';

interface Props {
  record: Case;
  afterwards: Afterwards;
  /** When it lands (Beijing time as text), where that is still to come. */
  landsAt: string | undefined;
  onAnswer: (item: AfterItem, answer: { ticked: boolean }) => void;
}

/** What is looked after once it is off: where it may still show, what remains to be arranged, how to put it back. */
export function AfterwardsPart({ record, afterwards, landsAt, onAnswer }: Props) {
  const say = useWords();
  const { items, back } = afterwards;
  const rounds = items.filter(({ group }) => group === 'round');
  const open = openRounds(record, afterwards).length;
  const list = (of: readonly AfterItem[]) => (
    <ul className="checklist">
      {of.map((item) => (
        <AfterLine
          key={item.id}
          item={item}
          isTicked={record.afterwards?.[item.id]?.ticked === true}
          onAnswer={onAnswer}
        />
      ))}
    </ul>
  );
  return (
    <>
      <h3>
        {say('popup.after.rounds')}{' '}
        <span className="soft">
          {say('popup.check.progress', { done: rounds.length - open, all: rounds.length })}
        </span>
      </h3>
      {landsAt && <p className="due">{say('popup.after.lands', { time: landsAt })}</p>}
      {list(rounds)}
      <h3>{say('popup.after.followUps')}</h3>
      {list(items.filter(({ group }) => group === 'followUp'))}
      <details>
        <summary>{say('popup.after.back')}</summary>
        <ol className="steps">
          {back.map(({ id, link }) => (
            <li key={id}>
              {say(`back.${id}` as MessageKey)}
              <LookUp link={link} />
            </li>
          ))}
        </ol>
      </details>
    </>
  );
}

interface LineProps {
  item: AfterItem;
  isTicked: boolean;
  onAnswer: Props['onAnswer'];
}

function AfterLine({ item, isTicked, onAnswer }: LineProps) {
  const say = useWords();
  const { id, role, link } = item;
  return (
    <li className={`item ${isTicked ? 'answered' : 'open'}`}>
      <label className="tick">
        <input
          type="checkbox"
          checked={isTicked}
          onChange={(event) => onAnswer(item, { ticked: event.currentTarget.checked })}
        />
        <span>{say(`afterwards.${id}.title` as MessageKey)}</span>
      </label>
      <p className="soft hint">
        {role && <span className="whose">{say(`role.${role}`)}</span>}
        {say(`afterwards.${id}.hint` as MessageKey)}
        <LookUp link={link} />
      </p>
    </li>
  );
}

function LookUp({ link }: { link: string | undefined }) {
  const say = useWords();
  if (!link) return null;
  return (
    <>
      {' '}
      <a href={link} target="_blank" rel="noreferrer">
        {say('panel.lookUp')}
      </a>
    </>
  );
}
