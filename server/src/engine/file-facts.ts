import { isTestPath } from '../evaluate/send.js';
import type { Unit } from '../evaluate/values.js';
import { walk } from '../evaluate/walk.js';
import type { FileFacts } from '../model/file-facts.js';
import { CODE_FAMILIES } from '../model/sms/errors.js';
import type { Expr } from '../model/summary.js';
import type { StringValue } from '../model/value.js';
import { callbacksIn } from './callback-facts.js';
import { frontendOf, required } from './frontend.js';
import { literalValue } from './literal.js';
import { partsOfFile } from './parts.js';
import { requestFacts } from './request-facts.js';
import { tc3Facts } from './tc3/facts.js';

const cache = new WeakMap<Unit, FileFacts>();

/** The facts of a file that has been summarised. */
export function fileFacts(unit: Unit): FileFacts {
  const known = cache.get(unit);
  if (known) return known;
  const frontend = frontendOf(unit);
  const facts: FileFacts = {
    file: unit.path,
    language: unit.id,
    inTest: isTestPath(unit.path),
    codes: codesIn(unit),
    ...requestFacts(unit),
    tc3: tc3Facts(unit),
    imports: [...unit.summary.imports, ...(frontend === null ? [] : required(unit))].map(({ module, name, start, end, typesOnly }) => ({
      module,
      name,
      place: { file: unit.path, range: { start, end } },
      typesOnly: typesOnly === true,
      isSdk: unit.language.sdk.modules.some((x) => x.test(module) || x.test(`${module}.${name}`)),
    })),
    frontend,
    callbacks: callbacksIn(unit),
  };
  cache.set(unit, facts);
  return facts;
}

const isCode = (text: string): boolean => {
  const dot = text.indexOf('.');
  return dot > 0 && CODE_FAMILIES.has(text.slice(0, dot)) && /^\w+$/.test(text.slice(dot + 1));
};

const COMPARES: ReadonlySet<string> = new Set(['==', '!=', 'in', '!in']);
const EQUALS =
  /^(?:equals\w*|Equals|eql\?|EqualFold|includes|contains|Contains|startsWith|has|get|indexOf|strcmp|strcasecmp|in_array|case)$/;

type StringExpr = Extract<Expr, { e: 'string' }>;

/** By the body of a function, which stays the same object, and is moved as a whole, while its file is edited elsewhere. */
const codesByBody = new WeakMap<object, readonly StringExpr[]>();

function codesIn(unit: Unit): readonly StringValue[] {
  return partsOfFile(unit.summary).flatMap((part) => codesOf(part).map((e) => literalValue(unit.path, e)));
}

function codesOf(part: object): readonly StringExpr[] {
  const known = codesByBody.get(part);
  if (known) return known;
  const out: StringExpr[] = [];
  const note = (e: Expr | null | undefined): void => {
    if (e?.e === 'string' && isCode(e.value)) out.push(e);
    else if (e?.e === 'list') for (const item of e.items) note(item.value);
  };
  walk(part, (node) => {
    if ('e' in node) look(node, note);
    else if (node.s === 'switch') for (const c of node.cases) for (const t of c.tests) note(t);
  });
  codesByBody.set(part, out);
  return out;
}

/** Notes what an expression compares with, and the keys and items of tables. */
function look(e: Expr, note: (e: Expr | null) => void): void {
  switch (e.e) {
    case 'operator':
      if (!COMPARES.has(e.operator)) return;
      note(e.left);
      note(e.right);
      return;
    case 'call': {
      const { callee } = e;
      const name = callee.e === 'member' || callee.e === 'name' ? callee.name : '';
      if (!EQUALS.test(name)) return;
      if (callee.e === 'member') note(callee.object);
      for (const a of e.args) note(a.value);
      return;
    }
    case 'record':
      for (const p of e.props) note(p.key);
      return;
    case 'list':
      for (const item of e.items) note(item.value);
      return;
    default:
      return;
  }
}
