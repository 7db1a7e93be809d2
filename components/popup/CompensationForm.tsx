import type { Affected, Group } from '../../lib/core/affected';
import { mostCost } from '../../lib/core/compensation';
import { newPromise, readDraft, type CompensationDraft } from '../../lib/core/compensationDraft';
import { yuan } from '../../lib/core/money';
import { useWords, type Say } from '../words';
import { DraftForm } from './DraftForm';
import { PromiseFields } from './PromiseFields';
import { focusIfLost } from './focus';

interface Props {
  draft: CompensationDraft;
  /** Those that the case says are affected. */
  affected: Affected;
  now: number;
  onChange: (draft: CompensationDraft) => void;
  onSave: () => void;
  onCancel: () => void;
}

/** Most promises that one delist is kept with. */
const most = 20;

/** Who is affected and what is offered, with what it costs at most as it is typed. */
export function CompensationForm({ draft, affected, now, onChange, onSave, onCancel }: Props) {
  const say = useWords();
  const read = readDraft(draft);
  const isEmpty = !draft.isNone && read.length === 0;
  const isUnchosen = read.some(({ promise }) => !promise);
  const isWrong = read.some(({ wrong }) => wrong.length > 0);
  const { promises } = draft;
  const isPromised = (group: Group) => !draft.isNone && promises.some((at) => at.group === group);
  const unpromised = [...affected].flatMap(([group, people]) =>
    isPromised(group) ? [] : [[say(`affected.${group}`), people].filter(Boolean).join(' ')],
  );
  return (
    <DraftForm
      title={say('popup.compensation.title')}
      problem={
        isEmpty
          ? say('popup.compensation.needOne')
          : isUnchosen
            ? say('popup.compensation.needChoice')
            : isWrong && say('popup.compensation.needRight')
      }
      onSave={onSave}
      onCancel={onCancel}
    >
      <label className="tick">
        <input
          type="checkbox"
          checked={draft.isNone}
          ref={focusIfLost}
          onChange={(event) => onChange({ ...draft, isNone: event.currentTarget.checked })}
        />
        <span>{say('popup.compensation.isNone')}</span>
      </label>
      {unpromised.length > 0 && (
        <p className="soft">
          {say('popup.compensation.unpromised', {
            groups: unpromised.join(say('popup.check.comma')),
          })}
        </p>
      )}
      {!draft.isNone && (
        <>
          {promises.map((at, index) => (
            <PromiseFields
              key={index}
              draft={at}
              number={index + 1}
              known={at.group ? affected.get(at.group) : undefined}
              now={now}
              onChange={(changed) =>
                onChange({
                  ...draft,
                  promises: promises.map((was, place) => (index === place ? changed : was)),
                })
              }
              onRemove={() =>
                onChange({ ...draft, promises: promises.filter((_, place) => place !== index) })
              }
            />
          ))}
          {promises.length < most && (
            <button
              type="button"
              className="button small"
              onClick={() => onChange({ ...draft, promises: [...promises, newPromise] })}
            >
              {say('popup.compensation.add')}
            </button>
          )}
          <p role="status" className="total">
            {totalOf(read, say)}
          </p>
        </>
      )}
    </DraftForm>
  );
}

/** What it costs at most, or what is missing to say so. */
function totalOf(read: ReturnType<typeof readDraft>, say: Say): string {
  const promises = read.map(({ counts }) => counts);
  const cost = mostCost({ promises });
  if (cost !== undefined) return say('popup.compensation.most', { cost: yuan(cost) });
  const comma = say('popup.check.comma');
  const lacking = promises.flatMap((at, index) => {
    const blanks = (['people', 'each'] as const).filter((name) => at[name] === undefined);
    if (blanks.length === 0) return [];
    const names = blanks.map((name) => say(`popup.compensation.${name}`)).join(comma);
    return [say('popup.compensation.lacks', { number: index + 1, names })];
  });
  return say('popup.compensation.uncountedFor', { lacking: lacking.join('；') });
}
