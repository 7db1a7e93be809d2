import type { Browser } from 'wxt/browser';
import type { Afterwards } from '../core/afterwards';
import type { Rulebook } from '../core/decide';
import type { Choices } from '../core/filled';
import type { Intent, Reply } from '../core/message';
import type { Database } from './database';
import type { Judging } from './decide';
import type { NotificationWords } from './notifications';
import type { PlanDesk } from './stepReminder';
import type { RoutineDesk } from './routines';
import type { Known } from './snapshot';

export type Sender = Browser.runtime.MessageSender;

/** What the background carries intents out with; nothing in it changes. */
export interface Desk extends Known {
  connect: () => Promise<Database>;
  /** What cases are decided by. */
  rulebook: Rulebook;
  /** What can be filled in of what is words. */
  choices: Choices;
  /** What is known of the time; nothing is where it is left out. */
  timesOf?: Judging['timesOf'];
  afterwards: readonly Afterwards[];
  words: NotificationWords;
  plans: PlanDesk;
  routines: RoutineDesk;
  now: () => number;
}

/** What an intent is answered with, once it is carried out. */
export type Done = Omit<Extract<Reply, { ok: true }>, 'ok'>;

/** Where an intent comes from, when (milliseconds since 1970), and what it is carried out with. */
export interface At {
  desk: Desk;
  sender: Sender;
  now: number;
}

/** How intents are carried out, by their names. Each throws a Refusal where it cannot be. */
export type Carriers<Name extends Intent['type']> = {
  [Each in Name]: (intent: Extract<Intent, { type: Each }>, at: At) => Promise<Done>;
};

export const done = async (work: Promise<void>): Promise<Done> => {
  await work;
  return {};
};
