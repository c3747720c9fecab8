import type { Decorator } from '../../model/summary.js';
import { child, childOfType, type Node } from '../../syntax/node.js';
import { at, type Lowering, namedChildren, qualified, src, type TypeKind } from './context.js';

const BUILT_IN = new Set(
  'string bool byte rune error any int int8 int16 int32 int64 uint uint8 uint16 uint32 uint64 uintptr float32 float64 complex64 complex128'.split(
    ' ',
  ),
);

export const isBuiltIn = (name: string): boolean => BUILT_IN.has(name);

/** The node behind pointers and parentheses. */
export function pointee(node: Node): Node {
  let n = node;
  while (n.type === 'pointer_type' || n.type === 'parenthesized_type') {
    const inner = namedChildren(n)[0];
    if (!inner) return n;
    n = inner;
  }
  return n;
}

/** A type as `Param.type` has it: `T`, `pkg.T`, without pointer and type arguments; undefined for types without a name. */
export function typeName(lo: Lowering, node: Node | undefined): string | undefined {
  if (!node) return undefined;
  const named = pointee(node);
  switch (named.type) {
    case 'type_identifier':
      return src(lo, named);
    case 'qualified_type': {
      const [pkg, name] = namedChildren(named);
      return pkg && name ? `${src(lo, pkg)}.${src(lo, name)}` : undefined;
    }
    case 'generic_type':
      return typeName(lo, child(named, 'type'));
    default:
      return undefined;
  }
}

/** What a type expression is made of, as far as this file tells; `unknown` for named types of other files. */
export function kindOf(lo: Lowering, node: Node): TypeKind | 'unknown' {
  switch (node.type) {
    case 'struct_type':
      return 'struct';
    case 'interface_type':
      return 'interface';
    case 'map_type':
      return 'map';
    case 'slice_type':
    case 'array_type':
    case 'implicit_length_array_type':
      return 'list';
    case 'type_identifier': {
      const name = src(lo, node);
      return lo.types.get(name)?.kind ?? (isBuiltIn(name) ? 'other' : 'unknown');
    }
    case 'generic_type': {
      const inner = child(node, 'type');
      return inner ? kindOf(lo, inner) : 'other';
    }
    case 'qualified_type': {
      const q = qualified(lo, node);
      return q && MAPS.has(`${q.path}.${q.name}`) ? 'map' : 'unknown';
    }
    default:
      return 'other';
  }
}

/** Maps with a name, of the standard library and of web frameworks. */
const MAPS = new Set([
  'net/url.Values',
  'net/http.Header',
  'net/textproto.MIMEHeader',
  'github.com/gin-gonic/gin.H',
  'github.com/labstack/echo/v4.Map',
  'github.com/gofiber/fiber/v2.Map',
  'github.com/kataras/iris/v12.Map',
  'github.com/gogf/gf/v2/frame/g.Map',
  'github.com/gogf/gf/v2/frame/g.MapStrStr',
  'github.com/gogf/gf/v2/frame/g.MapStrAny',
  'github.com/gogf/gf/frame/g.Map',
  'go.mongodb.org/mongo-driver/bson.M',
  'github.com/beego/beego/v2/core/logs.M',
]);

/** The types of elements and values, for literals that leave the inner types out. */
export function elementType(lo: Lowering, node: Node): Node | undefined {
  const named = node.type === 'type_identifier' ? lo.types.get(src(lo, node))?.node : node;
  if (!named) return undefined;
  if (named.type === 'map_type') return child(named, 'value');
  return child(named, 'element');
}

/** Struct tags as decorators: `json:"TemplateId,omitempty"` is `@json("TemplateId", "omitempty")`. */
export function tagsOf(lo: Lowering, field: Node): Decorator[] {
  const tag = child(field, 'tag');
  if (!tag) return [];
  const start = tag.start + 1;
  const raw = lo.text[tag.start] === '`';
  const text = lo.text.slice(start, tag.end - 1);
  const out: Decorator[] = [];
  const pattern = raw ? /([\w.-]+):"((?:[^"\\]|\\.)*)"/g : /([\w.-]+):\\"([^"\\]*)\\"/g;
  for (const m of text.matchAll(pattern)) {
    const values = m[2]!.split(',');
    let from = start + m.index + m[0].indexOf(m[2]!, m[1]!.length);
    const args = values.map((value) => {
      const place = { start: from, end: from + value.length };
      from += value.length + 1;
      return { value: { e: 'string' as const, value, runs: value === '' ? [] : [0, place.start, value.length], ...place } };
    });
    out.push({ name: m[1]!, args, ...at(tag) });
  }
  return out;
}

/** The kind of a declared type and the node it is declared as. */
export function declaredKind(node: Node): TypeKind {
  switch (node.type) {
    case 'struct_type':
      return 'struct';
    case 'interface_type':
      return 'interface';
    case 'map_type':
      return 'map';
    case 'slice_type':
    case 'array_type':
      return 'list';
    default:
      return 'other';
  }
}

/** Every named type that is declared at the top of the file. */
export function collectTypes(lo: Lowering, root: Node): void {
  for (const declaration of root.children) {
    if (declaration.type !== 'type_declaration') continue;
    for (const spec of declaration.children) {
      const name = child(spec, 'name');
      const type = child(spec, 'type');
      if (name && type && (spec.type === 'type_spec' || spec.type === 'type_alias'))
        lo.types.set(src(lo, name), { kind: declaredKind(type), node: type });
    }
  }
}

/** What the rest of the file has that lowering a function looks at. */
export const surroundingsOf = (lo: Lowering): string =>
  [
    lo.carriageReturns ? '\r' : '',
    ...[...lo.imports].map(([name, path]) => `${name} ${path}`),
    ...[...lo.types].map(([name, { node }]) => `${name} ${src(lo, node)}`),
  ].join('\n');

/** Type parameters make no difference to values. */
export const receiverType = (lo: Lowering, method: Node): { readonly name: string | null; readonly type: string } | undefined => {
  const list = child(method, 'receiver');
  const declaration = list && childOfType(list, 'parameter_declaration');
  const type = declaration && typeName(lo, child(declaration, 'type'));
  if (!declaration || type === undefined) return undefined;
  const name = child(declaration, 'name');
  return { name: name ? src(lo, name) : null, type };
};
