import { readFileSync } from 'node:fs';

/** The description of the package that bundlers take. It has no dependencies: Lit is inside, as it was tested. */
export function packageJson(): string {
  const { name, version, description, license } = JSON.parse(readFileSync('package.json', 'utf8'));
  const entry = (path: string, types: string) => ({ types, default: path });
  return JSON.stringify(
    {
      name,
      version,
      description,
      license,
      type: 'module',
      exports: {
        '.': entry('./index.js', './types/sdk/index.d.ts'),
        './define': entry('./define.js', './types/sdk/define.d.ts'),
        './react': entry('./react.js', './react.d.ts'),
        './vue': entry('./vue.js', './vue.d.ts'),
        './script/*': './script/*',
        './custom-elements.json': './custom-elements.json',
        './package.json': './package.json',
      },
      customElements: 'custom-elements.json',
      // The parts define elements of their own, but only the element fetches them.
      sideEffects: ['./define.js', './parts/*.js', './script/**'],
      peerDependencies: { react: '>=18', vue: '>=3.5' },
      peerDependenciesMeta: { react: { optional: true }, vue: { optional: true } },
    },
    null,
    2,
  );
}
