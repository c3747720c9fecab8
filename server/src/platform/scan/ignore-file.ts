import ignore, { type Ignore } from 'ignore';

/** What one ignore file says about one entry of the folder it governs. */
export type Verdict = 'ignored' | 'kept' | 'silent';

/**
 * One `.gitignore`. Most entries are decided by one regular expression over the base name, which says whether any pattern of the file can match at
 * all; only what may match is given to the exact (and a hundred times slower) matcher.
 */
export interface IgnoreFile {
  /** `path` is relative to the folder of the ignore file, with `/`; `name` is its last segment. */
  test(path: string, name: string, folder: boolean): Verdict;
}

/** A superset of what the last segment of a pattern matches, as regular expression source. */
function lastSegment(pattern: string): string {
  const trimmed = pattern.replace(/\/+$/, '');
  const segment = trimmed.slice(trimmed.lastIndexOf('/') + 1);
  if (/[[\\]/.test(segment)) return '.*';
  return segment
    .replace(/[.+^${}()|\]]/g, '\\$&')
    .replace(/\*+/g, '.*')
    .replace(/\?/g, '.');
}

/** Undefined when the text has no pattern. */
export function parseIgnoreFile(text: string): IgnoreFile | undefined {
  const patterns = text
    .replace(/^\uFEFF/, '')
    .split(/\r?\n/)
    .filter((line) => line.trim() !== '' && !line.startsWith('#'));
  if (patterns.length === 0) return undefined;
  const possible = new RegExp(`^(?:${patterns.map((p) => lastSegment(p.replace(/^!/, '').replace(/\s+$/, ''))).join('|')})$`, 'iu');
  let exact: Ignore | undefined;
  return {
    test(path, name, folder) {
      if (!possible.test(name)) return 'silent';
      exact ??= ignore({ ignorecase: false }).add(patterns);
      const result = exact.test(folder ? `${path}/` : path);
      return result.ignored ? 'ignored' : result.unignored ? 'kept' : 'silent';
    },
  };
}
