import { CaseCompensation } from '@/components/popup/CaseCompensation';
import { CompensationForm } from '@/components/popup/CompensationForm';
import { affectedIn } from '@/lib/core/affected';
import type { Case } from '@/lib/core/case';
import { draftOf, readDraft, type CompensationDraft } from '@/lib/core/compensationDraft';
import { useView } from '@/lib/stores/view';
import { send } from '@/lib/stores/work';

const draft = (compensationDraft: CompensationDraft | undefined) =>
  useView.setState({ compensationDraft });

/** What those affected by a case's delist are offered. */
export function CompensationPart({ record, now }: { record: Case; now: number }) {
  const { compensationDraft: edited } = useView();
  const { id, compensation } = record;
  const isOpen = record.status === 'open';
  if (!isOpen || edited?.caseId !== id) {
    return (
      <CaseCompensation
        compensation={compensation}
        isOpen={isOpen}
        onEdit={() => draft(draftOf(id, compensation, affectedIn(record.hold)))}
      />
    );
  }
  const store = async () => {
    const promises = readDraft(edited).flatMap(({ promise }) => promise ?? []);
    const given = { isNone: edited.isNone, promises, updatedAt: Date.now() };
    const reply = await send({ type: 'case.compensation', id, compensation: given });
    if (reply.ok) draft(undefined);
  };
  return (
    <CompensationForm
      draft={edited}
      affected={affectedIn(record.hold)}
      now={now}
      onChange={draft}
      onSave={() => void store()}
      onCancel={() => draft(undefined)}
    />
  );
}
