import { readFileSync, readdirSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, test } from '@playwright/test';
import { extensionFolder } from './browser.ts';

// What a merchant installs, file by file: the production build, as it is loaded by the other tests.
const read = (name: string) => readFileSync(join(extensionFolder, name));
const files = readdirSync(extensionFolder, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) =>
    relative(extensionFolder, join(entry.parentPath, entry.name)).replaceAll(sep, '/'),
  );
const scripts = files.filter((name) => name.endsWith('.js'));
const manifest: Record<string, unknown> = JSON.parse(read('manifest.json').toString());
const guardScript = 'content-scripts/guard.js';

/** Files in which a pattern is found. */
const filesWith = (pattern: RegExp, among = files) =>
  among.filter((name) => pattern.test(read(name).toString()));

test('asks for exactly what it needs: five permissions, two hosts, five more when they are switched on', () => {
  expect([...Object(manifest['permissions'])].sort()).toEqual([
    'alarms',
    'notifications',
    'scripting',
    'storage',
    'unlimitedStorage',
  ]);
  expect([...Object(manifest['host_permissions'])].sort()).toEqual([
    'https://buyin.jinritemai.com/*',
    'https://fxg.jinritemai.com/*',
  ]);
  expect([...Object(manifest['optional_host_permissions'])].sort()).toEqual([
    'https://ark.xiaohongshu.com/*',
    'https://mms.pinduoduo.com/*',
    'https://s.kwaixiaodian.com/*',
    'https://seller-id.tokopedia.com/*',
    'https://store.weixin.qq.com/*',
  ]);
  for (const key of ['optional_permissions', 'externally_connectable'])
    expect(manifest).not.toHaveProperty(key);
});

test('lets no page load or find any of its files', () => {
  expect(manifest).not.toHaveProperty('web_accessible_resources');
});

test('is there before any script of a page, in every frame of both hosts', () => {
  const guards = [...Object(manifest['content_scripts'])];
  expect(guards).toHaveLength(1);
  expect(guards[0]).toEqual({
    matches: expect.arrayContaining([
      'https://buyin.jinritemai.com/*',
      'https://fxg.jinritemai.com/*',
    ]),
    js: [guardScript],
    run_at: 'document_start',
    all_frames: true,
    match_about_blank: true,
    match_origin_as_fallback: true,
  });
  expect(guards[0].matches).toHaveLength(2);
});

test('runs from Chrome 109 on, the last for Windows 7', () => {
  expect(manifest['manifest_version']).toBe(3);
  expect(manifest['minimum_chrome_version']).toBe('109');
});

test('has an icon in every size that a browser asks for', () => {
  for (const size of [16, 32, 48, 96, 128]) {
    const name = Object(manifest['icons'])[size];
    const picture = read(name);
    // Width and height of a PNG stand at bytes 16 and 20.
    expect([picture.readUInt32BE(16), picture.readUInt32BE(20)]).toEqual([size, size]);
  }
});

test('brings pictures for the help alone, 300 000 bytes of them at most', () => {
  const pictures = files.filter((name) => /\.(png|webp|jpe?g|gif|avif)$/.test(name));
  const others = pictures.filter((name) => !/^(icon\/\d+\.png|help\/\w+\.webp)$/.test(name));
  expect(others).toEqual([]);
  const sizes = pictures
    .filter((name) => name.startsWith('help/'))
    .map((name) => read(name).length);
  expect(sizes.length).toBeGreaterThan(0);
  expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(300_000);
});

test('loads at most 12 000 bytes into every frame, 5 000 over the wire', () => {
  expect(read(guardScript).length).toBeLessThanOrEqual(12_000);
  expect(gzipSync(read(guardScript), { level: 9 }).length).toBeLessThanOrEqual(5_000);
});

test('brings neither React nor Zod into every frame', () => {
  expect(filesWith(/react|_zod|ZodMini|safeParse/i, [guardScript])).toEqual([]);
});

test('brings nothing that tells a page of the guard: WXT’s context announces itself', () => {
  expect(filesWith(/content-script-started|wxt:|postMessage|dispatchEvent/, [guardScript])).toEqual(
    [],
  );
});

test('has a panel of at most 320 000 bytes', () => {
  expect(read('panel.js').length).toBeLessThanOrEqual(320_000);
});

test('contains no source maps, no locale sources, nothing of the tests', () => {
  expect(files.filter((name) => /\.map$|\.ya?ml$|\.tsx?$|^locales\//.test(name))).toEqual([]);
  expect(filesWith(/sourceMappingURL=/)).toEqual([]);
  expect(filesWith(/__shop|playwright|vitest/, scripts)).toEqual([]);
});

test('makes no code out of text, and loads none', () => {
  expect(filesWith(/\beval\s*\(|\bnew\s+Function\b|\bFunction\s*\(\s*["'`]/, scripts)).toEqual([]);
  const pages = ['popup.html', 'workbench.html'];
  expect(filesWith(/<script(?![^>]+src="\/)[^>]*>\s*\S/, pages)).toEqual([]);
  expect(filesWith(/(?:src|href)="(?:https?:)?\/\//, pages)).toEqual([]);
});

test('sends no request of its own', () => {
  const request = /\bfetch\s*\(|XMLHttpRequest|\bWebSocket\b|EventSource|sendBeacon/;
  expect(filesWith(request, scripts)).toEqual([]);
});

test('what runs on a shop’s page carries no schemas: they stay with the background and our own pages', () => {
  const onPages = ['panel.js', 'dock.js', 'teach.js', 'bundle.js', 'frame.js', 'insert.js'];
  expect(filesWith(/ZodMini|ZodType|safeParse/, onPages)).toEqual([]);
});
