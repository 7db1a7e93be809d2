import type {
  DBCore,
  DBCoreMutateRequest,
  DBCoreMutateResponse,
  DBCoreTransaction,
  Middleware,
} from 'dexie';
import type { Case } from '../core/case';
import { canonicalJson } from '../core/canonical';
import { changeKind, nextEntry, type EntryKind, type LedgerEntry } from '../core/ledger';
import { summaryOf, type Summary } from '../core/summary';
import { digestOf } from './digest';

/** What goes with every change of a case, in the same transaction. */
const companions = ['ledger', 'summaries'];

type Given = Pick<LedgerEntry, 'caseId' | 'kind' | 'digest'>;

/**
 * Puts every change of a case into the ledger and its summary beside it, whoever makes it and
 * however: below all tables, so that nobody can forget it, and all of it is kept or nothing.
 * `decodeCase` throws for what is no case; `clock` gives milliseconds since 1970.
 */
export const casebook = (
  decodeCase: (value: unknown) => Case,
  clock: () => number,
): Middleware<DBCore> => ({
  stack: 'dbcore',
  name: 'casebook',
  create(core) {
    /** One change at a time in each transaction: an entry goes on from the one before it. */
    const queues = new WeakMap<DBCoreTransaction, PromiseLike<unknown>>();
    const inTurn = (request: DBCoreMutateRequest): Promise<DBCoreMutateResponse> => {
      const work = () => kept(core, request, decodeCase, clock);
      const before = queues.get(request.trans);
      const turn = before ? before.then(work, work) : work();
      queues.set(request.trans, turn);
      return turn as Promise<DBCoreMutateResponse>;
    };
    return {
      ...core,
      transaction: (stores, mode, options) =>
        core.transaction(withCompanions(stores, mode), mode, options),
      table: (name) =>
        name === 'cases' ? { ...core.table(name), mutate: inTurn } : core.table(name),
    };
  },
});

const withCompanions = (stores: string[], mode: 'readonly' | 'readwrite'): string[] =>
  mode === 'readwrite' && stores.includes('cases')
    ? [...new Set([...stores, ...companions])]
    : stores;

/** Carries out one change of cases, with what goes with it. */
function kept(
  core: DBCore,
  request: DBCoreMutateRequest,
  decodeCase: (value: unknown) => Case,
  clock: () => number,
): PromiseLike<DBCoreMutateResponse> {
  const { trans } = request;
  const cases = core.table('cases');
  return keysOf(core, request).then((keys) =>
    Promise.all([
      cases.getMany({ trans, keys }),
      Promise.all(keys.map((key) => lastOf(core, trans, key))),
      lastEntry(core, trans),
    ]).then(([befores, lasts, tail]) =>
      cases.mutate(request).then((response) => {
        const values: readonly unknown[] = 'values' in request ? request.values : [];
        const isDone = (_: unknown, at: number) => !Object.hasOwn(response.failures, at);
        const given = keys
          .map((key, at) => [String(key), befores[at], values[at], lasts[at]] as const)
          .filter(isDone);
        const entries: LedgerEntry[] = [];
        for (const [caseId, before, after, last] of given)
          for (const at of changesOf(caseId, before, after, last))
            entries.push(nextEntry(entries.at(-1) ?? tail, { ...at, at: clock() }, digestOf));
        return carry(core, 'ledger', { type: 'add', trans, values: entries })
          .then(() => summarise(core, trans, given, decodeCase))
          .then(() => response);
      }),
    ),
  );
}

/** What the ledger is told of a case that was `before` and is `after`; undefined where there is none. */
function changesOf(
  caseId: string,
  before: unknown,
  after: unknown,
  last: LedgerEntry | undefined,
): Given[] {
  const [was, is] = [before, after].map((at) => (at === undefined ? '' : textDigest(at)));
  if (was === undefined || is === undefined) return [];
  const found: Given[] = [];
  if (was !== (last?.digest ?? '')) {
    const kind = last ? 'outside' : 'found';
    found.push({ caseId, kind, digest: was });
  }
  if (is !== was) {
    const kind: EntryKind =
      is === '' ? 'removed' : was === '' ? 'begun' : changeKind(before, after);
    found.push({ caseId, kind, digest: is });
  }
  return found;
}

const textDigest = (value: unknown): string => digestOf(canonicalJson(value));

/** Carries out a change of a companion, where there is anything to change. */
const carry = (core: DBCore, name: string, request: DBCoreMutateRequest): Promise<unknown> =>
  ('values' in request ? request.values : 'keys' in request ? request.keys : []).length > 0
    ? core.table(name).mutate(request)
    : Promise.resolve();

/** Brings the summaries up to what the cases are now. */
function summarise(
  core: DBCore,
  trans: DBCoreTransaction,
  given: readonly (readonly [id: string, before: unknown, after: unknown, last: unknown])[],
  decodeCase: (value: unknown) => Case,
): Promise<unknown> {
  const made = given.map(([id, , after]) => ({ id, summary: summaryFrom(after, decodeCase) }));
  const values = made.flatMap(({ summary }) => summary ?? []);
  const keys = made.filter(({ summary }) => !summary).map(({ id }) => id);
  return carry(core, 'summaries', { type: 'put', trans, values }).then(() =>
    carry(core, 'summaries', { type: 'delete', trans, keys }),
  );
}

/** The summary of what is stored; a case that cannot be read has none. */
function summaryFrom(stored: unknown, decodeCase: (value: unknown) => Case): Summary | undefined {
  try {
    return stored === undefined ? undefined : summaryOf(decodeCase(stored));
  } catch {
    return undefined;
  }
}

/** The cases that a change is about. */
function keysOf(core: DBCore, request: DBCoreMutateRequest): PromiseLike<unknown[]> {
  if (request.type === 'delete') return Promise.resolve(request.keys);
  const { primaryKey } = core.table('cases').schema;
  if (request.type !== 'deleteRange')
    return Promise.resolve(
      request.values.map((value: unknown) => Reflect.get(Object(value), 'id')),
    );
  const query = { index: primaryKey, range: request.range };
  return core
    .table('cases')
    .query({ trans: request.trans, values: false, query })
    .then(({ result }) => result);
}

/** The last entry of the whole ledger. */
const lastEntry = (core: DBCore, trans: DBCoreTransaction) => {
  const ledger = core.table('ledger');
  const query = {
    index: ledger.schema.primaryKey,
    range: { type: anyKey, lower: undefined, upper: undefined },
  };
  return lastIn(ledger.query({ trans, values: true, limit: 1, direction: 'prev', query }));
};

/** The last entry of one case. */
const lastOf = (core: DBCore, trans: DBCoreTransaction, key: unknown) => {
  const ledger = core.table('ledger');
  const index = ledger.schema.getIndexByKeyPath('caseId') ?? ledger.schema.primaryKey;
  const query = { index, range: { type: equal, lower: key, upper: key } };
  return lastIn(ledger.query({ trans, values: true, limit: 1, direction: 'prev', query }));
};

const lastIn = (answer: PromiseLike<{ result: unknown[] }>) =>
  answer.then(({ result }) => result[0] as LedgerEntry | undefined);

/** Dexie's words for ranges; its enum is gone once it is compiled. */
const [equal, anyKey] = [1, 3];
