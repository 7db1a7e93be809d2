import type { Case } from '../core/case';
import type { OpenCase } from '../core/dock';
import type { Hold } from '../core/hold';
import type { PanelRequest } from '../core/message';
import type { Note } from '../core/review';
import type { Site } from '../core/site';
import type { Ask } from './caseFile';
import type { Press } from './guard';
import type { Place } from './place';
import type { Pressed } from './pressed';
import type { About } from './reader';
import type { Reviews } from './review';

/**
 * What the panel of a document offers to the dock, which comes after it as a script of its own: so
 * nothing that a press waits for is made larger by the dock, and what reads the page is there once.
 */
export interface Stage {
  ask: Ask;
  reviews: Reviews;
  pressed: Pressed;
  /** Whether the panel is open: no layer may be put over it then, its way on would not be in plain sight. */
  isReviewing: () => boolean;
  /** Whether a node is one of the panel's layers. */
  isOurs: (node: Node) => boolean;
  readPlace: () => Place;
  /** What `read` gives while a site is taken as it is given here. */
  tryingSite: <T>(site: Site, read: () => T) => T;
  /** Everything that a press tells; `lastPressed` is what was pressed before outside of menus and dialogs. */
  holdOf: (press: Press, lastPressed: Element | undefined) => Hold;
  /** Only what it is about, without reading any facts. */
  aboutOf: (press: Press) => About;
  progressOf: (record: Case) => OpenCase;
  idsIn: (element: Element) => string[];
  cardAround: (element: Element) => Element | undefined;
  note: (note: Note) => void;
  /** Makes an element one that views are rendered in. */
  mount: (at: Element) => (view: unknown) => void;
  /** The interface's texts. */
  say: (key: string, values?: Record<string, string | number>) => string;
  /** Set by the dock. */
  dock?: {
    /** The answer to a request that is meant for it, at once or in time, else undefined. */
    hear: (request: PanelRequest) => unknown;
    isOurs: (node: Node) => boolean;
    /** Shows the control of a note, to be taught. */
    offer: (note: Note) => void;
  };
}

const slot = Symbol.for('delist-guard-stage');
const world = globalThis as { [slot]?: Stage };

/** The stage of this document, or undefined where no panel is. */
export const stageHere = (): Stage | undefined => world[slot];
export const setStage = (stage: Stage): void => void (world[slot] = stage);
