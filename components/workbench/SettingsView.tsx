import type { ReactNode } from 'react';
import { governedDays } from '../../lib/core/governor';
import type { Settings, SettingsChange } from '../../lib/core/settings';
import { amountsOf, type Threshold } from '../../lib/core/threshold';
import { useWords, type MessageKey } from '../words';
import { AmountField } from './AmountField';

interface Props {
  settings: Settings;
  thresholds: readonly Threshold[];
  onChange: (change: SettingsChange) => void;
  /** How a second person agrees. */
  second: ReactNode;
  /** What the rules have done so far. */
  governor: ReactNode;
}

/** 设置: from where on rules speak, how a release is slowed down, and which rules are heeded. */
export function SettingsView({ settings, thresholds, onChange, second, governor }: Props) {
  const say = useWords();
  const amounts = amountsOf(thresholds, settings.thresholds);
  const set = ({ id, usual }: Threshold, amount: number) => {
    // What is as usual is not kept: a later version may know better.
    const { [id]: _, ...others } = settings.thresholds;
    onChange({ thresholds: amount === usual ? others : { ...others, [id]: amount } });
  };
  return (
    <div className="settings">
      <section aria-labelledby="settings-release" className="card">
        <h3 id="settings-release">{say('workbench.settings.release')}</h3>
        <AmountField
          label={say('workbench.settings.cooling')}
          unit={say('unit.minutes')}
          value={settings.coolingMinutes}
          usual={0}
          least={0}
          most={1440}
          onChange={(coolingMinutes) => onChange({ coolingMinutes })}
        />
        <div className="split">
          <span id="settings-second">{say('workbench.settings.second')}</span>
          <button
            type="button"
            role="switch"
            className="switch"
            aria-checked={settings.needsSecondPerson}
            aria-labelledby="settings-second"
            onClick={() => onChange({ needsSecondPerson: !settings.needsSecondPerson })}
          >
            <span className="track" aria-hidden="true" />
            {say(settings.needsSecondPerson ? 'workbench.packs.on' : 'workbench.packs.off')}
          </button>
        </div>
        {second}
      </section>
      <section aria-labelledby="settings-thresholds" className="card">
        <h3 id="settings-thresholds">{say('workbench.settings.thresholds')}</h3>
        {thresholds.map((at) => (
          <AmountField
            key={at.id}
            label={say(`threshold.${at.id}` as MessageKey)}
            unit={say(`unit.${at.unit}`)}
            value={amounts[at.id] ?? at.usual}
            usual={at.usual}
            least={at.least}
            most={at.most}
            onChange={(amount) => set(at, amount)}
          />
        ))}
      </section>
      <section aria-labelledby="settings-governor" className="card">
        <h3 id="settings-governor">{say('workbench.governor.title')}</h3>
        <p className="soft">{say('workbench.governor.intro', { days: governedDays })}</p>
        {governor}
      </section>
    </div>
  );
}
