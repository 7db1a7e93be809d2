import { defineConfig } from '@playwright/test';

export default defineConfig({
  testDir: 'tests/e2e',
  testMatch: '**/*.spec.ts',
  workers: 2,
  fullyParallel: true,
  // Real mouse and keys in real time on whatever machine: a second try tells load from a fault.
  retries: 1,
  timeout: 60_000,
  reporter: [['list']],
  outputDir: 'test-results',
});
