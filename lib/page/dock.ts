import type { ActionKind } from '../core/action';
import type { Dock, DockNews, OpenCase } from '../core/dock';
import { shopKey } from '../core/fact';
import type { Hold } from '../core/hold';
import type { PageState, PanelRequest } from '../core/message';
import { lightened } from '../core/messageSize';
import type { Pointed, Taught } from '../core/taught';
import { withFrames, type Frames } from '../core/framesSeen';
import { watchFrames } from './frameLook';
import { watchCoverage } from './glances';
import type { Coverage, Glance } from './coverage';
import type { Stage } from './stage';

interface Wiring {
  stage: Stage;
  stateAt: (taught: readonly Taught[]) => Promise<PageState>;
  glanceAt: (taught: readonly Taught[]) => Generator<void, Glance>;
  dock: () => Dock;
  set: (change: Partial<Dock>) => void;
  /** The place nearest to one that covers none of the page's own floating buttons. */
  free: (at: number) => number;
  focusHandle: () => void;
  mark: (cases: readonly OpenCase[]) => void;
  copy: (text: string) => Promise<boolean>;
  /** Whether the extension has gone from under the page. */
  isOrphaned: () => boolean;
  signal: AbortSignal;
}

/** What the dock can be asked to do. */
export interface DockWork {
  /** How far the page is covered, and what could be delisted from it. */
  stateNow: () => Promise<PageState>;
  toggle: () => void;
  move: (at: number, isPut: boolean) => void;
  begin: () => Promise<void>;
  open: (hold: Hold) => void;
  teach: () => void;
  /** Back to where it begins, or to the edge. */
  back: () => void;
  /** Shows a control that was pressed, to be taught. */
  offer: (found: Pointed) => void;
  save: (action: ActionKind) => void;
  bundle: () => void;
  workbench: () => void;
  /** True for a message that was meant for it. */
  hear: (request: PanelRequest) => boolean;
}

const home = { kind: 'home' } as const;

export function makeDock(wiring: Wiring): DockWork {
  const { stage, dock, set, signal } = wiring;
  const { ask, readPlace } = stage;
  let taught: readonly Taught[] = [];
  /** The shop and page that what is shown belongs to. */
  let known = '';
  let isStale = false;
  let own: Coverage | undefined;
  let inside: Frames = { large: 0, looks: [] };

  const where = ({ pageName }: { pageName: string }) =>
    (pageName || location.pathname).slice(0, 80);
  const tell = (news: DockNews): void => set({ news, part: home });

  const refresh = async (): Promise<void> => {
    if (document.hidden || stage.isReviewing()) return void (isStale = true);
    isStale = false;
    const { shop, page } = readPlace();
    const key = `${shopKey(shop)} ${page}`;
    known = key;
    const reply = await ask({ type: 'dock.wanted', shop, page });
    // Another shop or page meanwhile: it has asked for itself.
    if (!reply.ok || !reply.dock || known !== key) return;
    if (stage.isReviewing()) return void (isStale = true);
    const open = reply.dock.cases.map(stage.progressOf);
    const at = reply.dock.at ?? dock().at;
    set({ at: wiring.free(at), cases: open.filter(({ record }) => record.hold.page === page) });
    wiring.mark(open);
    const signs = (all: readonly Taught[]) => all.map(({ sign }) => sign).join();
    const isNew = signs(taught) !== signs(reply.dock.taught);
    taught = reply.dock.taught;
    if (isNew) glances.again();
  };
  const show = (): void => {
    if (!own) return;
    const gone = { ...own, coverage: 'none', reason: 'outdated' } as const;
    set({ status: wiring.isOrphaned() ? gone : withFrames(own, inside) });
  };
  const frames = watchFrames(
    () => ask({ type: 'frames.look' }),
    (seen) => {
      inside = seen;
      show();
    },
    signal,
  );
  const see = (seen: Coverage): void => {
    own = seen;
    show();
    frames.look();
    const { shop, page } = readPlace();
    if (known !== `${shopKey(shop)} ${page}`) void refresh();
  };
  const expected = (): Taught[] => {
    const here = where(readPlace());
    return taught.filter((at) => at.isSteady && at.where === here);
  };
  const stateNow = async (): Promise<PageState> =>
    withFrames(await wiring.stateAt(expected()), inside);
  const glances = watchCoverage(
    () => wiring.glanceAt(expected()),
    see,
    // While a control is pointed at, every one is taken for a delist.
    () => dock().part.kind !== 'pick',
    signal,
  );
  document.addEventListener('visibilitychange', () => isStale && void refresh(), { signal });
  void refresh();

  const open = async (hold: Hold): Promise<void> => {
    const begun = { ...lightened(hold), at: Date.now() };
    const reply = await ask({ type: 'case.open', hold: begun, kind: 'opened' });
    if (!reply.ok || !reply.case) return tell(reply.ok ? 'missing' : reply.reason);
    set({ part: home, news: undefined, isOpen: false });
    stage.reviews.open(reply.case);
  };
  const bundle = async (): Promise<void> => {
    const reply = await ask({ type: 'bundle.make' });
    if (!reply.ok || !reply.text) return tell(reply.ok ? 'unreachable' : reply.reason);
    if (await wiring.copy(reply.text)) tell('copied');
    else set({ part: { kind: 'text', text: reply.text } });
  };
  const save = async (action: ActionKind): Promise<void> => {
    const { part } = dock();
    if (part.kind !== 'picked') return;
    const { origin, sign, label, kind, isSteady } = part.found;
    const reply = await ask({
      type: 'taught.save',
      taught: {
        ...{ origin, sign, label, kind, isSteady, action },
        id: crypto.randomUUID(),
        where: where(readPlace()),
        at: Date.now(),
      },
    });
    tell(reply.ok ? 'taught' : reply.reason);
  };

  return {
    stateNow,
    toggle() {
      show();
      set({ isOpen: !dock().isOpen, part: home, news: undefined });
    },
    move(at, isPut) {
      set({ at });
      if (isPut) void ask({ type: 'dock.move', at });
    },
    async begin() {
      const { holds } = await stateNow();
      if (stage.isReviewing()) return;
      const [only, other] = holds;
      if (!only) tell('nothing');
      else if (!other) void open(only);
      else set({ part: { kind: 'choose', holds }, news: undefined });
    },
    open: (hold) => void open(hold),
    teach() {
      // Only once no press reaches the page any more is the merchant told to press.
      void ask({ type: 'teach.begin' }).then((reply) =>
        reply.ok ? set({ part: { kind: 'pick' }, news: undefined }) : tell(reply.reason),
      );
    },
    back() {
      if (dock().part.kind === 'pick') void ask({ type: 'teach.end' });
      const isHome = dock().part.kind === 'home';
      set({ part: home, news: undefined, isOpen: !isHome });
      wiring.focusHandle();
    },
    offer: (found) => set({ part: { kind: 'picked', found }, news: undefined, isOpen: true }),
    save: (action) => void save(action),
    bundle: () => void bundle(),
    workbench: () => void ask({ type: 'workbench.open' }),
    hear(request) {
      if (request.type === 'dock.here') return true;
      if (request.type === 'dock.changed') void refresh();
      else if (request.type !== 'teach.end') return false;
      else if (request.found) set({ part: { kind: 'picked', found: request.found } });
      else if (dock().part.kind === 'pick') set({ part: home });
      if (request.type === 'teach.end') glances.again();
      return true;
    },
  };
}
