import { defineConfig, type TestProjectInlineConfiguration } from 'vitest/config';
import { WxtVitest } from 'wxt/testing/vitest-plugin';

/** These set the time zone of the machine, which only a process of its own has. */
const onOtherMachines = 'tests/core/{advice,decideTable,effect,hourShare,rules,sale}.test.ts';

const project = (test: TestProjectInlineConfiguration['test']): TestProjectInlineConfiguration => ({
  extends: true,
  plugins: [WxtVitest()],
  test,
});

export default defineConfig({
  test: {
    restoreMocks: true,
    // On two processors, too, both work.
    maxWorkers: '100%',
    // Tests of thousands of cases take seconds on a slow machine.
    testTimeout: 30_000,
    projects: [
      project({ name: 'zones', pool: 'forks', include: [onOtherMachines] }),
      project({
        name: 'rest',
        // Begins in half the time that a process does.
        pool: 'threads',
        setupFiles: ['tests/setUp.ts'],
        include: ['tests/**/*.test.ts', 'tests/**/*.test.tsx'],
        exclude: [onOtherMachines, 'tests/e2e/**', '**/node_modules/**'],
      }),
    ],
  },
});
