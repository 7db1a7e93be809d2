import { fileURLToPath } from 'node:url';
import { build } from 'vite';

/** The source of readers.ts with all that it imports, built as the panel is, to be evaluated in a page. */
export function readerBundle(): Promise<string> {
  bundle ??= buildReaders();
  return bundle;
}

let bundle: Promise<string> | undefined;

async function buildReaders(): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      target: 'chrome109',
      lib: {
        entry: fileURLToPath(new URL('readers.ts', import.meta.url)),
        formats: ['iife'],
        name: '__bundle',
      },
    },
  });
  const [first] = [built].flat();
  const chunk = first && 'output' in first ? first.output[0] : undefined;
  if (!chunk || !('code' in chunk)) throw new Error('the readers were not built');
  return chunk.code;
}
