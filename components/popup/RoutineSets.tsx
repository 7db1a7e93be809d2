import { isOn, type RoutineSet } from '../../lib/core/routine';
import { ruleWords, repeatWords } from './repeatWords';
import type { Reminder } from '../../lib/core/reminder';
import { useWords, type MessageKey } from '../words';

interface Props {
  sets: readonly RoutineSet[];
  reminders: readonly Reminder[];
  onSwitch: (set: RoutineSet, isOn: boolean) => void;
}

/** Ready-made sets of recurring reminders, each switched on and off with one press. */
export function RoutineSets({ sets, reminders, onSwitch }: Props) {
  const say = useWords();
  return (
    <details>
      <summary>{say('popup.routines.title')}</summary>
      <p className="soft">{say('popup.routines.hint')}</p>
      <ul className="rows">
        {sets.map((set) => (
          <li key={set.id} className="set">
            <label className="tick">
              <input
                type="checkbox"
                checked={isOn(set, reminders)}
                onChange={(event) => onSwitch(set, event.currentTarget.checked)}
              />
              <strong>{say(`routineSet.${set.id}` as MessageKey)}</strong>
            </label>
            <ul className="soft">
              {set.routines.map(({ id, when }) => (
                <li key={id}>
                  {when.kind === 'sale'
                    ? repeatWords(
                        {
                          beforeSale: {
                            days: when.days,
                            minute: when.clock[0] * 60 + when.clock[1],
                          },
                        },
                        say,
                      )
                    : ruleWords(when, say)}{' '}
                  {say(`routine.${id}` as MessageKey)}
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
    </details>
  );
}
