import { structureOf } from '../../lib/page/bundle';
import { cardAround } from '../../lib/page/card';
import { pageStateIn } from '../../lib/page/coverage';
import { upwards } from '../../lib/page/dom';
import { guardHere, type Press } from '../../lib/page/guard';
import { readPlace } from '../../lib/page/place';
import { aboutOf, cardsOf, readHold } from '../../lib/page/reader';
import { onRequest } from '../../lib/page/walk';

/** The readers of the panel, bundled for the extension's world (readerBundle.ts), by themselves: no panel is drawn. */
export interface Readers {
  /** Looks through the page as for the popup, and describes its structure as for a bundle. */
  look: () => Promise<void>;
  /** How long a press on this control is recognised and read, in ms; throws where `isRight` says so. */
  time: (control: Element) => { recognised: number; read: number; products: number; facts: number };
}

const { signal } = new AbortController();

const readers: Readers = {
  async look() {
    const guard = guardHere();
    if (!guard) throw new Error('there is no guard');
    const stage = {
      ...{ readPlace, cardAround },
      holdOf: (press: Press) => readHold(press, cardsOf(press, undefined), Date.now()),
      aboutOf: (press: Press) => aboutOf(press, cardsOf(press, undefined)),
    };
    await onRequest(pageStateIn({ guard, stage }, []), signal);
    await onRequest(structureOf(document.documentElement), signal);
  },
  time(control) {
    const guard = guardHere();
    const path = upwards(control);
    const start = performance.now();
    const found = guard?.recognise(path);
    const middle = performance.now();
    if (!found) throw new Error('the guard takes a control for none');
    const press = { ...found, event: new Event('click') };
    const { subjects } = readHold(press, cardsOf(press, undefined), Date.now());
    const end = performance.now();
    const facts = subjects.flatMap((subject) => subject.facts).filter(({ value }) => value);
    return {
      recognised: middle - start,
      read: end - middle,
      products: subjects.length,
      facts: facts.length,
    };
  },
};

Object.assign(globalThis, { __readers: readers });
