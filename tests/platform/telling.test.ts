import 'fake-indexeddb/auto';
import { createHash } from 'node:crypto';
import { Dexie } from 'dexie';
import { afterEach, beforeEach, describe, expect, it, test } from 'vitest';
import { planSteps } from '@/lib/catalog/planSteps';
import { defaultTemplates } from '@/lib/catalog/templates';
import { longestNotice, mostNotices, withNotice, type CaseNotice } from '@/lib/core/caseNotice';
import { pageIntent } from '@/lib/core/message';
import { bytesOf, mostBytes } from '@/lib/core/messageSize';
import { ownIntent } from '@/lib/core/ownIntent';
import { decodeCase } from '@/lib/core/storedCase';
import { openDatabase, tableOf, type Database } from '@/lib/platform/database';
import { noteNotice } from '@/lib/platform/noticed';
import {
  noteUse,
  removeTemplates,
  saveChannel,
  saveTemplates,
  seedTemplates,
} from '@/lib/platform/templates';
import { noon, someCase, someReminder, someTemplate } from './some';

let database: Database;
beforeEach(async () => {
  database = await openDatabase('telling');
});
afterEach(async () => {
  database.dexie.close();
  await Dexie.delete('telling');
});
const templates = () => tableOf(database, 'templates').toArray() as Promise<{ id: string }[]>;

const told = {
  id: 'case-0001',
  how: 'copied' as const,
  template: { id: 't1', name: '买家公告' },
  audience: 'buyers' as const,
  channel: 'message',
  text: '您好 {{ $& \ud800 😀',
};

describe('a notice that was copied', () => {
  beforeEach(async () => {
    await tableOf(database, 'cases').put(someCase());
    await saveTemplates(database, [someTemplate()]);
  });

  it('is kept with its words, its digest, its time, whom it was for and its channel; the template is used', async () => {
    const record = await noteNotice(database, told, planSteps, noon);
    const sha256 = createHash('sha256').update(told.text, 'utf8').digest('hex');
    const { id: _, ...rest } = told;
    expect(record.notices).toEqual([{ ...rest, at: noon, sha256 }]);
    expect(record.events.at(-1)).toEqual({ at: noon, kind: 'noticed', words: '买家公告' });
    expect(await templates()).toMatchObject([{ id: 't1', usedAt: noon, name: '买家公告' }]);
    const stored = await tableOf(database, 'cases').get('case-0001');
    expect(decodeCase(stored).notices).toEqual(record.notices);
  });

  it('is one, however often the message comes', async () => {
    await noteNotice(database, told, planSteps, noon);
    const again = await noteNotice(database, told, planSteps, noon + 4000);
    expect(again.notices).toHaveLength(1);
    const later = await noteNotice(database, told, planSteps, noon + 60_000);
    expect(later.notices).toHaveLength(2);
  });

  it('is kept of a case that has ended, whose outcome stands', async () => {
    await tableOf(database, 'cases').put(someCase({ status: 'done' }));
    expect(await noteNotice(database, told, planSteps, noon)).toMatchObject({ status: 'done' });
  });

  it('is refused for a case that is not there, and changes nothing', async () => {
    await expect(
      noteNotice(database, { ...told, id: 'case-0009' }, planSteps, noon),
    ).rejects.toMatchObject({
      reason: 'missing',
    });
    expect(await templates()).toEqual([someTemplate()]);
  });

  it('is kept even if its template is gone', async () => {
    await removeTemplates(database, ['t1']);
    expect((await noteNotice(database, told, planSteps, noon)).notices).toHaveLength(1);
    expect(await templates()).toEqual([]);
  });
});

describe('the notices of a case', () => {
  const notice = (at: number, text = '正'.repeat(1000)): CaseNotice => ({
    ...{ at, how: 'copied', template: told.template, text },
    sha256: String(at % 10).repeat(64),
  });

  it('are bounded: the oldest texts go, then the oldest notices', () => {
    let notices: readonly CaseNotice[] = [];
    for (let at = 0; at < mostNotices + 20; at += 1)
      notices = withNotice(notices, notice(noon + at * 10_000));
    expect(notices).toHaveLength(mostNotices);
    expect(notices[0]?.at).toBe(noon + 20 * 10_000);
    expect(notices.filter(({ text }) => text !== undefined)).toHaveLength(60);
    expect(notices.at(-1)?.text).toBeDefined();
    expect(notices.every(({ sha256 }) => sha256.length === 64)).toBe(true);
  });

  test.each([
    ['no list', 7],
    ['a notice that does not fit', [{ at: 'x' }, notice(noon)]],
  ])('that cannot be read are left out, and the case stays: %s', (_, notices) => {
    const read = decodeCase({ ...someCase(), notices });
    expect(read.id).toBe('case-0001');
    expect(read.notices ?? []).toEqual(Array.isArray(notices) ? [notice(noon)] : []);
  });
});

describe('what pages can ask for', () => {
  it('is none of it: only our own pages tell', () => {
    const asked = { type: 'case.notice', ...told };
    expect(pageIntent.safeParse(asked).success).toBe(false);
    expect(ownIntent.safeParse(asked).success).toBe(true);
    const mark = { type: 'case.mark', id: 'case-0001', kind: 'noticed' };
    expect(pageIntent.safeParse(mark).success).toBe(false);
  });

  it('has room for the longest notice in a message', () => {
    expect(
      bytesOf({ type: 'case.notice', ...told, text: '长'.repeat(longestNotice) }),
    ).toBeLessThan(mostBytes);
    const long = { ...told, text: '长'.repeat(longestNotice + 1) };
    expect(ownIntent.safeParse({ type: 'case.notice', ...long }).success).toBe(false);
  });
});

it('what reminds of notices is done once everybody has been told, and not before', async () => {
  const early = { timing: 'before3', actions: ['off-shelf'] } as const;
  await saveTemplates(database, [
    someTemplate({ ...early, actions: [...early.actions] }),
    someTemplate({ ...early, actions: [...early.actions], id: 't2', audience: 'leaders' }),
  ]);
  await tableOf(database, 'cases').put(someCase());
  const own = { caseId: 'case-0001', state: 'shown' } as const;
  await tableOf(database, 'reminders').bulkPut([
    someReminder({ ...own, id: 'early', step: 'tellBuyers' }),
    someReminder({ ...own, id: 'late', step: 'tellCreators' }),
    someReminder({ ...own, id: 'mine' }),
    someReminder({ ...own, id: 'other', caseId: 'case-0002', step: 'tellBuyers' }),
  ]);
  const done = async () =>
    ((await tableOf(database, 'reminders').toArray()) as { id: string; state: string }[])
      .filter(({ state }) => state === 'done')
      .map(({ id }) => id);
  await noteNotice(database, told, planSteps, noon);
  expect(await done()).toEqual([]);
  const toLeaders = { ...told, template: { id: 't2', name: '团长通知' }, text: '团长' };
  await noteNotice(database, toLeaders, planSteps, noon + 1);
  expect(await done()).toEqual(['early']);
});

it('what reminds of a notice that goes in several messages is done with the last of them', async () => {
  await saveTemplates(database, [someTemplate({ timing: 'before3' })]);
  await tableOf(database, 'cases').put(someCase());
  const own = { caseId: 'case-0001', state: 'shown', id: 'early', step: 'tellBuyers' } as const;
  await tableOf(database, 'reminders').put(someReminder(own));
  const state = async () =>
    ((await tableOf(database, 'reminders').get('early')) as { state: string }).state;
  const part = (at: number) => ({ ...told, part: { at, count: 2 }, text: `（${at}/2）` });
  const record = await noteNotice(database, part(1), planSteps, noon);
  expect(record.notices?.[0]?.part).toEqual({ at: 1, count: 2 });
  expect(record.events.at(-1)?.words).toBe('买家公告 1/2');
  expect(await state()).toBe('shown');
  await noteNotice(database, part(2), planSteps, noon + 1);
  expect(await state()).toBe('done');
  const stored = await tableOf(database, 'cases').get('case-0001');
  expect(decodeCase(stored).notices).toHaveLength(2);
});

describe('the templates that we bring', () => {
  it('come once: what was changed stays so, what was deleted stays away, new ones come in', async () => {
    const [first, second, third] = defaultTemplates;
    if (!first || !second || !third) throw new Error('no templates');
    await seedTemplates(database, [first, second]);
    await saveTemplates(database, [{ ...first, text: '改过', updatedAt: noon }]);
    await removeTemplates(database, [second.id]);
    await seedTemplates(database, [first, second, third]);
    expect(await templates()).toMatchObject([{ id: third.id }, { id: first.id, text: '改过' }]);
  });

  it('say what this version says, where they were never changed by hand', async () => {
    const [first, second] = defaultTemplates;
    if (!first || !second) throw new Error('no templates');
    const before = { ...first, text: '旧的话', isFavourite: true, usedAt: 5 };
    await seedTemplates(database, [before, second]);
    await seedTemplates(database, [first, second]);
    const stored = await templates();
    const renewed = stored.find(({ id }) => id === first.id);
    expect(renewed).toEqual({ ...first, isFavourite: true, usedAt: 5 });
    expect(stored.find(({ id }) => id === second.id)).toEqual(second);
  });

  it('come beside those of the version before, and not in place of them', async () => {
    database.dexie.close();
    await Dexie.delete('telling');
    const before = new Dexie('telling');
    before
      .version(2)
      .stores({ cases: 'id, key, createdAt', templates: 'id', reminders: 'id, dueAt' });
    await before.open();
    await before
      .table('templates')
      .put(someTemplate({ id: 'default-buyers', text: '{{商品名}} 我的话' }));
    before.close();

    database = await openDatabase('telling');
    await seedTemplates(database, defaultTemplates);
    const stored = await templates();
    expect(stored.find(({ id }) => id === 'default-buyers')).toMatchObject({
      text: '{{商品名}} 我的话',
    });
    // Of the five of that version, four had been deleted.
    expect(stored).toHaveLength(defaultTemplates.length - 4);
    expect(stored.map(({ id }) => id)).not.toContain('default-service');
  });
});

it('a table of templates is stored as a whole or not at all', async () => {
  const broken = [someTemplate({ id: 'a' }), { ...someTemplate(), id: {} as unknown as string }];
  await expect(saveTemplates(database, broken)).rejects.toMatchObject({ reason: 'storage' });
  expect(await templates()).toEqual([]);
});

it('a template that was used is otherwise as it was, and one that is gone does not come back', async () => {
  await saveTemplates(database, [someTemplate({ isFavourite: true })]);
  await noteUse(database, 't1', noon + 5);
  await noteUse(database, 'gone', noon + 5);
  expect(await templates()).toEqual([someTemplate({ isFavourite: true, usedAt: noon + 5 })]);
});

it('what the merchant sets for a channel is stored', async () => {
  const rule = { id: 'sms', most: 3, lines: false, links: false, emoji: false, updatedAt: noon };
  await saveChannel(database, rule);
  expect(await tableOf(database, 'channels').toArray()).toEqual([rule]);
});
