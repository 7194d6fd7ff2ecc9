import { defineConfig } from 'vitest/config';

// The pages in a real browser, against a whole server. KITE_DEMO_URL says where the demo runs.
export default defineConfig({
  test: {
    root: import.meta.dirname,
    include: ['**/*.spec.ts'],
    // Each has people and a browser of its own; the server is shared.
    maxWorkers: 2,
    testTimeout: 60_000,
    // A machine that others share may stall for seconds: what fails there is tried once more, and told.
    retry: process.env['CI'] ? 1 : 0,
    hookTimeout: 60_000,
  },
});
