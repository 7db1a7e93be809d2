import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

// The pages live at many paths of two hosts; what they load comes from one path of whichever host it is.
export default defineConfig({
  root: new URL('.', import.meta.url).pathname,
  base: '/__shop/',
  plugins: [react()],
  build: {
    outDir: new URL('../../.shop', import.meta.url).pathname,
    emptyOutDir: true,
    target: 'chrome109',
    chunkSizeWarningLimit: 3_000,
  },
});
