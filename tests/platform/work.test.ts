import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Intent, Reply } from '@/lib/core/message';
import { decodeView, type View } from '@/lib/core/view';
import {
  dismiss,
  giveAnswer,
  lookAfter,
  retry,
  send,
  shownCase,
  undoLast,
  useWork,
} from '@/lib/stores/work';
import { noon, someCase, someTemplate } from './some';

const sent: Intent[] = [];
let answer: (intent: Intent) => Promise<Reply>;
const shown = () => shownCase(someCase(), useWork.getState(), 'case-0001')?.answers;

beforeEach(() => {
  fakeBrowser.reset();
  sent.length = 0;
  answer = async () => ({ ok: true });
  vi.spyOn(browser.runtime, 'sendMessage').mockImplementation(((intent: Intent) => {
    sent.push(intent);
    return answer(intent);
  }) as typeof browser.runtime.sendMessage);
  useWork.setState(useWork.getInitialState(), true);
});

describe('an answer', () => {
  const stored = { product: { ticked: true, at: noon } };

  it('is on its way and on screen before anything else happens', () => {
    giveAnswer('case-0001', 'product', stored.product);
    expect(sent).toHaveLength(1);
    expect(shown()).toEqual(stored);
    expect(useWork.getState()).toMatchObject({ pending: 1, isSaved: false });
  });

  it('is said to be saved when the background has said so', async () => {
    answer = async () => ({ ok: true, case: someCase({ answers: stored, updatedAt: noon + 1 }) });
    giveAnswer('case-0001', 'product', stored.product);
    await vi.waitFor(() => expect(useWork.getState().isSaved).toBe(true));
    expect(useWork.getState().unsaved['case-0001']).toEqual({});
    expect(shown()).toEqual(stored);
  });

  it('that is not stored stays on screen, and can be sent again', async () => {
    answer = async () => ({ ok: false, reason: 'storage' });
    giveAnswer('case-0001', 'product', stored.product);
    await vi.waitFor(() => expect(useWork.getState().failure?.reason).toBe('storage'));
    expect(shown()).toEqual(stored);
    answer = async () => ({ ok: true, case: someCase({ answers: stored, updatedAt: noon + 1 }) });
    await retry();
    expect(useWork.getState()).toMatchObject({ failure: undefined, isSaved: true });
    expect(sent).toHaveLength(2);
  });

  it('that comes back late does not undo a later one', async () => {
    let reply: ((reply: Reply) => void) | undefined;
    answer = () => new Promise((resolve) => (reply ??= resolve));
    giveAnswer('case-0001', 'product', stored.product);
    giveAnswer('case-0001', 'product', { ticked: false, at: noon + 5 });
    reply?.({ ok: true, case: someCase({ answers: stored, updatedAt: noon + 1 }) });
    await vi.waitFor(() => expect(useWork.getState().pending).toBe(1));
    expect(shown()).toEqual({ product: { ticked: false, at: noon + 5 } });
  });
});

it('what is looked after is on screen at once, and stays there until it is stored', async () => {
  const afterwards = { list: { ticked: true, at: noon } };
  const onScreen = () => shownCase(someCase(), useWork.getState(), 'case-0001')?.afterwards;
  answer = async () => ({ ok: true, case: someCase({ afterwards, updatedAt: noon + 1 }) });
  lookAfter('case-0001', 'list', afterwards.list);
  expect(sent).toMatchObject([{ type: 'case.afterwards', item: 'list' }]);
  expect(onScreen()).toEqual(afterwards);
  await vi.waitFor(() => expect(useWork.getState().unsavedAfter['case-0001']).toEqual({}));
  expect(onScreen()).toEqual(afterwards);
});

it('nobody there is a failure, and no more than that', async () => {
  answer = () => Promise.reject(new Error('Could not establish connection'));
  await send({ type: 'template.remove', id: 't1' });
  expect(useWork.getState().failure?.reason).toBe('unreachable');
  dismiss();
  expect(useWork.getState().failure).toBeUndefined();
});

it('what was deleted comes back as it was', async () => {
  await send(
    { type: 'template.remove', id: 't1' },
    { type: 'template.save', template: someTemplate() },
  );
  undoLast();
  expect(sent.at(-1)).toEqual({ type: 'template.save', template: someTemplate() });
  expect(useWork.getState().undo).toBeUndefined();
});

it('the popup opens where it was left, field by field', () => {
  const atFirst: View = {
    tab: 'check',
    productSearch: '',
    recordSearch: '',
    templateSearch: '',
    templateFilter: { sort: 'used' },
    given: {},
  };
  expect(decodeView({ tab: 'records', recordSearch: 7, evil: 1 }, atFirst)).toEqual({
    ...atFirst,
    tab: 'records',
  });
  expect(decodeView('nonsense', atFirst)).toEqual(atFirst);
});
