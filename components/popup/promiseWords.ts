import { yuan } from '../../lib/core/money';
import type { PromiseWords } from '../../lib/core/promiseText';
import type { Say } from '../words';

/** The words of a compensation for those who are told of it, from the texts of the interface. */
export const promiseWords = (say: Say): PromiseWords => ({
  group: (group) => say(`affected.${group}`),
  offer: (offer) => say(`offer.${offer}`),
  until: (day) => say('popup.compensation.until', { day }),
});

/** The same for the merchant's records, with how many are concerned and what each of them costs. */
export const recordedWords = (say: Say): PromiseWords => ({
  ...promiseWords(say),
  counted: (people, each) =>
    [
      people !== undefined && say('popup.compensation.forPeople', { count: people }),
      each !== undefined && say('popup.compensation.forEach', { cost: yuan(each) }),
    ]
      .filter(Boolean)
      .join('，'),
});
