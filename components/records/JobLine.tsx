import { Icon } from '../Icon';
import { useWords, type MessageKey } from '../words';

interface Props {
  /** What is under way, and how far it has come. */
  running: { name: string; progress: { done: number; whole: number } } | undefined;
  ended: { name: string; how: string } | undefined;
  onStop: () => void;
}

/** How far a longer piece of work has come, with a way to stop it, and how the last one ended. */
export function JobLine({ running, ended, onStop }: Props) {
  const say = useWords();
  const { done = 0, whole = 0 } = running?.progress ?? {};
  return (
    <div className="job">
      {running && (
        <>
          <progress
            aria-label={say(`job.${running.name}` as MessageKey)}
            max={Math.max(whole, 1)}
            value={done}
          />
          <span className="soft">
            {say(`job.${running.name}` as MessageKey)} {done} / {whole}
          </span>
          <button type="button" className="button" onClick={onStop}>
            {say('job.stop')}
          </button>
        </>
      )}
      <p role="status">
        {ended?.how === 'done' && (
          <>
            <Icon name="done" /> {say(`job.done.${ended.name}` as MessageKey)}
          </>
        )}
        {ended?.how === 'stopped' && say('job.stopped')}
      </p>
      {ended && ended.how !== 'done' && ended.how !== 'stopped' && (
        <p role="alert" className="lacking">
          <Icon name="danger" /> {say('job.failed')}
        </p>
      )}
    </div>
  );
}
