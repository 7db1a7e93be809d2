import type { Frame } from '@playwright/test';

/** What is sought on a page. */
export interface Sought {
  /** What the control says, as a whole and without blanks. */
  label: string;
  /** The product in whose row it stands; without it, anywhere. */
  name?: string;
  /** A selector that it has to meet besides. */
  is?: string;
  /** How long it is waited for, in ms. */
  patience?: number;
}

/** What was pressed on a page, and what of it did not arrive as it was. */
export interface Swept {
  pressed: number;
  held: string[];
}

/** What is looked at and done in a page of the shop, through all of its open shadow roots. */
export interface Eyes {
  /** The middle of a control once it is there and stands still; throws when patience is at its end. */
  spot: (sought: Sought) => Promise<{ x: number; y: number }>;
  /** Whether a box or choice with this label comes to be taken while patience lasts. */
  taken: (sought: Sought) => Promise<boolean>;
  /** Ticks the rows of these products. */
  tick: (names: string[]) => Promise<void>;
  /** What the shop has been asked for, and how many questions it has open. */
  state: () => { log: number; questions: number };
  /**
   * Presses in every way all that can be pressed and delists nothing, and looks from the pressed
   * element itself whether each event arrives untouched. There the press ends, so that the page
   * stays as it is. Left out is what says one of `delists` or meets `also`.
   */
  sweep: (left: { delists: string[]; also?: string }) => Swept;
}

/** Asks the eyes of a page. */
export const look = <Name extends keyof Eyes>(
  frame: Frame,
  name: Name,
  ...given: Parameters<Eyes[Name]>
): Promise<Awaited<ReturnType<Eyes[Name]>>> =>
  frame.evaluate(
    ([at, values]) =>
      (window as unknown as { __eyes: Record<string, (...all: unknown[]) => unknown> }).__eyes[
        at
      ]?.(...values),
    [name, given] as [string, unknown[]],
  ) as Promise<Awaited<ReturnType<Eyes[Name]>>>;

/** Runs in every page before its own scripts. */
export function openEyes(): void {
  const usualPatience = 4000;
  /** Rows that a virtual table has just drawn move for a frame or two. */
  const stillFrames = 3;
  const coveredFrames = 18;
  const pressable =
    'a,button,input,textarea,label,th,li,summary,[role=button],[role=tab],[role=menuitem],[role=switch],[role=radio],[data-kora],' +
    'menuTitle layerTitle link back_old space-item primary userName'
      .split(' ')
      .map((name) => `[class*=${name}]`)
      .join();
  const frames = () => new Promise(requestAnimationFrame);
  const inTree = (root: ParentNode): Element[] =>
    [...root.querySelectorAll('*')].flatMap((at) =>
      at.shadowRoot ? [at, ...inTree(at.shadowRoot)] : [at],
    );
  const plain = (text: string | null) => (text ?? '').replace(/\s/g, '');
  const words = (at: Element) => plain(at.textContent);
  const isCalled = (at: Element, name: RegExp) => name.test(at.getAttribute('class') ?? '');
  const isShown = (at: Element) => at.getClientRects().length > 0;
  const rowOf = (name: string) =>
    inTree(document).find(
      (at) => isCalled(at, /-table-row(\s|$)/) && words(at).includes(plain(name)),
    );
  /** An element and the hosts of the shadow roots that it stands in. */
  const hosts = (at: Element): Element[] => {
    const root = at.getRootNode();
    return root instanceof ShadowRoot ? [at, ...hosts(root.host)] : [at];
  };
  const topAt = (x: number, y: number): Element | null => {
    let top = document.elementFromPoint(x, y);
    for (let inner = top; inner; inner = inner.shadowRoot?.elementFromPoint(x, y) ?? null) {
      if (inner === top && top !== document.elementFromPoint(x, y)) break;
      top = inner;
    }
    return top;
  };
  /** Whether an element is being moved by an animation, its own or of what it stands in. */
  const isMoving = (element: Element) =>
    (element.getRootNode() as Document | ShadowRoot)
      .getAnimations()
      .some(
        ({ effect, playState }) =>
          playState === 'running' &&
          effect instanceof KeyframeEffect &&
          effect.target?.contains(element) === true,
      );
  const events = (): Event[] => {
    const whole = { bubbles: true, cancelable: true, composed: true };
    const pointer = ['pointerdown', 'pointerup'].map((type) => new PointerEvent(type, whole));
    const mouse = ['mousedown', 'mouseup', 'click'].map((type) => new MouseEvent(type, whole));
    const enter = { ...whole, key: 'Enter' };
    const keys = ['keydown', 'keyup'].map((type) => new KeyboardEvent(type, enter));
    return [...pointer, ...mouse, ...keys];
  };
  /** Whether an event arrives at an element as it was sent. */
  const isUntouched = (target: Element, event: Event): boolean => {
    let arrived = false;
    const listen = (heard: Event) => {
      arrived = !heard.defaultPrevented;
      heard.stopImmediatePropagation();
      heard.preventDefault();
    };
    target.addEventListener(event.type, listen, { capture: true });
    target.dispatchEvent(event);
    target.removeEventListener(event.type, listen, { capture: true });
    return arrived;
  };

  const eyes: Eyes = {
    async spot({ label, name, is = '*', patience = usualPatience }) {
      const end = performance.now() + patience;
      let still = 0;
      let covered = 0;
      for (let before = ''; performance.now() < end; await frames()) {
        const scope = name ? rowOf(name) : document;
        const found =
          scope && inTree(scope).find((at) => words(at) === label && at.matches(is) && isShown(at));
        if (!found) continue;
        const box = found.getBoundingClientRect();
        const middle = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
        const top = topAt(middle.x, middle.y);
        const isOnTop = found.contains(top);
        // Only then, and not at once: a menu lets the mouse through while it opens, and closes when
        // the page scrolls under the mouse.
        covered = isOnTop ? 0 : covered + 1;
        if (covered % coveredFrames === coveredFrames - 1)
          found.scrollIntoView({ block: 'center' });
        // A dialog stands where it will be, unseen, for a few frames before it begins to open.
        const isSeen = found.checkVisibility({ opacityProperty: true });
        const isStill = isOnTop && isSeen && before === JSON.stringify(middle) && !isMoving(found);
        still = isStill ? still + 1 : 0;
        if (still === stillFrames) return middle;
        before = JSON.stringify(middle);
      }
      throw new Error(`${label} ${name ?? ''} is not there`);
    },
    async taken({ label, patience = usualPatience }) {
      const end = performance.now() + patience;
      const isTaken = (at: Element) =>
        at.matches('label') &&
        words(at) === label &&
        at.querySelector<HTMLInputElement>('input')?.checked === true;
      for (; performance.now() < end; await frames())
        if (inTree(document).some(isTaken)) return true;
      return false;
    },
    async tick(names) {
      for (const name of names) {
        const end = performance.now() + usualPatience;
        while (!rowOf(name) && performance.now() < end) await frames();
        rowOf(name)?.querySelector<HTMLInputElement>('input[type=checkbox]')?.click();
        await frames();
      }
    },
    state() {
      const isQuestion = (at: Element) => isCalled(at, /-(popconfirm|modal-wrap)(\s|$)/);
      const { __shopLog: log } = window as unknown as { __shopLog: unknown[] };
      const questions = inTree(document).filter((at) => isQuestion(at) && isShown(at)).length;
      return { log: log.length, questions };
    },
    sweep({ delists, also = '' }) {
      const all = inTree(document);
      const left = all.filter((at) => delists.includes(words(at)) || (also && at.matches(also)));
      const isLeft = (at: Element) =>
        left.some((one) => hosts(at).some((up) => one.contains(up)) || at.contains(one));
      const targets = all.filter((at) => at.matches(pressable) && !isLeft(at));
      const held = targets.flatMap((target) =>
        events()
          .filter((event) => !isUntouched(target, event))
          .map(({ type }) => `${type} on ${target.tagName} ${words(target).slice(0, 20)}`),
      );
      return { pressed: targets.length, held };
    },
  };
  Object.assign(window, { __eyes: eyes });
}
