import type { Pack } from './pack';

/** One field of a pack that another one has differently: shop.name[0]; one side is absent where it is new or gone. */
export interface Difference {
  way: string;
  before?: string;
  after?: string;
}

/** What differs between a pack and the one that would take its place, field by field. */
export function packDiff(before: Pack | undefined, after: Pack): Difference[] {
  const [old, given] = [fieldsOf(before), fieldsOf(after)];
  const ways = [...new Set([...given.keys(), ...old.keys()])];
  return ways
    .map((way) => ({ way, before: old.get(way), after: given.get(way) }))
    .filter((at) => at.before !== at.after);
}

/** Every field that holds a plain value, by the way to it. */
function fieldsOf(value: unknown, way = '', fields = new Map<string, string>()) {
  if (typeof value !== 'object' || value === null) {
    if (value !== undefined) fields.set(way, String(value));
    return fields;
  }
  for (const [name, at] of Object.entries(value))
    fieldsOf(at, wayOf(way, Array.isArray(value) ? Number(name) : name), fields);
  return fields;
}

/** The way to a field as a person reads it: pages[1].path. */
export const wayOf = (way: string, step: PropertyKey): string =>
  typeof step === 'number' ? `${way}[${step}]` : way ? `${way}.${String(step)}` : String(step);
