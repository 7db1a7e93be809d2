import { execFileSync, type ExecFileSyncOptions } from 'node:child_process';
import { existsSync, globSync, readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';
import { chromium } from '@playwright/test';
import { runTool } from './tool.ts';

/** Where a Chromium that loads extensions may stand; branded Chrome no longer side-loads. */
const places = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/opt/homebrew/bin/chromium',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing',
  ...['LOCALAPPDATA', 'PROGRAMFILES'].map((name) =>
    join(process.env[name] ?? '', 'Chromium', 'Application', 'chrome.exe'),
  ),
  ...(process.env['PATH'] ?? '').split(delimiter).map((folder) => join(folder, 'chromium')),
];

/** Chrome for Testing as its own installer, `@puppeteer/browsers`, keeps it: the newest first. */
const forTesting = (): string[] =>
  globSync(
    [
      'chrome-*/chrome',
      'chrome-*/chrome.exe',
      'chrome-*/Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing',
    ].map((name) => join(homedir(), '.cache', 'puppeteer', 'chrome', '*', name)),
  ).sort((one, other) => other.localeCompare(one, 'en', { numeric: true }));

/** The path of a Chromium that is there: that of CHROMIUM_PATH, an installed one, or Playwright's own. */
function installed(): string | undefined {
  const wanted = process.env['CHROMIUM_PATH'];
  if (wanted) return wanted;
  // Snap's may not read folders outside the home folder: it cannot load the extension.
  const found = [...places, ...forTesting(), chromium.executablePath()].filter(
    (path) => !path.startsWith('/snap/'),
  );
  return found.find((path) => path && existsSync(path) && !isSnap(path));
}

/** Ubuntu's /usr/bin/chromium-browser is a script that starts snap's. */
const isSnap = (path: string): boolean =>
  path === '/usr/bin/chromium-browser' && readFileSync(path).subarray(0, 2000).includes('snap');

function isDebianRoot(): boolean {
  const name = '/etc/os-release';
  return (
    process.getuid?.() === 0 && existsSync(name) && /^ID=debian$/m.test(readFileSync(name, 'utf8'))
  );
}

/** Debian's own, with its Chinese texts and fonts, so that pictures show what a merchant sees. */
function installOnDebian(): void {
  const options: ExecFileSyncOptions = {
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  };
  execFileSync('apt-get', ['update', '-qq'], options);
  execFileSync(
    'apt-get',
    ['install', '-y', '-qq', 'chromium', 'chromium-l10n', 'fonts-noto-cjk'],
    options,
  );
}

/**
 * The path of a Chromium: one that is there, else one that is installed now, as root on Debian by
 * apt-get and elsewhere by Playwright. Throws with what to do where neither works.
 */
export function findChromium(): string {
  const found = installed();
  if (found) return found;
  console.log('没有找到 Chromium，正在安装');
  if (isDebianRoot()) installOnDebian();
  else runTool('@playwright/test', ['install', 'chromium']);
  const made = installed();
  if (made) return made;
  throw new Error(
    '没有找到 Chromium：请安装 Chromium 或 Chrome for Testing，或用环境变量 CHROMIUM_PATH 指明它的位置',
  );
}
