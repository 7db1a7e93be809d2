import type { Case } from '../../lib/core/case';
import { countOf, isWhollyRead } from '../../lib/core/hold';
import { beijingTime } from '../../lib/core/timing';
import { nameOf } from '../popup/caseWords';
import { useWords } from '../words';

interface Props {
  cases: readonly Case[];
  record: Case | undefined;
  onChoose: (id: string) => void;
}

/** Which case notices are filled from. */
export function CaseChoice({ cases, record, onChoose }: Props) {
  const say = useWords();
  if (cases.length === 0) return <p className="soft">{say('popup.templates.noCase')}</p>;
  return (
    <>
      <label className="labelled">
        <span>{say('popup.templates.from')}</span>
        <select
          className="field"
          value={record?.id ?? ''}
          onChange={(event) => onChoose(event.currentTarget.value)}
        >
          {!record && <option value="">{say('popup.templates.noneOfShop')}</option>}
          {cases.map(({ id, createdAt, hold }) => (
            <option key={id} value={id}>
              {beijingTime(createdAt)} {say(`action.${hold.action}`)} {nameOf(hold, say)}
            </option>
          ))}
        </select>
      </label>
      {record && !isWhollyRead(record.hold) && (
        <p className="lacking">
          {say('notices.readInPart', {
            count: countOf(record.hold),
            read: record.hold.subjects.length,
          })}
        </p>
      )}
    </>
  );
}
