import type { Import } from '../../model/summary.js';
import { child, childOfType, childrenIn, type Node } from '../../syntax/node.js';
import { type Lowering, shadow, src } from './context.js';

/**
 * `import a.b`, `import a.b as c`. Without `as`, the first name is bound; the module itself is bound under its dotted name besides, which
 * `attribute` chains that spell it refer to.
 */
export function importModules(lo: Lowering, node: Node): void {
  lo.importStatements++;
  for (const n of childrenIn(node, 'name')) {
    const at = { start: n.start, end: n.end };
    if (n.type === 'aliased_import') {
      const name = child(n, 'name');
      const alias = child(n, 'alias');
      if (name && alias) bind(lo, { local: src(lo, alias), module: dotted(lo, name), name: '*', level: 0, ...at });
      continue;
    }
    const module = dotted(lo, n);
    const dot = module.indexOf('.');
    for (const local of dot < 0 ? [module] : [module, module.slice(0, dot)]) {
      if (local === '' || lo.modules.has(local)) continue;
      lo.modules.add(local);
      lo.builder.import({ local, module: local, name: '*', level: 0, ...at });
    }
  }
}

/** `from a import b`, `from ..a import (b as c, d)`, `from a import *`. */
export function importNames(lo: Lowering, node: Node): void {
  lo.importStatements++;
  const source = child(node, 'module_name');
  if (!source) return;
  const relative = source.type === 'relative_import';
  const prefix = relative ? childOfType(source, 'import_prefix') : undefined;
  const path = relative ? childOfType(source, 'dotted_name') : source;
  const module = path ? dotted(lo, path) : '';
  const level = prefix ? src(lo, prefix).replace(/[^.]/g, '').length : 0;
  if (childOfType(node, 'wildcard_import')) {
    lo.builder.import({ local: '*', module, name: '*', level, start: node.start, end: node.end });
    return;
  }
  for (const n of childrenIn(node, 'name')) {
    const name = n.type === 'aliased_import' ? child(n, 'name') : n;
    const alias = n.type === 'aliased_import' ? child(n, 'alias') : n;
    if (name && alias) bind(lo, { local: src(lo, alias), module, name: src(lo, name), level, start: n.start, end: n.end });
  }
}

/**
 * Imports of a summary belong to the file. Where functions import different things by one name, the later ones get names of their own, which
 * uses in their functions then carry. Two imports by one name at the top (`try` … `except ImportError`) stay: the first counts.
 */
function bind(lo: Lowering, entry: Import): void {
  const { scope } = lo;
  const target = `${entry.level}:${entry.module}:${entry.name}`;
  const before = lo.imported.get(entry.local);
  shadow(scope, entry.local);
  if (before?.target === target) return;
  if (!before || before.scope === scope) {
    if (!before) lo.imported.set(entry.local, { target, scope });
    lo.builder.import(entry);
    return;
  }
  const local = `${entry.local}@${entry.start}`;
  scope.imports = new Map([...scope.imports, [entry.local, local]]);
  lo.builder.import({ ...entry, local });
}

/** Blanks and line continuations may stand around the dots. */
function dotted(lo: Lowering, node: Node): string {
  const text = src(lo, node);
  return /[\s\\]/.test(text) ? text.replace(/[\s\\]/g, '') : text;
}
