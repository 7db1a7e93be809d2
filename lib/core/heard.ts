import { failures, type PanelRequest, type Reply } from './message';

/*
 * What our own background says to our scripts on a page. It was decoded by schema where it came
 * from outside (the database, a file, another frame), it is sent by the same version, and the
 * browser tells who sent it. So a page is spared the schemas, 25 kB of its panel: what is heard is
 * looked at for what it is, not decoded anew.
 */

const requests: readonly string[] = [
  'page.state',
  'dock.here',
  'pack.try',
  'taught.count',
  'dock.changed',
  'teach.end',
  'review.borrow',
  'review.renew',
  'review.return',
] satisfies PanelRequest['type'][];

const fieldsOf = (value: unknown): Record<string, unknown> =>
  typeof value === 'object' && value !== null ? { ...value } : {};

const isReason = (value: unknown): boolean => failures.some((at) => at === value);

/** Whether `value` is an answer of the background. */
export function isReply(value: unknown): value is Reply {
  const { ok, reason } = fieldsOf(value);
  return ok === true || (ok === false && isReason(reason));
}

/** Whether `value` is a request of the background to a page's panel. */
export function isPanelRequest(value: unknown): value is PanelRequest {
  const { type } = fieldsOf(value);
  return typeof type === 'string' && requests.includes(type);
}

/** Whether a request is for whoever reviews a press, not for the dock. */
export const isOfReview = (
  request: PanelRequest,
): request is Extract<PanelRequest, { type: `review.${string}` }> =>
  request.type.startsWith('review.');
