import type { Target } from '../../model/summary.js';
import { child, type Node } from '../../syntax/node.js';
import { opaque } from '../builder.js';
import { at, firstNamed, type Lowering, named, scopeWith, src } from './context.js';
import { indexOf } from './expressions.js';

/** What is assigned to. A local binds in the scope around it, unless a block assigns to a local from outside of it. */
export function targetOf(lo: Lowering, node: Node): Target {
  switch (node.type) {
    case 'identifier':
      return localTarget(lo, src(lo, node), node);
    case 'constant':
      return { t: 'name', name: src(lo, node), declares: true, ...at(node) };
    case 'global_variable':
      return { t: 'name', name: src(lo, node), declares: false, ...at(node) };
    case 'instance_variable':
      return {
        t: 'member',
        object: { e: 'this', start: node.start, end: node.start },
        name: src(lo, node),
        nameStart: node.start,
        ...at(node),
      };
    case 'class_variable':
      return {
        t: 'member',
        object: { e: 'name', name: '<static>', start: node.start, end: node.start },
        name: src(lo, node),
        nameStart: node.start,
        ...at(node),
      };
    case 'call': {
      const receiver = child(node, 'receiver');
      const method = child(node, 'method');
      if (!receiver || !method) break;
      lo.builder.mention(src(lo, method));
      return { t: 'member', object: lo.expr(receiver), name: src(lo, method), nameStart: method.start, ...at(node) };
    }
    case 'scope_resolution': {
      const scope = child(node, 'scope');
      const name = child(node, 'name');
      if (!scope || !name) break;
      return { t: 'member', object: lo.expr(scope), name: src(lo, name), nameStart: name.start, ...at(node) };
    }
    case 'element_reference': {
      const object = child(node, 'object');
      if (!object) break;
      return { t: 'index', object: lo.expr(object), index: indexOf(lo, node), ...at(node) };
    }
    case 'left_assignment_list':
    case 'destructured_left_assignment':
    case 'destructured_parameter':
      return listTarget(lo, named(node), node);
    case 'rest_assignment':
    case 'splat_parameter': {
      const inner = child(node, 'name') ?? firstNamed(node);
      if (inner) return targetOf(lo, inner);
      break;
    }
    case 'optional_parameter':
    case 'keyword_parameter': {
      const name = child(node, 'name');
      if (name) return targetOf(lo, name);
      break;
    }
    default:
      break;
  }
  return { t: 'name', name: '', declares: false, ...at(node) };
}

export function localTarget(lo: Lowering, name: string, range: { readonly start: number; readonly end: number }): Target {
  const home = scopeWith(lo, name);
  if (!home) lo.scope.locals.add(name);
  return { t: 'name', name, declares: home === undefined || home === lo.scope, ...at(range) };
}

const isRest = (n: Node): boolean => n.type === 'rest_assignment' || n.type === 'splat_parameter';

/** Items after a starred one have no fixed position and are bound to nothing that is known. */
function listTarget(lo: Lowering, nodes: readonly Node[], node: Node): Target {
  const star = nodes.findIndex(isRest);
  const items = (star < 0 ? nodes : nodes.slice(0, star)).map((n) => targetOf(lo, n));
  return { t: 'list', items, rest: star < 0 ? null : targetOf(lo, nodes[star]!), ...at(node) };
}

/** The targets after a starred one, which `targetOf` leaves out: what they get is not known. */
export function targetsAfterStar(lo: Lowering, node: Node): { readonly target: Target; readonly value: ReturnType<typeof opaque> }[] {
  if (node.type !== 'left_assignment_list') return [];
  const nodes = named(node);
  const star = nodes.findIndex(isRest);
  return star < 0 ? [] : nodes.slice(star + 1).map((n) => ({ target: targetOf(lo, n), value: opaque(n) }));
}
