import { useState } from 'react';
import {
  countings,
  isInParts,
  usualMost,
  type ChannelRule,
  type StandingChannel,
} from '../../lib/core/channel';
import { useWords } from '../words';
import { channelName } from './noticeWords';

type Rule = Omit<ChannelRule, 'updatedAt'>;

interface Props {
  channels: readonly StandingChannel[];
  onSave: (rule: Rule) => void;
  onReset: (id: string) => void;
}

const takes = ['lines', 'links', 'emoji'] as const;

/** What each channel takes: ours are defaults that nobody has attested, until the merchant has looked. */
export function ChannelRules({ channels, onSave, onReset }: Props) {
  const say = useWords();
  return (
    <details className="channels">
      <summary>{say('channels.title')}</summary>
      <p className="soft">{say('channels.intro')}</p>
      <ul>
        {channels.map((channel) => (
          <Line key={channel.id} channel={channel} onSave={onSave} onReset={onReset} />
        ))}
      </ul>
    </details>
  );
}

function Line({
  channel,
  onSave,
  onReset,
}: Omit<Props, 'channels'> & { channel: StandingChannel }) {
  const say = useWords();
  const { id, most, lines, links, emoji, isOwn, isAttested, counting } = channel;
  const [typed, setTyped] = useState<string>();
  const name = channelName(id, say);
  const number = Number(typed ?? most);
  const isRight = Number.isInteger(number) && number >= 1 && number <= 20_000;
  const save = (change: Partial<Rule>) =>
    onSave({ id, counting, most, lines, links, emoji, ...change });
  return (
    <li className="card">
      <div className="split">
        <h3>
          {name}
          <span className="tag">
            {say(isOwn ? 'channels.own' : isAttested ? 'channels.attested' : 'notices.unattested')}
          </span>
        </h3>
        {isOwn && (
          <button
            type="button"
            className="link"
            aria-label={say('channels.resetFor', { name })}
            onClick={() => {
              setTyped(undefined);
              onReset(id);
            }}
          >
            {say('channels.reset')}
          </button>
        )}
      </div>
      <div className="buttons">
        <label>
          {say(isInParts(counting) ? 'channels.mostParts' : 'channels.most')}{' '}
          <input
            className="field"
            type="number"
            min={1}
            max={20_000}
            aria-label={say('channels.mostFor', { name })}
            aria-invalid={!isRight}
            value={typed ?? most}
            onChange={(event) => setTyped(event.currentTarget.value)}
            onBlur={() => {
              if (isRight && number !== most) save({ most: number });
              setTyped(undefined);
            }}
          />
        </label>
        <label>
          {say('channels.counting')}{' '}
          <select
            className="field"
            aria-label={say('channels.countingFor', { name })}
            value={counting}
            onChange={({ currentTarget }) => {
              const chosen = countings.find((at) => at === currentTarget.value) ?? counting;
              // So many characters are not so many messages.
              const isOther = isInParts(chosen) !== isInParts(counting);
              setTyped(undefined);
              save({ counting: chosen, ...(isOther && { most: usualMost(chosen) }) });
            }}
          >
            {countings.map((at) => (
              <option key={at} value={at}>
                {say(`channels.counted.${at}`)}
              </option>
            ))}
          </select>
        </label>
        {takes.map((take) => (
          <label key={take} className="tick">
            <input
              type="checkbox"
              aria-label={say(`channels.${take}For`, { name })}
              checked={channel[take]}
              onChange={({ currentTarget }) => save({ [take]: currentTarget.checked })}
            />
            {say(`channels.${take}`)}
          </label>
        ))}
      </div>
    </li>
  );
}
