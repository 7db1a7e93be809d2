import { PackDraft } from '@/components/workbench/PackDraft';
import { PackTrials } from '@/components/workbench/PackTrials';
import { PackView } from '@/components/workbench/PackView';
import { useWords } from '@/components/words';
import { builtIn } from '@/lib/catalog/packs';
import { barTo, standingPacks, type StandingPack } from '@/lib/core/packChoice';
import { packDiff } from '@/lib/core/packDiff';
import { expectedOf } from '@/lib/core/packExpected';
import { saveAsFile } from '@/lib/platform/download';
import { useStored } from '@/lib/stores/stored';
import { send } from '@/lib/stores/work';
import {
  applyDraft,
  dropDraft,
  readDraft,
  switchSite,
  tryDraft,
  useWorkbench,
  type Draft,
} from '@/lib/stores/workbench';

/** 适配包: what is known of each site. */
export function PackSection({ signal }: { signal: AbortSignal }) {
  const { packs: choices } = useStored();
  const { draft, deniedId } = useWorkbench();
  const packs = standingPacks(builtIn, choices);
  return (
    <PackView
      packs={packs}
      deniedId={deniedId}
      onSwitch={(pack, isOn) => void switchSite(pack, isOn)}
      onExport={(pack) => saveAsFile(`${pack.id}-${pack.version}.json`, asFile(pack))}
      onRestore={(pack) =>
        void send({ type: 'pack.remove', id: pack.id }, { type: 'pack.save', pack })
      }
      onChoose={(file) => void readDraft(file)}
      draft={draft && <Importing draft={draft} packs={packs} signal={signal} />}
    />
  );
}

const asFile = (value: unknown) => `${JSON.stringify(value, null, 2)}\n`;

interface ImportingProps {
  draft: Draft;
  packs: readonly StandingPack[];
  signal: AbortSignal;
}

function Importing({ draft, packs, signal }: ImportingProps) {
  const say = useWords();
  const { file, refused, pack, trials, isTrying } = draft;
  const inUse = packs.find((at) => at.pack.id === pack?.id)?.pack;
  const [before, after] = typeof trials === 'string' ? [] : (trials ?? []);
  return (
    <PackDraft
      file={file}
      refused={refused}
      bar={pack && barTo(pack, builtIn.packs)}
      differences={pack ? packDiff(inUse, pack) : []}
      isTrying={isTrying}
      isTried={after !== undefined}
      trial={
        before && after && inUse && pack ? (
          <PackTrials
            before={{ trial: before, expected: expectedOf(inUse, before.pageId) }}
            after={{ trial: after, expected: expectedOf(pack, after.pageId) }}
          />
        ) : (
          typeof trials === 'string' && (
            <p role="alert" className="due">
              {say(`workbench.untried.${trials}`)}
            </p>
          )
        )
      }
      onTry={() => inUse && void tryDraft(inUse, signal)}
      onUse={() => void applyDraft()}
      onDrop={dropDraft}
    />
  );
}
