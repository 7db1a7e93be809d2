import type { Came } from './came';

/** Between two looks (ms). */
const pause = 20;
/** How long (ms) a text has to stand: a page that keeps its own state may write that over it. */
const calm = 60;

export const wait = (ms: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, ms));

/**
 * What became of a text once the field has come to rest: editors take it in their own time, or
 * take it back. It is waited for at most `patience` ms.
 */
export async function settled(judge: () => Came, patience: number): Promise<Came> {
  const end = performance.now() + patience;
  await wait(0);
  while (judge() !== 'once' && performance.now() < end) await wait(pause);
  const came = judge();
  if (came === 'not') return came;
  await wait(calm);
  return judge();
}
