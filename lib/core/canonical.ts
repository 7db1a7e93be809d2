/**
 * A value as JSON that does not depend on the order of its fields: what is the same has the same
 * text, on whatever machine and day. Fields without a value are left out, as JSON does.
 */
export const canonicalJson = (value: unknown): string =>
  JSON.stringify(value, (_, at: unknown) => (isFields(at) ? sorted(at) : at)) ?? 'null';

const isFields = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const sorted = (fields: Record<string, unknown>): Record<string, unknown> =>
  Object.fromEntries(
    Object.keys(fields)
      .sort()
      .map((name) => [name, fields[name]]),
  );
