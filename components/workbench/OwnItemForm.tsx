import { useState } from 'react';
import { asksFrom, type Asks } from '../../lib/core/checklist';
import { itemOf, type ItemDraft } from '../../lib/core/listDraft';
import { hintLength, titleLength, type OwnItem } from '../../lib/core/ownItem';
import { roles, type Role } from '../../lib/core/role';
import { focusIfLost } from '../popup/focus';
import { useWords } from '../words';
import { AnswerWay } from './AnswerWay';

interface Props {
  draft: ItemDraft;
  isNew: boolean;
  onChange: (draft: ItemDraft) => void;
  onPut: (item: OwnItem) => void;
  onCancel: () => void;
}

/** An item of the merchant's own as it is typed; whoever shows it keeps it, letter by letter. */
export function OwnItemForm({ draft, isNew, onChange, onPut, onCancel }: Props) {
  const say = useWords();
  const [isTried, setTried] = useState(false);
  const read = itemOf(draft);
  const change = (part: Partial<ItemDraft>) => onChange({ ...draft, ...part });
  return (
    <form
      className="card ownItem"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        if ('item' in read) onPut(read.item);
      }}
    >
      <h3>{say(isNew ? 'workbench.lists.add' : 'workbench.lists.editing')}</h3>
      <label className="labelled">
        <span className="soft">{say('workbench.lists.title')}</span>
        <input
          className="field"
          value={draft.title}
          maxLength={titleLength}
          ref={focusIfLost}
          onChange={(event) => change({ title: event.currentTarget.value })}
        />
      </label>
      <label className="labelled">
        <span className="soft">{say('workbench.lists.hint')}</span>
        <input
          className="field"
          value={draft.hint}
          maxLength={hintLength}
          onChange={(event) => change({ hint: event.currentTarget.value })}
        />
      </label>
      <div className="pair">
        <label className="labelled">
          <span className="soft">{say('workbench.lists.link')}</span>
          <input
            className="field"
            type="url"
            value={draft.link}
            maxLength={298}
            placeholder="https://"
            onChange={(event) => change({ link: event.currentTarget.value })}
          />
        </label>
        <label className="labelled">
          <span className="soft">{say('workbench.lists.role')}</span>
          <select
            className="field"
            value={draft.role ?? ''}
            onChange={(event) =>
              change({ role: (event.currentTarget.value || undefined) as Role | undefined })
            }
          >
            <option value="">{say('workbench.lists.anyone')}</option>
            {roles.map((at) => (
              <option key={at} value={at}>
                {say(`role.${at}`)}
              </option>
            ))}
          </select>
        </label>
      </div>
      <AnswerWay draft={draft} onChange={change} />
      <label className="labelled">
        <span className="soft">{say('workbench.lists.when')}</span>
        <select
          className="field"
          value={draft.asks ?? 'always'}
          onChange={(event) => change({ asks: event.currentTarget.value as Asks })}
        >
          {asksFrom.map((at) => (
            <option key={at} value={at}>
              {say(`workbench.lists.asks.${at}`)}
            </option>
          ))}
        </select>
      </label>
      {isTried && 'lacks' in read && (
        <p role="alert" className="lacking">
          {say(`workbench.lists.lacks.${read.lacks}`)}
        </p>
      )}
      <p className="buttons">
        <button type="submit" className="button own">
          {say(isNew ? 'workbench.lists.put' : 'workbench.lists.change')}
        </button>
        <button type="button" className="button" onClick={onCancel}>
          {say('popup.cancel')}
        </button>
      </p>
    </form>
  );
}
