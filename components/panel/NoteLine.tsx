import { explained, type Refusal } from '../../lib/core/refusal';
import type { Note } from '../../lib/core/review';
import { Icon, type IconName } from '../Icon';
import { useWords, type MessageKey } from '../words';

const icons: Record<Note['key'], IconName> = {
  press: 'warning',
  gone: 'warning',
  void: 'unknown',
  done: 'done',
  partial: 'warning',
  closing: 'warning',
  refused: 'blocked',
  uncertain: 'unknown',
  around: 'danger',
  planned: 'done',
  takenOut: 'info',
};

interface Props {
  note: Note;
  /** What is known of the platform's refusals. */
  refusals: readonly Refusal[];
  onClose: () => void;
  onTeach: (note: Note) => void;
}

/** What became of a press after the panel has closed, or what is still to be done on the page. */
export function NoteLine({ note, refusals, onClose, onTeach }: Props) {
  const say = useWords();
  const { words } = note.values;
  const advice = note.key === 'refused' && words ? explained(words, refusals) : undefined;
  return (
    <div className={`note ${icons[note.key]}`}>
      <p role="status">
        <Icon name={icons[note.key]} /> {note.values.name && <strong>{note.values.name}</strong>}{' '}
        {say(`note.${note.key}`, note.values)}
        {note.names?.join(say('panel.comma'))}
        {words && <q>{words}</q>}
        {advice && <span className="advice">{say(`refusal.${advice.id}` as MessageKey)}</span>}
      </p>
      {note.found && (
        <button type="button" className="button" onClick={() => onTeach(note)}>
          {say('note.teach')}
        </button>
      )}
      <button type="button" className="button" onClick={onClose}>
        {say('note.close')}
      </button>
    </div>
  );
}
