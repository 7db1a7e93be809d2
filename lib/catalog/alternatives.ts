import type { Alternative } from '../core/alternative';
import { places } from './places';
import { douyin } from './platforms';
import { promotion } from './rules/conditions';

/** Not known, or known to run: then it is a question of its own whether to stop it. */
const mayRun = { any: [promotion.running, { input: 'promotion', isKnown: false }] } as const;

/** What can be done instead: stopping the promotion and taking the product off are two actions (domain.md §0, §6). */
export const alternatives = [
  {
    id: 'onlyStop',
    action: 'off-shelf',
    when: mayRun,
    link: places.promotion,
    sites: douyin,
    source: 'A §0',
  },
  {
    id: 'stopThenShelf',
    action: 'off-shelf',
    isFirst: true,
    when: mayRun,
    link: places.promotion,
    sites: douyin,
    source: 'A §5.1',
  },
  { id: 'later', action: 'off-shelf', source: 'A §5.6' },
  { id: 'stockZero', action: 'off-shelf', link: places.stock, sites: douyin, source: 'C §6' },
  { id: 'shelfToo', action: 'stop-promotion', link: places.goods, sites: douyin, source: 'A §0' },
  { id: 'laterStop', action: 'stop-promotion', source: 'A §5.6' },
  {
    id: 'onePlan',
    action: 'leave-alliance',
    link: places.promotion,
    sites: douyin,
    source: 'A §0',
  },
  { id: 'laterLeave', action: 'leave-alliance', source: 'A §5.6' },
] as const satisfies readonly Alternative[];
