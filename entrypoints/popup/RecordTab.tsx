import { useEffect, useState } from 'react';
import { AfterwardsPart } from '@/components/popup/AfterwardsPart';
import { CaseDetail } from '@/components/popup/CaseDetail';
import { CaseReminders } from '@/components/popup/CaseReminders';
import { CaseOutcome } from '@/components/popup/CaseOutcome';
import { RecordView } from '@/components/popup/RecordView';
import { afterwards } from '@/lib/catalog/afterwards';
import { checklists } from '@/lib/catalog/checklists';
import { refusals } from '@/lib/catalog/refusals';
import { afterwardsFor, roundsFrom } from '@/lib/core/afterwards';
import type { Case } from '@/lib/core/case';
import { listOfCase } from '@/lib/core/ownChecklist';
import { beijingTime } from '@/lib/core/timing';
import { noFilter } from '@/lib/core/recordFilter';
import { copyText } from '@/lib/platform/clipboard';
import { followRecords, moreRecords, searchRecords, useRecords } from '@/lib/stores/records';
import { useStored } from '@/lib/stores/stored';
import { useView } from '@/lib/stores/view';
import { CompensationPart } from './CompensationPart';
import { NoticePart } from './NoticePart';
import { PlanPart } from './PlanPart';
import { lookAfter, shownCase, useWork } from '@/lib/stores/work';
import { useMinute } from '@/components/useMinute';
import { chooseNoticeCase } from './useNoticeCase';

const open = ({ id }: Case) => useView.setState({ recordId: id });

/** 记录: the delists, and all that is known of one. */
export function RecordTab() {
  const now = useMinute();
  const { cases, reminders, checklists: saved } = useStored();
  const work = useWork();
  const { recordId, recordSearch } = useView();
  const [copied, setCopied] = useState<string>();
  const [lastId, setLastId] = useState<string>();
  const { found, total, looked, state } = useRecords();
  useEffect(() => {
    const living = new AbortController();
    const text = useView.getState().recordSearch;
    followRecords({ ...noFilter, text }, living.signal);
    return () => living.abort();
  }, []);
  const stored = cases.find(({ id }) => id === recordId);
  const record = stored && shownCase(stored, work, stored.id);
  if (record) {
    return (
      <CaseDetail
        record={record}
        checklist={listOfCase(record, checklists, saved)}
        outcome={<CaseOutcome record={record} refusals={refusals} />}
        after={<After record={record} />}
        copied={copied}
        onCopyId={(id) => void copyText(id).then((isDone) => setCopied(isDone ? id : undefined))}
        onNotice={() => useView.setState({ tab: 'templates', ...chooseNoticeCase(record.id) })}
        onBack={() => {
          setLastId(record.id);
          useView.setState({ recordId: undefined });
        }}
      >
        <PlanPart record={record} now={now} />
        <CompensationPart record={record} now={now} />
        <NoticePart record={record} now={now} />
        <CaseReminders
          reminders={reminders.filter(
            ({ caseId, state }) => caseId === record.id && state !== 'done',
          )}
          now={now}
          onOpen={() =>
            useView.setState({ tab: 'reminders', reminderCaseId: record.id, reminderSearch: '' })
          }
        />
      </CaseDetail>
    );
  }
  return (
    <RecordView
      cases={found}
      total={total}
      looked={looked}
      state={state}
      lastId={lastId}
      search={recordSearch}
      onSearch={(search) => {
        useView.setState({ recordSearch: search });
        searchRecords({ ...noFilter, text: search });
      }}
      onMore={moreRecords}
      onOpen={open}
      onCheck={() => useView.setState({ tab: 'check' })}
    />
  );
}

/** What is looked after once it has happened, or may have. */
function After({ record }: { record: Case }) {
  const now = useMinute();
  const from = roundsFrom(record);
  if (from === undefined) return null;
  // A minute at most lies between what was seen and when it counts: that is no landing to wait for.
  const isToCome = from > now + 60_000;
  return (
    <AfterwardsPart
      record={record}
      afterwards={afterwardsFor(afterwards, record)}
      landsAt={isToCome ? beijingTime(from) : undefined}
      onAnswer={(item, answer) => lookAfter(record.id, item.id, { ...answer, at: Date.now() })}
    />
  );
}
