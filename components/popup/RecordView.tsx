import { RecordList, type RecordListProps } from '../records/RecordList';
import { useWords } from '../words';
import { Empty } from './Empty';
import { SearchField } from './SearchField';

interface Props extends RecordListProps {
  search: string;
  onSearch: (search: string) => void;
  onCheck: () => void;
}

/** The record of delists, the newest first. */
export function RecordView({ search, onSearch, onCheck, ...list }: Props) {
  const say = useWords();
  if (list.state === undefined) return null;
  if (list.total === 0 && list.state === 'done') {
    return (
      <Empty
        action={
          <button type="button" className="button main" onClick={onCheck}>
            {say('popup.records.toCheck')}
          </button>
        }
      >
        {say('popup.records.empty')}
      </Empty>
    );
  }
  return (
    <section>
      <SearchField label={say('popup.records.search')} value={search} onChange={onSearch} />
      <RecordList {...list} />
    </section>
  );
}
