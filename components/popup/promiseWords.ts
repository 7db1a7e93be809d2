import type { PromiseWords } from '../../lib/core/promiseText';
import type { Say } from '../words';

/** The words of a compensation, from the texts of the interface. */
export const promiseWords = (say: Say): PromiseWords => ({
  group: (group) => say(`affected.${group}`),
  offer: (offer) => say(`offer.${offer}`),
  until: (day) => say('popup.compensation.until', { day }),
});
