import { defineConfig } from 'vite';
import { firstColours } from './vite.first-colours.ts';

export default defineConfig({
  // The server mounts the app under /app/; relative addresses work wherever it does.
  base: './',
  plugins: [firstColours()],
  // What was said is shown by the widget's own elements, with the one Lit that is here.
  resolve: { dedupe: ['lit', 'lit-html', 'lit-element', '@lit/reactive-element'] },
  build: { target: 'es2022', modulePreload: { polyfill: false }, assetsInlineLimit: 0 },
  server: { proxy: { '/api': process.env['KITE_SERVER'] ?? 'http://localhost:8080' } },
});
