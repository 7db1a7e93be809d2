import { execFileSync, type ExecFileSyncOptions } from 'node:child_process';
import { existsSync, globSync, readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import path from 'node:path';
import { chromium } from '@playwright/test';
import { chromiumOn } from './chromiumPlaces.ts';
import { runTool } from './tool.ts';

/** The path of a Chromium that is there. */
const installed = (): string | undefined =>
  chromiumOn({
    env: process.env,
    home: homedir(),
    path,
    filesAt: globSync,
    has: existsSync,
    read: (file) => readFileSync(file, 'utf8'),
    own: chromium.executablePath(),
  });

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
