import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of package.json, wherever a script is started. */
export const root = fileURLToPath(new URL('..', import.meta.url));

/**
 * Runs a tool of node_modules with the node that runs us, and shows what it says; nothing can be
 * typed in. Gives its exit code. Needs no shell, so that it is the same on every system.
 */
export function runTool(name: string, args: readonly string[], variables = {}): number {
  const { status, error } = spawnSync(process.execPath, [scriptOf(name), ...args], {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, ...variables },
  });
  if (error) console.error(error.message);
  return status ?? 1;
}

/** The script that a package's command runs. Throws where the package is not installed. */
function scriptOf(name: string): string {
  const folder = join(root, 'node_modules', name);
  const { bin } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const [script] = typeof bin === 'string' ? [bin] : Object.values<string>(bin);
  return join(folder, script ?? '');
}
