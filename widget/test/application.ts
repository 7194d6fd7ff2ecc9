import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, realpath, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { build, type Rollup } from 'vite';

const run = promisify(execFile);

/** What an application of somebody else may have beside the package. */
const NEIGHBOURS = ['react', 'react-dom', 'scheduler', 'csstype', '@types', 'vue', '@vue', 'jose'];

/** Somebody's application in a folder of its own, with the package installed as `npm pack` makes it. */
export class Application {
  private constructor(readonly folder: string) {}

  static async install(): Promise<Application> {
    const folder = await realpath(await mkdtemp(join(tmpdir(), 'kite-application-')));
    const app = new Application(folder);
    const { stdout } = await run('npm', ['pack', './npm', '--json', '--pack-destination', folder]);
    const [{ filename }] = JSON.parse(stdout) as [{ filename: string }];
    await app.write({ 'package.json': '{ "name": "shop", "private": true, "type": "module" }' });
    // Nothing but the package: it has no dependencies, or this would want the network.
    await run('npm', ['install', '--offline', '--no-audit', '--no-fund', join(folder, filename)], {
      cwd: folder,
    });
    for (const name of NEIGHBOURS) {
      await symlink(resolve('node_modules', name), join(folder, 'node_modules', name));
    }
    return app;
  }

  async write(files: Readonly<Record<string, string>>): Promise<void> {
    for (const [path, text] of Object.entries(files)) {
      await mkdir(dirname(join(this.folder, path)), { recursive: true });
      await writeFile(join(this.folder, path), text);
    }
  }

  /** What the compiler has to say about these files; nothing when all is well. */
  async complaints(files: readonly string[], ...options: string[]): Promise<string> {
    const flags = ['--noEmit', '--strict', '--exactOptionalPropertyTypes', '--target', 'es2022', ...options];
    return run(resolve('node_modules/.bin/tsc'), [...flags, ...files], { cwd: this.folder }).then(
      () => '',
      ({ stdout }) => stdout as string,
    );
  }

  /** Runs a file in Node and tells what it printed. */
  async print(file: string): Promise<string> {
    return (await run(process.execPath, [file], { cwd: this.folder })).stdout;
  }

  /** Bundles the application; its scripts by their paths, the first is the entry. */
  async bundle(entry: string): Promise<Map<string, string>> {
    const made = (await build({
      root: this.folder,
      configFile: false,
      logLevel: 'error',
      oxc: { jsx: { development: false } },
      define: { 'process.env.NODE_ENV': '"production"' },
      resolve: { preserveSymlinks: false },
      build: {
        write: false,
        modulePreload: false,
        rolldownOptions: { input: join(this.folder, entry), preserveEntrySignatures: false },
      },
    })) as Rollup.RollupOutput;
    const chunks = made.output.filter((part): part is Rollup.OutputChunk => part.type === 'chunk');
    chunks.sort((one, other) => Number(other.isEntry) - Number(one.isEntry));
    return new Map(chunks.map(({ fileName, code }) => [`/${fileName}`, code]));
  }

  async remove(): Promise<void> {
    await rm(this.folder, { recursive: true });
  }
}
