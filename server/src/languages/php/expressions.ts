import type { Expr } from '../../model/summary.js';
import { child, type Node } from '../../syntax/node.js';
import { numberOf, opaque } from '../builder.js';
import { arrayOf } from './arrays.js';
import { creation, functionCall, memberOf, methodCall, staticCall } from './calls.js';
import { at, callOf, DEEPEST, dotted, firstNamed, isBroken, type Lowering, namedChildren, src } from './context.js';
import { matched } from './match.js';
import { nameOf, scopeOf } from './names.js';
import { folderOf } from './paths.js';
import { doubleQuoted, heredoc, singleQuoted } from './strings.js';

const OPERATORS: Readonly<Record<string, string>> = { '===': '==', '!==': '!=', '<>': '!=', and: '&&', or: '||', xor: '!=' };

/** A cast as the function that does the same. */
const CASTS: Readonly<Record<string, string>> = {
  string: 'strval',
  binary: 'strval',
  int: 'intval',
  integer: 'intval',
  object: '<object>',
  array: '<array>',
};

export function expressionOf(lo: Lowering, n: Node): Expr {
  if (lo.depth > DEEPEST) return opaque(n);
  const broken = n.children.some((c) => c.type === 'ERROR');
  lo.depth++;
  const lowered = expression(lo, n);
  lo.depth--;
  // What is missing inside may be anything.
  if (
    !broken ||
    lowered.e === 'opaque' ||
    lowered.e === 'list' ||
    lowered.e === 'record' ||
    lowered.e === 'call' ||
    lowered.e === 'function'
  )
    return lowered;
  lo.errors++;
  return opaque(n, [lowered]);
}

function expression(lo: Lowering, n: Node): Expr {
  switch (n.type) {
    case 'variable_name':
      return src(lo, n) === '$this' ? { e: 'this', ...at(n) } : { e: 'name', name: src(lo, n), ...at(n) };
    case 'dynamic_variable_name': {
      // `"${name}"`; `$$name` may be any variable.
      const name = firstNamed(n);
      return name?.type === 'name' ? { e: 'name', name: `$${src(lo, name)}`, start: n.start, end: n.start } : opaque(n);
    }
    case 'name':
      if (isBroken(n)) return opaque(n);
      if (/^__(?:LINE|CLASS|FUNCTION|METHOD|NAMESPACE|TRAIT|FILE)__$/i.test(src(lo, n))) return opaque(n, [], 'string');
      return folderOf(lo, n) ?? nameOf(lo, n);
    case 'qualified_name':
      return nameOf(lo, n);
    case 'string':
      return singleQuoted(lo, n);
    case 'encapsed_string':
      return doubleQuoted(lo, n);
    case 'heredoc':
    case 'nowdoc':
      return heredoc(lo, n);
    case 'integer':
    case 'float':
      return numberOf(n, lo.text);
    case 'boolean':
      return { e: 'boolean', value: src(lo, n).toLowerCase() === 'true', ...at(n) };
    case 'null':
      return { e: 'null', undefined: false, ...at(n) };
    case 'array_creation_expression':
      return arrayOf(lo, n);
    case 'member_access_expression':
    case 'nullsafe_member_access_expression':
      return memberOf(lo, n);
    case 'scoped_property_access_expression': {
      const scope = child(n, 'scope');
      const name = child(n, 'name');
      if (!scope || name?.type !== 'variable_name') return opaque(n, namedChildren(n).map(lo.expr));
      return { e: 'member', object: scopeOf(lo, scope), name: src(lo, name).slice(1), nameStart: name.start + 1, ...at(n) };
    }
    case 'class_constant_access_expression': {
      const [scope, name] = namedChildren(n);
      if (!scope || !name) return opaque(n);
      if (src(lo, name).toLowerCase() === 'class') {
        if (scope.type === 'name' || scope.type === 'qualified_name') {
          lo.builder.mention(dotted(src(lo, scope)).split('.').at(-1)!);
          return { e: 'type', name: dotted(src(lo, scope)), ...at(n) };
        }
        return scopeOf(lo, scope);
      }
      lo.builder.mention(src(lo, name));
      return { e: 'member', object: scopeOf(lo, scope), name: src(lo, name), nameStart: name.start, ...at(n) };
    }
    case 'member_call_expression':
    case 'nullsafe_member_call_expression':
      return methodCall(lo, n);
    case 'scoped_call_expression':
      return staticCall(lo, n);
    case 'function_call_expression':
      return functionCall(lo, n);
    case 'object_creation_expression':
      return creation(lo, n);
    case 'subscript_expression': {
      const [object, index] = namedChildren(n);
      return object && index
        ? { e: 'index', object: lo.expr(object), index: lo.expr(index), ...at(n) }
        : opaque(n, namedChildren(n).map(lo.expr));
    }
    case 'anonymous_function':
    case 'anonymous_function_creation_expression':
    case 'arrow_function':
      return { e: 'function', function: lo.functionOf(n, 'lambda'), ...at(n) };
    case 'assignment_expression':
    case 'reference_assignment_expression': {
      const left = child(n, 'left');
      const right = child(n, 'right');
      return left && right
        ? { e: 'assign', target: lo.target(left), value: lo.expr(right), ...at(n) }
        : opaque(n, namedChildren(n).map(lo.expr));
    }
    case 'augmented_assignment_expression': {
      const left = child(n, 'left');
      const right = child(n, 'right');
      if (!left || !right) return opaque(n, namedChildren(n).map(lo.expr));
      const operator = child(n, 'operator')?.type.slice(0, -1) ?? '+';
      const value: Expr = { e: 'operator', operator, left: lo.expr(left), right: lo.expr(right), ...at(n) };
      return { e: 'assign', target: lo.target(left), value, ...at(n) };
    }
    case 'binary_expression':
      return binary(lo, n);
    case 'unary_op_expression': {
      const operand = child(n, 'argument') ?? firstNamed(n);
      const operator = n.children.find((c) => !c.named)?.type ?? src(lo, n)[0]!;
      return operand ? { e: 'operator', operator, left: lo.expr(operand), right: null, ...at(n) } : opaque(n);
    }
    case 'conditional_expression': {
      const test = child(n, 'condition');
      const yes = child(n, 'body');
      const no = child(n, 'alternative');
      if (!test || !no) return opaque(n, namedChildren(n).map(lo.expr));
      if (!yes) return { e: 'operator', operator: '||', left: lo.expr(test), right: lo.expr(no), ...at(n) };
      return { e: 'conditional', test: lo.expr(test), then: lo.expr(yes), else: lo.expr(no), ...at(n) };
    }
    case 'match_expression':
      return matched(lo, n);
    case 'cast_expression': {
      const value = child(n, 'value');
      const type = child(n, 'type');
      if (!value) return opaque(n);
      const name = type && CASTS[src(lo, type).toLowerCase()];
      return name ? callOf(name, [lo.expr(value)], n) : opaque(n, [lo.expr(value)]);
    }
    case 'clone_expression': {
      const value = firstNamed(n);
      return value ? callOf('<clone>', [lo.expr(value)], n) : opaque(n);
    }
    case 'parenthesized_expression':
    case 'error_suppression_expression':
    case 'argument':
    case 'by_ref':
    case 'print_intrinsic': {
      const value = firstNamed(n);
      return value ? lo.expr(value) : opaque(n);
    }
    case 'require_expression':
    case 'require_once_expression':
    case 'include_expression':
    case 'include_once_expression': {
      const value = firstNamed(n);
      return value ? callOf('require', [lo.expr(value)], n) : opaque(n);
    }
    case 'relative_scope':
      return scopeOf(lo, n);
    case 'comment':
      return opaque(n);
    case 'ERROR':
      lo.errors++;
      return opaque(n, namedChildren(n).map(lo.expr));
    default:
      return opaque(n, namedChildren(n).map(lo.expr));
  }
}

/** What `a . b . c` joins, in order: long texts are written in many pieces. */
function joined(n: Node): Node[] {
  const parts: Node[] = [];
  let rest = n;
  for (;;) {
    const left = child(rest, 'left');
    const right = child(rest, 'right');
    if (rest.type !== 'binary_expression' || child(rest, 'operator')?.type !== '.' || !left || !right || rest.children.some(isBroken))
      break;
    parts.unshift(right);
    rest = left;
  }
  return [rest, ...parts];
}

function binary(lo: Lowering, n: Node): Expr {
  const left = child(n, 'left');
  const right = child(n, 'right');
  if (!left || !right) return opaque(n, namedChildren(n).map(lo.expr));
  const operator = child(n, 'operator')?.type ?? '';
  if (operator === '.') return { e: 'concat', parts: joined(n).map(lo.expr), ...at(n) };
  return {
    e: 'operator',
    operator: OPERATORS[operator.toLowerCase()] ?? operator,
    left: lo.expr(left),
    right: operator === 'instanceof' ? scopeOf(lo, right) : lo.expr(right),
    ...(operator === '===' || operator === '!==' ? { strict: true } : {}),
    ...at(n),
  };
}
