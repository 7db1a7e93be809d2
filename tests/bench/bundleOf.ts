import { fileURLToPath } from 'node:url';
import { build } from 'vite';

/** The source of a file beside this one with all that it imports, built as the panel is: a script that sets `__bundle`. */
export async function bundleOf(file: string): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      target: 'chrome109',
      lib: {
        entry: fileURLToPath(new URL(file, import.meta.url)),
        formats: ['iife'],
        name: '__bundle',
      },
    },
  });
  const [first] = [built].flat();
  const chunk = first && 'output' in first ? first.output[0] : undefined;
  if (!chunk || !('code' in chunk)) throw new Error(`${file} was not built`);
  return chunk.code;
}
