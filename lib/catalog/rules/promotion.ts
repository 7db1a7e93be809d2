import type { Rule } from '../../core/rule';
import { places } from '../places';
import { isBusy, promotion } from './conditions';

const both = ['off-shelf', 'stop-promotion'] as const;

/** Live rooms, creators, ads and what is set to come (rows D3, D4, D8). */
export const promotionRules = [
  {
    id: 'liveRooms',
    level: 'danger',
    scope: 'product',
    actions: both,
    needs: ['liveRooms'],
    when: { input: 'liveRooms', atLeast: 1 },
    evidence: ['liveRooms'],
    items: ['told', 'creators'],
    matters: isBusy,
    link: places.live,
    source: 'D §5',
  },
  {
    id: 'creators',
    level: 'warning',
    scope: 'product',
    actions: both,
    needs: ['creators'],
    when: {
      all: [
        { input: 'creators', atLeast: 1 },
        { input: 'creators', under: 'manyCreators' },
      ],
    },
    evidence: ['creators'],
    items: ['told', 'creators'],
    matters: isBusy,
    link: places.promotion,
    source: 'A §5.4',
  },
  {
    id: 'manyCreators',
    level: 'danger',
    scope: 'product',
    actions: both,
    needs: ['creators'],
    when: {
      all: [
        { input: 'creators', isKnown: true },
        { input: 'creators', atLeast: 'manyCreators' },
      ],
    },
    evidence: ['creators'],
    link: places.promotion,
    source: 'A §5.4',
  },
  {
    id: 'ads',
    level: 'warning',
    scope: 'product',
    actions: ['off-shelf'],
    needs: ['ads'],
    when: { input: 'ads', atLeast: 1 },
    evidence: ['ads'],
    items: ['after'],
    matters: isBusy,
    link: places.ads,
    source: 'D §5',
  },
  {
    id: 'stillPromoted',
    level: 'warning',
    scope: 'product',
    actions: ['off-shelf'],
    needs: ['promotion'],
    when: promotion.running,
    evidence: ['promotion'],
    items: ['told'],
    matters: isBusy,
    link: places.promotion,
    source: 'A §0',
  },
  {
    id: 'alreadyClosing',
    level: 'info',
    scope: 'product',
    actions: ['stop-promotion'],
    needs: ['promotion'],
    when: { any: [promotion.closing, promotion.over] },
    evidence: ['promotion'],
    items: ['plan'],
    source: 'A §4.2',
  },
  {
    id: 'commissionNext',
    level: 'info',
    scope: 'product',
    actions: both,
    needs: ['commissionNext'],
    when: {
      all: [
        { input: 'commissionNext', isKnown: true },
        { not: { input: 'commissionNext', is: [''] } },
      ],
    },
    evidence: ['commissionNext'],
    link: places.promotion,
    source: 'A §5.1',
  },
] as const satisfies readonly Rule[];
