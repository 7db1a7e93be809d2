/** How long a press on this control is recognised and read, in ms, and how much was found. */
export type Reader = (control: Element) => {
  recognised: number;
  read: number;
  products: number;
  facts: number;
};

/** What guard and panel of the build have for each other in the extension's world. */
interface World {
  guard?: { recognise: (path: Element[]) => object | undefined };
  stage?: {
    holdOf: (
      press: object,
      lastPressed: undefined,
    ) => {
      subjects: readonly { facts: readonly { value?: string }[] }[];
    };
  };
}

/** Runs in the extension's world once, and leaves the reader there as `__reader`. */
function leaveReader(): void {
  const world = globalThis as unknown as Record<symbol, unknown>;
  const [guard, stage] = [Symbol.for('guard'), Symbol.for('delist-guard-stage')].map(
    (slot) => world[slot],
  ) as [World['guard'], World['stage']];
  // A page may have a form in it that is called as a property of an element.
  const parentOf = Object.getOwnPropertyDescriptor(Node.prototype, 'parentElement')?.get;
  const read: Reader = (control) => {
    if (!guard || !stage) throw new Error('the panel is not in');
    const path: Element[] = [];
    for (let at: Element | null = control; at; at = parentOf?.call(at) as Element | null)
      path.push(at);
    const start = performance.now();
    const found = guard.recognise(path);
    const middle = performance.now();
    if (!found) throw new Error('the guard takes a control for none');
    const { subjects } = stage.holdOf({ ...found, event: new Event('click') }, undefined);
    const end = performance.now();
    const facts = subjects.flatMap((subject) => subject.facts).filter(({ value }) => value);
    return {
      recognised: middle - start,
      read: end - middle,
      products: subjects.length,
      facts: facts.length,
    };
  };
  Object.assign(globalThis, { __reader: read });
}

/** To be evaluated in the extension's world: what reads there is the build itself. */
export const reader = `(${leaveReader.toString()})()`;
