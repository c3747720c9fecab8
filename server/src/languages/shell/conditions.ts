import type { Expr } from '../../model/summary.js';
import { child, type Node } from '../../syntax/node.js';
import { opaque, stringOf } from '../builder.js';
import { type Lowering, namedChildren, src } from './context.js';
import { BEGINS, ENDS, HOLDS } from './library.js';

/** Whether a command succeeds, as a truth value. What programs answer is not known. */
export function condition(lo: Lowering, node: Node): Expr {
  switch (node.type) {
    case 'test_command': {
      const [inner] = namedChildren(node);
      return inner ? tested(lo, inner) : opaque(node, [], 'boolean');
    }
    case 'negated_command': {
      const [inner] = namedChildren(node);
      return inner ? not(node, condition(lo, inner)) : opaque(node, [], 'boolean');
    }
    case 'list': {
      const [left, right] = namedChildren(node);
      if (!left || !right) return opaque(node, [], 'boolean');
      const operator = lo.text.slice(left.end, right.start).includes('||') ? '||' : '&&';
      return { e: 'operator', operator, left: condition(lo, left), right: condition(lo, right), start: node.start, end: node.end };
    }
    case 'compound_statement': {
      const [inner] = namedChildren(node);
      if (!inner || !src(lo, node).startsWith('((')) return opaque(node, [lo.run(node)], 'boolean');
      if (inner.type === 'simple_expansion' && src(lo, inner) === '$#') return not(node, not(node, lo.word(inner)));
      return inner.type === 'binary_expression' ? (counted(lo, inner) ?? opaque(node, [], 'boolean')) : opaque(node, [], 'boolean');
    }
    case 'command':
      if (/^(?:true|:)$/.test(src(lo, node))) return { e: 'boolean', value: true, start: node.start, end: node.end };
      if (src(lo, node) === 'false') return { e: 'boolean', value: false, start: node.start, end: node.end };
      return opaque(node, [lo.run(node)], 'boolean');
    default:
      return opaque(node, [lo.run(node)], 'boolean');
  }
}

const not = (at: Node, value: Expr): Expr => ({ e: 'operator', operator: '!', left: value, right: null, start: at.start, end: at.end });

/** What stands between the brackets. */
function tested(lo: Lowering, node: Node): Expr {
  const at = { start: node.start, end: node.end };
  switch (node.type) {
    case 'parenthesized_expression': {
      const [inner] = namedChildren(node);
      return inner ? tested(lo, inner) : opaque(node, [], 'boolean');
    }
    case 'unary_expression': {
      const operator = child(node, 'operator');
      const operand = namedChildren(node).find((c) => c !== operator);
      const sign = operator ? src(lo, operator) : '';
      if (!operand) return opaque(node, [], 'boolean');
      if (sign === '-z') return { e: 'operator', operator: '!', left: lo.word(operand), right: null, ...at };
      if (sign === '-n')
        return {
          e: 'operator',
          operator: '!',
          left: { e: 'operator', operator: '!', left: lo.word(operand), right: null, ...at },
          right: null,
          ...at,
        };
      if (sign === '!') return not(node, tested(lo, operand));
      return opaque(node, [lo.word(operand)], 'boolean');
    }
    case 'binary_expression': {
      const [left, right] = [child(node, 'left'), child(node, 'right')];
      const sign = child(node, 'operator');
      if (!left || !right || !sign) return opaque(node, [], 'boolean');
      const operator = src(lo, sign);
      if (operator === '&&' || operator === '||')
        return { e: 'operator', operator, left: tested(lo, left), right: tested(lo, right), ...at };
      if ((operator === '=' || operator === '==' || operator === '!=') && !isPattern(lo, right))
        return { e: 'operator', operator: operator === '!=' ? '!=' : '==', left: lo.word(left), right: lo.word(right), ...at };
      const fit = operator === '=' || operator === '==' ? fits(lo, lo.word(left), right) : undefined;
      return fit ?? counted(lo, node) ?? opaque(node, [], 'boolean');
    }
    default:
      return not(node, not(node, lo.word(node)));
  }
}

/** `$# -gt 0`: what counts is certainly a number, other texts may be one. */
function counted(lo: Lowering, node: Node): Expr | undefined {
  const [left, right, sign] = [child(node, 'left'), child(node, 'right'), child(node, 'operator')];
  const operator = sign && COMPARISONS[src(lo, sign)];
  if (!left || !right || !operator || !/^"?\$#"?$/.test(src(lo, left)) || !/^\d+$/.test(src(lo, right))) return undefined;
  const number: Expr = { e: 'number', value: Number(src(lo, right)), text: src(lo, right), start: right.start, end: right.end };
  return { e: 'operator', operator, left: lo.word(left), right: number, start: node.start, end: node.end };
}

const COMPARISONS: Readonly<Record<string, string>> = {
  '-gt': '>',
  '-ge': '>=',
  '-lt': '<',
  '-le': '<=',
  '-eq': '==',
  '-ne': '!=',
  '>': '>',
  '>=': '>=',
  '<': '<',
  '<=': '<=',
  '==': '==',
  '!=': '!=',
};

/** Whether a text fits a pattern that has stars at its ends alone; undefined for other patterns. */
export function fits(lo: Lowering, subject: Expr, pattern: Node): Expr | undefined {
  const found = /^(\*?)([^*?[\]\\'"$`()|]+)(\*?)$/.exec(src(lo, pattern));
  if (!found || (found[1] === '' && found[3] === '')) return undefined;
  const name = found[1] === '' ? BEGINS : found[3] === '' ? ENDS : HOLDS;
  const start = pattern.start + found[1]!.length;
  const end = pattern.end - found[3]!.length;
  return {
    e: 'call',
    callee: { e: 'member', object: subject, name, nameStart: pattern.start, start: subject.start, end: subject.end },
    args: [{ value: stringOf(lo.text, start, end, [{ start, end }]) }],
    construct: false,
    start: pattern.start,
    end: pattern.end,
  };
}

/** A word without quotes in which some characters stand for others. */
export const isPattern = (lo: Lowering, node: Node): boolean =>
  node.type !== 'string' && node.type !== 'raw_string' && node.type !== 'simple_expansion' && /[*?[\]]|[@+!]\(/.test(src(lo, node));
