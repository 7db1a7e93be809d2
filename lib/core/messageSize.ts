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
 * A hold that fits into a message. Of some 100 products all that is known does; of more, the last
 * ones give up their facts, and then their names: these follow in messages of their own (leftOut).
 */
export function lightened(hold: Hold): Hold {
  const room = mostBytes - 4096;
  const subjects = [...hold.subjects];
  let size = bytesOf(hold);
  for (const light of [known, bare, nameless]) {
    for (let at = subjects.length - 1; at >= 0 && size > room; at -= 1) {
      const before = subjects[at];
      if (!before) continue;
      subjects[at] = light(before);
      size -= bytesOf(before) - bytesOf(subjects[at]);
    }
  }
  return { ...hold, subjects };
}

/** What a lightened hold has given up of its products, in parts that each fit into a message. */
export const leftOut = (hold: Hold, light: Hold): Subject[][] =>
  inParts(
    hold.subjects.filter((whole, at) => {
      const sent = light.subjects[at];
      const isWhole = known(whole).facts.length <= (sent?.facts.length ?? 0);
      return whole.name !== sent?.name || !isWhole;
    }),
  );

/** Products with all that is known of them, in parts that each fit into a message. */
export function inParts(subjects: readonly Subject[]): Subject[][] {
  const parts: Subject[][] = [];
  let size = Infinity;
  for (const subject of subjects.map(known)) {
    const bytes = bytesOf(subject) + 1;
    if (size + bytes > mostBytes - 4096) {
      parts.push([]);
      size = 0;
    }
    parts.at(-1)?.push(subject);
    size += bytes;
  }
  return parts;
}

/** What is said to be unknown is so as well where nothing is said of it. */
const known = (subject: Subject): Subject => ({
  ...subject,
  facts: subject.facts.filter(({ value, conflict }) => value !== undefined || conflict),
});
const bare = (subject: Subject): Subject => ({ ...subject, facts: [] });
const nameless = ({ id, key }: Subject): Subject => ({ id, key, facts: [] });
