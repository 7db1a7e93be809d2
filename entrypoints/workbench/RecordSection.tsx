import { useEffect } from 'react';
import { caseCells, columnTitles } from '@/components/records/caseColumns';
import { CaseSheet } from '@/components/records/CaseSheet';
import { JobLine } from '@/components/records/JobLine';
import { RecordsView } from '@/components/records/RecordsView';
import { RecordTools } from '@/components/records/RecordTools';
import { Verification } from '@/components/records/Verification';
import { shopOf } from '@/components/popup/caseWords';
import { useWords } from '@/components/words';
import { checklists } from '@/lib/catalog/checklists';
import { effects } from '@/lib/catalog/effects';
import type { Case } from '@/lib/core/case';
import { checklistFor } from '@/lib/core/checklist';
import { effectsOf } from '@/lib/core/effect';
import { shopKey } from '@/lib/core/fact';
import { beijingTime } from '@/lib/core/timing';
import { copyText } from '@/lib/platform/clipboard';
import { exportCsv, exportJson, useEvidence, verifyRecords } from '@/lib/stores/evidence';
import { stopJob, useJobs } from '@/lib/stores/job';
import { followRecords, moreRecords, searchRecords, useRecords } from '@/lib/stores/records';
import { useSeal } from './useSeal';
import { useStored } from '@/lib/stores/stored';

const open = (openId: string | undefined) => useRecords.setState({ openId });

/** 记录: every delist, with its evidence. */
export function RecordSection() {
  const say = useWords();
  const { cases } = useStored();
  const { filter, found, total, looked, state, openId } = useRecords();
  const { verdict, head } = useEvidence();
  const jobs = useJobs();
  useEffect(() => {
    const living = new AbortController();
    followRecords(useRecords.getState().filter, living.signal);
    return () => living.abort();
  }, []);
  const record = cases.find(({ id }) => id === openId);
  const shops = new Map([...cases, ...found].map(({ hold }) => [shopKey(hold.shop), hold]));
  const known = [...shops].filter(([key]) => key !== '');
  const named = (kind: 'csv' | 'json') =>
    say(`records.file.${kind}`, { day: beijingTime(Date.now(), true).slice(0, 10) });
  return (
    <RecordsView
      filter={filter}
      shops={known.map(([key, hold]) => ({ key, name: shopOf(hold, say) }))}
      onFilter={searchRecords}
      cases={found}
      total={total}
      looked={looked}
      state={state}
      openId={openId}
      onOpen={({ id }) => open(id)}
      onMore={moreRecords}
      tools={
        <>
          <RecordTools
            onCsv={() =>
              void exportCsv(named('csv'), filter, columnTitles(say), (at) => caseCells(at, say))
            }
            onJson={() => void exportJson(named('json'), filter)}
          />
          <JobLine {...jobs} onStop={stopJob} />
          <Verification
            verdict={verdict}
            head={head}
            isRunning={jobs.running?.name === 'verify'}
            onVerify={(kept) => void verifyRecords(kept)}
            onCopy={(text) => void copyText(text)}
            onOpen={open}
          />
        </>
      }
      detail={record && <Sheet record={record} />}
    />
  );
}

/** One record whole, to be looked at and printed. */
function Sheet({ record }: { record: Case }) {
  const say = useWords();
  const seal = useSeal(record);
  return (
    <>
      <p className="buttons screen">
        <button type="button" className="button" onClick={() => print()}>
          {say('records.print')}
        </button>
      </p>
      <CaseSheet
        record={record}
        checklist={checklistFor(checklists, record.hold)}
        effects={effectsOf(effects, record.hold, record.hold.at)}
        findingText={({ evidence }) => Object.values(evidence).join(say('panel.comma'))}
        seal={seal}
      />
    </>
  );
}
