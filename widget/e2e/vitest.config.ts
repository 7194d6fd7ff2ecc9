import { defineConfig } from 'vitest/config';

// Specs of the whole product. KITE_DEMO_URL says where it runs.
export default defineConfig({
  test: {
    root: import.meta.dirname,
    include: ['**/*.spec.ts'],
    fileParallelism: false,
    testTimeout: 60_000,
    // A machine that others share may stall for seconds: what fails there is tried once more, and told.
    retry: process.env['CI'] ? 1 : 0,
    hookTimeout: 60_000,
  },
});
