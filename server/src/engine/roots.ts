import type { Unit } from '../evaluate/values.js';
import type { Expr, FunctionSummary, Stmt, Target } from '../model/summary.js';

/** Functions that run on their own: the module body, its functions and methods; what is nested in a function runs with it. */
const isRoot = (f: FunctionSummary, index: number): boolean => index === 0 || (f.parent === 0 && f.hasBody);

/** All functions that run on their own. */
export const allRoots = (unit: Unit): readonly number[] => unit.summary.functions.flatMap((f, index) => (isRoot(f, index) ? [index] : []));

/** A local name that stands for a module that is required, or for a member of it. */
interface Required {
  readonly local: string;
  /** Empty for the whole module. */
  readonly name: string;
  readonly module: string;
}

/** By the body of a function, which stays the same object while its file is edited elsewhere. */
const requiredIn = new WeakMap<readonly Stmt[], readonly Required[]>();

function requiredOf(body: readonly Stmt[]): readonly Required[] {
  const known = requiredIn.get(body);
  if (known) return known;
  const out: Required[] = [];
  const bind = (target: Target, name: string, module: string): void => {
    if (target.t === 'name') out.push({ local: target.name, name, module });
    if (target.t === 'record') for (const p of target.props) bind(p.target, p.key, module);
  };
  for (const s of body) {
    const from = s.s === 'set' && s.value ? requiredBy(s.value) : undefined;
    if (s.s === 'set' && from) bind(s.target, from.name, from.module);
  }
  requiredIn.set(body, out);
  return out;
}

/** Names that statements bind to what `require` gives: of a whole module (`name` empty), or of a member of it. */
export function requiredNames(unit: Unit, matters: (name: string, module: string) => boolean): readonly string[] {
  const out: string[] = [];
  for (const { body } of unit.summary.functions) for (const r of requiredOf(body)) if (matters(r.name, r.module)) out.push(r.local);
  return out;
}

/** `require('./sms')`, `require('./sms').send`. */
function requiredBy(e: Expr): { readonly name: string; readonly module: string } | undefined {
  if (e.e === 'member') {
    const inner = requiredBy(e.object);
    return inner && { ...inner, name: e.name };
  }
  const argument = e.e === 'call' && e.callee.e === 'name' && e.callee.name === 'require' ? e.args[0]?.value : undefined;
  return argument?.e === 'string' ? { name: '', module: argument.value } : undefined;
}

/** Names that matter. Keeps, for what functions mention, whether one of them is among it: an edit changes few of those lists. */
export interface Interest {
  mentionedIn(mentions: readonly string[]): boolean;
}

export function interestIn(matters: (name: string) => boolean): Interest {
  const known = new WeakMap<readonly string[], boolean>();
  return {
    mentionedIn(mentions) {
      const before = known.get(mentions);
      if (before !== undefined) return before;
      const now = mentions.some(matters);
      known.set(mentions, now);
      return now;
    },
  };
}

/** Those of them that mention a name of interest, themselves or in a function inside them. */
export function rootsMentioning(unit: Unit, interest: Interest): readonly number[] {
  const { functions } = unit.summary;
  const out = new Set<number>();
  functions.forEach((f, index) => {
    if (!interest.mentionedIn(f.mentions)) return;
    let root = index;
    while (root > 0 && functions[root]!.parent > 0) root = functions[root]!.parent;
    if (isRoot(functions[root]!, root)) out.add(root);
  });
  return [...out].sort((a, b) => a - b);
}
