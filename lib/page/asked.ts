import type { PageState, PanelRequest } from '../core/message';
import type { Guard } from './guard';
import { countSigned } from './signed';
import type { Stage } from './stage';
import { tryPack } from './trial';
import { onRequest } from './walk';

/** The answer to a question about this document, or undefined for a request that is none; never, once `signal` aborts. */
export function answerTo(
  request: PanelRequest,
  stateNow: () => Promise<PageState>,
  { guard, stage, signal }: { guard: Guard; stage: Stage; signal: AbortSignal },
): Promise<unknown> | undefined {
  if (request.type === 'page.state') return stateNow();
  if (request.type === 'pack.try') return onRequest(tryPack(request.site, guard, stage), signal);
  if (request.type === 'taught.count') return onRequest(countSigned(request), signal);
  return undefined;
}
