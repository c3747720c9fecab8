import { child, childOfType, type Node } from '../../syntax/node.js';

/**
 * - `text`: std::string and its like, character arrays and pointers
 * - `list`, `record`: containers that are one
 * - `builder`: a stream that puts a text together
 * - `json`: a value of a JSON library, which becomes what is written to it
 * - `auto`: as the initialiser says
 */
export type Kind = 'text' | 'list' | 'record' | 'builder' | 'json' | 'number' | 'boolean' | 'auto' | 'class' | 'unknown';

export interface TypeInfo {
  readonly kind: Kind;
  /** As the neutral form has it: dotted, without type arguments, pointers and `std`. Undefined for `auto`. */
  readonly name: string | undefined;
  /** A pointer, also one of the library; what it points to is `kind`. */
  readonly pointer: boolean;
  readonly reference: boolean;
  readonly constant: boolean;
  /** Types of the elements of a container, the values last. */
  readonly elements: readonly TypeInfo[];
  /** The names of the type, for a reference to it as a value. */
  readonly node: Node | undefined;
}

export const UNKNOWN: TypeInfo = {
  kind: 'unknown',
  name: undefined,
  pointer: false,
  reference: false,
  constant: false,
  elements: [],
  node: undefined,
};

const TEXT = new Set(
  'string,string_view,wstring,u8string,QString,QByteArray,QStringView,QLatin1String,CString,CStringA,Glib.ustring,Poco.UTF8String'.split(
    ',',
  ),
);
const LIST = new Set(
  'vector,list,deque,set,unordered_set,multiset,array,initializer_list,forward_list,QList,QVector,QStringList,QSet,QJsonArray,span,QVariantList,Poco.JSON.Array,Poco.JSON.Array.Ptr'.split(
    ',',
  ),
);
const RECORD = new Set(
  'map,unordered_map,multimap,QMap,QHash,QVariantMap,flat_map,QJsonObject,Poco.JSON.Object,Poco.JSON.Object.Ptr'.split(','),
);
const BUILDER = new Set('stringstream,ostringstream,wstringstream,QTextStream'.split(','));
const JSON_VALUE = new Set(
  'json,ordered_json,nlohmann.json,nlohmann.ordered_json,Json.Value,rapidjson.Document,rapidjson.Value,QJsonValue'.split(','),
);
/** Without their namespace these names say nothing in files that do not use the library. */
const RAPID = /^(?:Document|Value)$/;
const POINTERS = new Set(
  'unique_ptr,shared_ptr,weak_ptr,QSharedPointer,QScopedPointer,QPointer,scoped_refptr,optional,reference_wrapper,Ptr'.split(','),
);
const NUMBER =
  /^(?:(?:unsigned|signed|long|short|int|size_t|u?int(?:8|16|32|64)?_t|time_t|float|double|qint64|quint64|quint32|uint|ssize_t)\s*)+$/;

const plain = (kind: Kind, name: string | undefined, node?: Node): TypeInfo => ({ ...UNKNOWN, kind, name, node });

/** A qualified name with dots; template arguments are left out. Undefined for names that are computed. */
export function dotted(node: Node, text: string): string | undefined {
  switch (node.type) {
    case 'qualified_identifier': {
      const scope = child(node, 'scope');
      const name = child(node, 'name');
      const inner = name && dotted(name, text);
      if (inner === undefined) return undefined;
      const outer = scope && dotted(scope, text);
      return outer === undefined ? inner : `${outer}.${inner}`;
    }
    case 'nested_namespace_specifier': {
      const parts = node.children.filter((c) => c.named).map((c) => dotted(c, text));
      return parts.every((p) => p !== undefined) ? parts.join('.') : undefined;
    }
    case 'template_type':
    case 'template_function':
    case 'template_method': {
      const name = child(node, 'name');
      return name && dotted(name, text);
    }
    case 'identifier':
    case 'type_identifier':
    case 'namespace_identifier':
    case 'field_identifier':
      return node.end > node.start ? text.slice(node.start, node.end) : undefined;
    case 'dependent_type':
    case 'dependent_name': {
      const last = node.children.at(-1);
      return last && dotted(last, text);
    }
    default:
      return undefined;
  }
}

/** The last name of a qualified one, without its template arguments. */
export function lastName(node: Node): Node {
  let n = node;
  for (let i = 0; i < 40; i++) {
    const inner = /^(?:qualified_identifier|template_\w+)$/.test(n.type) ? child(n, 'name') : undefined;
    if (!inner) return n;
    n = inner;
  }
  return n;
}

/** Without the names of the standard library's and Qt's namespaces. */
const bare = (name: string): string => name.replace(/^(?:std|boost|absl|Qt)\.(?:(?:__cxx11|pmr)\.)?/, '');

const templateOf = (node: Node): Node | undefined => {
  if (node.type === 'template_type' || node.type === 'template_function') return node;
  if (node.type !== 'qualified_identifier') return undefined;
  const name = child(node, 'name');
  return name && templateOf(name);
};

/** Types of the template arguments of a type or function. */
export function templateArguments(node: Node, text: string, aliases: ReadonlyMap<string, Node>, depth = 0): TypeInfo[] {
  const list = templateOf(node);
  const written = list && child(list, 'arguments');
  return (written?.children ?? []).filter((c) => c.type === 'type_descriptor').map((c) => descriptorType(c, text, aliases, depth + 1));
}

/** `type_descriptor`: a type with pointers and references, but without a name. */
export function descriptorType(node: Node, text: string, aliases: ReadonlyMap<string, Node>, depth = 0): TypeInfo {
  const type = typeOf(child(node, 'type'), text, aliases, depth);
  const declarator = child(node, 'declarator');
  const constant = isConstant(node, text) || type.constant;
  if (declarator?.type === 'abstract_pointer_declarator') return pointerTo({ ...type, constant });
  if (declarator?.type === 'abstract_reference_declarator') return { ...type, reference: true, constant };
  return { ...type, constant };
}

/** `const char *` is a text; a pointer to anything else is what it points to. */
export const pointerTo = (type: TypeInfo): TypeInfo =>
  type.name === 'char' ? { ...type, kind: 'text', pointer: true } : { ...type, pointer: true };

/** Whether `const` or `constexpr` stands in front. */
export const isConstant = (node: Node, text: string): boolean =>
  node.children.some((c) => c.type === 'type_qualifier' && /^const(?:expr|init)?$/.test(text.slice(c.start, c.end)));

/** A type as it is written in front of a declarator. */
export function typeOf(node: Node | undefined, text: string, aliases: ReadonlyMap<string, Node>, depth = 0): TypeInfo {
  if (!node || depth > 12) return UNKNOWN;
  switch (node.type) {
    case 'placeholder_type_specifier':
    case 'auto':
    case 'decltype':
      return plain('auto', undefined);
    case 'primitive_type':
    case 'sized_type_specifier': {
      const name = text.slice(node.start, node.end).replace(/\s+/g, ' ');
      if (name === 'bool') return plain('boolean', name);
      if (name === 'char' || name === 'wchar_t' || name === 'char8_t') return plain('unknown', 'char');
      return plain(name === 'void' ? 'unknown' : 'number', name === 'void' ? undefined : 'int');
    }
    case 'class_specifier':
    case 'struct_specifier':
    case 'enum_specifier': {
      const name = child(node, 'name');
      return name ? typeOf(name, text, aliases, depth + 1) : plain('class', undefined);
    }
    default:
      return namedType(node, text, aliases, depth);
  }
}

function namedType(node: Node, text: string, aliases: ReadonlyMap<string, Node>, depth: number): TypeInfo {
  const full = dotted(node, text);
  if (full === undefined) return UNKNOWN;
  const alias = aliases.get(full);
  if (alias && alias !== node && depth < 6)
    return alias.type === 'type_descriptor' ? descriptorType(alias, text, aliases, depth + 1) : typeOf(alias, text, aliases, depth + 1);
  const name = bare(full);
  const last = name.slice(name.lastIndexOf('.') + 1);
  const args = templateArguments(node, text, aliases, depth);
  if (POINTERS.has(last) && args[0]) return { ...args[0], pointer: last !== 'optional', reference: false };
  if (TEXT.has(name)) return plain('text', 'string', node);
  if (LIST.has(name)) return { ...plain('list', 'vector', node), elements: name === 'QStringList' ? [plain('text', 'string')] : args };
  if (RECORD.has(name)) return { ...plain('record', 'map', node), elements: args };
  if (BUILDER.has(name)) return plain('builder', name, node);
  if (JSON_VALUE.has(name) || (RAPID.test(name) && text.includes('rapidjson'))) return plain('json', name, node);
  if (NUMBER.test(name)) return plain('number', 'int', node);
  return plain('class', name, node);
}

/** The declarator inside of pointers, references, arrays and parentheses, and what they make of the type. */
export function declared(
  declarator: Node,
  type: TypeInfo,
): { readonly name: Node | undefined; readonly type: TypeInfo; readonly fn: Node | undefined } {
  let node: Node | undefined = declarator;
  let result = type;
  let fn: Node | undefined;
  for (let i = 0; node && i < 40; i++) {
    switch (node.type) {
      case 'pointer_declarator':
        result = pointerTo(result);
        break;
      case 'reference_declarator':
        result = { ...result, reference: true };
        break;
      case 'array_declarator':
        result =
          result.name === 'char'
            ? { ...result, kind: 'text' }
            : { ...UNKNOWN, kind: 'list', name: 'vector', elements: [result], constant: result.constant };
        break;
      case 'function_declarator':
        fn = node;
        break;
      case 'parenthesized_declarator':
      case 'init_declarator':
      case 'attributed_declarator':
      case 'variadic_declarator':
        break;
      default:
        return { name: node, type: result, fn };
    }
    node = child(node, 'declarator') ?? childOfType(node, ...DECLARATORS);
  }
  return { name: undefined, type: result, fn };
}

const DECLARATORS = [
  'identifier',
  'field_identifier',
  'type_identifier',
  'qualified_identifier',
  'pointer_declarator',
  'reference_declarator',
  'array_declarator',
  'function_declarator',
  'parenthesized_declarator',
  'destructor_name',
  'operator_name',
  'structured_binding_declarator',
  'template_function',
];

/** The type name for the neutral form; `auto` and what says nothing have none. */
export const typeName = (type: TypeInfo): string | undefined => (type.name === 'char' && type.kind === 'text' ? 'string' : type.name);
