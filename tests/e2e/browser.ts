import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import {
  test as base,
  chromium,
  type BrowserContext,
  type Page,
  type Worker,
} from '@playwright/test';
import { findChromium } from '../chromium.ts';
import { serveShop } from '../shop/serve.ts';
import { Panel } from './panel.ts';

/** The production build, or another one that EXTENSION names. */
export const extensionFolder =
  process.env['EXTENSION'] ?? fileURLToPath(new URL('../../.output/chrome-mv3', import.meta.url));

const common = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  '--lang=zh-CN',
];

/**
 * What Playwright turns off by itself and our pages would feel, and the browser's own pages behind
 * its address bar: they are drawn beforehand, which takes an eighth of the time of the tests.
 */
const unused = [
  'AvoidUnnecessaryBeforeUnloadCheckSync',
  'DestroyProfileOnBrowserClose',
  'HttpsFirstBalancedModeAutoEnable',
  'HttpsUpgrades',
  'NetworkTimeServiceQuerying',
  'OptimizationHints',
  'PaintHolding',
  'PreconnectToSearch',
  'PreloadTopChromeWebUI',
  'ThirdPartyStoragePartitioning',
  'WebUIOmniboxAimPopup',
  'WebUIOmniboxFullPopup',
  'WebUIOmniboxPopup',
];

/** Without a window, at a size that every picture has; in a window as large as a merchant's. */
const shapes = {
  headless: {
    headless: true,
    viewport: { width: 1280, height: 800 },
    args: ['--no-sandbox', `--disable-features=${unused.join()}`],
    ignoreDefaultArgs: [],
  },
  headed: {
    headless: false,
    viewport: null,
    chromiumSandbox: process.getuid?.() !== 0,
    args: ['--window-size=1440,900'],
    ignoreDefaultArgs: ['--enable-automation'],
  },
};

interface LaunchOptions {
  extension?: string;
  shape?: keyof typeof shapes;
  /** Keeps the pages that are left in memory, as a merchant's browser does; Playwright turns that off. */
  keepsPages?: boolean;
}

/** Starts a Chromium with the built extension and the model shop at the real addresses. */
export async function launch(
  folder: string,
  { extension = extensionFolder, shape = 'headless', keepsPages = false }: LaunchOptions = {},
): Promise<BrowserContext> {
  const { args, ignoreDefaultArgs, ...rest } = shapes[shape];
  const context = await chromium.launchPersistentContext(folder, {
    ...rest,
    executablePath: findChromium(),
    // As `--lang`, for Chromium on Linux.
    env: { ...process.env, LANGUAGE: 'zh_CN' },
    args: [
      ...common,
      ...args,
      `--disable-extensions-except=${extension}`,
      `--load-extension=${extension}`,
    ],
    ignoreDefaultArgs: [
      '--disable-extensions',
      ...ignoreDefaultArgs,
      ...(keepsPages ? ['--disable-back-forward-cache'] : []),
    ],
  });
  // Until its worker runs, the extension is in no page.
  const [running] = context.serviceWorkers();
  const worker = running ?? (await context.waitForEvent('serviceworker'));
  // Installed some time before a page is opened: what its guards read at their start is stored.
  await worker.evaluate(async () => {
    for (let left = 200; left > 0; left -= 1) {
      if ((await chrome.storage.local.get('guard'))['guard']) return;
      await new Promise((resolve) => setTimeout(resolve, 25));
    }
  });
  await serveShop(context);
  return context;
}

/** What the pages are told, as far as it is looked at here. */
interface Told {
  lists?: { sales?: unknown };
}

/** Takes the sales that the extension brings out of its calendar, as a merchant can: what a test finds is the same on every day of the year. */
const withoutSales = (worker: Worker): Promise<void> =>
  worker.evaluate(async () => {
    const asked = <T>(request: IDBRequest<T>): Promise<T> =>
      new Promise((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const isCleared = async (): Promise<boolean> => {
      // The pages are told of them as well, once, after all that we bring is stored.
      const { guard } = await chrome.storage.local.get<{ guard?: Told }>('guard');
      if (!guard?.lists?.sales) return false;
      const [known] = await indexedDB.databases();
      if (!known?.name) return false;
      const database = await asked(indexedDB.open(known.name));
      try {
        if (!database.objectStoreNames.contains('campaigns')) return false;
        const campaigns = database.transaction('campaigns', 'readwrite').objectStore('campaigns');
        if ((await asked(campaigns.count())) === 0) return false;
        await asked(campaigns.clear());
        await chrome.storage.local.set({ guard: { ...guard, lists: undefined } });
        return true;
      } finally {
        database.close();
      }
    };
    for (let left = 200; left > 0; left -= 1) {
      if (await isCleared()) return;
      await new Promise((resolve) => setTimeout(resolve, 25));
    }
    throw new Error('the extension brought no sales');
  });

interface Fixtures {
  keepsPages: boolean;
  context: BrowserContext;
  page: Page;
  extensionId: string;
  panel: Panel;
}

const ownFolder = (): string => mkdtempSync(join(tmpdir(), 'guard-'));

export const test = base.extend<Fixtures, { installed: string }>({
  keepsPages: [false, { option: true }],
  /** The folder of a browser that the extension was installed in some time ago; each test has a copy. */
  installed: [
    async ({}, use) => {
      const folder = ownFolder();
      const context = await launch(folder);
      for (const worker of context.serviceWorkers()) await withoutSales(worker);
      await context.close();
      await use(folder);
      rmSync(folder, { recursive: true, force: true });
    },
    { scope: 'worker' },
  ],
  context: async ({ installed, keepsPages }, use) => {
    const folder = ownFolder();
    cpSync(installed, folder, { recursive: true });
    const context = await launch(folder, { keepsPages });
    await use(context);
    await context.close();
    rmSync(folder, { recursive: true, force: true });
  },
  page: async ({ context }, use) => {
    await use(context.pages()[0] ?? (await context.newPage()));
  },
  extensionId: async ({ context }, use) => {
    const [worker] = context.serviceWorkers();
    await use(new URL(worker?.url() ?? '').host);
  },
  panel: async ({ page }, use) => {
    await use(await Panel.of(page));
  },
});

export { expect } from '@playwright/test';
