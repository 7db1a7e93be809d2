import { describe, expect, it, test, vi } from 'vitest';
import 'fake-indexeddb/auto';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { browser, type Browser } from 'wxt/browser';
import { builtIn } from '@/lib/catalog/packs';
import { connection } from '@/lib/platform/database';
import { focusedFrame, insertNotice } from '@/lib/platform/insertion';

const frame = (frameId: number, focus: 'field' | 'frame' | 'none') => ({
  frameId,
  documentId: `d${frameId}`,
  focus,
});

describe('the frame that takes a notice', () => {
  test.each([
    ['the top one, which has the field', [frame(0, 'field'), frame(4, 'none')], 0],
    ['not one whose field was left for the top one', [frame(0, 'field'), frame(4, 'field')], 0],
    [
      'the one with the field, where the focus is in a frame',
      [frame(0, 'frame'), frame(4, 'field')],
      4,
    ],
    ['one within another', [frame(0, 'frame'), frame(4, 'frame'), frame(7, 'field')], 7],
    ['none of several', [frame(0, 'frame'), frame(4, 'field'), frame(7, 'field')], undefined],
    ['none where the focus is in no frame', [frame(0, 'none'), frame(4, 'field')], undefined],
    ['none without the top one', [frame(4, 'field')], undefined],
    ['none of none', [], undefined],
  ])('is %s', (_, frames, id) => {
    expect(focusedFrame(frames)?.frameId).toBe(id);
  });
});

describe('insertion into a tab', () => {
  const onTab = (url: string | undefined, results: readonly unknown[] = []) => {
    fakeBrowser.reset();
    vi.spyOn(browser.tabs, 'get').mockImplementation(
      async () => ({ id: 7, url }) as Browser.tabs.Tab,
    );
    const left = [...results];
    return vi
      .spyOn(browser.scripting, 'executeScript')
      .mockImplementation((async () => [
        { frameId: 0, documentId: 'd0', result: left.shift() },
      ]) as unknown as typeof browser.scripting.executeScript);
  };
  const insert = async () =>
    insertNotice(await connection()(), builtIn, { tabId: 7, text: '今天下架' });
  const shop = 'https://fxg.jinritemai.com/ffa/g/list';

  it.each([
    ['of another site', 'https://evil.example/'],
    ['of a look-alike host', 'https://fxg.jinritemai.com.evil.example/'],
    ['of a site that is not switched on', 'https://mms.pinduoduo.com/goods/goods_list'],
    ['whose address is not ours to see', undefined],
  ])('is refused %s', async (_, url) => {
    const run = onTab(url);
    await expect(insert()).rejects.toMatchObject({ reason: 'forbidden' });
    expect(run).not.toHaveBeenCalled();
  });

  it('hands the text to the one document that has the field, and to no other', async () => {
    const run = onTab(shop, [undefined, 'field', { outcome: 'inserted' }]);
    expect(await insert()).toEqual({ outcome: 'inserted' });
    const withText = run.mock.calls.map(([given]) => given).filter((given) => 'args' in given);
    expect(withText).toEqual([
      expect.objectContaining({
        target: { tabId: 7, documentIds: ['d0'] },
        args: ['今天下架'],
      }),
    ]);
  });

  it('hands it to none where nothing has the focus', async () => {
    const run = onTab(shop, [undefined, 'none']);
    expect(await insert()).toEqual({ outcome: 'no-field' });
    expect(run).toHaveBeenCalledTimes(2);
  });

  it('claims nothing where the answer cannot be read', async () => {
    onTab(shop, [undefined, 'field', { outcome: 'sold' }]);
    expect(await insert()).toEqual({ outcome: 'unknown' });
  });

  it('claims nothing where the document goes while it is handed over', async () => {
    const run = onTab(shop);
    const answer = [{ frameId: 0, documentId: 'd0', result: 'field' }] as never;
    run.mockResolvedValueOnce(answer).mockResolvedValueOnce(answer);
    run.mockRejectedValueOnce(new Error('The frame was removed'));
    expect(await insert()).toEqual({ outcome: 'unknown' });
  });

  it('has reached no field where the browser does not let us in', async () => {
    onTab(shop).mockRejectedValue(new Error('Cannot access contents of the page'));
    expect(await insert()).toEqual({ outcome: 'unreached' });
  });
});
