import { NoticePlanView } from '@/components/notices/NoticePlanView';
import { NoticeProofs } from '@/components/notices/NoticeProofs';
import type { Case } from '@/lib/core/case';
import { noticePlan } from '@/lib/core/noticePlan';
import { useStored } from '@/lib/stores/stored';
import { useView } from '@/lib/stores/view';
import { chooseNoticeCase } from './useNoticeCase';

/** Who is told when of a case's delist, and what was told. */
export function NoticePart({ record, now }: { record: Case; now: number }) {
  const { templates } = useStored();
  return (
    <>
      <NoticePlanView
        slots={noticePlan(templates, record, now)}
        onWrite={({ name }) =>
          useView.setState({ tab: 'templates', ...chooseNoticeCase(record.id, name) })
        }
      />
      <NoticeProofs notices={record.notices ?? []} />
    </>
  );
}
