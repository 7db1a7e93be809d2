import { useEffect } from 'react';
import { JobLine } from '@/components/records/JobLine';
import { GovernorTable } from '@/components/workbench/GovernorTable';
import { SecondSettings } from '@/components/workbench/SecondSettings';
import { SettingsView } from '@/components/workbench/SettingsView';
import { rules } from '@/lib/catalog/rules';
import { thresholds } from '@/lib/catalog/thresholds';
import { isProposed } from '@/lib/core/governor';
import type { SettingsChange } from '@/lib/core/settings';
import { keyOf, signOf } from '@/lib/platform/secondCode';
import { lookAtGovernor, useEvidence } from '@/lib/stores/evidence';
import { stopJob, useJobs } from '@/lib/stores/job';
import { useStored } from '@/lib/stores/stored';
import { send } from '@/lib/stores/work';

/** 设置: thresholds and what the governor sees. */
export function SettingsSection() {
  const { settings } = useStored();
  const { governed } = useEvidence();
  const jobs = useJobs();
  const { demoted } = settings;
  useEffect(() => {
    void lookAtGovernor();
    return stopJob;
  }, []);
  const figures = new Map(governed?.map((at) => [at.rule, at]));
  const rows = rules.map((rule) => {
    const of = figures.get(rule.id);
    return { rule, figures: of, isProposed: of !== undefined && isProposed(of, rule, demoted) };
  });
  const change = (wanted: SettingsChange) => void send({ type: 'settings.save', change: wanted });
  return (
    <SettingsView
      settings={settings}
      thresholds={thresholds}
      onChange={change}
      second={
        <SecondSettings
          needsCode={settings.needsSecondCode ?? false}
          onNeedCode={(needsSecondCode) => change({ needsSecondCode })}
          sign={settings.secondKey ? signOf(settings.secondKey) : undefined}
          onWord={(word) => change({ secondKey: keyOf(word) })}
          onNoWord={() => change({ secondKey: '' })}
        />
      }
      governor={
        <>
          {jobs.running && <JobLine {...jobs} onStop={stopJob} />}
          <GovernorTable
            isCounted={governed !== undefined}
            // Proposals first, then what spoke most, then what was asked for most in vain.
            rows={[...rows].sort(
              (one, other) =>
                Number(other.isProposed) - Number(one.isProposed) ||
                (other.figures?.shown ?? 0) - (one.figures?.shown ?? 0) ||
                (other.figures?.unknown ?? 0) - (one.figures?.unknown ?? 0),
            )}
            demoted={demoted}
            onDemote={({ id }) => change({ demoted: [...demoted, id] })}
            onRestore={({ id }) => change({ demoted: demoted.filter((at) => at !== id) })}
          />
        </>
      }
    />
  );
}
