import { Script } from 'node:vm';
import { build, type Rolldown } from 'vite';

/** A background as its entrypoint exports it. */
interface Background {
  main: () => void;
}

/** Whether a module is ours: of the others one copy serves all lives. */
const isOurs = (id: string): boolean => /^(?:[./]|@\/|entrypoints\/)/.test(id);

/**
 * Bundles the real entrypoint once, and gives what evaluates all of it anew each time, so that
 * nothing of a life before is left but what is stored. Importing its 200 modules anew for each life
 * took more than half of the time.
 */
export async function makeBackground(): Promise<() => Background> {
  const built = (await build({
    configFile: false,
    logLevel: 'error',
    resolve: { alias: { '@': process.cwd() } },
    build: {
      write: false,
      minify: false,
      target: 'node20',
      lib: { entry: 'entrypoints/background.ts', formats: ['cjs'] },
      rollupOptions: { external: (id) => !isOurs(id), output: { codeSplitting: false } },
    },
  })) as Rolldown.RolldownOutput[];
  const chunk = built[0]?.output[0];
  if (!chunk) throw new Error('the background was not bundled');
  const imported = new Map<string, unknown>();
  for (const name of chunk.imports) imported.set(name, await import(/* @vite-ignore */ name));
  const script = new Script(`(require, module) => {${chunk.code}\n}`);
  return () => {
    const module: { exports: Partial<Background> } = { exports: {} };
    script.runInThisContext()((name: string) => imported.get(name), module);
    const { main } = module.exports;
    if (!main) throw new Error('the background exports no main');
    return { main };
  };
}
