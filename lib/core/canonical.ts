/**
 * A value as JSON that does not depend on the order of its fields: what is the same has the same
 * text, on whatever machine and day. Fields without a value are left out, as JSON does; half a pair
 * of surrogates counts as U+FFFD, which is what a file has of it.
 */
export const canonicalJson = (value: unknown): string =>
  wellFormedJson(
    JSON.stringify(value, (_, at: unknown) => (isFields(at) ? sorted(at) : at)) ?? 'null',
  );

/** JSON that `JSON.stringify` wrote, with U+FFFD for each half of a pair: no file that has one is read. */
export const wellFormedJson = (json: string): string =>
  json.includes('\\ud')
    ? json.replace(/\\(?:(ud[89a-f][0-9a-f]{2})|.)/g, (all, half?: string) =>
        half ? '\ufffd' : all,
      )
    : json;

const isFields = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const sorted = (fields: Record<string, unknown>): Record<string, unknown> =>
  Object.fromEntries(
    Object.keys(fields)
      .sort()
      .map((name) => [name, fields[name]]),
  );
