import { useEffect, useState } from 'react';
import { FigureView, periods, type Period } from '@/components/records/FigureView';
import { JobLine } from '@/components/records/JobLine';
import { noFilter } from '@/lib/core/recordFilter';
import { lookAtFigures, useEvidence } from '@/lib/stores/evidence';
import { stopJob, useJobs } from '@/lib/stores/job';
import { useRecords } from '@/lib/stores/records';

const day = 24 * 3_600_000;

/** 统计: what the records show, taken together. */
export function FigureSection() {
  const { figures } = useEvidence();
  const jobs = useJobs();
  const [period, setPeriod] = useState<Period | undefined>('quarter');
  useEffect(() => {
    const from = period && Date.now() - periods[period] * day;
    void lookAtFigures({ ...noFilter, from });
    return stopJob;
  }, [period]);
  return (
    <>
      {jobs.running && <JobLine {...jobs} onStop={stopJob} />}
      <FigureView
        figures={figures}
        period={period}
        ruleName={String}
        onPeriod={setPeriod}
        onProduct={(id) => {
          useRecords.setState({ filter: { ...noFilter, text: id } });
          location.hash = '#records';
        }}
      />
    </>
  );
}
