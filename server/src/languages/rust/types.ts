import { child, type Node } from '../../syntax/node.js';
import { type Lowering, namedChildren, src } from './context.js';

/** Types that only hold or hand over the one in their brackets, which is the one that matters. */
const HOLDERS = new Set(
  (
    'Option Result Box Arc Rc Cow RefCell Cell Mutex RwLock Pin Ref RefMut OnceCell OnceLock Lazy LazyLock LazyCell SyncLazy ' +
    // Extractors of axum, actix-web, rocket, poem, salvo and ntex.
    'State Extension Data Json Form Query Path ReqData Inject Component ArcSwap Validated'
  ).split(' '),
);

const PRIMITIVE = /^(?:[iu](?:8|16|32|64|128|size)|f32|f64|bool|char|str|String|Self|\(\))$/;

export const isPrimitive = (type: string): boolean => PRIMITIVE.test(type);

/** A type without what holds it, as `Param.type` has it: `T`, `a.T`, `str`; undefined for types without a name, and for collections. */
export function typeName(lo: Lowering, node: Node | undefined, depth = 0): string | undefined {
  if (!node || depth > 20) return undefined;
  switch (node.type) {
    case 'type_identifier':
    case 'primitive_type':
    case 'identifier': {
      const name = src(lo, node);
      return lo.bounds.get(name) ?? name;
    }
    case 'scoped_type_identifier':
    case 'scoped_identifier':
      return segments(lo, node).join('.');
    case 'generic_type':
    case 'generic_type_with_turbofish': {
      const name = typeName(lo, child(node, 'type'), depth + 1);
      if (name === undefined) return undefined;
      const last = name.slice(name.lastIndexOf('.') + 1);
      if (!HOLDERS.has(last)) return COLLECTION.test(last) ? undefined : name;
      const args = child(node, 'type_arguments');
      const inner = args && namedChildren(args).find((c) => c.type !== 'lifetime');
      return typeName(lo, inner, depth + 1);
    }
    case 'reference_type':
    case 'pointer_type':
      return typeName(lo, child(node, 'type'), depth + 1);
    case 'dynamic_type':
    case 'abstract_type':
      return typeName(lo, child(node, 'trait'), depth + 1);
    case 'bounded_type':
    case 'bracketed_type':
    case 'parenthesized_type':
      return typeName(lo, namedChildren(node)[0], depth + 1);
    default:
      return undefined;
  }
}

const COLLECTION =
  /^(?:Vec|VecDeque|HashMap|BTreeMap|IndexMap|HashSet|BTreeSet|SmallVec|Fn|FnMut|FnOnce|Into|AsRef|From|IntoIterator|Iterator|Future|Sender|Receiver)$/;

/** The names of a path in a type position, without generics and lifetimes. */
export function segments(lo: Lowering, node: Node | undefined, depth = 0): string[] {
  if (!node || depth > 40) return [];
  switch (node.type) {
    case 'scoped_type_identifier':
    case 'scoped_identifier':
    case 'scoped_use_list': {
      const name = child(node, 'name');
      return [...segments(lo, child(node, 'path'), depth + 1), ...(name ? [src(lo, name)] : [])];
    }
    case 'generic_type':
    case 'generic_type_with_turbofish':
      return segments(lo, child(node, 'type'), depth + 1);
    case 'generic_function':
      return segments(lo, child(node, 'function'), depth + 1);
    case 'bracketed_type': {
      // `<T as Trait>::f`: a function of `T`.
      const inner = namedChildren(node)[0];
      return segments(lo, inner?.type === 'qualified_type' ? child(inner, 'type') : inner, depth + 1);
    }
    case 'reference_type':
      return segments(lo, child(node, 'type'), depth + 1);
    default:
      return node.children.length > 0 && node.named && !/identifier$|^primitive_type$/.test(node.type) ? [] : [src(lo, node)];
  }
}

/** Type parameters and the first trait that bounds each: `<S: SmsSender>`, `where S: SmsSender`. */
export function boundsOf(lo: Lowering, node: Node): ReadonlyMap<string, string> {
  const out = new Map(lo.bounds);
  const note = (name: Node | undefined, bounds: Node | undefined): void => {
    const trait = bounds && namedChildren(bounds).find((b) => b.type !== 'lifetime' && !MARKERS.test(src(lo, b)));
    const type = name && trait ? typeName({ ...lo, bounds: NONE }, trait) : undefined;
    if (name && type !== undefined) out.set(src(lo, name), type);
  };
  const params = child(node, 'type_parameters');
  for (const p of params ? namedChildren(params) : [])
    if (p.type === 'type_parameter' || p.type === 'constrained_type_parameter')
      note(child(p, 'name') ?? child(p, 'left'), child(p, 'bounds'));
  for (const c of node.children)
    if (c.type === 'where_clause') for (const p of namedChildren(c)) note(child(p, 'left'), child(p, 'bounds'));
  return out;
}

const NONE: ReadonlyMap<string, string> = new Map();
const MARKERS =
  /^(?:Send|Sync|Clone|Copy|Debug|Sized|Unpin|Default|Into|AsRef|ToString|Display|Fn|FnOnce|FnMut|Serialize|Deserialize\w*)\b/;
