import { useEffect, useState } from 'react';
import { CaseDetail } from '@/components/popup/CaseDetail';
import { RecordView } from '@/components/popup/RecordView';
import { checklists } from '@/lib/catalog/checklists';
import { checklistFor } from '@/lib/core/checklist';
import { noFilter } from '@/lib/core/recordFilter';
import { copyText } from '@/lib/platform/clipboard';
import { followRecords, moreRecords, searchRecords, useRecords } from '@/lib/stores/records';
import { useStored } from '@/lib/stores/stored';
import { useView } from '@/lib/stores/view';
import { CompensationPart } from './CompensationPart';
import { PlanPart } from './PlanPart';
import { useMinute } from './useMinute';

/** 记录: the delists, and all that is known of one. */
export function RecordTab() {
  const { cases } = useStored();
  const now = useMinute();
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
  const record = cases.find(({ id }) => id === recordId);
  if (record) {
    return (
      <CaseDetail
        record={record}
        checklist={checklistFor(checklists, record.hold)}
        copied={copied}
        onCopyId={(id) => void copyText(id).then((isDone) => setCopied(isDone ? id : undefined))}
        onNotice={() => useView.setState({ tab: 'templates', noticeId: record.id })}
        onBack={() => {
          setLastId(record.id);
          useView.setState({ recordId: undefined });
        }}
      >
        <PlanPart record={record} now={now} />
        <CompensationPart record={record} now={now} />
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
      onOpen={({ id }) => useView.setState({ recordId: id })}
      onCheck={() => useView.setState({ tab: 'check' })}
    />
  );
}
