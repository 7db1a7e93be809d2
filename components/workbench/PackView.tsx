import type { ReactNode } from 'react';
import type { Pack } from '../../lib/core/pack';
import type { StandingPack } from '../../lib/core/packChoice';
import { Icon } from '../Icon';
import { Rows } from '../popup/Rows';
import { useWords } from '../words';
import { FileButton } from './FileButton';

interface Props {
  packs: readonly StandingPack[];
  /** The pack whose access was not given. */
  deniedId: string | undefined;
  onSwitch: (pack: Pack, isOn: boolean) => void;
  onExport: (pack: Pack) => void;
  /** Back to the built-in one. */
  onRestore: (imported: Pack) => void;
  onChoose: (file: File) => void;
  /** The file that is being imported. */
  draft: ReactNode;
}

/** 适配包: what is known of each site, which is guarded, and files in and out. */
export function PackView({ packs, draft, onChoose, ...on }: Props) {
  const say = useWords();
  return (
    <>
      <div className="split intro">
        <p className="soft">{say('workbench.packs.intro')}</p>
        <FileButton onChoose={onChoose}>{say('workbench.packs.import')}</FileButton>
      </div>
      {draft}
      <Rows label={say('workbench.section.packs')}>
        {packs.map((standing) => (
          <PackRow key={standing.pack.id} {...standing} {...on} />
        ))}
      </Rows>
    </>
  );
}

type RowProps = StandingPack & Omit<Props, 'packs' | 'draft' | 'onChoose'>;

function PackRow({ pack, imported, isOn, isOptional, deniedId, ...on }: RowProps) {
  const say = useWords();
  const { id, name, version, date, origins } = pack;
  const isImported = pack === imported;
  return (
    <li className="card">
      <div className="split">
        <h3>
          {name}
          {isImported && <span className="tag own">{say('workbench.packs.imported')}</span>}
        </h3>
        {isOptional ? (
          <button
            type="button"
            role="switch"
            className="switch"
            data-row
            aria-checked={isOn}
            aria-label={say('workbench.packs.guard', { name })}
            onClick={() => on.onSwitch(pack, !isOn)}
          >
            <span className="track" aria-hidden="true" />
            {say(isOn ? 'workbench.packs.on' : 'workbench.packs.off')}
          </button>
        ) : (
          <span className="soft always">
            <Icon name="done" /> {say('workbench.packs.always')}
          </span>
        )}
      </div>
      <div className="split">
        <p className="soft">
          {say('workbench.packs.facts', { version, date, origins: origins.join(' ') })}
        </p>
        <p className="buttons">
          {imported && (
            <button
              type="button"
              className="link"
              aria-label={say('workbench.packs.restoreFor', { name })}
              onClick={() => on.onRestore(imported)}
            >
              {say('workbench.packs.restore')}
            </button>
          )}
          <button
            type="button"
            className="link"
            data-row={isOptional ? undefined : true}
            aria-label={say('workbench.packs.exportFor', { name })}
            onClick={() => on.onExport(pack)}
          >
            {say('workbench.packs.export')}
          </button>
        </p>
      </div>
      {imported && !isImported && <p className="due">{say('workbench.packs.outdated')}</p>}
      {deniedId === id && (
        <p role="alert" className="lacking">
          {say('workbench.packs.denied', { origin: origins.join(' ') })}
        </p>
      )}
    </li>
  );
}
