import type path from 'node:path';

/** What of a machine tells where a Chromium stands on it. */
export interface Machine {
  env: Readonly<Record<string, string | undefined>>;
  /** The folder of the user. */
  home: string;
  /** Paths as this machine writes them. */
  path: Pick<typeof path, 'join' | 'delimiter'>;
  /** The paths of all files that fit a pattern. */
  filesAt: (patterns: readonly string[]) => readonly string[];
  has: (file: string) => boolean;
  read: (file: string) => string;
  /** The one that Playwright downloads, whether it is there or not. */
  own: string;
}

/** Where a Chromium that loads extensions may stand; branded Chrome no longer side-loads. */
const placesOn = ({ env, path }: Machine): readonly string[] => [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/opt/homebrew/bin/chromium',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing',
  ...['LOCALAPPDATA', 'PROGRAMFILES'].map((name) =>
    path.join(env[name] ?? '', 'Chromium', 'Application', 'chrome.exe'),
  ),
  ...(env['PATH'] ?? '').split(path.delimiter).map((folder) => path.join(folder, 'chromium')),
];

/** Chrome for Testing as its own installer, `@puppeteer/browsers`, keeps it: the newest first. */
const forTestingOn = ({ home, path, filesAt }: Machine): string[] =>
  [
    ...filesAt(
      [
        'chrome-*/chrome',
        'chrome-*/chrome.exe',
        'chrome-*/Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing',
      ].map((name) => path.join(home, '.cache', 'puppeteer', 'chrome', '*', name)),
    ),
  ].sort((one, other) => other.localeCompare(one, 'en', { numeric: true }));

/** Ubuntu's /usr/bin/chromium-browser is a script that starts snap's. */
const isSnap = (path: string, { read }: Machine): boolean =>
  path === '/usr/bin/chromium-browser' && read(path).slice(0, 2000).includes('snap');

/**
 * The path of a Chromium that is there: that of CHROMIUM_PATH, an installed one, Chrome for
 * Testing, or Playwright's own.
 */
export function chromiumOn(machine: Machine): string | undefined {
  const wanted = machine.env['CHROMIUM_PATH'];
  if (wanted) return wanted;
  // Snap's may not read folders outside the home folder: it cannot load the extension.
  return [...placesOn(machine), ...forTestingOn(machine), machine.own].find(
    (path) => !path.startsWith('/snap/') && machine.has(path) && !isSnap(path, machine),
  );
}
