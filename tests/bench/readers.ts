import { upwards } from '../../lib/page/dom';
import { guardHere } from '../../lib/page/guard';
import { cardsOf, readHold } from '../../lib/page/reader';

/** The readers of the panel, bundled for the extension's world (readerBundle.ts), by themselves: no panel is drawn. */
export interface Readers {
  /** How long a press on this control is recognised and read, in ms; throws where `isRight` says so. */
  time: (control: Element) => { recognised: number; read: number; products: number; facts: number };
}

const readers: Readers = {
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
