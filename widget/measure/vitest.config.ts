import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['measure/**/*.spec.ts'],
    globalSetup: 'test/built.ts',
    testTimeout: 300_000,
    hookTimeout: 60_000,
    disableConsoleIntercept: true,
  },
});
