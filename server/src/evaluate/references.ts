import type { Expr, Param, Target } from '../model/summary.js';
import { assign, evaluate } from './interpret.js';
import { type Machine, objectOf, varKey } from './machine.js';
import { type CallArg, type Frame, same, unknown, type V } from './values.js';

type CallExpr = Extract<Expr, { e: 'call' }>;

/** What an argument that may be written to is, as a target. */
function targetOf(e: Expr): Target | undefined {
  const place = { start: e.start, end: e.end };
  switch (e.e) {
    case 'name':
      return { t: 'name', name: e.name, declares: false, ...(e.scopes ? { scopes: e.scopes } : {}), ...place };
    case 'member':
      return { t: 'member', object: e.object, name: e.name, nameStart: e.nameStart, ...place };
    case 'index':
      return { t: 'index', object: e.object, index: e.index, ...place };
    default:
      return undefined;
  }
}

/** After a call: what the function has written to parameters that are references, the variables of the caller have. */
export function writeBack(m: Machine, e: CallExpr, params: readonly Param[], frame: Frame, caller: Frame): void {
  params.forEach((p, i) => {
    const arg = p.reference ? e.args[i] : undefined;
    const target = arg?.reference ? targetOf(arg.value) : undefined;
    const after = target && m.run.state.get(varKey(frame, p.name));
    if (!target || !after) return;
    // Naming a parameter leaves a step in the trail of what it was given.
    const before = evaluate(m, arg!.value, caller);
    if (!same(before, after) && !(before.t === 'unknown' && after.t === 'unknown')) assign(m, target, after, caller);
  });
}

/** Functions that only read, as everybody calls them. */
const READS =
  /^(?:log|print|debug|info|warn|trace|assert|check|valid|is[A-Z_]|has[A-Z_]|strlen|strcmp|equal|compare|hash|sha|hmac|md5|sign|encode|escape|[sS]end|[pP]ost|[pP]ublish|emit|insert|push|emplace|append|add|find|contains|start|[sS]et(?![a-z])|write|save|to_?string|format|json|move|forward)/;

/** What a function that nobody can read may have written to plain values that it was given to write to. */
export function clobber(m: Machine, e: CallExpr, args: readonly CallArg[], name: string, frame: Frame): void {
  e.args.forEach((arg, i) => {
    const target = arg.reference && !arg.spread ? targetOf(arg.value) : undefined;
    if (!target) return;
    const v: V | undefined = args[i]?.value;
    if (!v || objectOf(m, v) || v.t === 'fn' || v.t === 'class' || v.t === 'ext') return;
    const last = name.slice(name.lastIndexOf('.') + 1);
    if (READS.test(last) || e.construct) return;
    assign(m, target, unknown('call', last), frame);
  });
}
