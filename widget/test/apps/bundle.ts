import { fileURLToPath } from 'node:url';
import { build, type Rolldown } from 'vite';

/** The script of a page written in a framework, as its owner would build it. */
export async function bundle(app: 'react' | 'vue'): Promise<string> {
  const entry = fileURLToPath(new URL(`${app}.ts`, import.meta.url));
  const built = await build({
    configFile: false,
    logLevel: 'silent',
    define: {
      'process.env.NODE_ENV': '"production"',
      __VUE_OPTIONS_API__: 'false',
      __VUE_PROD_DEVTOOLS__: 'false',
      __VUE_PROD_HYDRATION_MISMATCH_DETAILS__: 'true',
    },
    build: { write: false, lib: { entry, formats: ['iife'], name: 'app', fileName: 'app' } },
  });
  const [{ output }] = built as [Rolldown.RolldownOutput];
  return output[0].code;
}
