import type { Template } from '../core/template';
import { buyerTemplates } from './templates/buyers';
import { creatorTemplates } from './templates/creators';
import { insideTemplates } from './templates/inside';
import { leaderTemplates } from './templates/leaders';

/**
 * The notices that the extension brings; the merchant edits them. They say what is known of a
 * delist (domain.md §5) and promise nothing that the shop has not decided: what nobody has
 * attested is left to the platform's rules. Ids are never reused.
 */
export const defaultTemplates: readonly Template[] = [
  ...buyerTemplates,
  ...creatorTemplates,
  ...leaderTemplates,
  ...insideTemplates,
];
