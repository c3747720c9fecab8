import type { Place } from '../base/range.js';
import type { Unit } from '../evaluate/values.js';
import { dottedName, walk } from '../evaluate/walk.js';
import type { CallbackAnswer, CallbackFacts } from '../model/file-facts.js';
import type { Expr, Stmt, Target } from '../model/summary.js';

/*
 * Functions that take the pushes of the service (documents 382/59178 and 382/59179): found by the names that they read of the body of a request. The
 * path of the address says nothing certain, the names do.
 */

const DELIVERY: ReadonlySet<string> = new Set(['user_receive_time', 'report_status']);
/** Another vendor (Yunpian) pushes reports with some of the same names; it has neither of the first three, and the service none of the others. */
const OWN: ReadonlySet<string> = new Set(['nationcode', 'errmsg', 'description']);
const FOREIGN: ReadonlySet<string> = new Set(['error_msg', 'uid', 'duration']);
const REPLY: ReadonlySet<string> = new Set(['extend', 'text', 'nationcode']);
const NAMES: ReadonlySet<string> = new Set([...DELIVERY, ...OWN, ...FOREIGN, ...REPLY, 'sid', 'mobile', 'sign', 'time']);

/** What gives the body of a request: `req.body`, `request.get_json()`, `await request.json()`, `JSON.parse(body)`. */
const BODY_MEMBER = /^(?:body|json|get_json|rawBody)$/;
const DECODE = /^(?:JSON\.parse|json\.loads|json_decode)$/;

type Source = 'body' | 'items';

/** By the body of a function, which stays the same object while its file is edited elsewhere. */
const tellsByBody = new WeakMap<readonly Stmt[], boolean>();
const isTelling = (name: string): boolean => DELIVERY.has(name) || name === 'nationcode';

/** Whether a function holds one of the names that only pushes have. */
function tells(body: readonly Stmt[]): boolean {
  const known = tellsByBody.get(body);
  if (known !== undefined) return known;
  let found = false;
  walk(body, (node) => {
    if (found) return;
    if ('e' in node) found = (node.e === 'string' && isTelling(node.value)) || (node.e === 'member' && isTelling(node.name));
    else if (node.s === 'set' && node.target.t === 'record') found = node.target.props.some((p) => isTelling(p.key));
  });
  tellsByBody.set(body, found);
  return found;
}

/** All callbacks of a file. */
export function callbacksIn(unit: Unit): readonly CallbackFacts[] {
  // Nearly every file has none of the names.
  if (!unit.summary.functions.some((f) => tells(f.body))) return [];
  return unit.summary.functions.flatMap((f, i) =>
    i === 0
      ? []
      : callbackOf(
          unit,
          f.body,
          f.params.map((p) => p.name),
        ),
  );
}

function callbackOf(unit: Unit, body: readonly Stmt[], params: readonly string[]): readonly CallbackFacts[] {
  const names = new Map<string, Source>();
  const reads: { readonly from: Source; readonly name: string; readonly place: Place }[] = [];
  const place = (start: number, end: number): Place => ({ file: unit.path, range: { start, end } });

  const sourceOf = (e: Expr): Source | undefined => {
    switch (e.e) {
      case 'await':
        return sourceOf(e.value);
      case 'name':
        return names.get(e.name);
      case 'member':
        return BODY_MEMBER.test(e.name) && rooted(e.object, params) ? 'body' : undefined;
      case 'index':
        return sourceOf(e.object) === 'body' && (e.index.e === 'number' || e.index.e === 'name') ? 'items' : undefined;
      case 'call': {
        if (e.callee.e === 'member' && BODY_MEMBER.test(e.callee.name) && rooted(e.callee.object, params)) return 'body';
        const [first] = e.args;
        return DECODE.test(dottedName(e.callee)) && first && holdsBody(first.value, sourceOf) ? 'body' : undefined;
      }
      default:
        return undefined;
    }
  };
  const read = (from: Source | undefined, name: string, at: Place): void => {
    if (from && NAMES.has(name)) reads.push({ from, name, place: at });
  };
  const bind = (target: Target | null, source: Source | undefined): void => {
    if (!target || !source) return;
    if (target.t === 'name') names.set(target.name, source);
    else if (target.t === 'record') for (const p of target.props) read(source, p.key, place(target.start, target.end));
  };

  walk(
    body,
    (node) => {
      if ('s' in node) {
        if (node.s === 'set' && node.value) bind(node.target, sourceOf(node.value));
        else if (node.s === 'loop' && node.over && sourceOf(node.over) === 'body') bind(node.target, 'items');
        return;
      }
      if (node.e === 'member') read(sourceOf(node.object), node.name, place(node.start, node.end));
      else if (node.e === 'index' && node.index.e === 'string') read(sourceOf(node.object), node.index.value, place(node.start, node.end));
      else if (node.e === 'call' && node.callee.e === 'member') {
        const source = sourceOf(node.callee.object);
        const [first] = node.args;
        if (node.callee.name === 'get' && first?.value.e === 'string') read(source, first.value.value, place(node.start, node.end));
        if (source === 'body' && first?.value.e === 'function' && /^(?:forEach|map|filter|some|every)$/.test(node.callee.name)) {
          const callback = unit.summary.functions[first.value.function];
          const [param] = callback?.params ?? [];
          if (param?.target) bind(param.target, 'items');
          else if (param) names.set(param.name, 'items');
        }
      }
    },
    unit,
  );

  return (['body', 'items'] as const).flatMap((from): CallbackFacts[] => {
    const own = reads.filter((r) => r.from === from);
    const has = (set: ReadonlySet<string>): number => new Set(own.filter((r) => set.has(r.name)).map((r) => r.name)).size;
    const kind =
      has(FOREIGN) > 0
        ? null
        : has(DELIVERY) > 0 && has(OWN) > 0
          ? 'delivery'
          : has(REPLY) === REPLY.size && has(NAMES) >= 4 && has(DELIVERY) === 0
            ? 'reply'
            : null;
    return kind ? [{ kind, from, place: own[0]!.place, answers: answersOf(unit, body) }] : [];
  });
}

/** A parameter of the function, the request of a framework (`request`, `req`, `ctx.request`). */
const rooted = (e: Expr, params: readonly string[]): boolean =>
  e.e === 'name' ? params.includes(e.name) || /^(?:req|request)$/.test(e.name) : e.e === 'member' && /^(?:req|request)$/.test(e.name);

function holdsBody(e: Expr, sourceOf: (e: Expr) => Source | undefined): boolean {
  let found = false;
  walk(e, (node) => {
    if ('e' in node && sourceOf(node) === 'body') found = true;
  });
  return found;
}

/** Functions that answer a request with what they are given. */
const ANSWERS = /^(?:json|send|end|jsonify|JsonResponse|JSONResponse|JSON)$/;

function answersOf(unit: Unit, body: readonly Stmt[]): readonly CallbackAnswer[] {
  const out: CallbackAnswer[] = [];
  const place = (e: Expr): Place => ({ file: unit.path, range: { start: e.start, end: e.end } });
  const note = (e: Expr | undefined | null): void => {
    if (e?.e === 'string') out.push({ place: place(e), result: null, resultPlace: null });
    if (e?.e !== 'record' || e.props.some((p) => p.key === null)) return;
    const entry = e.props.find((p) => p.key?.e === 'string' && p.key.value === 'result');
    const kind = entry?.value.e;
    const result = !entry ? null : kind === 'number' || kind === 'string' ? kind : 'unknown';
    out.push({ place: place(e), result, resultPlace: entry ? place(entry.value) : null });
  };
  walk(
    body,
    (node, parents) => {
      if ('s' in node) {
        // Only what answers the request itself, not what a function inside gives back.
        if (node.s === 'return' && node.value && !parents.some((p) => 'e' in p && p.e === 'function'))
          note(node.value.e === 'record' ? node.value : null);
        if (node.s === 'set' && node.target.t === 'member' && node.target.name === 'body') note(node.value);
        return;
      }
      if (node.e !== 'call') return;
      const { callee } = node;
      const name = callee.e === 'member' || callee.e === 'name' ? callee.name : '';
      if (!ANSWERS.test(name)) return;
      // `res.status(400).json(…)` refuses the push on purpose.
      const refuses =
        callee.e === 'member' &&
        callee.object.e === 'call' &&
        callee.object.args.some((a) => a.value.e === 'number' && a.value.value >= 300);
      if (!refuses) note(node.args.at(-1)?.value);
    },
    unit,
  );
  return out;
}
