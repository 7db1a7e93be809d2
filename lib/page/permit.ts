import { driftBetween, isOtherCount, type Drift } from '../core/drift';
import { isOtherShop } from '../core/fact';
import { detailWords } from '../catalog/details';
import { planIn } from '../core/classify';
import { isOfShop, subjectsKey, type Hold } from '../core/hold';
import { isElement, treeOf, upwards } from './dom';
import type { Press } from './guard';
import { subjectsNow } from './locate';
import { readPlace } from './place';
import { idsIn } from './product';
import { cardsOf, readAtOnce } from './reader';
import { chosenCount } from './selection';

/** How long a permit lasts, in milliseconds: enough for the platform's own steps, not for a second thought. */
const permitTime = 3 * 60_000;
/** After a press: a further one on the same control within this time (ms) is a double press. */
const pressPause = 1000;
/** After a replay so long (ms): the control may stand there still, in a dialog that fades. */
const replayPause = 600;

/** A press that was let through a moment ago. */
interface Going {
  control?: Element;
  until: number;
  /** The types of its events so far; undefined where all of them have been made. */
  types?: Set<string>;
}

export interface Permit {
  /** Whether an event of a press belongs to what was permitted; no event is let through twice. */
  covers: (press: Press) => boolean;
  /** For `ms` milliseconds the merchant's own next press on the control passes, once. */
  arm: (ms: number) => void;
  /** Runs `act`; every press that it makes on what was permitted is let through. */
  during: (control: Element, act: () => void) => void;
}

interface Watch {
  lastPressed: () => Element | undefined;
  /** Whether the platform asks by this control, since what was permitted was pressed. */
  isAsked: (press: Press) => boolean;
  /** What the page says else of the products by then. */
  changed: () => Drift | undefined;
  /** The merchant's own press on the control was let through. */
  onRepress: (press: Press) => void;
  /** It was not: the page says something else by now than what was confirmed. */
  onDrift: (drift: Drift) => void;
  /** A press in the platform's own dialog was let through. */
  onPlatformPress: () => void;
}

/** Whether a control stands in the shadow root of a custom element, which tells of a press by an event of its own. */
const isHostOf = (host: Element, control?: Element): boolean =>
  control !== undefined && upwards(control).includes(host) && treeOf(control) !== treeOf(host);

const isWhole = ({ event: { type } }: Press) =>
  type === 'click' || type === 'keydown' || type === 'submit';

/**
 * Leave for one action on one set of products in one shop on one page. Nothing passes twice, and
 * nothing once the page shows another shop or the time is over; neither the merchant's own second
 * press nor the answer to the platform's question once the page says anything else of the products. Where no product is known, only `control` itself is covered.
 */
export function grantPermit(hold: Hold, control: Element, watch: Watch): Permit {
  const endsAt = performance.now() + permitTime;
  const key = subjectsKey(hold.subjects);
  const keys = new Set(hold.subjects.map((subject) => subject.key));
  let replayed: Element | undefined;
  let armedUntil = 0;
  /** The press that is going on: its further events (click, submit, keyup) pass once each. */
  let current: Going = { until: 0 };
  /** The answer before which the page was read: once for all of its events. */
  let read: Going = { until: 0 };

  const isDrifted = () => {
    const { shop, page } = readPlace();
    return isOtherShop(hold.shop, shop) || page !== hold.page;
  };
  const isSame = (press: Press) =>
    press.action === hold.action &&
    (planIn(press.control.names[0] ?? '', detailWords) ?? hold.plan) === hold.plan &&
    !(hold.isBatch && isOtherCount(hold.count, chosenCount(press.control.element))) &&
    (key === '' && !isOfShop(hold)
      ? press.control.element === control
      : subjectsNow(press, watch.lastPressed()) === key);

  const driftSince = (press: Press): Drift | undefined => {
    const now = readAtOnce(press, cardsOf(press, watch.lastPressed()), Date.now());
    return driftBetween(hold, { ...now, shop: hold.shop, page: hold.page });
  };

  const changedBefore = ({ control: { element } }: Press): Drift | undefined => {
    const now = performance.now();
    if (element === read.control && now < read.until) return undefined;
    read = { control: element, until: now + pressPause };
    return watch.changed();
  };

  /** The platform asks for itself, and not the control that was permitted once more: its dialog must not speak of another product. */
  const isFollowUp = (press: Press): boolean => {
    if (!press.dialog || !press.event.isTrusted || press.action !== hold.action) return false;
    if (!watch.isAsked(press)) return false;
    const known = hold.subjects.map(({ id }) => id);
    const named = idsIn(press.dialog);
    if (known.length > 0 && named.some((id) => !known.includes(id))) return false;
    const now = subjectsNow(press, watch.lastPressed());
    return now === '' || key === '' || now.split(' ').every((at) => keys.has(at));
  };
  const begin = (press: Press, tell: (press: Press) => void): void => {
    const { control: pressed, event } = press;
    current = {
      control: pressed.element,
      until: performance.now() + pressPause,
      types: new Set([event.type]),
    };
    tell(press);
  };

  return {
    covers(press) {
      const now = performance.now();
      const { event } = press;
      const { element } = press.control;
      if (replayed) return element === replayed || isSame(press);
      if (now > endsAt || isDrifted()) return false;
      const target = event.composedPath().find(isElement) ?? element;
      const isEcho = !event.isTrusted && isHostOf(target, current.control);
      if ((isEcho || element === current.control) && now < current.until) {
        const type = isEcho ? `told ${event.type}` : event.type;
        const isNew = current.types?.has(type) === false;
        current.types?.add(type);
        return isNew;
      }
      const isArmed = now < armedUntil && event.isTrusted && isSame(press);
      if (!isArmed && !isFollowUp(press)) return false;
      const drift = isArmed ? driftSince(press) : changedBefore(press);
      if (drift) {
        watch.onDrift(drift);
        return false;
      }
      if (isWhole(press)) {
        begin(press, isArmed ? watch.onRepress : watch.onPlatformPress);
        armedUntil = 0;
      }
      return true;
    },
    arm(ms) {
      current = { until: 0 };
      armedUntil = performance.now() + ms;
    },
    during(pressed, act) {
      replayed = pressed;
      try {
        act();
      } finally {
        replayed = undefined;
        current = { control: pressed, until: performance.now() + replayPause };
      }
    },
  };
}
