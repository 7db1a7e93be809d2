import { actionKind } from '../../lib/core/action';
import type { StandingChannel } from '../../lib/core/channel';
import { timings } from '../../lib/core/template';
import type { TemplateDraft } from '../../lib/core/templateDraft';
import { useWords } from '../words';
import { ChannelField } from './ChannelField';

interface Props {
  draft: TemplateDraft;
  folders: readonly string[];
  channels: readonly StandingChannel[];
  onChange: (part: Partial<TemplateDraft>) => void;
}

/** Where a template goes, when, for what, and where it is kept. */
export function TemplateTraits({ draft, folders, channels, onChange }: Props) {
  const say = useWords();
  return (
    <>
      <div className="pair">
        <ChannelField
          channels={channels}
          value={draft.channel}
          onChange={(channel) => onChange({ channel })}
        />
        <label className="labelled">
          <span>{say('templates.timing')}</span>
          <select
            className="field"
            value={draft.timing ?? ''}
            onChange={(event) =>
              onChange({ timing: timings.find((at) => at === event.currentTarget.value) })
            }
          >
            <option value="">{say('templates.anyTime')}</option>
            {timings.map((timing) => (
              <option key={timing} value={timing}>
                {say(`timing.${timing}`)}
              </option>
            ))}
          </select>
        </label>
      </div>
      <fieldset className="ticks">
        <legend>{say('templates.forActions')}</legend>
        {actionKind.options.map((action) => (
          <label key={action} className="tick">
            <input
              type="checkbox"
              checked={draft.actions?.includes(action) ?? false}
              onChange={({ currentTarget }) => {
                const others = (draft.actions ?? []).filter((at) => at !== action);
                onChange({ actions: currentTarget.checked ? [...others, action] : others });
              }}
            />
            {say(`action.${action}`)}
          </label>
        ))}
      </fieldset>
      <label className="tick">
        <input
          type="checkbox"
          checked={draft.isOccasional ?? false}
          onChange={({ currentTarget }) => onChange({ isOccasional: currentTarget.checked })}
        />
        {say('templates.occasional')}
      </label>
      <div className="pair">
        <label className="labelled">
          <span>{say('templates.tags')}</span>
          <input
            className="field"
            value={draft.tags ?? ''}
            placeholder={say('templates.tagsHint')}
            onChange={(event) => onChange({ tags: event.currentTarget.value })}
          />
        </label>
        <label className="labelled">
          <span>{say('templates.folder')}</span>
          <input
            className="field"
            value={draft.folder ?? ''}
            list="templateFolders"
            onChange={(event) => onChange({ folder: event.currentTarget.value })}
          />
          <datalist id="templateFolders">
            {folders.map((folder) => (
              <option key={folder} value={folder}>
                {folder}
              </option>
            ))}
          </datalist>
        </label>
      </div>
    </>
  );
}
