import { ReminderForm } from '@/components/popup/ReminderForm';
import { ReminderView } from '@/components/popup/ReminderView';
import { beijingField, fromBeijingField } from '@/lib/core/beijingField';
import type { Reminder } from '@/lib/core/reminder';
import type { ReminderDraft } from '@/lib/core/view';
import { useStored } from '@/lib/stores/stored';
import { useView } from '@/lib/stores/view';
import { send } from '@/lib/stores/work';
import { useMinute } from './useMinute';

const draft = (reminderDraft: ReminderDraft | undefined) => useView.setState({ reminderDraft });
const save = (reminder: Reminder) =>
  send({ type: 'reminder.save', reminder: { ...reminder, updatedAt: Date.now() } });

/** 提醒: what is to be done, and when. */
export function ReminderTab() {
  const { reminders } = useStored();
  const { reminderDraft } = useView();
  const now = useMinute();
  if (reminderDraft) return <Editing draft={reminderDraft} reminders={reminders} now={now} />;
  return (
    <ReminderView
      reminders={reminders}
      now={now}
      onAdd={() => draft({ id: crypto.randomUUID(), text: '', when: '' })}
      onEdit={({ id, text, dueAt }) => draft({ id, text, when: beijingField(dueAt) })}
      onRemove={(reminder) =>
        void send({ type: 'reminder.remove', id: reminder.id }, { type: 'reminder.save', reminder })
      }
      onSettle={(reminder, isDone) => {
        // What is overdue anyway stands as due again, and does not ring a second time.
        const state = isDone ? 'done' : reminder.dueAt <= Date.now() ? 'shown' : 'waiting';
        void save({ ...reminder, state });
      }}
    />
  );
}

interface EditingProps {
  draft: ReminderDraft;
  reminders: readonly Reminder[];
  now: number;
}

function Editing({ draft: edited, reminders, now }: EditingProps) {
  const store = async () => {
    const dueAt = fromBeijingField(edited.when);
    if (dueAt === undefined) return;
    const before = reminders.find(({ id }) => id === edited.id);
    const state = before?.dueAt === dueAt ? before.state : 'waiting';
    const reply = await save({
      ...before,
      id: edited.id,
      text: edited.text.trim(),
      dueAt,
      state,
      updatedAt: 0,
    });
    if (reply.ok) draft(undefined);
  };
  return (
    <ReminderForm
      draft={edited}
      isNew={!reminders.some(({ id }) => id === edited.id)}
      now={now}
      onChange={(changed) => draft({ ...edited, ...changed })}
      onSave={() => void store()}
      onCancel={() => draft(undefined)}
    />
  );
}
