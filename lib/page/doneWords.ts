import { doneStates, namedDone } from '../catalog/outcomes';
import type { ActionKind } from '../core/action';
import { bySiteWords, withPhrases } from './knownSites';

const patterns = bySiteWords(({ done = {} }) => ({
  named: (action: ActionKind) => new RegExp(withPhrases(namedDone[action], done[action])),
  states: (action: ActionKind) => new RegExp(withPhrases(doneStates[action], done[action]), 'g'),
}));

/** How a page tells of a delist by its name, by our words and those of its site's pack. */
export const namedDoneOf = (action: ActionKind): RegExp => patterns().named(action);

/** What a product's row shows once its delist has happened, likewise; to be found everywhere in a text. */
export const doneStatesOf = (action: ActionKind): RegExp => patterns().states(action);
