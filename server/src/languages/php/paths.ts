import type { Expr } from '../../model/summary.js';
import type { Node } from '../../syntax/node.js';
import { stringOf } from '../builder.js';
import { at, type Lowering, src } from './context.js';

/** `__DIR__`, `dirname(__FILE__)`, `dirname(__DIR__, 2)`: the folder of the file, and those around it, as a relative path. */
export function folderOf(lo: Lowering, n: Node): Expr | undefined {
  const levels = levelsUp(src(lo, n).replace(/\s+/g, ''));
  if (levels === undefined) return undefined;
  const value = levels === 0 ? '.' : Array.from({ length: levels }, () => '..').join('/');
  return stringOf(lo.text, n.start, n.end, [{ ...at(n), value }]);
}

function levelsUp(s: string): number | undefined {
  if (/^__DIR__$/i.test(s)) return 0;
  if (/^__FILE__$/i.test(s)) return -1;
  const around = /^\\?dirname\((.*?)(?:,(\d+))?\)$/i.exec(s);
  if (!around) return undefined;
  const inner = levelsUp(around[1]!);
  return inner === undefined ? undefined : inner + Number(around[2] ?? 1);
}

/**
 * The path of an included file, as far as it is text. A path that begins with something unknown (`ROOT_PATH . 'lib/x.php'`) begins with a
 * slash: it is looked for in the folders around.
 */
export function pathText(e: Expr): string | undefined {
  if (e.e === 'string') return e.value;
  if (e.e !== 'concat' || e.parts.length === 0) return undefined;
  const parts = flat(e);
  const first = parts.findLastIndex((p) => p.e !== 'string') + 1;
  const known = parts.slice(first).map((p) => (p.e === 'string' ? p.value : ''));
  const text = known.join('');
  if (text === '') return undefined;
  return first === 0 ? text : `/${text.replace(/^\/+/, '')}`;
}

const flat = (e: Expr): readonly Expr[] => (e.e === 'concat' ? e.parts.flatMap(flat) : [e]);
