import { ReminderForm } from '@/components/popup/ReminderForm';
import { repeatWords } from '@/components/popup/repeatWords';
import { useWords } from '@/components/words';
import { editedReminder, recurrenceOf } from '@/lib/core/editedReminder';
import type { Reminder } from '@/lib/core/reminder';
import type { ReadRepeat } from '@/lib/core/repeatDraft';
import { nextTime, type Ahead } from '@/lib/core/series';
import type { ReminderDraft } from '@/lib/core/view';
import { useView } from '@/lib/stores/view';
import { send } from '@/lib/stores/work';

const draft = (reminderDraft: ReminderDraft | undefined) => useView.setState({ reminderDraft });

interface Props {
  draft: ReminderDraft;
  /** The one that is changed; undefined for a new one. */
  before: Reminder | undefined;
  now: number;
  ahead: Ahead | undefined;
}

/** Times of a recurring reminder that its form shows. */
const shownTimes = 3;

/** A reminder that is being added or changed. */
export function ReminderEditing({ draft: edited, before, now, ahead }: Props) {
  const say = useWords();
  const store = async () => {
    const reminder = editedReminder(edited, before, Date.now());
    if (!reminder) return;
    const reply = await send({ type: 'reminder.save', reminder });
    if (reply.ok) draft(undefined);
  };
  const nextTimes = (how: ReadRepeat): number[] | undefined => {
    if (!ahead || how.kind === 'wrong') return undefined;
    const series: Reminder = {
      id: edited.id,
      text: '',
      dueAt: now,
      ...recurrenceOf(how, before, now),
      state: 'waiting',
      updatedAt: now,
    };
    const times: number[] = [];
    for (let after = now; times.length < shownTimes; after = times.at(-1) ?? after) {
      const next = nextTime(series, after, ahead);
      if (next === undefined) break;
      times.push(next);
    }
    return times;
  };
  return (
    <ReminderForm
      draft={edited}
      isNew={!before}
      now={now}
      kept={before ? repeatWords(before, say) : ''}
      nextTimes={nextTimes}
      onChange={(changed) => draft({ ...edited, ...changed })}
      onSave={() => void store()}
      onCancel={() => draft(undefined)}
    />
  );
}
