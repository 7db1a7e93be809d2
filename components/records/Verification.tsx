import { useState } from 'react';
import { headIn, headText, type LedgerHead } from '../../lib/core/ledger';
import type { Verdict } from '../../lib/core/ledgerCheck';
import { beijingTime } from '../../lib/core/timing';
import { Icon } from '../Icon';
import { useWords } from '../words';

interface Props {
  verdict: (Verdict & { at: number }) | undefined;
  head: LedgerHead | undefined;
  isRunning: boolean;
  /** Verifies; with the fingerprint that was kept, as it was typed, or nothing. */
  onVerify: (kept: string) => void;
  onCopy: (text: string) => void;
  onOpen: (caseId: string) => void;
}

/** Whether the records are as they were written, and the fingerprint that shows it later. */
export function Verification({ verdict, head, isRunning, onVerify, onCopy, onOpen }: Props) {
  const say = useWords();
  const [kept, setKept] = useState('');
  const isWrong = kept.trim() !== '' && !headIn(kept);
  return (
    <details className="verification">
      <summary>{say('ledger.title')}</summary>
      <p className="soft">{say('ledger.intro')}</p>
      <div className="buttons">
        <label>
          <span className="soft">{say('ledger.kept')}</span>
          <input
            className="field"
            value={kept}
            maxLength={100}
            spellCheck={false}
            aria-invalid={isWrong}
            onChange={(event) => setKept(event.currentTarget.value)}
          />
        </label>
        <button
          type="button"
          className="button own"
          disabled={isRunning || isWrong}
          onClick={() => onVerify(kept)}
        >
          {say('ledger.verify')}
        </button>
      </div>
      {isWrong && <p className="due">{say('ledger.notKept')}</p>}
      {head && (
        <p className="buttons">
          <span className="soft">{say('ledger.head')}</span>
          <code>{headText(head)}</code>
          <button type="button" className="button" onClick={() => onCopy(headText(head))}>
            {say('popup.copy')}
          </button>
        </p>
      )}
      <div role="status">{verdict && <Found verdict={verdict} onOpen={onOpen} />}</div>
    </details>
  );
}

function Found({ verdict, onOpen }: { verdict: Verdict & { at: number } } & Pick<Props, 'onOpen'>) {
  const say = useWords();
  const { entries, cases, faults, faultCount, at } = verdict;
  const told = { entries, cases, time: beijingTime(at), count: faultCount };
  if (faultCount === 0)
    return (
      <p className="found">
        <Icon name="done" /> {say('ledger.whole', told)}
      </p>
    );
  return (
    <>
      <p className="lacking">
        <Icon name="danger" /> {say('ledger.faults', told)}
      </p>
      <ul className="stack">
        {faults.map(({ kind, seq, caseId, at: when }, index) => (
          <li key={index}>
            {say(`ledger.fault.${kind}`, { seq: seq ?? '—' })}{' '}
            {when !== undefined && <time className="soft">{beijingTime(when, true)}</time>}{' '}
            {caseId && (
              <button type="button" className="link" onClick={() => onOpen(caseId)}>
                {caseId}
              </button>
            )}
          </li>
        ))}
      </ul>
      {faultCount > faults.length && (
        <p className="soft">{say('ledger.more', { count: faultCount - faults.length })}</p>
      )}
    </>
  );
}
