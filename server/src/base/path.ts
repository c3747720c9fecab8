/** Paths inside the core are workspace-relative, with `/`, without `.` and `..` segments. */
export const dirname = (path: string): string => {
  const at = path.lastIndexOf('/');
  return at < 0 ? '' : path.slice(0, at);
};

export const basename = (path: string): string => path.slice(path.lastIndexOf('/') + 1);

/** The last extension with its dot, lower case; `''` without one. */
export const extname = (path: string): string => {
  const name = basename(path);
  const at = name.lastIndexOf('.');
  return at <= 0 ? '' : name.slice(at).toLowerCase();
};

/** Joins and normalises; `undefined` when the result would leave the workspace. */
export function join(...parts: readonly string[]): string | undefined {
  const out: string[] = [];
  for (const part of parts) {
    for (const segment of part.split('/')) {
      if (segment === '' || segment === '.') continue;
      if (segment === '..') {
        if (out.length === 0) return undefined;
        out.pop();
      } else out.push(segment);
    }
  }
  return out.join('/');
}

/** How many folders two files have in common, from the root on. */
export function closeness(a: string, b: string): number {
  const x = dirname(a).split('/');
  const y = dirname(b).split('/');
  let n = 0;
  while (n < x.length && n < y.length && x[n] === y[n] && x[n] !== '') n++;
  return n;
}
