import { defineConfig } from 'vitest/config';

// Specs of the whole product. KITE_DEMO_URL says where it runs.
export default defineConfig({
  test: {
    root: import.meta.dirname,
    include: ['**/*.spec.ts'],
    fileParallelism: false,
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
