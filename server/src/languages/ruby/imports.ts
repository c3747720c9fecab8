import { child, type Node } from '../../syntax/node.js';
import { argumentNodes } from './arguments.js';
import { firstNamed, type Lowering, named, src } from './context.js';

/** `require_relative 'sms'`, `require 'sms/client'`, `load`, `autoload :Sms, 'sms'`. False when it is something else. */
export function requireFile(lo: Lowering, node: Node, name: string, list: Node | undefined): boolean {
  if (name !== 'require' && name !== 'require_relative' && name !== 'load' && name !== 'autoload') return false;
  const nodes = argumentNodes(list);
  const path = nodes[name === 'autoload' ? 1 : 0];
  const text = path?.type === 'string' ? plainText(lo, path) : undefined;
  if (text === undefined) return false;
  const module = name === 'require_relative' && !text.startsWith('.') ? `./${text}` : text;
  // What a file declares at its top is known wherever the program goes on.
  lo.builder.import({ local: '*', module, name: '*', level: 0, start: node.start, end: node.end });
  return true;
}

function plainText(lo: Lowering, node: Node): string | undefined {
  const content = named(node);
  return content.length === 1 && content[0]!.type === 'string_content' ? src(lo, content[0]!) : undefined;
}

/** `include TencentCloud::Sms::V20210111`: the constants of that module are known without a prefix. */
export function includeModule(lo: Lowering, name: string, list: Node | undefined): boolean {
  if (name !== 'include' && name !== 'extend' && name !== 'prepend') return false;
  for (const n of argumentNodes(list)) {
    const path = constantPath(lo, n);
    if (path !== undefined) lo.builder.import({ local: '*', module: path, name: '*', level: 0, start: n.start, end: n.end });
  }
  return true;
}

/** `A::B` as `A.B`; undefined for everything that is no constant. */
export function constantPath(lo: Lowering, node: Node): string | undefined {
  if (node.type === 'constant') return src(lo, node);
  if (node.type !== 'scope_resolution') return undefined;
  const name = child(node, 'name');
  const scope = child(node, 'scope');
  if (!name) return undefined;
  if (!scope) return src(lo, name);
  const outer = constantPath(lo, scope);
  return outer === undefined ? undefined : `${outer}.${src(lo, name)}`;
}

/** The names of symbols or texts in a list of arguments: `attr_accessor :a, 'b'`. */
export function symbolNames(lo: Lowering, list: Node | undefined): { readonly name: string; readonly node: Node }[] {
  return argumentNodes(list).flatMap((n) => {
    if (n.type === 'simple_symbol') return [{ name: src(lo, n).slice(1), node: n }];
    const inner = n.type === 'string' ? firstNamed(n) : undefined;
    return inner?.type === 'string_content' ? [{ name: src(lo, inner), node: n }] : [];
  });
}
