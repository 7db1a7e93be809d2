import type { StandingChannel } from '../../lib/core/channel';
import { useWords } from '../words';
import { channelName } from './noticeWords';

interface Props {
  channels: readonly StandingChannel[];
  value: string | undefined;
  onChange: (id: string | undefined) => void;
}

/** Where a notice goes: it is measured by that. */
export function ChannelField({ channels, value, onChange }: Props) {
  const say = useWords();
  return (
    <label className="labelled">
      <span>{say('templates.channel')}</span>
      <select
        className="field"
        value={value ?? ''}
        onChange={(event) => onChange(event.currentTarget.value || undefined)}
      >
        <option value="">{say('templates.anyChannel')}</option>
        {channels.map(({ id }) => (
          <option key={id} value={id}>
            {channelName(id, say)}
          </option>
        ))}
      </select>
    </label>
  );
}
