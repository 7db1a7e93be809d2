import type { PanelRequest } from '../core/message';
import { pageStateNow } from './coverage';
import type { Guard } from './guard';
import { countSigned } from './signed';
import type { Stage } from './stage';
import { tryPack } from './trial';

/** The answer to a question about this document, or undefined for a request that is none. */
export function answerTo(request: PanelRequest, guard: Guard, stage: Stage): unknown {
  if (request.type === 'page.state') return pageStateNow({ guard, stage });
  if (request.type === 'pack.try') return tryPack(request.site, guard, stage);
  if (request.type === 'taught.count') return countSigned(request);
  return undefined;
}
