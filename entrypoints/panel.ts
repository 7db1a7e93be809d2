import { createElement, type ReactNode } from 'react';
import { createRoot } from 'react-dom/client';
import { flushSync } from 'react-dom';
import { browser } from 'wxt/browser';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import checklistStyles from '@/components/checklist.css?inline';
import findingStyles from '@/components/panel/findings.css?inline';
import footStyles from '@/components/panel/foot.css?inline';
import noteStyles from '@/components/panel/note.css?inline';
import panelStyles from '@/components/panel/panel.css?inline';
import tableStyles from '@/components/panel/table.css?inline';
import tokens from '@/components/tokens.css?inline';
import { OnPage } from '@/components/panel/OnPage';
import { WordsProvider, sayWith } from '@/components/words';
import { checklists } from '@/lib/catalog/checklists';
import { refusals } from '@/lib/catalog/refusals';
import { listFor, noLists } from '@/lib/core/begunList';
import type { Case } from '@/lib/core/case';
import { progressOf } from '@/lib/core/dock';
import { isOfReview, isPanelRequest } from '@/lib/core/heard';
import type { Hold } from '@/lib/core/hold';
import { problemKeys, type Note } from '@/lib/core/review';
import { entriesOn } from '@/lib/core/trueOn';
import { guardHere, type Press } from '@/lib/page/guard';
import { watchHints } from '@/lib/page/hinted';
import { makeInterface } from '@/lib/page/interface';
import { isKnown, learnSite, tryingSite } from '@/lib/page/knownSites';
import { readPlace } from '@/lib/page/place';
import { watchPressed } from '@/lib/page/pressed';
import { cardAround } from '@/lib/page/card';
import { idsIn } from '@/lib/page/product';
import { aboutOf, cardsOf, readHold } from '@/lib/page/reader';
import { makeReviews } from '@/lib/page/review';
import { setStage, type Stage } from '@/lib/page/stage';
import { ask } from '@/lib/platform/ask';
import { isOrphaned } from '@/lib/platform/orphaned';
import { makeTexts } from '@/lib/platform/texts';
import { makeShown } from '@/lib/stores/review';

/** Texts that the first painting does not read, of the panel and of the dock, which has them from it. */
const lateTexts = [
  'guard.alone',
  ...problemKeys.map((key) => `problem.${key}`),
  ...['unread', 'differs', 'missing', 'ready', 'comma', 'toCheck', 'allChecked', 'checking'].map(
    (key) => `panel.${key}`,
  ),
  ...['unfold', 'fold', 'teach', 'bundle', 'workbench', 'told.unreachable'].map(
    (key) => `dock.${key}`,
  ),
  ...['coverage.none', 'coverage.outdated', 'popup.check.begin'],
];

export default defineUnlistedScript(() => {
  const guard = guardHere();
  // Injected a second time, into a frame where no guard runs, or by an extension that has gone
  // meanwhile, when it would have no texts: there is nothing to do.
  if (!guard || guard.review || isOrphaned()) return;
  const { signal } = new AbortController();
  const store = makeShown();
  const face = makeInterface({
    styles: [
      ...[tokens, checklistStyles, panelStyles, findingStyles],
      ...[tableStyles, footStyles, noteStyles],
    ].join(''),
    onEscape: () => reviews.leave(),
    onLost: () => void ask({ type: 'panel.hidden' }),
    signal,
  });
  const pressed = watchPressed(guard.pressed, signal);
  const checklistOf = (hold: Hold, named?: Case['checklist']) =>
    listFor(checklists, guard.learned?.lists ?? noLists, hold, Date.now(), named);
  const reviews = makeReviews({
    guard,
    ask,
    show: (change) => store.setState(change),
    shown: store.getState,
    listFor: checklistOf,
    face,
    pressed,
    signal,
  });

  const refusalsHere = entriesOn(location.origin, refusals);
  const root = createRoot(face.cover);
  const textOf = makeTexts();
  const say = sayWith(textOf);
  // Needed just when the extension was updated under this page, and not to be had then.
  lateTexts.forEach(textOf);
  const render = (): void => {
    const { review, note } = store.getState();
    const page = createElement(OnPage, {
      review,
      note,
      corner: face.corner,
      refusals: refusalsHere,
      onAnswer: reviews.answer,
      onAcknowledge: reviews.acknowledge,
      onCalendar: () => void ask({ type: 'workbench.open', place: 'calendar' }),
      onLeave: reviews.leave,
      onInstead: reviews.instead,
      onPlan: (at: number) => void reviews.plan(at),
      onTakeOut: reviews.takeOut,
      onConfirm: (event: Event) => void reviews.confirm(event),
      onCloseNote: () => store.setState({ note: undefined }),
      onTeach: (taught: Note) => {
        store.setState({ note: undefined });
        stage.dock?.offer(taught);
      },
      leaveRef: face.leaveRef,
      confirmRef: face.confirmRef,
    });
    root.render(createElement(WordsProvider, { say, children: page }));
  };
  const note = (): void => face.setNoted(store.getState().note !== undefined);
  store.subscribe(({ review }) => {
    // At once: the press was stopped in this very task, and the panel is to be there with the next
    // frame. What follows a press has time: each in a task of its own, so that the page can draw.
    if (review) flushSync(render);
    else render();
    setTimeout(note);
  });
  render();

  const stage: Stage = {
    ask,
    reviews,
    pressed,
    isReviewing: () => store.getState().review !== undefined,
    isOurs: face.isOurs,
    readPlace,
    tryingSite,
    holdOf: (press, last) => readHold(press, cardsOf(press, last), Date.now()),
    aboutOf: (press) => aboutOf(press, cardsOf(press, undefined)),
    progressOf: (record) => progressOf(record, checklistOf(record.hold, record.checklist)),
    idsIn,
    cardAround,
    note: (note) => store.setState({ note }),
    mount: (at) => {
      const views = createRoot(at);
      return (view) => views.render(view as ReactNode);
    },
    say: say as Stage['say'],
  };
  setStage(stage);
  // What it was kept from showing while the panel was open.
  store.subscribe((now, before) => {
    if (before.review && !now.review) stage.dock?.hear({ type: 'dock.changed' });
  });
  const isOurs = (node: Node) => face.isOurs(node) || stage.dock?.isOurs(node) === true;
  watchHints(guard);
  guard.isOwn = (event) => event.composedPath().some((at) => at instanceof Node && isOurs(at));
  // A press that cannot be reviewed stays stopped; the next one must not be stopped for ever by it.
  const begin = (press: Press): void => {
    try {
      reviews.begin(press);
    } catch {
      guard.held = undefined;
      void ask({ type: 'panel.hidden' });
    }
  };
  const site = ask({ type: 'pack.wanted' }).then((reply) => {
    if (reply.ok && reply.site) learnSite(reply.site);
  });
  // What a press is reviewed by, and mostly known by now: the merchant's own lists, which the guard
  // asked the storage for before this, and on a site that is not built in what its pages are.
  const missing: Promise<unknown>[] = [];
  if (!guard.learned) missing.push(browser.storage.local.get('guard').catch(() => undefined));
  if (!isKnown(location.origin)) missing.push(site);
  let isReady = missing.length === 0;
  const ready = Promise.all(missing).then(() => (isReady = true));
  guard.review = (press) => {
    if (isOrphaned()) {
      // No record can be kept, and most texts are missing: it is said as by the guard alone.
      guard.held = undefined;
      return alert(textOf('guard.alone') || guard.learned?.alone);
    }
    if (isReady) return begin(press);
    void ready.then(() => guard.review?.(press));
  };
  browser.runtime.onMessage.addListener(
    (message: unknown, sender, answer: (state: unknown) => void) => {
      if (sender.id !== browser.runtime.id || !isPanelRequest(message)) return undefined;
      const heard = isOfReview(message)
        ? reviews.hear(message) || undefined
        : stage.dock?.hear(message);
      if (heard === undefined) return undefined;
      // What has to be read first is answered later.
      void Promise.resolve(heard).then(answer, () => answer(undefined));
      return true;
    },
  );
  if (guard.held) guard.review(guard.held);
});
