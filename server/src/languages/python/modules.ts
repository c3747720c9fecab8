import { dirname, join } from '../../base/path.js';

/** Packages that are never files of the workspace under test; they would only cost look-ups. */
const ELSEWHERE = new Set([
  'tencentcloud',
  'qcloudsms_py',
  'os',
  'sys',
  're',
  'json',
  'time',
  'datetime',
  'random',
  'logging',
  'typing',
  'enum',
  'dataclasses',
  'functools',
  'itertools',
  'collections',
  'hashlib',
  'hmac',
  'urllib',
  'http',
  'abc',
  'asyncio',
  'threading',
  'concurrent',
  'requests',
  'httpx',
  'aiohttp',
  'flask',
  'fastapi',
  'pydantic',
  'pydantic_settings',
  'celery',
  'sqlalchemy',
  'redis',
  'rest_framework',
  'tornado',
  'starlette',
  'uuid',
  'string',
  'traceback',
]);

/**
 * Relative imports from their package; absolute ones from the importing file's folder upward to the workspace root, and in a `src` folder
 * on the way. `django.conf.settings` is the project's settings module.
 */
export function resolveImport(module: string, level: number, from: string): readonly string[] {
  const here = dirname(from);
  if (level > 0) {
    let base: string | undefined = here;
    for (let i = 1; i < level; i++) {
      if (base === '') return [];
      base = dirname(base);
    }
    return filesOf(base, module);
  }
  if (module === '') return [];
  if (module === 'django.conf.settings')
    return upward(here, (root) =>
      ['settings', 'config.settings', 'settings.base', 'config.settings.base'].flatMap((m) => filesOf(root, m)),
    );
  const dot = module.indexOf('.');
  if (ELSEWHERE.has(dot < 0 ? module : module.slice(0, dot))) return [];
  return upward(here, (root) => [...filesOf(root, module), ...filesOf(join(root, 'src') ?? 'src', module)]);
}

function filesOf(folder: string, module: string): readonly string[] {
  const path = join(folder, module.replaceAll('.', '/'));
  if (path === undefined) return [];
  return module === '' ? [path === '' ? '__init__.py' : `${path}/__init__.py`] : [`${path}.py`, `${path}/__init__.py`];
}

function upward(folder: string, at: (root: string) => readonly string[]): readonly string[] {
  const out: string[] = [];
  for (let root = folder; ; root = dirname(root)) {
    out.push(...at(root));
    if (root === '') return out;
  }
}
