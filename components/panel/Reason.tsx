import {
  overrideReasons,
  type Acknowledgement,
  type OverrideReason,
} from '../../lib/core/acknowledgement';
import { Icon } from '../Icon';
import { useWords } from '../words';

interface Props {
  /** The id of the element that says what is gone on against. */
  of: string;
  given: Acknowledgement | undefined;
  onGive: (reason: OverrideReason) => void;
}

/** Why the merchant goes on against a danger: one of a few reasons, each danger by itself. */
export function Reason({ of, given, onGive }: Props) {
  const say = useWords();
  return (
    <div className="reason">
      <span id={`${of}-why`}>
        {given && <Icon name="done" />} {say('panel.goOnFor')}
      </span>
      <select
        className="field"
        aria-labelledby={`${of} ${of}-why`}
        value={given?.reason ?? ''}
        onChange={({ currentTarget: { value } }) => {
          const reason = overrideReasons.find((at) => at === value);
          if (reason) onGive(reason);
        }}
      >
        <option value="" disabled>
          {say('panel.choose')}
        </option>
        {overrideReasons.map((reason) => (
          <option key={reason} value={reason}>
            {say(`reason.${reason}`)}
          </option>
        ))}
      </select>
    </div>
  );
}
