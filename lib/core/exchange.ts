import * as z from 'zod/mini';
import { filledText, upTo } from './bounds';
import { ledgerHead } from './ledger';
import { machine, partNumber } from './machine';
import { problem, type PackProblem } from './packProblem';

/** What a file with everything in it says that it is, and the version of its form that we write. */
export const exchangeSchema = 'delist-guard';
/** From version 2 on, a file bears the id of its machine, and how many parts there are. */
export const exchangeVersion = 2;

/** Made from the other tables, copies of them, or true of this machine alone: they are not taken along. */
export const notExchanged: readonly string[] = [
  'summaries',
  'backups',
  'backupPages',
  'machines',
  'seen',
];
/** Taken along as evidence; what it proves holds on the machine that wrote it, so it is not brought in. */
export const onlyExported: readonly string[] = ['ledger'];

/** Where a file comes from. */
export const fileOrigin = z.strictObject({
  /** When it was written, in milliseconds since 1970. */
  exportedAt: z.number().check(z.gte(0)),
  /** The end of the ledger then. */
  head: z.optional(ledgerHead),
  machine: z.optional(machine.shape.id),
  /** Of several files that belong together: which it is, and how many they are. */
  part: z.optional(partNumber),
  parts: z.optional(partNumber),
});
export type FileOrigin = z.infer<typeof fileOrigin>;

/** A file's head; its records are looked at one by one. */
const exchangeFile = z.strictObject({
  schema: z.literal(exchangeSchema, 'schema'),
  version: z.int().check(z.gte(1)),
  ...fileOrigin.shape,
  tables: z.record(filledText(40), upTo(1_000_000, z.unknown())),
});
export type ExchangeFile = z.infer<typeof exchangeFile>;

/** The head of a file, or what is wrong with it. */
export function readHead(value: unknown): { file: ExchangeFile } | { error: z.core.$ZodError } {
  const read = exchangeFile.safeParse(value);
  return read.success ? { file: read.data } : { error: read.error };
}

/** What keeps a value from being a file of ours that we understand; undefined for one that may be. */
export function strangeness(value: unknown): PackProblem | undefined {
  const { schema, version } = Object(value) as Record<string, unknown>;
  if (schema !== exchangeSchema) return problem(['schema'], 'schema');
  if (typeof version === 'number' && version > exchangeVersion)
    return problem(['version'], 'future', { version, most: exchangeVersion });
  return undefined;
}
