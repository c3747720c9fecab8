import { child, type Node } from '../../syntax/node.js';
import { type Lowering, src } from './context.js';
import { packageNames } from './modules.js';

/** `import "a/b"`, `import c "a/b"`, `import . "a/b"`, `import ( … )`. */
export function importsOf(lo: Lowering, node: Node): void {
  for (const c of node.children) {
    if (c.type === 'import_spec_list') importsOf(lo, c);
    else if (c.type === 'import_spec') importSpec(lo, c);
  }
}

function importSpec(lo: Lowering, node: Node): void {
  const path = child(node, 'path');
  if (!path) return;
  const module = lo.text.slice(path.start + 1, path.end - 1);
  const name = child(node, 'name');
  const place = { start: node.start, end: node.end };
  if (name?.type === 'dot') {
    lo.builder.import({ local: '*', module, name: '*', level: 0, ...place });
    return;
  }
  if (name?.type === 'blank_identifier') {
    lo.builder.import({ local: '', module, name: '*', level: 0, ...place });
    return;
  }
  for (const local of name ? [src(lo, name)] : packageNames(module)) {
    if (lo.imports.has(local)) continue;
    lo.imports.set(local, module);
    lo.builder.import({ local, module, name: '*', level: 0, ...place });
  }
}
