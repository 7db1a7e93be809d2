import type { PageState, PanelRequest } from '../core/message';
import type { Guard } from './guard';
import { countSigned } from './signed';
import type { Stage } from './stage';
import { tryPack } from './trial';

/** The answer to a question about this document, or undefined for a request that is none. */
export function answerTo(
  request: PanelRequest,
  stateNow: () => PageState,
  guard: Guard,
  stage: Stage,
): unknown {
  if (request.type === 'page.state') return stateNow();
  if (request.type === 'pack.try') return tryPack(request.site, guard, stage);
  if (request.type === 'taught.count') return countSigned(request);
  return undefined;
}
