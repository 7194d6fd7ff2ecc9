import { defineConfig } from 'vite';

export default defineConfig({
  // The server mounts the app under /app/; relative addresses work wherever it does.
  base: './',
  build: { target: 'es2022', modulePreload: { polyfill: false } },
});
