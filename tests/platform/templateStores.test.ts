import { beforeEach, describe, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { bytesOf, mostBytes } from '@/lib/core/messageSize';
import type { Template } from '@/lib/core/template';
import { copyNotice, insertNotice, useNotices } from '@/lib/stores/notices';
import { chooseTable, storeTable, takeBack, useTemplateImport } from '@/lib/stores/templateImport';
import { searchTemplates } from '@/lib/stores/templateList';
import { someCase, someTemplate } from './some';

interface Sent {
  type: string;
  templates?: Template[];
  ids?: string[];
}
const sent: Sent[] = [];
let answer: (intent: Sent) => object;
beforeEach(() => {
  fakeBrowser.reset();
  sent.length = 0;
  answer = () => ({ ok: true });
  vi.spyOn(browser.runtime, 'sendMessage').mockImplementation((async (intent: Sent) => {
    sent.push(intent);
    return answer(intent);
  }) as never);
});

const many = (count: number, text = '{{店铺}}') =>
  Array.from({ length: count }, (_, at) => someTemplate({ id: `n${at}`, name: `${at}`, text }));

describe('a table of templates', () => {
  it('goes in messages that are small enough, each template once', async () => {
    await storeTable(many(450, '长'.repeat(2000)), []);
    const ids = sent.flatMap(({ templates }) => templates?.map(({ id }) => id) ?? []);
    expect(new Set(ids).size).toBe(450);
    expect(ids).toHaveLength(450);
    expect(Math.max(...sent.map(bytesOf))).toBeLessThanOrEqual(mostBytes);
  });

  it('can be taken back: what it brought goes, what it replaced comes back', async () => {
    const before = someTemplate({ id: 'n1', text: '原来的' });
    await storeTable(many(3), [before, someTemplate({ id: 'other' })]);
    expect(useTemplateImport.getState().done).toEqual({ added: ['n0', 'n2'], replaced: [before] });
    sent.length = 0;
    await takeBack();
    expect(sent).toEqual([
      { type: 'template.saveAll', templates: [before] },
      { type: 'template.removeAll', ids: ['n0', 'n2'] },
    ]);
    expect(useTemplateImport.getState().done).toBeUndefined();
  });

  it('comes in once there is a backup of what was there, and not without one', async () => {
    await storeTable(many(300), []);
    expect(sent.map(({ type }) => type)).toEqual([
      'backup.make',
      'template.saveAll',
      'template.saveAll',
    ]);
    expect(sent[0]).toEqual({ type: 'backup.make', reason: 'import' });
    sent.length = 0;
    answer = () => ({ ok: false, reason: 'storage' });
    await storeTable(many(3), []);
    expect(sent.map(({ type }) => type)).toEqual(['backup.make']);
  });

  it('stays on screen where it could not be stored', async () => {
    await chooseTable(new File(['名称,内容\n甲,乙'], '甲.csv'), () => ({
      drafts: [],
      problems: [],
    }));
    answer = () => ({ ok: false, reason: 'storage' });
    await storeTable(many(1), []);
    expect(useTemplateImport.getState()).toMatchObject({ file: '甲.csv', isStoring: false });
    expect(useTemplateImport.getState().done).toBeUndefined();
  });

  it('is handed on row by row, each at the number that a spreadsheet shows', async () => {
    const read = vi.fn(() => ({ drafts: [], problems: [] }));
    const text = `名称,内容\n\n甲,"两\n行"\n乙,${'长'.repeat(4000)}`;
    await chooseTable(new File([text], '甲.csv'), read);
    expect(read).toHaveBeenCalledExactlyOnceWith([
      ['名称', '内容'],
      [],
      ['甲', '两\n行'],
      ['乙', '长'.repeat(4000)],
    ]);
  });

  it.each([
    ['nothing', new Uint8Array()],
    ['a picture', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0])],
    ['half an XLSX', new Uint8Array([0x50, 0x4b, 3, 4, 20, 0, 0, 0])],
    ['a cell without an end', new TextEncoder().encode(`名称,内容\n甲,"${'长'.repeat(7000)}`)],
    ['cut within a notice', new TextEncoder().encode('名称,内容\n甲,"您好，{{商品名}} 将下架，请')],
  ])('is refused as a whole where it is %s', async (_, bytes) => {
    const read = vi.fn();
    await chooseTable(new File([bytes], '甲.csv'), read);
    expect(read).not.toHaveBeenCalled();
    expect(useTemplateImport.getState().problem).toBeDefined();
    expect(sent).toEqual([]);
  });
});

describe('a notice', () => {
  const write = vi.fn<(text: string) => Promise<void>>();
  beforeEach(() => vi.stubGlobal('navigator', { clipboard: { writeText: write } }));

  it('is copied first, and noted then: with its case, or with its template alone', async () => {
    write.mockResolvedValue(undefined);
    await copyNotice(someTemplate(), '正文', 'feige', someCase());
    await copyNotice(someTemplate(), '正文', undefined, undefined);
    await copyNotice(someTemplate(), '（1/2）', undefined, someCase(), { at: 1, count: 2 });
    expect(sent.pop()).toMatchObject({ type: 'case.notice', part: { at: 1, count: 2 } });
    expect(write).toHaveBeenCalledWith('正文');
    const template = { id: 't1', name: '买家公告' };
    expect(sent).toEqual([
      {
        type: 'case.notice',
        id: 'case-0001',
        how: 'copied',
        template,
        audience: 'buyers',
        channel: 'feige',
        text: '正文',
      },
      { type: 'template.used', id: 't1' },
    ]);
    expect(useNotices.getState().copied).toEqual({ id: 't1', isDone: true });
  });

  const turnedAway = (reason: string) => ({ ok: false, reason });
  const answered = (outcome: string) => ({ ok: true, insertion: { outcome } });
  it.each([
    ['does not fit into the field', answered('too-long'), 'too-long'],
    ['reached no page', answered('unreached'), 'unreached'],
    ['was sent to no page of ours', turnedAway('forbidden'), 'unreached'],
    ['may have got anywhere', turnedAway('unreachable'), 'unknown'],
    ['may have got anywhere, since it failed', turnedAway('storage'), 'unknown'],
  ])('that %s is on the clipboard, and is noted as copied', async (_, reply, outcome) => {
    const tab = { id: 7, active: true, lastAccessed: 1 };
    vi.spyOn(browser.tabs, 'query').mockResolvedValue([tab] as never);
    vi.spyOn(browser.tabs, 'getCurrent').mockResolvedValue(undefined as never);
    answer = (intent) => (intent.type === 'notice.insert' ? reply : { ok: true });
    write.mockResolvedValue(undefined);
    await insertNotice(
      ['https://fxg.jinritemai.com'],
      someTemplate(),
      '正文',
      undefined,
      undefined,
    );
    expect(write).toHaveBeenLastCalledWith('正文');
    expect(useNotices.getState().inserted?.result).toMatchObject({ outcome, isCopied: true });
    expect(sent.at(-1)).toEqual({ type: 'template.used', id: 't1' });
  });
});

it('what is searched is made anew only when what is stored has changed', () => {
  const word = vi.fn((audience: string) => audience);
  const templates = many(3);
  const query = { search: '1', sort: 'used' as const };
  expect(searchTemplates(templates, query, word, undefined)).toHaveLength(1);
  searchTemplates(templates, { ...query, search: '2' }, word, undefined);
  expect(word).toHaveBeenCalledTimes(3);
  searchTemplates([...templates], query, word, undefined);
  expect(word).toHaveBeenCalledTimes(6);
});
