import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

// Product lists built with libraries that the extension knows nothing of: one chunk each.
export default defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  base: '/__libraries/',
  plugins: [react()],
  // Vue's pages are written as templates, which it compiles where they are shown.
  resolve: { alias: [{ find: /^vue$/, replacement: 'vue/dist/vue.esm-bundler.js' }] },
  define: {
    __VUE_OPTIONS_API__: 'true',
    __VUE_PROD_DEVTOOLS__: 'false',
    __VUE_PROD_HYDRATION_MISMATCH_DETAILS__: 'false',
  },
  build: {
    outDir: fileURLToPath(new URL('../../.libraries', import.meta.url)),
    emptyOutDir: true,
    target: 'chrome109',
    chunkSizeWarningLimit: 3_000,
  },
});
