import type { Arg, Expr, FileSummary, Stmt } from '../../model/summary.js';

/** An expression where it stands: in a function, whose parameters may have been given by a call that is being followed. */
export interface Term {
  readonly e: Expr;
  readonly fn: number;
  readonly given: ReadonlyMap<string, Term> | null;
}

export interface Scope {
  readonly summary: FileSummary;
  /** What a name, a field or a parameter stands for, when it is written once; the term itself when that is not known. */
  resolve(t: Term): Term;
  /** Of a parameter, the argument of the call that is being followed: where the reader would look for it. */
  written(t: Term): Term;
  /** What a call of a function of this file gives, when it has one result; undefined for other calls. */
  inline(t: Term): Term | undefined;
  /** Calls of a method on a name, in the function in which the term stands: `h.update(x)` for `h`. */
  callsOn(t: Term, method: string): readonly Term[];
}

const DEEPEST = 12;

interface Write {
  readonly e: Expr | null;
  /** It happens whenever the function runs: in no branch and no loop. */
  readonly always: boolean;
}

interface Body {
  readonly sets: ReadonlyMap<string, readonly Write[]>;
  readonly calls: readonly Extract<Expr, { e: 'call' }>[];
  readonly returns: readonly Expr[];
}

/** Names of one file, followed without running it: only what is written exactly once counts. */
export function createScope(summary: FileSummary): Scope {
  const bodies = new Map<number, Body>();
  const bodyOf = (fn: number): Body => {
    const known = bodies.get(fn);
    if (known) return known;
    const body = readBody(summary.functions[fn]?.body ?? []);
    bodies.set(fn, body);
    return body;
  };
  const named = new Map<string, number[]>();
  summary.functions.forEach((f, i) => {
    if (f.hasBody && f.name !== '' && i > 0) named.set(f.name, [...(named.get(f.name) ?? []), i]);
  });
  const fields = new Map<string, { e: Expr; fn: number }[]>();
  for (const c of summary.classes)
    for (const f of c.fields) if (f.value) fields.set(f.name, [...(fields.get(f.name) ?? []), { e: f.value, fn: 0 }]);
  summary.functions.forEach((_, fn) => {
    for (const [name, values] of bodyOf(fn).sets) {
      if (!name.startsWith('.')) continue;
      const list = values.flatMap(({ e }) => (e ? [{ e, fn }] : []));
      fields.set(name.slice(1), [...(fields.get(name.slice(1)) ?? []), ...list]);
    }
  });

  const functionOf = (callee: Expr): number | undefined => {
    const name = callee.e === 'name' || callee.e === 'member' ? callee.name : undefined;
    const found = name === undefined ? undefined : named.get(name);
    if (found?.length !== 1) return undefined;
    if (callee.e === 'name') return found[0];
    if (callee.e !== 'member') return undefined;
    // A method of this class or of one of this file; another object may have one of the same name.
    const owner = summary.functions[found[0]!]!.owner;
    const own = callee.object.e === 'this' || (callee.object.e === 'name' && /^(?:this|self|cls|static)$/.test(callee.object.name));
    return own || (owner >= 0 && callee.object.e === 'name' && callee.object.name === summary.classes[owner]?.name) ? found[0] : undefined;
  };

  /** The only call of a function in the file, which says what its parameters are. */
  const onlyCall = (fn: number): Term | undefined => {
    const found: Term[] = [];
    summary.functions.forEach((_, i) => {
      for (const e of bodyOf(i).calls) if (functionOf(e.callee) === fn) found.push({ e, fn: i, given: null });
    });
    return found.length === 1 && found[0]!.fn !== fn ? found[0] : undefined;
  };

  const argument = (call: Term, fn: number, name: string): Term | undefined => {
    if (call.e.e !== 'call') return undefined;
    const { params } = summary.functions[fn]!;
    const at = params.filter((p) => !p.receiver && !/^(?:self|cls)$/.test(p.name)).findIndex((p) => p.name === name);
    const args: readonly Arg[] = call.e.args;
    if (at < 0 || args.some((a) => a.spread)) return undefined;
    const given = args.find((a) => a.name === name) ?? args.filter((a) => a.name === undefined)[at];
    if (given) return { e: given.value, fn: call.fn, given: call.given };
    const usual = params.find((p) => p.name === name)?.default;
    return usual
      ? { e: usual, fn, given: null }
      : { e: { e: 'null', undefined: true, start: call.e.start, end: call.e.start }, fn, given: null };
  };

  const lookup = (name: string, t: Term): Term | undefined => {
    for (let fn = t.fn; fn >= 0; fn = summary.functions[fn]?.parent ?? -1) {
      const f = summary.functions[fn];
      const sets = bodyOf(fn).sets.get(name);
      const isParam = f?.params.some((p) => p.name === name) === true;
      if (sets) {
        const write = writeBefore(sets, fn === t.fn ? t.e.start : null);
        // What a parameter is before it is written, or where that may not happen.
        if (isParam && (fn !== t.fn || !write?.always)) return write === null && fn === t.fn ? t.given?.get(name) : undefined;
        return write?.e ? { e: write.e, fn, given: fn === t.fn ? t.given : null } : undefined;
      }
      if (!isParam) continue;
      const given = fn === t.fn ? t.given?.get(name) : undefined;
      if (given) return given;
      if (fn === t.fn && t.given) return undefined;
      const call = onlyCall(fn);
      return call && argument(call, fn, name);
    }
    // A bare name inside a class may be a field.
    const field = fields.get(name);
    return field?.length === 1 ? { e: field[0]!.e, fn: field[0]!.fn, given: null } : undefined;
  };

  const resolve = (t: Term, depth = 0): Term => {
    if (depth > DEEPEST) return t;
    const { e } = t;
    if (e.e === 'await') return resolve({ ...t, e: e.value }, depth + 1);
    if (e.e === 'name') {
      const found = lookup(e.name, t);
      return found && found.e !== e ? resolve(found, depth + 1) : t;
    }
    if (e.e === 'member' && (e.object.e === 'this' || (e.object.e === 'name' && isOwn(e.object.name, summary)))) {
      const found = fields.get(e.name);
      return found?.length === 1 && found[0]!.e !== e ? resolve({ e: found[0]!.e, fn: found[0]!.fn, given: null }, depth + 1) : t;
    }
    return t;
  };

  const written = (t: Term): Term => {
    const given = t.e.e === 'name' ? t.given?.get(t.e.name) : undefined;
    return given ? written(given) : t;
  };

  return {
    summary,
    resolve: (t) => resolve(t),
    written,
    inline(t) {
      if (t.e.e !== 'call' || t.e.construct) return undefined;
      const fn = functionOf(t.e.callee);
      if (fn === undefined) return undefined;
      const { returns } = bodyOf(fn);
      if (returns.length !== 1) return undefined;
      const given = new Map<string, Term>();
      for (const p of summary.functions[fn]!.params) {
        const value = argument(t, fn, p.name);
        if (value) given.set(p.name, value);
      }
      return { e: returns[0]!, fn, given };
    },
    callsOn(t, method) {
      if (t.e.e !== 'name') return [];
      const { name } = t.e;
      return bodyOf(t.fn).calls.flatMap((e) =>
        e.callee.e === 'member' && e.callee.name === method && e.callee.object.e === 'name' && e.callee.object.name === name
          ? [{ e, fn: t.fn, given: t.given }]
          : [],
      );
    },
  };
}

const isOwn = (name: string, summary: FileSummary): boolean =>
  /^(?:this|self|static)$/.test(name) || summary.classes.some((c) => c.name === name);

/** The write that counts at a place: the only one, or the last before it where all of them certainly happen. null: none yet. */
function writeBefore(sets: readonly Write[], at: number | null): Write | null | undefined {
  const before = at === null ? [] : sets.filter((s) => s.e !== null && s.e.end <= at);
  if (sets.length === 1) return at === null || before.length === 1 ? sets[0] : null;
  if (at === null || !sets.every((s) => s.always && s.e)) return undefined;
  return before.at(-1) ?? null;
}

/** Assignments, calls and results of one function; fields of its object under `.name`. */
function readBody(body: readonly Stmt[]): Body {
  const sets = new Map<string, Write[]>();
  const calls: Extract<Expr, { e: 'call' }>[] = [];
  const returns: Expr[] = [];
  const set = (name: string, e: Expr | null, always: boolean): void => void sets.set(name, [...(sets.get(name) ?? []), { e, always }]);
  const visit = (x: unknown, depth: number, always: boolean): void => {
    if (typeof x !== 'object' || x === null || depth > 80) return;
    if (Array.isArray(x)) {
      for (const y of x) visit(y, depth + 1, always);
      return;
    }
    const node = x as Stmt | Expr;
    if ('s' in node) {
      if (node.s === 'set' && node.target.t === 'name') {
        // A declaration without a value is followed by the assignment that counts.
        if (node.value) set(node.target.name, node.value, always);
      } else if (node.s === 'set' && node.target.t === 'member' && node.target.object.e !== 'call') {
        if (node.target.object.e === 'this' || (node.target.object.e === 'name' && /^(?:this|self)$/.test(node.target.object.name)))
          set(`.${node.target.name}`, node.value, always);
      } else if (node.s === 'set' && node.target.t === 'list') {
        // The first of several results is the one that matters (Go: `b, err := …`).
        node.target.items.forEach((item, i) => {
          if (item?.t === 'name') set(item.name, i === 0 ? node.value : null, always);
        });
      } else if (node.s === 'augment' && node.target.t === 'name') set(node.target.name, null, always);
      else if (node.s === 'loop' && node.target?.t === 'name') set(node.target.name, null, false);
      else if (node.s === 'return' && node.value) returns.push(node.value);
    } else if (node.e === 'call') calls.push(node);
    const still = always && !('s' in node && /^(?:if|switch|loop)$/.test(node.s));
    for (const key in node) {
      const y = (node as unknown as Record<string, unknown>)[key];
      if (typeof y === 'object') visit(y, depth + 1, still);
    }
  };
  visit(body, 0, true);
  return { sets, calls, returns };
}
