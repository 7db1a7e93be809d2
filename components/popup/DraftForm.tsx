import { useState, type FormEvent, type ReactNode } from 'react';
import { useWords } from '../words';

interface Props {
  title: string;
  /** What keeps it from being saved, said once the merchant has tried. */
  problem: string | false;
  onSave: () => void;
  onCancel: () => void;
  children: ReactNode;
}

/** A form for something that is added or changed; what is typed is kept by whoever shows it, letter by letter. */
export function DraftForm({ title, problem, onSave, onCancel, children }: Props) {
  const say = useWords();
  const [isTried, setTried] = useState(false);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    setTried(true);
    if (!problem) onSave();
  };
  return (
    <form className="form" onSubmit={submit} noValidate>
      <h2>{title}</h2>
      {children}
      {isTried && problem && (
        <p role="alert" className="lacking">
          {problem}
        </p>
      )}
      <div className="buttons">
        <button type="submit" className="button main">
          {say('popup.save')}
        </button>
        <button type="button" className="button" onClick={onCancel}>
          {say('popup.cancel')}
        </button>
      </div>
    </form>
  );
}
