import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    // Each has a browser of its own, and most of the time waits for it.
    maxWorkers: 2,
    projects: [
      {
        extends: true,
        test: {
          name: 'parts',
          include: ['src/**/*.test.ts'],
          exclude: ['src/**/*.browser.test.ts'],
          // A machine that builds other things meanwhile is slow, not wrong.
          testTimeout: 20_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'package',
          include: ['sdk/**/*.test.ts'],
          exclude: ['sdk/**/*.browser.test.ts'],
          globalSetup: 'test/built.ts',
        },
      },
      {
        extends: true,
        test: {
          name: 'browser',
          include: ['{src,sdk,examples}/**/*.browser.test.ts'],
          globalSetup: 'test/built.ts',
          testTimeout: 30_000,
          // A machine that others share may stall for seconds: what fails there is tried once more, and told.
          retry: process.env['CI'] ? 1 : 0,
          hookTimeout: 60_000,
        },
      },
    ],
  },
});
