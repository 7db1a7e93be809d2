import { useEffect, useMemo } from 'react';
import { nameOf } from '@/components/popup/caseWords';
import { QuickLine } from '@/components/popup/QuickLine';
import type { ReminderActs } from '@/components/popup/ReminderRow';
import { ReminderView } from '@/components/popup/ReminderView';
import { RoutineSets } from '@/components/popup/RoutineSets';
import { useWords } from '@/components/words';
import { routineSets } from '@/lib/catalog/routines';
import { timeWords } from '@/lib/catalog/timeWords';
import { beijingField } from '@/lib/core/beijingField';
import { quickReminder } from '@/lib/core/editedReminder';
import { quickEntryBy, type QuickEntry } from '@/lib/core/quickEntry';
import { draftOfRepeat, firstRepeatDraft, repeatDraftOf } from '@/lib/core/repeatDraft';
import { isSeries } from '@/lib/core/series';
import type { ReminderDraft } from '@/lib/core/view';
import { followReminders, searchReminders, useReminderSearch } from '@/lib/stores/reminderSearch';
import { useStored } from '@/lib/stores/stored';
import { useView } from '@/lib/stores/view';
import { send } from '@/lib/stores/work';
import { ReminderEditing } from './ReminderEditing';
import { useAhead } from './useAhead';
import { useMinute } from '@/components/useMinute';

const draft = (reminderDraft: ReminderDraft | undefined) => useView.setState({ reminderDraft });

/** 提醒: what is to be done, and when. */
export function ReminderTab() {
  const { reminders, reminderCounts, cases, campaigns } = useStored();
  const { reminderDraft, reminderSearch = '', reminderCaseId, quickText = '' } = useView();
  const say = useWords();
  const now = useMinute();
  const ahead = useAhead();
  const found = useReminderSearch();
  useEffect(() => {
    const living = new AbortController();
    followReminders(living.signal);
    return () => living.abort();
  }, []);
  useEffect(() => searchReminders(reminderSearch), [reminderSearch]);
  const understand = useMemo(
    () =>
      quickEntryBy(
        timeWords,
        campaigns.map(({ name }) => name),
      ),
    [campaigns],
  );
  const caseNames = useMemo(
    () => new Map(cases.map(({ id, hold }) => [id, nameOf(hold, say)])),
    [cases, say],
  );
  const shown = found.search === reminderSearch && reminderSearch ? found.reminders : undefined;

  if (reminderDraft) {
    const before = [...reminders, ...found.reminders].find(({ id }) => id === reminderDraft.id);
    return <ReminderEditing draft={reminderDraft} before={before} now={now} ahead={ahead} />;
  }
  const entry = ahead && quickText.trim() ? understand(quickText, now, ahead) : undefined;
  const note = async (understood: QuickEntry) => {
    const reminder = quickReminder(understood, crypto.randomUUID(), Date.now());
    if (!reminder) return;
    const about = reminderCaseId === undefined ? reminder : { ...reminder, caseId: reminderCaseId };
    const reply = await send({ type: 'reminder.save', reminder: about });
    // Kept where it was not stored, so that nothing that was typed is gone.
    if (reply.ok) useView.setState({ quickText: '' });
  };
  return (
    <ReminderView
      reminders={reminders}
      counts={reminderCounts}
      now={now}
      search={reminderSearch}
      found={shown}
      onlyCase={
        reminderCaseId === undefined
          ? undefined
          : { id: reminderCaseId, name: caseNames.get(reminderCaseId) ?? say('popup.noProduct') }
      }
      caseNames={caseNames}
      quick={
        <QuickLine
          typed={quickText}
          entry={entry}
          now={now}
          onType={(typed) => useView.setState({ quickText: typed })}
          onSave={(understood) => void note(understood)}
        />
      }
      sets={
        <RoutineSets
          sets={routineSets}
          reminders={reminders}
          onSwitch={({ id }, isOn) =>
            void send(
              { type: 'routine.switch', set: id, isOn },
              { type: 'routine.switch', set: id, isOn: !isOn },
              'changed',
            )
          }
        />
      }
      onSearch={(search) => useView.setState({ reminderSearch: search })}
      onAllCases={() => useView.setState({ reminderCaseId: undefined })}
      onAdd={() => draft(begun(entry, reminderCaseId))}
      {...acts}
    />
  );
}

/** A new one, with what has been typed in the line so far. */
function begun(entry: QuickEntry | undefined, caseId: string | undefined): ReminderDraft {
  const about = caseId === undefined ? {} : { caseId };
  const id = crypto.randomUUID();
  if (!entry) return { id, text: '', when: '', ...about };
  const { text, at, repeat, beforeSale } = entry;
  const said = beforeSale
    ? repeatDraftOf({ beforeSale })
    : repeat
      ? draftOfRepeat(repeat)
      : firstRepeatDraft;
  const when = at === undefined ? '' : beijingField(at);
  return { id, text, when, ...about, ...(said.choice !== 'kept' && { repeat: said }) };
}

const acts: ReminderActs = {
  onEdit: (at) => {
    const { id, text, dueAt, caseId } = at;
    const repeat = isSeries(at) ? { repeat: repeatDraftOf(at) } : {};
    const about = caseId === undefined ? {} : { caseId };
    draft({ id, text, when: beijingField(dueAt), ...repeat, ...about });
  },
  onRemove: (reminder) =>
    void send({ type: 'reminder.remove', id: reminder.id }, { type: 'reminder.save', reminder }),
  onSettle: (reminder, choice) =>
    void send(
      { type: 'reminder.settle', id: reminder.id, choice },
      { type: 'reminder.save', reminder },
      choice === 'done' ? 'finished' : 'changed',
    ),
  onPause: ({ id }, isPaused) =>
    void send(
      { type: 'reminder.pause', id, isPaused },
      { type: 'reminder.pause', id, isPaused: !isPaused },
      'changed',
    ),
  onVerify: ({ id }, answer) => void send({ type: 'reminder.verify', id, answer }),
  onCase: (caseId) => useView.setState({ tab: 'records', recordId: caseId }),
};
