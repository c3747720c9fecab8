import { dirname, join } from '../../base/path.js';

const SUFFIXES = [
  '',
  '.ts',
  '.tsx',
  '.js',
  '.jsx',
  '.mjs',
  '.cjs',
  '.mts',
  '.cts',
  '.json',
  '.vue',
  '/index.ts',
  '/index.tsx',
  '/index.js',
  '/index.jsx',
  '/index.mjs',
  '/index.cjs',
];

/** `./a.js` may stand for `./a.ts`: TypeScript writes the extension of the output. */
const TWINS: Readonly<Record<string, readonly string[]>> = { '.js': ['.ts', '.tsx'], '.jsx': ['.tsx'], '.mjs': ['.mts'], '.cjs': ['.cts'] };

/** Relative specifiers, and the usual aliases of a source root (`@/x`, `~/x`, `src/x`), tried from the importing file's folder upward. */
export function resolveImport(module: string, _level: number, from: string): readonly string[] {
  const here = dirname(from);
  if (module.startsWith('.')) return candidates(join(here, module));
  const alias = /^(?:@\/|~\/|@@\/|#\/)(.+)$/.exec(module)?.[1];
  if (alias !== undefined)
    return upward(here, (root) => [
      ...candidates(join(root, 'src', alias)),
      ...candidates(join(root, alias)),
      ...candidates(join(root, 'app', alias)),
    ]);
  if (/^(src|app|server|lib|config|common)\//.test(module)) return upward(here, (root) => candidates(join(root, module)));
  return [];
}

function candidates(base: string | undefined): readonly string[] {
  if (base === undefined) return [];
  const out = SUFFIXES.map((s) => base + s);
  const dot = base.lastIndexOf('.');
  for (const twin of TWINS[base.slice(dot)] ?? []) out.push(base.slice(0, dot) + twin);
  return out;
}

function upward(folder: string, at: (root: string) => readonly string[]): readonly string[] {
  const out: string[] = [];
  for (let root = folder; ; root = dirname(root)) {
    out.push(...at(root));
    if (root === '') return out;
  }
}
