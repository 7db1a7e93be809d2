import { create } from 'zustand';
import type { Pack } from '../core/pack';
import type { Refused } from '../core/packProblem';
import type { PackTrial } from '../core/packTrial';
import { sectionOf, topicOf, type SectionName } from '../core/section';
import type { Taught } from '../core/taught';
import { readPackFile } from '../platform/packFile';
import { requestAccess } from '../platform/permissions';
import {
  countTaught,
  readShopTabs,
  tryPacks,
  type ShopTab,
  type Untried,
} from '../platform/shopTabs';
import { watchTabs } from '../platform/page';
import { send } from './work';

/** A file that was chosen: what is wrong with it, or the pack in it and how it did on the open page. */
export interface Draft {
  file: string;
  refused?: readonly Refused[];
  pack?: Pack;
  /** The pack in use and the one of the file; undefined until they were tried. */
  trials?: readonly PackTrial[] | Untried;
  isTrying: boolean;
}

interface Workbench {
  section: SectionName;
  /** The topic of the help that the address leads to. */
  topic: string | undefined;
  /** Undefined until the first look. */
  tabs: readonly ShopTab[] | undefined;
  /** How often each taught control was found when it was tried last, by its id. */
  counts: Record<string, number | Untried>;
  draft: Draft | undefined;
  /** The pack whose access the merchant has not given. */
  deniedId: string | undefined;
}

const placeOf = (hash: string) => ({ section: sectionOf(hash), topic: topicOf(hash) });

/** What the workbench shows beside what is stored. */
export const useWorkbench = create<Workbench>(() => ({
  ...placeOf(location.hash),
  tabs: undefined,
  counts: {},
  draft: undefined,
  deniedId: undefined,
}));

/** Follows the address from section to section until `signal` ends it. */
export function followAddress(signal: AbortSignal): void {
  const follow = () => useWorkbench.setState(placeOf(location.hash));
  addEventListener('hashchange', follow, { signal });
}

/** Looks at all shop tabs now, and again whenever one changes, until `signal` ends it. */
export function lookAtTabs(origins: readonly string[], signal: AbortSignal): void {
  let looking = new AbortController();
  const look = (): void => {
    looking.abort();
    looking = new AbortController();
    readShopTabs(origins, looking.signal).then(
      (tabs) => useWorkbench.setState({ tabs }),
      () => undefined, // ended: a later look answers
    );
  };
  signal.addEventListener('abort', () => looking.abort());
  watchTabs(look, signal);
  look();
}

export async function tryTaught(control: Taught, signal: AbortSignal): Promise<void> {
  const count = await countTaught(control, signal);
  useWorkbench.setState(({ counts }) => ({ counts: { ...counts, [control.id]: count } }));
}

/** Reads a file; nothing is stored. */
export async function readDraft(file: File): Promise<void> {
  const read = await readPackFile(file);
  useWorkbench.setState({ draft: { file: file.name, ...read, isTrying: false } });
}

export const dropDraft = (): void => useWorkbench.setState({ draft: undefined });

/** Tries the draft on the open page, beside the pack in use. */
export async function tryDraft(inUse: Pack, signal: AbortSignal): Promise<void> {
  const { draft } = useWorkbench.getState();
  if (!draft?.pack) return;
  useWorkbench.setState({ draft: { ...draft, isTrying: true } });
  const trials = await tryPacks([inUse, draft.pack], signal);
  // Another file may have been chosen meanwhile.
  if (useWorkbench.getState().draft?.pack === draft.pack)
    useWorkbench.setState({ draft: { ...draft, trials, isTrying: false } });
}

/** Uses the draft from now on. */
export async function applyDraft(): Promise<void> {
  const pack = useWorkbench.getState().draft?.pack;
  const reply = pack && (await send({ type: 'pack.save', pack }));
  if (reply?.ok) dropDraft();
}

/** Switches a site's guard on, if the merchant gives access when the browser asks, or off. */
export async function switchSite({ id, origins }: Pack, isOn: boolean): Promise<void> {
  // The first thing in the press' own task: the browser asks for a press only.
  const isGiven = !isOn || (await requestAccess(origins));
  useWorkbench.setState({ deniedId: isGiven ? undefined : id });
  if (isGiven) await send({ type: 'pack.switch', id, isOn });
}
