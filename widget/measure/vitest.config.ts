import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['measure/**/*.measure.ts'],
    globalSetup: 'test/built.ts',
    fileParallelism: false,
    testTimeout: 600_000,
    hookTimeout: 60_000,
    disableConsoleIntercept: true,
  },
});
