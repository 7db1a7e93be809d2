import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { chromiumOn, type Machine } from './chromiumPlaces';

const own = '/root/.cache/ms-playwright/chromium-1200/chrome-linux64/chrome';
const testing = 'Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing';

/** A machine with these files, each with what stands in it. */
function machine(
  files: Readonly<Record<string, string>> | readonly string[],
  given: Partial<Machine> = {},
): Machine {
  const stored = Array.isArray(files) ? Object.fromEntries(files.map((at) => [at, ''])) : files;
  const all = Object.keys(stored);
  const { matchesGlob } = given.path === path.win32 ? path.win32 : path.posix;
  const { env = {} } = given;
  return {
    home: '/home/li',
    path: path.posix,
    own,
    ...given,
    env: { PATH: '/usr/local/bin:/usr/bin', ...env },
    filesAt: (patterns) => all.filter((at) => patterns.some((pattern) => matchesGlob(at, pattern))),
    has: (at) => Object.hasOwn(stored, at),
    read: (at) => Reflect.get(stored, at),
  };
}

const windows: Partial<Machine> = {
  path: path.win32,
  home: 'C:\\Users\\li',
  env: {
    LOCALAPPDATA: 'C:\\Users\\li\\AppData\\Local',
    PROGRAMFILES: 'C:\\Program Files',
    PATH: 'C:\\Windows;C:\\Windows\\System32',
  },
  own: 'C:\\Users\\li\\AppData\\Local\\ms-playwright\\chromium-1200\\chrome-win64\\chrome.exe',
};
const mac: Partial<Machine> = { home: '/Users/li' };

describe('a Chromium is found', () => {
  test.each<[string, string, Partial<Machine>]>([
    ['of Debian', '/usr/bin/chromium', {}],
    ['on the PATH', '/opt/nix/bin/chromium', { env: { PATH: '/usr/bin:/opt/nix/bin' } }],
    ['of Homebrew', '/opt/homebrew/bin/chromium', mac],
    ['among the applications of macOS', '/Applications/Chromium.app/Contents/MacOS/Chromium', mac],
    ['as Chrome for Testing among them', `/Applications/${testing}`, mac],
    [
      'as Chrome for Testing on macOS',
      `/Users/li/.cache/puppeteer/chrome/mac_arm-150.0.7800.2/chrome-mac-arm64/${testing}`,
      mac,
    ],
    [
      'as Chrome for Testing on Linux',
      '/home/li/.cache/puppeteer/chrome/linux-150.0.7800.2/chrome-linux64/chrome',
      {},
    ],
    [
      'as Chrome for Testing on Windows',
      'C:\\Users\\li\\.cache\\puppeteer\\chrome\\win64-150.0.7800.2\\chrome-win64\\chrome.exe',
      windows,
    ],
    [
      'that one user of Windows has installed',
      'C:\\Users\\li\\AppData\\Local\\Chromium\\Application\\chrome.exe',
      windows,
    ],
    [
      'that all users of Windows have',
      'C:\\Program Files\\Chromium\\Application\\chrome.exe',
      windows,
    ],
    ['of Playwright’s own', own, {}],
  ])('%s', (_, file, given) => {
    expect(chromiumOn(machine([file, '/usr/bin/google-chrome', '/bin/sh'], given))).toBe(file);
  });

  test('as CHROMIUM_PATH says, whatever else is there', () => {
    const env = { CHROMIUM_PATH: '/opt/chromium/chrome' };
    expect(chromiumOn(machine(['/usr/bin/chromium'], { env }))).toBe('/opt/chromium/chrome');
  });

  test('that is the newest of several for testing, and before Playwright’s own', () => {
    const [old, newest, other] = ['99.0.1', '150.0.10', '150.0.9'].map(
      (version) => `/home/li/.cache/puppeteer/chrome/linux-${version}/chrome-linux64/chrome`,
    );
    expect(chromiumOn(machine([own, old, newest, other] as string[]))).toBe(newest);
  });

  test('that is not snap’s, which cannot read the extension', () => {
    const snap = {
      '/usr/bin/chromium-browser': '#!/bin/sh\nexec /snap/bin/chromium "$@"',
      '/snap/bin/chromium': '',
    };
    const env = { PATH: '/usr/bin:/snap/bin' };
    expect(chromiumOn(machine({ ...snap, [own]: '' }, { env }))).toBe(own);
    expect(chromiumOn(machine(snap, { env }))).toBeUndefined();
  });

  test('nowhere where there is none', () => {
    expect(chromiumOn(machine(['/usr/bin/google-chrome']))).toBeUndefined();
    expect(chromiumOn(machine([], windows))).toBeUndefined();
  });
});
