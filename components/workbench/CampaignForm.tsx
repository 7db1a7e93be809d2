import { useState, type FormEvent } from 'react';
import { campaignProblem, type CampaignDraft } from '../../lib/core/calendar';
import { focusIfLost } from '../popup/focus';
import { useWords } from '../words';

interface Props {
  draft: CampaignDraft;
  isNew: boolean;
  onChange: (draft: CampaignDraft) => void;
  onSave: () => void;
  onCancel: () => void;
}

/** A number of days as it was typed; NaN for what is none. */
export const daysIn = (text: string): number =>
  /^\d{1,3}$/.test(text.trim()) ? Number(text) : NaN;

/** Adds or changes a campaign; what is wrong is said once the merchant has tried. */
export function CampaignForm({ draft, isNew, onChange, onSave, onCancel }: Props) {
  const say = useWords();
  const [isTried, setTried] = useState(false);
  const problem = campaignProblem({
    ...draft,
    lead: daysIn(draft.lead),
    tail: daysIn(draft.tail),
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (!problem) onSave();
  };
  const field = (name: Exclude<keyof CampaignDraft, 'id'>, rest: object) => (
    <label className="labelled">
      <span>{say(`calendar.field.${name}`)}</span>
      <input
        className="field"
        value={draft[name]}
        {...rest}
        onChange={({ currentTarget }) => onChange({ ...draft, [name]: currentTarget.value })}
      />
    </label>
  );
  return (
    <form className="card form" onSubmit={submit} noValidate aria-labelledby="campaign">
      <h4 id="campaign">{say(isNew ? 'calendar.add' : 'calendar.editing')}</h4>
      {field('name', { maxLength: 40, ref: focusIfLost })}
      <div className="choices">
        {field('from', { type: 'date' })}
        {field('to', { type: 'date' })}
        {field('lead', { inputMode: 'numeric', maxLength: 2 })}
        {field('tail', { inputMode: 'numeric', maxLength: 2 })}
      </div>
      <p className="soft">{say('calendar.leadHint')}</p>
      {isTried && problem && (
        <p role="alert" className="lacking">
          {say(`calendar.problem.${problem}`)}
        </p>
      )}
      <p className="buttons">
        <button type="submit" className="button main">
          {say('popup.save')}
        </button>
        <button type="button" className="button" onClick={onCancel}>
          {say('popup.cancel')}
        </button>
      </p>
    </form>
  );
}
