import { CasePlan } from '@/components/popup/CasePlan';
import { PlanForm } from '@/components/popup/PlanForm';
import { shopOf, stepText } from '@/components/popup/caseWords';
import { useWords, type MessageKey } from '@/components/words';
import { effects } from '@/lib/catalog/effects';
import { planSteps } from '@/lib/catalog/planSteps';
import { usualSales } from '@/lib/catalog/usualSales';
import { advise, landsNextDay } from '@/lib/core/advice';
import { beijingField, fromBeijingField } from '@/lib/core/beijingField';
import { calendarEvents } from '@/lib/core/calendarEvent';
import type { Campaign } from '@/lib/core/campaign';
import type { Case } from '@/lib/core/case';
import { dayOf } from '@/lib/core/day';
import { effectsOf } from '@/lib/core/effect';
import type { Hold } from '@/lib/core/hold';
import { toldTimings } from '@/lib/core/noticePlan';
import { stepsOf, stepsToDo, wayOf, type PlanStep } from '@/lib/core/plan';
import { salesOf, type Sales } from '@/lib/core/sales';
import { saveAsFile } from '@/lib/platform/download';
import { holidaysOf } from '@/lib/platform/holidays';
import { useView } from '@/lib/stores/view';
import { useStored } from '@/lib/stores/stored';
import { send } from '@/lib/stores/work';

const draft = (planDraft: { caseId: string; when: string } | undefined) =>
  useView.setState({ planDraft });

/** The best windows of the next seven days for a delist, as the panel has them from the background. */
function windowsOf(
  hold: Hold,
  campaigns: readonly Campaign[],
  sales: readonly Sales[],
  now: number,
) {
  const year = Number(dayOf(now).slice(0, 4));
  return advise({
    now,
    isNextDay: landsNextDay(effectsOf(effects, hold, now)),
    campaigns,
    holidays: holidaysOf([year, year + 1]).days,
    sales: salesOf(sales, hold.shop),
    usual: usualSales,
  }).windows;
}

/** When a case's delist is planned for: to be set, changed, dropped, and taken into a calendar. */
export function PlanPart({ record, now }: { record: Case; now: number }) {
  const say = useWords();
  const { planDraft } = useView();
  const { campaigns, sales, templates } = useStored();
  const { id, hold, plannedAt } = record;
  const isOpen = record.status === 'open';
  // Who was told of one time is told anew of another.
  const toldFor = (at: number) =>
    plannedAt === undefined || plannedAt === at ? toldTimings(templates, record, now) : [];
  const stepsAt = (at: number) =>
    stepsOf(stepsToDo<PlanStep>(planSteps, toldFor(at)), hold, at, now, wayOf(record));
  const steps = plannedAt === undefined ? [] : stepsAt(plannedAt);

  if (isOpen && planDraft?.caseId === id) {
    const store = async () => {
      const at = fromBeijingField(planDraft.when);
      if (at === undefined) return;
      const reply = await send({ type: 'case.plan', id, at });
      if (reply.ok) draft(undefined);
    };
    return (
      <PlanForm
        when={planDraft.when}
        now={now}
        stepsAt={stepsAt}
        windows={windowsOf(hold, campaigns, sales, now)}
        reasonText={(reason) => say(`advice.${reason}` as MessageKey)}
        onChange={(when) => draft({ caseId: id, when })}
        onSave={() => void store()}
        onCancel={() => draft(undefined)}
      />
    );
  }

  const file = async () => {
    // Of use to few and larger than all else here: it is loaded when it is asked for.
    const { calendarFile } = await import('@/lib/platform/calendarFile');
    const events = calendarEvents(record, steps, ({ id: step, at, link }) => ({
      title: stepText(step, hold, say, plannedAt !== undefined && at > plannedAt),
      text: [say('popup.title'), shopOf(hold, say), link].filter(Boolean).join('\n'),
    }));
    const day = beijingField(plannedAt ?? now).slice(0, 10);
    saveAsFile(
      say('popup.plan.fileName', { day }),
      calendarFile(events, Date.now()),
      'text/calendar;charset=utf-8',
    );
  };
  return (
    <CasePlan
      plannedAt={plannedAt}
      now={now}
      steps={steps}
      isOpen={isOpen}
      onSet={() =>
        draft({ caseId: id, when: plannedAt === undefined ? '' : beijingField(plannedAt) })
      }
      onDrop={() =>
        void send(
          { type: 'case.unplan', id },
          plannedAt === undefined ? undefined : { type: 'case.plan', id, at: plannedAt },
        )
      }
      onFile={() => void file()}
    />
  );
}
