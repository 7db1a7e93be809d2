import { createElement } from 'react';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import dockStyles from '@/components/panel/dock.css?inline';
import tokens from '@/components/tokens.css?inline';
import { Dock } from '@/components/panel/Dock';
import { nameOf } from '@/components/popup/caseWords';
import { lightened } from '@/lib/core/messageSize';
import { watchAround, type WentAround } from '@/lib/page/around';
import { beijingTime } from '@/lib/core/timing';
import { answerTo } from '@/lib/page/asked';
import { glanceAt, pageStateIn } from '@/lib/page/coverage';
import { makeDock } from '@/lib/page/dock';
import { makeEdge } from '@/lib/page/edge';
import { guardHere } from '@/lib/page/guard';
import { makeMarks } from '@/lib/page/marks';
import { stageHere } from '@/lib/page/stage';
import { holdToTaught } from '@/lib/page/taughtHere';
import { onRequest } from '@/lib/page/walk';
import { readAround } from '@/lib/page/wentAround';
import { copyText } from '@/lib/platform/clipboard';
import { isOrphaned } from '@/lib/platform/orphaned';
import { makeDockStore } from '@/lib/stores/dock';

/** The dock of a tab's top document, the marks at its rows, and the watch for what went around. */
export default defineUnlistedScript(() => {
  const guard = guardHere();
  const stage = stageHere();
  // Injected a second time, or before the panel: there is nothing to do.
  if (!guard || !stage || stage.dock) return;
  holdToTaught(guard);
  const { signal } = new AbortController();
  const { say, ask } = stage;
  const store = makeDockStore();
  const styles = tokens + dockStyles;
  const edge = makeEdge({
    styles,
    at: () => store.getState().at,
    onMove: (at, isPut) => work.move(at, isPut),
    onEscape: () => work.back(),
    signal,
  });
  const marks = makeMarks({
    styles,
    nameOf: ({ record, done, all }) => {
      const values = { name: nameOf(record.hold, say), done, all };
      const { plannedAt } = record;
      if (plannedAt === undefined) return say('dock.goOn', values);
      return say('dock.planned', { ...values, time: beijingTime(plannedAt) });
    },
    open: ({ record }) => work.open(record.hold),
    cardAround: stage.cardAround,
    signal,
  });
  const work = makeDock({
    stage,
    stateAt: (taught) => onRequest(pageStateIn({ guard, stage }, taught), signal),
    glanceAt: (taught) => glanceAt({ guard, stage }, taught),
    dock: store.getState,
    set: (change) => store.setState(change),
    free: edge.free,
    focusHandle: edge.focusHandle,
    mark: marks.show,
    copy: copyText,
    isOrphaned,
    signal,
  });
  const render = stage.mount(edge.element);
  const draw = (): void =>
    render(
      createElement(Dock, {
        say,
        dock: store.getState(),
        onToggle: work.toggle,
        onBegin: () => void work.begin(),
        onOpen: work.open,
        onTeach: work.teach,
        onBack: work.back,
        onSave: work.save,
        onBundle: work.bundle,
        onWorkbench: work.workbench,
      }),
    );
  store.subscribe(draw);
  store.subscribe(marks.giveWay);
  const stand = (): void => {
    if (!stage.isReviewing()) edge.open();
  };
  stand();

  const isOurs = (node: Node) => edge.isOurs(node) || marks.isOurs(node);
  stage.dock = {
    isOurs,
    hear(request) {
      stand();
      return (
        answerTo(request, work.stateNow, { guard, stage, signal }) ??
        (work.hear(request) || undefined)
      );
    },
    offer: ({ found }) => found && work.offer(found),
  };
  const onAround = (seen: WentAround): void => {
    const { hold, found } = readAround(seen, guard, stage);
    const { words, partial } = seen;
    void ask({
      type: 'case.around',
      hold: lightened(hold),
      words: words.slice(0, 200),
      partial,
    });
    const name = hold.subjects.length === 1 ? (hold.subjects[0]?.name ?? '') : '';
    stage.note({ key: 'around', values: { words: seen.words, name }, found });
  };
  watchAround(
    { guard, stage, isOurs: (node) => isOurs(node) || stage.isOurs(node) },
    onAround,
    signal,
  );
});
