import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

// The real editors that backends use, each on a page of its own: a merchant's notice goes into them.
export default defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  base: '/__editors/',
  plugins: [react()],
  // Draft.js was written for a bundler that knows Node's global.
  define: { global: 'globalThis' },
  build: {
    outDir: fileURLToPath(new URL('../../.editors', import.meta.url)),
    emptyOutDir: true,
    target: 'chrome109',
    chunkSizeWarningLimit: 3_000,
  },
});
