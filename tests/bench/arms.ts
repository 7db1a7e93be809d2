import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type BrowserContext } from '@playwright/test';
import { findChromium } from '../chromium.ts';
import { serveBench } from './benchPage.ts';
import { makeNaive } from './naive.ts';

/** Without an extension, twice: what these two differ by is noise. Ours, and one that is made badly. */
export const armNames = ['A', 'A′', 'ours', 'naive'] as const;
export type ArmName = (typeof armNames)[number];

export interface Arm {
  name: ArmName;
  context: BrowserContext;
}

const common =
  '--no-sandbox --disable-background-networking --disable-component-update --disable-sync --no-first-run --lang=zh-CN';

/** Starts a browser, with an extension in it or without; `folder` is its profile. */
export async function launch(folder: string, extension?: string): Promise<BrowserContext> {
  const loading = [`--disable-extensions-except=${extension}`, `--load-extension=${extension}`];
  const context = await chromium.launchPersistentContext(folder, {
    executablePath: findChromium(),
    headless: true,
    viewport: { width: 1280, height: 800 },
    args: [...common.split(' '), ...(extension ? loading : [])],
    ignoreDefaultArgs: extension ? ['--disable-extensions'] : [],
  });
  // Until its worker runs, the extension is in no page.
  if (extension && context.serviceWorkers().length === 0)
    await context.waitForEvent('serviceworker');
  await serveBench(context);
  return context;
}

/** Runs `work` with one browser for each arm and ends them all; they idle while another is measured. */
export async function withArms(
  extension: string,
  work: (arms: readonly Arm[]) => Promise<void>,
): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'guard-bench-'));
  const naive = makeNaive(extension, join(folder, 'naive'));
  const arms: Arm[] = [];
  try {
    for (const [index, name] of armNames.entries()) {
      const loaded = { A: undefined, 'A′': undefined, ours: extension, naive }[name];
      arms.push({ name, context: await launch(join(folder, `profile-${index}`), loaded) });
    }
    await work(arms);
  } finally {
    for (const { context } of arms) await context.close();
    rmSync(folder, { recursive: true, force: true });
  }
}
