import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

// The pages live at many paths of two hosts; what they load comes from one path of whichever host it is.
export default defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  base: '/__shop/',
  plugins: [react()],
  build: {
    outDir: fileURLToPath(new URL('../../.shop', import.meta.url)),
    emptyOutDir: true,
    target: 'chrome109',
    chunkSizeWarningLimit: 3_000,
  },
});
