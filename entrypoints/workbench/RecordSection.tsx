import { useEffect } from 'react';
import { caseCells, columnTitles, type CaseCatalog } from '@/components/records/caseColumns';
import { CaseSheet } from '@/components/records/CaseSheet';
import { JobLine } from '@/components/records/JobLine';
import { RecordsView } from '@/components/records/RecordsView';
import { RecordTools } from '@/components/records/RecordTools';
import { Verification } from '@/components/records/Verification';
import { CaseOutcome } from '@/components/popup/CaseOutcome';
import { useWords } from '@/components/words';
import { afterwards } from '@/lib/catalog/afterwards';
import { checklists } from '@/lib/catalog/checklists';
import { effects } from '@/lib/catalog/effects';
import { refusals } from '@/lib/catalog/refusals';
import { startPage } from '@/lib/catalog/start';
import { afterwardsFor } from '@/lib/core/afterwards';
import type { Case } from '@/lib/core/case';
import { effectsShown } from '@/lib/core/effectsShown';
import { listOfCase } from '@/lib/core/ownChecklist';
import { beijingTime } from '@/lib/core/timing';
import { copyText } from '@/lib/platform/clipboard';
import { openTab } from '@/lib/platform/page';
import { exportCsv, exportJson, useEvidence, verifyRecords } from '@/lib/stores/evidence';
import { stopJob, useJobs } from '@/lib/stores/job';
import {
  followRecords,
  followShops,
  moreRecords,
  searchRecords,
  useRecords,
} from '@/lib/stores/records';
import { useSeal } from './useSeal';
import { useStored } from '@/lib/stores/stored';

const effectsAt = (record: Case) => effectsShown(effects, record);
const afterwardsOf = (record: Case) => afterwardsFor(afterwards, record);

const open = (openId: string | undefined) => useRecords.setState({ openId });
const openRecord = ({ id }: Case) => open(id);

/** 记录: every delist, with its evidence. */
export function RecordSection() {
  const say = useWords();
  const { cases, checklists: saved } = useStored();
  const { filter, found, shops, total, looked, state, openId } = useRecords();
  const { verdict, head } = useEvidence();
  const jobs = useJobs();
  useEffect(() => {
    const living = new AbortController();
    followRecords(useRecords.getState().filter, living.signal);
    followShops(living.signal);
    return () => living.abort();
  }, []);
  const record = cases.find(({ id }) => id === openId);
  const named = (kind: 'csv' | 'json') =>
    say(`records.file.${kind}`, { day: beijingTime(Date.now(), true).slice(0, 10) });
  const catalog: CaseCatalog = {
    checklistOf: (at) => listOfCase(at, checklists, saved),
    effectsOf: effectsAt,
    afterwardsOf,
  };
  const cellsOf = (at: Case) => caseCells(at, say, catalog);
  return (
    <RecordsView
      filter={filter}
      shops={shops}
      onFilter={searchRecords}
      cases={found}
      total={total}
      looked={looked}
      state={state}
      openId={openId}
      onOpen={openRecord}
      onMore={moreRecords}
      onOpenShop={() => void openTab(startPage)}
      tools={
        <>
          <RecordTools
            isEmpty={total === 0}
            onCsv={() => void exportCsv(named('csv'), filter, columnTitles(say), cellsOf)}
            onJson={() => void exportJson(named('json'), filter)}
          />
          <JobLine
            {...jobs}
            // What a verification found is its end.
            ended={verdict && jobs.ended?.name === 'verify' ? undefined : jobs.ended}
            onStop={stopJob}
          />
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
  const { checklists: saved } = useStored();
  const seal = useSeal(record);
  return (
    <CaseSheet
      record={record}
      checklist={listOfCase(record, checklists, saved)}
      effects={effectsAt(record)}
      afterwards={afterwardsOf(record)}
      outcome={<CaseOutcome record={record} refusals={refusals} />}
      seal={seal}
      tools={
        <button type="button" className="button screen" onClick={() => print()}>
          {say('records.print')}
        </button>
      }
    />
  );
}
