import { useEffect, useState } from 'react';
import { FigureView, periods, type Period } from '@/components/records/FigureView';
import { JobLine } from '@/components/records/JobLine';
import { preventions } from '@/lib/catalog/preventions';
import { routineSets } from '@/lib/catalog/routines';
import { startPage } from '@/lib/catalog/start';
import { noFilter, type RecordFilter } from '@/lib/core/recordFilter';
import { isOn } from '@/lib/core/routine';
import { openTab } from '@/lib/platform/page';
import { lookAtFigures, useEvidence } from '@/lib/stores/evidence';
import { stopJob, useJobs } from '@/lib/stores/job';
import { useRecords } from '@/lib/stores/records';
import { useStored } from '@/lib/stores/stored';
import { send } from '@/lib/stores/work';

const day = 24 * 3_600_000;

const look = (filter: Partial<RecordFilter>): void => {
  useRecords.setState({ filter: { ...noFilter, ...filter } });
  location.hash = '#records';
};

const startOf = (period: Period | undefined): number | undefined =>
  period && Date.now() - periods[period] * day;

/** 统计: what the records show, taken together. */
export function FigureSection() {
  const { figures } = useEvidence();
  const { reminders } = useStored();
  const jobs = useJobs();
  const [period, setPeriod] = useState<Period | undefined>('quarter');
  useEffect(() => {
    void lookAtFigures({ ...noFilter, from: startOf(period) });
    return stopJob;
  }, [period]);
  return (
    <>
      {jobs.running && <JobLine {...jobs} onStop={stopJob} />}
      <FigureView
        figures={figures}
        period={period}
        onPeriod={setPeriod}
        again={{
          preventions,
          isSetOn: (id) => routineSets.some((set) => set.id === id && isOn(set, reminders)),
          onSwitchOn: (set) => void send({ type: 'routine.switch', set, isOn: true }),
          onProduct: (id) => look({ text: id }),
        }}
        onOutcome={(outcome) => look({ outcome, from: startOf(period) })}
        onOpenShop={() => void openTab(startPage)}
      />
    </>
  );
}
