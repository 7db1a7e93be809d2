import type { Subject } from './fact';
import type { Hold } from './hold';

/** Largest message that is read, in bytes of JSON. */
export const mostBytes = 64 * 1024;

/**
 * Largest message that brings a file in, from our own pages alone: they have read a file of at
 * most 5 MB, and what they send is decoded anew. A shop's page sends nothing of the kind.
 */
export const mostFileMessage = 8 * 1024 * 1024;

export const bytesOf = (message: unknown): number =>
  new TextEncoder().encode(JSON.stringify(message) ?? '').length;

/**
 * A hold that fits into a message. About 80 products with all their facts do; of more, the last
 * ones give up their facts, and then their names, which are unknown from there on. None is left out.
 */
export function lightened(hold: Hold): Hold {
  const room = mostBytes - 4096;
  const subjects = [...hold.subjects];
  let size = bytesOf(hold);
  for (const light of [bare, nameless]) {
    for (let at = subjects.length - 1; at >= 0 && size > room; at -= 1) {
      const before = subjects[at];
      if (!before) continue;
      subjects[at] = light(before);
      size -= bytesOf(before) - bytesOf(subjects[at]);
    }
  }
  return { ...hold, subjects };
}

const bare = (subject: Subject): Subject => ({ ...subject, facts: [] });
const nameless = ({ id, key }: Subject): Subject => ({ id, key, facts: [] });
