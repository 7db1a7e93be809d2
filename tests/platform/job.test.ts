import 'fake-indexeddb/auto';
import { beforeEach, expect, it, vi } from 'vitest';
import { runJob, stopJob, useJobs } from '@/lib/stores/job';

beforeEach(() => useJobs.setState(useJobs.getInitialState(), true));

it('work under way tells how far it has come, and how it ended', async () => {
  let end: () => void = () => undefined;
  const work = runJob('csv', (_, told) => {
    told({ done: 1, whole: 2 });
    return new Promise((resolve) => (end = resolve));
  });
  await vi.waitFor(() =>
    expect(useJobs.getState().running).toEqual({ name: 'csv', progress: { done: 1, whole: 2 } }),
  );
  end();
  await work;
  expect(useJobs.getState()).toEqual({
    running: undefined,
    ended: { name: 'csv', how: 'done' },
  });
});

it('stopped, it is heard of no more, whatever it still does', async () => {
  let tell: (() => void) | undefined;
  const work = runJob('verify', (_, told, signal) => {
    tell = () => told({ done: 9, whole: 9 });
    return new Promise((resolve) => signal.addEventListener('abort', () => resolve()));
  });
  await vi.waitFor(() => expect(tell).toBeDefined());
  stopJob();
  tell?.();
  await work;
  expect(useJobs.getState()).toEqual({
    running: undefined,
    ended: { name: 'verify', how: 'stopped' },
  });
});

it('what fails says so, and the next one takes its place', async () => {
  await runJob('json', () => Promise.reject(new Error('no')));
  expect(useJobs.getState().ended).toEqual({ name: 'json', how: 'storage' });
  await runJob('figures', async () => undefined);
  expect(useJobs.getState().ended).toEqual({ name: 'figures', how: 'done' });
});
