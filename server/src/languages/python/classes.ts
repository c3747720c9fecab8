import type { ClassSummary, Decorator, EnumMember, Expr, FieldSummary, Param } from '../../model/summary.js';
import { child, type Node } from '../../syntax/node.js';
import { type Lowering, namedChildren, scopeOf, src, within } from './context.js';
import { decorated, functionOf, lastName } from './functions.js';
import { annotatedType } from './types.js';

/** Django's choices: the value comes first, a label after it. */
const CHOICES = new Set(['TextChoices', 'IntegerChoices', 'Choices']);
const ENUMS = new Set(['Enum', 'IntEnum', 'StrEnum', 'Flag', 'IntFlag', 'TextChoices', 'IntegerChoices', 'Choices']);
/** Bases and decorators that write the constructor: one parameter for each annotated attribute. */
const GENERATED = new Set([
  'BaseModel',
  'BaseSettings',
  'NamedTuple',
  'SQLModel',
  'Struct',
  'dataclass',
  'define',
  'frozen',
  'attrs',
  'attr.s',
]);

/** What a class body holds, as it is read from top to bottom. */
interface Body {
  readonly fields: Map<string, FieldSummary>;
  readonly members: EnumMember[];
  readonly methods: number[];
  /** Annotated attributes in order: the parameters of a generated constructor. */
  readonly params: Param[];
  /** Statements that only running the body would explain. */
  readonly rest: Node[];
  readonly kind: 'plain' | 'enum' | 'choices';
  hasConstructor: boolean;
  hasPostInit: boolean;
}

export function classOf(lo: Lowering, node: Node, decorators: readonly Decorator[]): number {
  const nameNode = child(node, 'name');
  const name = nameNode ? src(lo, nameNode) : '';
  const bases: string[] = [];
  for (const c of child(node, 'superclasses')?.children ?? []) {
    if (!c.named || c.type === 'comment' || c.type === 'keyword_argument' || c.end - c.start > 200) continue;
    const base = annotatedType(src(lo, c));
    if (base !== undefined) bases.push(base);
  }
  const last = bases.map(lastName);
  const kind: ClassSummary['kind'] = last.some((b) => ENUMS.has(b)) ? 'enum' : last.includes('Protocol') ? 'interface' : 'class';
  const generated = last.some((b) => GENERATED.has(b)) || decorators.some((d) => GENERATED.has(lastName(d.name)) || GENERATED.has(d.name));
  const bodyKind = kind !== 'enum' ? 'plain' : last.some((b) => CHOICES.has(b)) ? 'choices' : 'enum';
  const { scope } = lo;
  const path = scope.kind === 'class' ? [...scope.classPath, name] : [name];
  return lo.builder.class(
    { name, nameStart: nameNode?.start ?? node.start, start: node.start, end: node.end, kind, bases, decorators },
    () => {
      const attributes = new Set<string>();
      const body: Body = {
        fields: new Map(),
        members: [],
        methods: [],
        params: [],
        rest: [],
        kind: bodyKind,
        hasConstructor: false,
        hasPostInit: false,
      };
      return within(lo, scopeOf('class', null, scope, attributes, path), () => {
        for (const c of child(node, 'body')?.children ?? []) if (c.named) classStatement(lo, c, body);
        if (body.rest.length > 0) body.methods.push(initialiser(lo, node, body));
        if (generated && !body.hasConstructor)
          body.methods.push(
            generatedConstructor(
              lo,
              node,
              body,
              last.every((b) => GENERATED.has(b)),
            ),
          );
        // Without a constructor of its own a member is its value.
        const members = body.hasConstructor ? body.members : body.members.map((m) => ({ ...m, args: [] }));
        return { fields: [...body.fields.values()], members, methods: body.methods };
      });
    },
  );
}

function classStatement(lo: Lowering, node: Node, body: Body): void {
  switch (node.type) {
    case 'comment':
    case 'pass_statement':
      return;
    case 'function_definition':
      method(lo, node, [], body);
      return;
    case 'class_definition':
      nested(lo, node, []);
      return;
    case 'decorated_definition': {
      const { decorators, definition } = decorated(lo, node);
      if (definition?.type === 'class_definition') nested(lo, definition, decorators);
      else if (definition) method(lo, definition, decorators, body);
      return;
    }
    case 'expression_statement': {
      for (const value of namedChildren(node)) {
        if (value.type === 'string' || value.type === 'concatenated_string' || value.type === 'ellipsis') continue;
        if (value.type !== 'assignment' || !attribute(lo, value, body)) body.rest.push(value);
      }
      return;
    }
    case 'ERROR':
      lo.errors++;
      for (const c of node.children) if (c.named) classStatement(lo, c, body);
      return;
    case 'identifier':
      return;
    default:
      body.rest.push(node);
  }
}

function method(lo: Lowering, node: Node, decorators: readonly Decorator[], body: Body): void {
  const nameNode = child(node, 'name');
  const name = nameNode ? src(lo, nameNode) : '';
  if (name === '__init__') body.hasConstructor = true;
  if (name === '__post_init__') body.hasPostInit = true;
  body.methods.push(functionOf(lo, node, decorators));
}

function nested(lo: Lowering, node: Node, decorators: readonly Decorator[]): void {
  classOf(lo, node, decorators);
  const name = child(node, 'name');
  if (name) lo.scope.attributes?.add(src(lo, name));
}

/** `NAME = value`, `NAME: type = value`, `A = B = value`. False when it is something else, or a second value of the same name. */
function attribute(lo: Lowering, node: Node, body: Body): boolean {
  const names: Node[] = [];
  let value: Node | undefined = node;
  while (value?.type === 'assignment') {
    const left = child(value, 'left');
    if (left?.type !== 'identifier' || body.fields.has(src(lo, left))) return false;
    names.push(left);
    value = child(value, 'right');
  }
  const annotation = child(node, 'type');
  const type = annotation && annotatedType(src(lo, annotation));
  const lowered = value ? lo.expr(value) : null;
  for (const n of names) {
    const name = src(lo, n);
    const at = { start: n.start, end: n.end };
    if (body.kind !== 'plain' && lowered && !name.startsWith('_')) body.members.push(enumMember(lowered, name, at, body.kind));
    else
      body.fields.set(name, {
        name,
        ...at,
        static: lowered !== null,
        ...(type === undefined ? {} : { type }),
        value: defaultOf(lowered),
        decorators: description(lowered),
      });
    if (lowered) lo.scope.attributes?.add(name);
  }
  if (annotation && names[0] && !/^(?:typing\.)?ClassVar\b/.test(src(lo, annotation))) {
    const preset = defaultOf(lowered);
    body.params.push({
      name: src(lo, names[0]),
      start: names[0].start,
      end: names[0].end,
      ...(type === undefined ? {} : { type }),
      ...(preset ? { default: preset } : {}),
      field: true,
    });
  }
  return true;
}

/** `LOGIN = "1110"`, `LOGIN = "1110", "label"`: a tuple is the value as a whole, and its items are what a constructor gets. */
function enumMember(value: Expr, name: string, at: { readonly start: number; readonly end: number }, kind: Body['kind']): EnumMember {
  const items = value.e === 'list' && value.items.every((i) => i.spread === undefined) ? value.items : null;
  return { name, ...at, args: items ?? [{ value }], value: kind === 'choices' && items?.[0] ? items[0].value : value };
}

type CallExpr = Extract<Expr, { e: 'call' }>;

const isDescription = (value: Expr | null): value is CallExpr => {
  if (value?.e !== 'call') return false;
  const callee = value.callee.e === 'name' || value.callee.e === 'member' ? value.callee.name : '';
  return callee === 'field' || callee === 'Field' || callee === 'ib';
};

/** What is said of a field besides its value: `Field(env="SMS_TPL")`, as an annotation of that name. */
const description = (value: Expr | null): readonly Decorator[] =>
  isDescription(value) ? [{ name: 'Field', args: value.args, start: value.start, end: value.end }] : [];

/** `field(default=x)`, `Field(x, …)`, `field(default_factory=list)`: the value that an instance starts with. */
function defaultOf(value: Expr | null): Expr | null {
  if (!isDescription(value)) return value;
  const preset = value.args.find((a) => a.name === 'default') ?? value.args.find((a) => a.name === undefined && a.spread === undefined);
  if (preset) return preset.value.e === 'opaque' ? null : preset.value;
  const factory = value.args.find((a) => a.name === 'default_factory' || a.name === 'factory');
  if (!factory) return null;
  if (factory.value.e === 'name' && factory.value.name === 'list') return { e: 'list', items: [], start: value.start, end: value.end };
  if (factory.value.e === 'name' && factory.value.name === 'dict') return { e: 'record', props: [], start: value.start, end: value.end };
  return { e: 'call', callee: factory.value, args: [], construct: false, start: value.start, end: value.end };
}

/** Branches, loops and calls of a class body: they write to the class itself. */
function initialiser(lo: Lowering, node: Node, body: Body): number {
  return lo.builder.function(
    { name: '<static>', nameStart: node.start, nameEnd: node.start, start: node.start, end: node.end, kind: 'method', static: true },
    () => ({
      params: [],
      body: lo.statements(body.rest),
    }),
  );
}

function generatedConstructor(lo: Lowering, node: Node, body: Body, complete: boolean): number {
  const at = { start: node.start, end: node.start };
  // Fields of a base come first in the constructor: where there may be some, only keywords say which field is meant.
  const params: Param[] = complete ? body.params : [{ name: '', ...at, rest: 'list' }, ...body.params];
  const self: Expr = { e: 'this', ...at };
  const post: Expr = {
    e: 'call',
    callee: { e: 'member', object: self, name: '__post_init__', nameStart: at.start, ...at },
    args: [],
    construct: false,
    ...at,
  };
  return lo.builder.function({ name: '__init__', nameStart: node.start, nameEnd: node.start, ...at, kind: 'constructor' }, () => {
    if (body.hasPostInit) lo.builder.mention('__post_init__');
    return { params, body: body.hasPostInit ? [{ s: 'expression', value: post, ...at }] : [] };
  });
}
