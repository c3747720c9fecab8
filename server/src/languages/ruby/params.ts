import type { Expr, Param } from '../../model/summary.js';
import { child, type Node } from '../../syntax/node.js';
import { BLOCK, OPTIONS, REST } from './arguments.js';
import { at, type Lowering, named, src } from './context.js';

/** Parameters of a method, block or lambda; each is a local from its place on. */
export function paramsOf(lo: Lowering, list: Node): Param[] {
  const out: Param[] = [];
  for (const c of list.children) {
    // `|a; b|`: further locals of the block.
    if (c.field === 'locals') lo.scope.locals.add(src(lo, c));
    else if (c.named && c.type !== 'comment') out.push(...paramOf(lo, c));
  }
  return out;
}

function paramOf(lo: Lowering, node: Node): Param[] {
  const nameNode = child(node, 'name');
  const name = nameNode ? src(lo, nameNode) : '';
  const place = nameNode ? at(nameNode) : at(node);
  if (name !== '') lo.scope.locals.add(name);
  switch (node.type) {
    case 'identifier':
      lo.scope.locals.add(src(lo, node));
      return [{ name: src(lo, node), ...at(node) }];
    case 'optional_parameter':
    case 'keyword_parameter': {
      const value = child(node, 'value');
      const preset = value ? lo.expr(value) : undefined;
      const type = preset && typeOf(preset);
      return [
        {
          name,
          ...place,
          ...(type === undefined ? {} : { type }),
          ...(preset ? { default: preset } : {}),
          ...(node.type === 'keyword_parameter' ? { keyword: true } : {}),
        },
      ];
    }
    case 'splat_parameter':
      return [{ name: name || REST, ...place, rest: 'list' }];
    case 'hash_splat_parameter':
      return [{ name: name || OPTIONS, ...place, rest: 'record' }];
    case 'block_parameter':
      return [{ name: name || BLOCK, ...place, keyword: true }];
    case 'forward_parameter':
      return [
        { name: REST, ...place, rest: 'list' },
        { name: OPTIONS, ...place, rest: 'record' },
      ];
    case 'destructured_parameter': {
      for (const c of named(node)) if (c.type === 'identifier') lo.scope.locals.add(src(lo, c));
      return [{ name: '', ...at(node), target: lo.target(node) }];
    }
    default:
      return [];
  }
}

/** `sms = TencentSms.new`: what is given instead will be of the same kind. */
function typeOf(preset: Expr): string | undefined {
  if (preset.e !== 'call' || !preset.construct) return undefined;
  const path: string[] = [];
  let e: Expr = preset.callee;
  for (; e.e === 'member'; e = e.object) path.unshift(e.name);
  return e.e === 'name' ? [e.name, ...path].join('.') : undefined;
}
