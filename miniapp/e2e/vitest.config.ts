import { defineConfig } from 'vitest/config';

// The pages in a real browser, against a whole server. KITE_DEMO_URL says where the demo runs.
export default defineConfig({
  test: {
    root: import.meta.dirname,
    include: ['**/*.spec.ts'],
    fileParallelism: false,
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
