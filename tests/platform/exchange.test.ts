import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { builtIn } from '@/lib/catalog/packs';
import type { Choices } from '@/lib/core/merge';
import type { Pack } from '@/lib/core/pack';
import { backUpDaily, isWholeIn, readBackup, readBackups } from '@/lib/platform/backups';
import { applyFile, restoreBackup } from '@/lib/platform/bringIn';
import { change, openDatabase, Refusal, tableOf, type Database } from '@/lib/platform/database';
import { previewGiven } from '@/lib/platform/exchange';
import { readExchangeFile, type Brought } from '@/lib/platform/exchangeFile';
import { everythingAsJson } from '@/lib/platform/exportFile';
import { lineageOf } from '@/lib/platform/lineage';
import { verifyLedger } from '@/lib/platform/verify';
import { noon, someCase, someReminder, someTemplate } from './some';

let database: Database;
const { packs } = builtIn;
const never = new AbortController().signal;
const none = () => undefined;
const day = 24 * 3_600_000;

beforeEach(async () => {
  database = await openDatabase();
});
afterEach(async () => {
  database.dexie.close();
  await Dexie.delete('delist-guard');
});

/** All that is stored, byte for byte. */
const dump = async () => {
  const tables = await Promise.all(
    database.dexie.tables.map(async (at) => [at.name, await at.toArray()]),
  );
  return JSON.stringify(tables);
};
const fill = async () => {
  await tableOf(database, 'cases').bulkPut([
    someCase(),
    someCase({ id: 'case-0002', status: 'done', updatedAt: noon + 5 }),
  ]);
  await tableOf(database, 'templates').put(someTemplate());
  await tableOf(database, 'reminders').put(someReminder());
  await tableOf(database, 'packs').put({ id: 'kuaishou', isOn: true });
};
const exported = async (now = noon) => {
  const files: Blob[] = [];
  await everythingAsJson(database, now, (file) => files.push(file), none, never);
  return files;
};
const anew = async () => {
  database.dexie.close();
  await Dexie.delete('delist-guard');
  database = await openDatabase();
};
const read = (file: Blob) => readExchangeFile(database, packs, file);
const brought = async (file: Blob): Promise<Brought> => {
  const answer = await read(file);
  if ('refused' in answer) throw new Error(JSON.stringify(answer.refused));
  return answer;
};
const told = async (content: BlobPart) => {
  const answer = await read(new Blob([content]));
  if (!('refused' in answer)) return 'taken';
  const [first] = answer.refused;
  return first && `${first.line}:${first.column} ${first.way} ${first.key}`;
};
const preview = async (file: Blob) => {
  const { given, file: head } = await brought(file);
  return previewGiven(database, given, await lineageOf(database, head), () => false);
};
const bringIn = async (file: Blob, choices: Choices = {}, now = noon) => {
  const { file: head, given } = await brought(file);
  const { digest } = await preview(file);
  const tables = Object.fromEntries([...given].map(([name, at]) => [name, [...at.values()]]));
  await applyFile(database, { file: head, tables, choices, digest }, packs, now);
};
const groupsOf = async (file: Blob) =>
  Object.fromEntries(
    (await preview(file)).merges.map(({ table, groups, same }) => [
      table,
      Object.entries({ ...groups, same: Array(same) })
        .filter(([, keys]) => keys.length > 0)
        .map(([group, keys]) => `${group} ${keys.length}`)
        .join(', '),
    ]),
  );

describe('everything in a file', () => {
  it('comes back on another machine as it was', async () => {
    await fill();
    const [file = new Blob()] = await exported();
    const tables = ['cases', 'templates', 'reminders', 'packs'] as const;
    const all = () => Promise.all(tables.map((name) => tableOf(database, name).toArray()));
    const before = await all();
    await anew();
    expect(await groupsOf(file)).toEqual({
      cases: 'new 2',
      templates: 'new 1',
      reminders: 'new 1',
      packs: 'new 1',
    });
    await bringIn(file);
    expect(await all()).toEqual(before);
    expect((await verifyLedger(database, undefined, none, never)).faults).toEqual([]);
  });

  it('is several files where one would be too large to be read back', async () => {
    const long = { text: '品'.repeat(2000) };
    await tableOf(database, 'templates').bulkPut(
      Array.from({ length: 1000 }, (_, at) => someTemplate({ ...long, id: `t${at}` })),
    );
    const files = await exported();
    expect(files.length).toBe(2);
    for (const file of files) {
      expect(file.size).toBeLessThanOrEqual(5 * 1024 * 1024);
      await brought(file);
    }
    const counts = await Promise.all(
      files.map(async (file) => (await brought(file)).given.get('templates')?.size ?? 0),
    );
    expect(counts[0]).toBeGreaterThan(800);
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(1000);
  });

  it('is given up when it is stopped', async () => {
    await fill();
    const stop = new AbortController();
    const work = everythingAsJson(database, noon, none, () => stop.abort(), stop.signal);
    await expect(work).rejects.toThrow();
  });
});

describe('the ledger in a file', () => {
  const whole = async () => {
    await fill();
    await tableOf(database, 'cases').put(someCase({ updatedAt: noon + 1 }));
    return (await exported())[0]?.text() ?? '';
  };
  const sealOf = async (text: string) => (await brought(new Blob([text]))).seal;
  const putIn = JSON.stringify(someCase({ id: 'case-0009' }));

  it('says that its cases are as they were written', async () => {
    expect(await sealOf(await whole())).toEqual({ kind: 'whole', altered: [], missing: 0 });
    const answers = { '半个\ud800': { ticked: true, at: noon } };
    await tableOf(database, 'cases').put(someCase({ id: 'case-0003', answers }));
    const [file] = await exported();
    expect(await sealOf((await file?.text()) ?? '')).toMatchObject({ kind: 'whole', altered: [] });
  });

  it.each<[string, (text: string) => string, object]>([
    [
      'a case was altered',
      (at) => at.replace('"status":"done"', '"status":"refused"'),
      { kind: 'whole', altered: ['case-0002'] },
    ],
    [
      'a case was put in',
      (at) => at.replace('"cases":[\n', `"cases":[\n${putIn},\n`),
      { kind: 'whole', altered: ['case-0009'] },
    ],
    [
      'a case was taken out',
      (at) => at.replace(/,\n\{"id":"case-0002"[^\n]*\],\n/, '],\n'),
      { kind: 'whole', altered: [], missing: 1 },
    ],
    [
      'an entry was altered',
      (at) => at.replace('"kind":"begun"', '"kind":"event"'),
      { kind: 'broken' },
    ],
    [
      'the last entry was taken out',
      (at) => at.replace(/(,\n[^\n]*"hash":[^\n]*)\n?\]\}/, ']}'),
      { kind: 'broken' },
    ],
    [
      'it has what is no entry',
      (at) => at.replace('"ledger":[\n', '"ledger":[\n{},\n'),
      { kind: 'broken' },
    ],
    ['there is none', (at) => at.replace(/"ledger":\[[^\]]*\]/, '"ledger":[]'), { kind: 'none' }],
  ])('shows where %s, and the merchant may bring it in', async (_, alter, seal) => {
    const text = await whole();
    const altered = alter(text);
    expect(altered).not.toBe(text);
    expect(await sealOf(altered)).toMatchObject(seal);
    await anew();
    await bringIn(new Blob([altered]));
    expect(await tableOf(database, 'cases').count()).toBeGreaterThan(0);
  });

  it('of a case that was written while the file was shows nothing', async () => {
    await whole();
    let isFirst = true;
    const files: Blob[] = [];
    const told = () => {
      if (isFirst) void tableOf(database, 'cases').put(someCase({ updatedAt: noon + 7 }));
      if (isFirst) void tableOf(database, 'cases').put(someCase({ id: 'case-0004' }));
      isFirst = false;
    };
    await everythingAsJson(database, noon, (file) => files.push(file), told, never);
    const text = (await files[0]?.text()) ?? '';
    expect(text).toContain('"caseId":"case-0004"');
    expect(await sealOf(text)).toEqual({ kind: 'whole', altered: [], missing: 0 });
  });

  it('is not asked of a file without cases, nor of one of several', async () => {
    await tableOf(database, 'templates').put(someTemplate());
    const [without] = await exported();
    expect(await sealOf((await without?.text()) ?? '')).toBeUndefined();
    const several = (await whole()).replace('"parts":1', '"parts":2');
    expect(await sealOf(several)).toMatchObject({ kind: 'part' });
  });
});

it.each(['$& $1 $$', '{{店铺}} {{ {{', '{% for a in (1..9) %}{% for b in a %}', '__proto__'])(
  'a template that says %s is taken along as it was written',
  async (text) => {
    await tableOf(database, 'templates').put(someTemplate({ text }));
    const [file = new Blob()] = await exported();
    await anew();
    await bringIn(file);
    expect(await tableOf(database, 'templates').toArray()).toEqual([someTemplate({ text })]);
  },
);

it.each<[string, string, string]>([
  ['half a character', '买家\ud800公告', '买家\ufffd公告'],
  ['its other half', '\udc00', '\ufffd'],
  ['what looks like its escape', '\\ud800 \\\\ud800 😀', '\\ud800 \\\\ud800 😀'],
])(
  'a text with %s is taken along, and so is all else; here it is the same',
  async (_, text, kept) => {
    await fill();
    await tableOf(database, 'templates').put(someTemplate({ text }));
    await tableOf(database, 'cases').put(
      someCase({ id: 'case-0003', answers: { [text]: { ticked: true, at: noon } } }),
    );
    const [file = new Blob()] = await exported();
    expect(await groupsOf(file)).toMatchObject({ cases: 'same 3', templates: 'same 1' });
    await anew();
    await bringIn(file);
    expect(await tableOf(database, 'templates').toArray()).toEqual([someTemplate({ text: kept })]);
    expect(await tableOf(database, 'cases').get('case-0003')).toMatchObject({
      answers: { [kept]: { ticked: true } },
    });
  },
);

describe('a file that is no good', () => {
  const text = async () => (await exported())[0]?.text() ?? '';
  const good = async () => {
    await fill();
    return text();
  };

  it.each(Array.from({ length: 10 }, (_, at) => at))(
    'cut at %i tenths changes nothing',
    async (at) => {
      const whole = await good();
      const before = await dump();
      const bytes = new TextEncoder().encode(whole);
      const problem = await told(bytes.slice(0, Math.floor((bytes.length * at) / 10)));
      expect(problem).toMatch(/^\d+:\d+  (json|empty|encoding)$/);
      expect(await dump()).toBe(before);
    },
  );

  it.each<[string, (good: string) => BlobPart, string]>([
    ['empty', () => '', '1:1  empty'],
    ['blank', () => ' \n ', '1:1  empty'],
    ['UTF-16', (at) => new Uint8Array([0xff, 0xfe, ...Buffer.from(at, 'utf16le')]), '1:1  utf16'],
    ['UTF-16 without its mark', (at) => new Uint8Array(Buffer.from(at, 'utf16le')), '1:1  utf16'],
    ['GBK', () => new Uint8Array([...Buffer.from('{"a":\n "'), 0xb2, 0xdd, 0xc3]), '2:3  encoding'],
    ['50 MB', () => new Uint8Array(50 * 1024 * 1024), '1:1  large'],
    ['10 000 deep', () => '['.repeat(10_000), '1:13  depth'],
    ['a text that never ends', () => `"${'\\"'.repeat(1_000_000)}`, '1:1  json'],
    ['another program’s', () => '{"schema": "other"}', '1:12 schema schema'],
    ['a list', () => '[]', '1:1 schema schema'],
    ['from the future', (at) => at.replace('"version":2', '"version":3'), '1:36 version future'],
    [
      'of version nought',
      (at) => at.replace('"version":2', '"version":0'),
      '1:36 version tooSmall',
    ],
    ['without tables', (at) => at.replace('"tables"', '"table"'), ''],
    ['with a table of the future', (at) => at.replace('"templates"', '"wishes"'), ''],
    ['with half a character', (at) => at.replace('买家公告', '\\ud83d'), ''],
    ['with a record that does not fit', (at) => at.replace('"buyers"', '"nobody"'), ''],
    ['with 100 kB in a name', (at) => at.replace('买家公告', '字'.repeat(34_000)), ''],
    ['with a text that is too long', (at) => at.replace('买家公告', '字'.repeat(41)), ''],
  ])('%s changes nothing, and is told where', async (_, make, expected) => {
    const whole = await good();
    const before = await dump();
    const problem = (await told(make(whole))) ?? '';
    if (expected) expect(problem).toBe(expected);
    else expect(problem).toMatch(/^\d+:\d+ .+/);
    expect(problem).not.toBe('taken');
    expect(await dump()).toBe(before);
  });

  it.each([
    ['"name":"买家公告"', '"nam":"买家公告"', 'tables.templates[0].name missing'],
    ['"audience":"buyers"', '"audience":"nobody"', 'tables.templates[0].audience value'],
    ['"status":"done"', '"status":"gone"', 'tables.cases[1].status value'],
    ['"id":"case-0002"', '"id":"case-0001"', 'tables.cases[1] twice'],
  ])('with %s written %s is told with the way to it', async (one, other, problem) => {
    const whole = await good();
    expect(whole).toContain(one);
    expect(await told(whole.replace(one, other))).toContain(problem);
  });

  it('with __proto__ and its like at any level is refused where it stands', async () => {
    const whole = await good();
    const before = await dump();
    const keys = [...whole.matchAll(/[{,]\n?("(?:[a-zA-Z]+)":)/g)].filter(
      ({ index }) => index !== undefined,
    );
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...keys),
        fc.constantFrom('__proto__', 'constructor', 'prototype', '\\u005f_proto__'),
        async ({ index, 0: found }, name) => {
          const at = index + found.indexOf('"');
          const problem = await told(`${whole.slice(0, at)}"${name}":{"x":1},${whole.slice(at)}`);
          expect(problem).toMatch(/^\d+:\d+  banned$/);
        },
      ),
      { numRuns: 100 },
    );
    expect(await dump()).toBe(before);
    expect(Reflect.get({}, 'x')).toBeUndefined();
  });

  it('that brings a pack for somebody else’s site is refused', async () => {
    const [first, second] = packs as [Pack, Pack];
    const stolen = { ...second, origins: first.origins, version: 99 };
    await tableOf(database, 'packs').put({ id: second.id, isOn: true, imported: stolen });
    expect(await told(await text())).toContain('tables.packs[0] origin');
  });

  it('whatever bytes it has, nothing is thrown and nothing changes', async () => {
    const whole = await good();
    const before = await dump();
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 6 }), fc.nat(), async (bytes, seed) => {
        const at = seed % whole.length;
        await read(new Blob([whole.slice(0, at), bytes, whole.slice(at + bytes.length)]));
      }),
      { numRuns: 200 },
    );
    expect(await dump()).toBe(before);
  });
});

describe('what a file and the machine both have', () => {
  const templates = (change: object) => tableOf(database, 'templates').put(someTemplate(change));

  it('is told apart by who changed it since they were the same', async () => {
    await fill();
    for (const id of ['t2', 't3', 't4', 't5']) await templates({ id });
    await tableOf(database, 'packs').put({ id: 'kuaishou', isOn: true });
    const [first = new Blob()] = await exported(noon + 10);
    // The other machine takes it in, and both go on.
    await anew();
    await bringIn(first, {}, noon + 20);
    await templates({ id: 't2', name: '对方改的', updatedAt: noon + 30 });
    await templates({ id: 't4', name: '都改了', updatedAt: noon + 31 });
    await templates({ id: 't6', name: '对方加的' });
    await tableOf(database, 'packs').put({ id: 'kuaishou', isOn: false });
    const [second = new Blob()] = await exported(noon + 40);
    await templates({ id: 't2' });
    await templates({ id: 't3', name: '这里改的', updatedAt: noon + 32 });
    await templates({ id: 't4', name: '都改了呀', updatedAt: noon + 33 });
    await tableOf(database, 'templates').delete('t6');
    await tableOf(database, 'packs').put({ id: 'kuaishou', isOn: true });
    // The file is to be the first machine's: its ledger and its id are not ours.
    await tableOf(database, 'cases').put(someCase({ id: 'case-0003' }));
    const { machine = '' } = (await brought(first)).file;
    const text = (await second.text())
      .replace(/"hash":"[0-9a-f]{64}"/, `"hash":"${'0'.repeat(64)}"`)
      .replace(/"machine":"[^"]+"/, `"machine":"${machine}"`);
    const other = new Blob([text]);
    expect(await groupsOf(other)).toEqual({
      cases: 'same 2',
      templates: 'new 1, newer 1, older 1, conflict 1, same 2',
      reminders: 'same 1',
      packs: 'newer 1',
    });
    await expect(bringIn(other)).rejects.toEqual(new Refusal('invalid'));
    const before = await dump();
    await expect(
      bringIn(other, { templates: { conflict: 'both' }, packs: { newer: 'both' } }),
    ).rejects.toEqual(new Refusal('invalid'));
    expect(await dump()).toBe(before);

    const choices: Choices = {
      templates: { conflict: 'mine', records: { '"t4"': 'both' } },
    };
    await bringIn(other, choices, noon + 50);
    const names = async () =>
      (await tableOf(database, 'templates').toArray()).map((at) => Reflect.get(Object(at), 'name'));
    const expected = [
      '都改了',
      '买家公告',
      '对方改的',
      '这里改的',
      '都改了呀',
      '买家公告',
      '对方加的',
    ];
    expect((await names()).sort()).toEqual(expected.sort());
    expect(await tableOf(database, 'packs').toArray()).toEqual([{ id: 'kuaishou', isOn: false }]);
    // Brought in once more, it adds nothing.
    await bringIn(other, choices, noon + 60);
    expect(await names()).toHaveLength(7);
  });

  it('is not brought in where it changed after it was shown', async () => {
    await fill();
    const [file = new Blob()] = await exported(noon);
    await anew();
    const { digest } = await preview(file);
    await templates({ name: '刚写的' });
    const { file: head, given } = await brought(file);
    const tables = Object.fromEntries([...given].map(([name, at]) => [name, [...at.values()]]));
    const before = await dump();
    const work = applyFile(database, { file: head, tables, choices: {}, digest }, packs, noon);
    await expect(work).rejects.toEqual(new Refusal('stale'));
    expect(await dump()).toBe(before);
  });

  it('stays whole where writing fails half-way', async () => {
    await fill();
    const [file = new Blob()] = await exported(noon);
    await anew();
    const before = await dump();
    database.dexie.table('reminders').hook('creating', () => {
      throw new DOMException('full', 'QuotaExceededError');
    });
    await expect(bringIn(file)).rejects.toEqual(new Refusal('storage'));
    database.dexie.close();
    database = await openDatabase();
    expect(await dump()).toBe(before);
  });
});

describe('backups', () => {
  const restore = async (number: number, choices: Choices = {}) => {
    const { meta, given } = await readBackup(database, number);
    const { digest } = await previewGiven(database, given, {}, isWholeIn(meta));
    await restoreBackup(database, { number, choices, digest }, noon + day);
  };

  it('are made before an import, and bring back what it has changed', async () => {
    await fill();
    await tableOf(database, 'templates').put(someTemplate({ name: '新的', updatedAt: noon + 9 }));
    const [file = new Blob()] = await exported(noon + 10);
    await tableOf(database, 'templates').put(someTemplate({ name: '原来的' }));
    await tableOf(database, 'reminders').clear();
    await bringIn(file, { templates: { older: 'theirs' } });
    expect(await tableOf(database, 'templates').get('t1')).toMatchObject({ name: '新的' });
    const [made] = await readBackups(database);
    expect(made).toMatchObject({ reason: 'import', counts: { cases: 2, templates: 1 }, left: 0 });
    await restore(made?.number ?? 0, { reminders: { extra: 'theirs' } });
    expect(await tableOf(database, 'templates').get('t1')).toMatchObject({ name: '原来的' });
    expect(await tableOf(database, 'reminders').count()).toBe(0);
    const kinds = (await tableOf(database, 'ledger').toArray()).map((at) =>
      Reflect.get(Object(at), 'kind'),
    );
    expect(kinds).toContain('import');
    expect(kinds).toContain('restore');
    expect((await verifyLedger(database, undefined, none, never)).faults).toEqual([]);
  });

  it('are made once a day, and only where something has changed', async () => {
    expect(await backUpDaily(database, noon)).toBe(false);
    await fill();
    expect(await backUpDaily(database, noon)).toBe(true);
    expect(await backUpDaily(database, noon + 1)).toBe(false);
    expect(await backUpDaily(database, noon + day)).toBe(false);
    await tableOf(database, 'reminders').clear();
    expect(await backUpDaily(database, noon + day + 1)).toBe(false);
    expect(await backUpDaily(database, noon + 2 * day)).toBe(true);
  });

  it('are the last ten', async () => {
    for (let at = 0; at < 13; at += 1) {
      await tableOf(database, 'templates').put(someTemplate({ name: `第${at}天` }));
      await backUpDaily(database, noon + at * day);
    }
    const kept = await readBackups(database);
    expect(kept.map(({ number }) => number)).toEqual([13, 12, 11, 10, 9, 8, 7, 6, 5, 4]);
    expect(await tableOf(database, 'backupPages').count()).toBe(10);
    await restore(4);
    expect(await tableOf(database, 'templates').get('t1')).toMatchObject({ name: '第3天' });
  });

  it('hold the newest cases where there are too many, and none of them is taken for gone', async () => {
    const words = '品'.repeat(200);
    const events = Array.from({ length: 200 }, (_, at) => ({ at, kind: 'left' as const, words }));
    await change(database, ['cases'], () =>
      tableOf(database, 'cases').bulkPut(
        Array.from({ length: 260 }, (_, at) => ({
          ...someCase({ createdAt: noon + at, events }),
          id: `case-${10_000 + at}`,
        })),
      ),
    );
    await backUpDaily(database, noon);
    const [made] = await readBackups(database);
    expect(made?.size).toBeLessThanOrEqual(8_000_000);
    expect(made?.left).toBe(260 - (made?.counts['cases'] ?? 0));
    expect(made?.counts['cases']).toBeGreaterThan(150);
    const { meta, given } = await readBackup(database, made?.number ?? 0);
    const keys = given.get('cases');
    expect([keys?.has('"case-10259"'), keys?.has('"case-10000"')]).toEqual([true, false]);
    const { merges } = await previewGiven(database, given, {}, isWholeIn(meta));
    expect(merges.find(({ table }) => table === 'cases')?.groups.extra).toEqual([]);
  }, 60_000);

  it('that were changed since are not restored', async () => {
    await fill();
    await backUpDaily(database, noon);
    await tableOf(database, 'backupPages').toCollection().modify({ text: '[]' });
    await expect(readBackup(database, 1)).rejects.toEqual(new Refusal('invalid'));
  });
});
