import type { Rule } from '../../core/rule';
import { places } from '../places';

/** How many at once, how often, and what this machine remembers (row D9). */
export const wholeRules = [
  {
    id: 'wholeShop',
    level: 'danger',
    scope: 'delist',
    actions: ['leave-alliance'],
    needs: ['count'],
    // Whatever is on the page: it is the widest of all actions.
    when: { input: 'count', atLeast: 0 },
    evidence: [],
    items: ['allProducts'],
    link: places.promotion,
    source: 'D §5',
  },
  {
    id: 'batch',
    level: 'warning',
    scope: 'delist',
    needs: ['count'],
    when: {
      all: [
        { input: 'count', atLeast: 'batch' },
        { input: 'count', under: 'largeBatch' },
      ],
    },
    evidence: ['count'],
    source: 'A §6',
  },
  {
    id: 'largeBatch',
    level: 'danger',
    scope: 'delist',
    needs: ['count'],
    when: { input: 'count', atLeast: 'largeBatch' },
    evidence: ['count'],
    source: 'A §6',
  },
  {
    id: 'unread',
    level: 'warning',
    scope: 'delist',
    needs: ['unread'],
    when: { input: 'unread', atLeast: 1 },
    evidence: ['unread'],
    source: 'own',
  },
  {
    id: 'differs',
    level: 'warning',
    scope: 'delist',
    needs: ['differing'],
    when: { input: 'differing', atLeast: 1 },
    evidence: ['differing'],
    source: 'own',
  },
  {
    id: 'repeated',
    level: 'warning',
    scope: 'product',
    actions: ['off-shelf'],
    needs: ['delists'],
    when: { input: 'delists', atLeast: 'repeats' },
    evidence: ['delists'],
    source: 'own',
  },
  {
    id: 'refusedBefore',
    level: 'warning',
    scope: 'product',
    needs: ['wasRefused'],
    when: { input: 'wasRefused', is: ['yes'] },
    evidence: ['refusal'],
    link: places.discounts,
    source: 'own',
  },
] as const satisfies readonly Rule[];
