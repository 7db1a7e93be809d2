import { useWords } from '../words';

interface Props {
  /** There is nothing to make anything of. */
  isEmpty: boolean;
  onCsv: () => void;
  onJson: () => void;
}

/** What can be made of the records that are listed. */
export function RecordTools({ isEmpty, onCsv, onJson }: Props) {
  const say = useWords();
  return (
    <div className="split intro">
      <p className="soft">{say('records.intro')}</p>
      <p className="buttons">
        <button type="button" className="button own" disabled={isEmpty} onClick={onCsv}>
          {say('records.csv')}
        </button>
        <button type="button" className="button" disabled={isEmpty} onClick={onJson}>
          {say('records.json')}
        </button>
      </p>
    </div>
  );
}
