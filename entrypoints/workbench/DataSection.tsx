import { useEffect } from 'react';
import { AsideView } from '@/components/records/AsideView';
import { BringDraft } from '@/components/records/BringDraft';
import { DataView } from '@/components/records/DataView';
import { JobLine } from '@/components/records/JobLine';
import { useWords } from '@/components/words';
import { builtIn } from '@/lib/catalog/packs';
import { beijingTime } from '@/lib/core/timing';
import { useAside } from '@/lib/stores/aside';
import {
  bringIn,
  chooseBackup,
  chooseFile,
  chooseGroup,
  chooseRecord,
  dropBringing,
  followBackups,
  useBringing,
  waiting,
} from '@/lib/stores/bringing';
import { exportAside, exportEverything, useEvidence } from '@/lib/stores/evidence';
import { stopJob, useJobs } from '@/lib/stores/job';
import { send, useWork } from '@/lib/stores/work';

/** 导入与备份: everything as a file, and the backups. */
export function DataSection({ signal }: { signal: AbortSignal }) {
  const say = useWords();
  const { draft, backups, unfinished } = useBringing();
  const { part, parts: partsOf } = draft?.brought?.file ?? {};
  const { parts } = useEvidence();
  const aside = useAside();
  const { pending } = useWork();
  const jobs = useJobs();
  useEffect(() => followBackups(signal), [signal]);
  const day = () => beijingTime(Date.now(), true).slice(0, 10);
  return (
    <DataView
      backups={backups}
      parts={parts}
      unfinished={unfinished}
      job={
        <JobLine
          {...jobs}
          // A file that was refused was read to its end as well: it says itself what is wrong.
          ended={draft?.refused ? undefined : jobs.ended}
          onStop={stopJob}
        />
      }
      draft={
        draft && (
          <BringDraft
            {...draft}
            {...(part && partsOf && { part: { part, parts: partsOf } })}
            trimmed={draft.brought?.trimmed ?? 0}
            {...(draft.brought?.seal && { seal: draft.brought.seal })}
            waiting={waiting(draft)}
            isSaving={pending > 0}
            onGroup={chooseGroup}
            onRecord={chooseRecord}
            onBring={() => void bringIn()}
            onDrop={dropBringing}
          />
        )
      }
      aside={
        <AsideView
          aside={aside}
          onExport={() => void exportAside(say('aside.fileName', { day: day() }))}
          onDrop={(last) => void send({ type: 'aside.drop', last })}
        />
      }
      onExport={() =>
        void exportEverything((part) => say('exchange.fileName', { day: day(), part }))
      }
      onChoose={(file) => void chooseFile(file, builtIn.packs)}
      onBackUp={() => void send({ type: 'backup.make' })}
      onRestore={(backup) => void chooseBackup(backup)}
    />
  );
}
