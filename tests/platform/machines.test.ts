import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import { afterEach, describe, expect, it } from 'vitest';
import { builtIn } from '@/lib/catalog/packs';
import type { Choices } from '@/lib/core/merge';
import { backUpDaily, isWholeIn, readBackup, readBackups } from '@/lib/platform/backups';
import { applyFile, restoreBackup } from '@/lib/platform/bringIn';
import { openDatabase, tableOf, type Database } from '@/lib/platform/database';
import { previewGiven } from '@/lib/platform/exchange';
import { readExchangeFile } from '@/lib/platform/exchangeFile';
import { everythingAsJson } from '@/lib/platform/exportFile';
import { lineageOf, readUnfinished } from '@/lib/platform/lineage';
import { noon, someTemplate } from './some';

const { packs } = builtIn;
const never = new AbortController().signal;
const day = 24 * 3_600_000;
const minute = 60_000;
const open: Database[] = [];

afterEach(async () => {
  for (const { dexie } of open.splice(0)) {
    dexie.close();
    await Dexie.delete(dexie.name);
  }
});

/** A browser somewhere, with texts of its own. */
async function someMachine(name: string) {
  const database = await openDatabase(name);
  open.push(database);
  const templates = tableOf(database, 'templates');
  const read = async (file: Blob) => {
    const answer = await readExchangeFile(database, packs, file);
    if ('refused' in answer) throw new Error(JSON.stringify(answer.refused));
    return answer;
  };
  const preview = async (file: Blob) => {
    const { given, file: from } = await read(file);
    return previewGiven(database, given, await lineageOf(database, from), () => false);
  };
  return {
    database,
    write: (id: string, name: string, at: number) =>
      templates.put(someTemplate({ id, name, updatedAt: noon + at * minute })),
    nameOf: async (id: string) => Reflect.get(Object(await templates.get(id)), 'name'),
    /** Templates that no file of 5 MB has room for. */
    fill: (count: number) =>
      templates.bulkPut(
        Array.from({ length: count }, (_, at) =>
          someTemplate({ id: `full-${at}`, text: '品'.repeat(2000) }),
        ),
      ),
    exported: async (at: number) => {
      const files: Blob[] = [];
      const save = (file: Blob) => void files.push(file);
      await everythingAsJson(database, noon + at * minute, save, () => undefined, never);
      return files as [Blob, ...Blob[]];
    },
    /** Which group each of the texts is in. */
    groupsOf: async (file: Blob) => {
      const { merges } = await preview(file);
      const groups = merges.find(({ table }) => table === 'templates')?.groups;
      return Object.fromEntries(
        Object.entries(groups ?? {}).flatMap(([group, keys]) =>
          keys.filter((key) => !key.includes('full')).map((key) => [JSON.parse(key), group]),
        ),
      ) as Record<string, string>;
    },
    bringIn: async (file: Blob, choices: Choices = {}, now = noon + day) => {
      const { file: head, given } = await read(file);
      const { schema: _, version: __, tables: ___, ...from } = head;
      const { digest } = await preview(file);
      const tables = Object.fromEntries([...given].map(([name, at]) => [name, [...at.values()]]));
      await applyFile(database, { file: from, tables, choices, digest }, packs, now);
    },
  };
}

describe('a text that was changed here and on another machine', () => {
  it('is asked about, whichever file of the same export was brought in before', async () => {
    const [ours, theirs] = [await someMachine('ours'), await someMachine('theirs')];
    await theirs.write('t2', '草稿', 0);
    await ours.bringIn((await theirs.exported(1))[0]);
    await theirs.fill(900);
    await ours.write('t2', '这里改的', 10);
    await theirs.write('t2', '那边改的', 20);
    const [first, second = new Blob()] = await theirs.exported(30);
    expect(await ours.groupsOf(second)).toEqual({ t2: 'conflict' });
    await ours.bringIn(first);
    expect(await ours.groupsOf(second)).toEqual({ t2: 'conflict' });
    await expect(ours.bringIn(second)).rejects.toThrow('invalid');
    expect(await ours.nameOf('t2')).toBe('这里改的');
  });

  it('is asked about, whatever a third machine has brought in between', async () => {
    const [ours, second, third] = [
      await someMachine('ours'),
      await someMachine('second'),
      await someMachine('third'),
    ];
    await second.write('t1', '第二台的', 0);
    await ours.bringIn((await second.exported(1))[0]);
    await third.write('t1', '第三台的', 2);
    await ours.bringIn((await third.exported(50))[0], { templates: { conflict: 'theirs' } });
    await second.write('t1', '第二台改的', 40);
    expect(await ours.groupsOf((await second.exported(60))[0])).toEqual({ t1: 'conflict' });
  });

  it('is asked about again only when the other one has changed it once more', async () => {
    const [ours, theirs] = [await someMachine('ours'), await someMachine('theirs')];
    await ours.write('t1', '这里的', 0);
    await theirs.write('t1', '那边的', 1);
    const [file] = await theirs.exported(2);
    expect(await ours.groupsOf(file)).toEqual({ t1: 'conflict' });
    await ours.bringIn(file, { templates: { conflict: 'mine' } });
    expect(await ours.groupsOf(file)).toEqual({ t1: 'older' });
    expect(await ours.groupsOf((await theirs.exported(3))[0])).toEqual({ t1: 'older' });
    await theirs.write('t1', '那边又改', 4);
    expect(await ours.groupsOf((await theirs.exported(5))[0])).toEqual({ t1: 'conflict' });
  });
});

describe('a text that was changed on one side alone', () => {
  it('is taken from the other machine, or stays, whatever the clocks say', async () => {
    const [ours, theirs] = [await someMachine('ours'), await someMachine('theirs')];
    for (const id of ['t1', 't2', 't3']) await theirs.write(id, '旧', 100);
    await ours.bringIn((await theirs.exported(101))[0]);
    await ours.write('t1', '这里改的', 5);
    await theirs.write('t2', '那边改的', 7);
    const [file] = await theirs.exported(102);
    expect(await ours.groupsOf(file)).toEqual({ t1: 'older', t2: 'newer' });
    await ours.bringIn(file);
    expect([await ours.nameOf('t1'), await ours.nameOf('t2')]).toEqual(['这里改的', '那边改的']);
  });

  it('is not taken back by an older file of the same machine', async () => {
    const [ours, theirs] = [await someMachine('ours'), await someMachine('theirs')];
    await theirs.write('t1', '旧', 0);
    const [older] = await theirs.exported(1);
    await theirs.write('t1', '新', 2);
    await ours.bringIn((await theirs.exported(3))[0]);
    expect(await ours.groupsOf(older)).toEqual({ t1: 'older' });
    await ours.bringIn(older);
    expect(await ours.nameOf('t1')).toBe('新');
    expect(await ours.groupsOf((await theirs.exported(4))[0])).toEqual({});
  });

  it('stays where the file is our own of earlier, but for what was brought in since', async () => {
    const [ours, theirs] = [await someMachine('ours'), await someMachine('theirs')];
    await ours.write('t1', '旧', 9);
    const [own] = await ours.exported(10);
    await ours.write('t1', '新', 5);
    expect(await ours.groupsOf(own)).toEqual({ t1: 'older' });
    await theirs.write('t1', '那边的', 1);
    await ours.bringIn((await theirs.exported(12))[0], { templates: { conflict: 'theirs' } });
    expect(await ours.groupsOf(own)).toEqual({ t1: 'conflict' });
  });

  it('is asked about where a file does not say which machine wrote it', async () => {
    const [ours, theirs] = [await someMachine('ours'), await someMachine('theirs')];
    await theirs.write('t1', '旧', 0);
    const bare = async (at: number) => {
      const text = await (await theirs.exported(at))[0].text();
      return new Blob([
        text.replace(/"machine":"[^"]+",/, '').replace('"version":2', '"version":1'),
      ]);
    };
    await ours.bringIn(await bare(1));
    await theirs.write('t1', '新', 2);
    expect(await ours.groupsOf(await bare(3))).toEqual({ t1: 'conflict' });
  });
});

describe('an export of several files', () => {
  it('says which are missing until all of them were brought in', async () => {
    const [ours, theirs] = [await someMachine('ours'), await someMachine('theirs')];
    await theirs.fill(4200);
    const files = await theirs.exported(0);
    expect(files.length).toBe(5);
    const missing = async () => (await readUnfinished(ours.database)).map((at) => at.missing);
    const [first, second, third, fourth, fifth] = files as [Blob, Blob, Blob, Blob, Blob];
    await ours.bringIn(second);
    expect(await readUnfinished(ours.database)).toEqual([
      {
        exportedAt: noon,
        of: 5,
        parts: [2],
        missing: [
          [1, 1],
          [3, 5],
        ],
      },
    ]);
    for (const file of [fourth, first]) await ours.bringIn(file);
    expect(await missing()).toEqual([
      [
        [3, 3],
        [5, 5],
      ],
    ]);
    for (const file of [third, fifth]) await ours.bringIn(file);
    expect(await missing()).toEqual([]);
    expect(await tableOf(ours.database, 'templates').count()).toBe(4200);
  }, 60_000);

  it('leaves the days before it to be restored, and what was there before its first file', async () => {
    const [ours, theirs] = [await someMachine('ours'), await someMachine('theirs')];
    for (let at = 0; at < 10; at += 1) {
      await ours.write('t1', `第${at}天`, at);
      await backUpDaily(ours.database, noon + at * day);
    }
    await theirs.fill(10);
    const [one] = await theirs.exported(0);
    const text = (await one.text()).replace('"parts":1', '"parts":12');
    for (let part = 1; part <= 12; part += 1)
      await ours.bringIn(
        new Blob([text.replace('"part":1', `"part":${part}`)]),
        {},
        noon + 10 * day + part,
      );
    const kept = await readBackups(ours.database);
    expect(kept.map(({ reason, at }) => [reason, Math.floor((at - noon) / day)])).toEqual([
      ['import', 10],
      ['import', 10],
      ...[9, 8, 7, 6, 5, 4, 3, 2].map((at) => ['daily', at]),
    ]);
    expect(kept[1]?.counts['templates']).toBe(1);
  });

  it('and however many others leave six of the days before them', async () => {
    const [ours, theirs] = [await someMachine('ours'), await someMachine('theirs')];
    for (let at = 0; at < 10; at += 1) {
      await ours.write('t1', `第${at}天`, at);
      await backUpDaily(ours.database, noon + at * day);
    }
    for (let at = 0; at < 10; at += 1) {
      await theirs.write('t2', `第${at}次`, at);
      await ours.bringIn((await theirs.exported(at))[0], {}, noon + 10 * day + at);
    }
    const [last] = await readBackups(ours.database);
    const number = last?.number ?? 0;
    const { meta, given } = await readBackup(ours.database, number);
    const { digest } = await previewGiven(ours.database, given, {}, isWholeIn(meta));
    await restoreBackup(ours.database, { number, choices: {}, digest }, noon + 11 * day);
    const kept = (await readBackups(ours.database)).map(({ reason }) => reason);
    expect(kept).toEqual(['restore', 'import', 'import', 'import', ...Array(6).fill('daily')]);
  });
});
