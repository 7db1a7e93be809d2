import type { ChecklistItem } from '../core/checklist';
import { doneStates } from './outcomes';
import { douyin } from './platforms';

type Traits = Pick<ChecklistItem, 'role' | 'isFixed' | 'answeredBy' | 'source' | 'sites'>;

/**
 * What holds of an item in whichever list it stands: whose business it is, whether it may be
 * switched off (not what is deadly to forget), and what a page may say in its stead.
 */
export const itemTraits: Readonly<Record<string, Traits>> = {
  product: { role: 'operations', isFixed: true, sites: douyin },
  products: { role: 'operations', isFixed: true, sites: douyin },
  stock: { role: 'warehouse', isFixed: true },
  count: { role: 'operations', isFixed: true },
  time: { role: 'owner' },
  orders: { role: 'service', isFixed: true, source: 'D §5' },
  told: { role: 'service', isFixed: true, sites: douyin },
  creators: { role: 'operations', isFixed: true },
  compensation: { role: 'owner' },
  after: { role: 'ads', source: 'D §5', sites: douyin },
  plan: { role: 'operations', isFixed: true, source: 'A §5.1', sites: douyin },
  samples: { role: 'operations' },
  shelf: {
    role: 'operations',
    source: 'A §0',
    answeredBy: { field: 'status', words: doneStates['off-shelf'] },
  },
  allProducts: { role: 'operations', isFixed: true, source: 'D §0' },
  settlement: { role: 'owner', isFixed: true, source: 'D §5' },
  signups: { role: 'operations', isFixed: true, source: 'A §5.3', sites: douyin },
  places: { role: 'operations' },
  saleLives: { role: 'operations', isFixed: true },
  saleTeams: { role: 'operations', source: 'D §5' },
  return: { role: 'owner', source: 'D §5' },
};
