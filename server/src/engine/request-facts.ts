import type { Unit } from '../evaluate/values.js';
import { vendoredPath } from '../evaluate/vendored.js';
import { walk } from '../evaluate/walk.js';
import type { FileFacts } from '../model/file-facts.js';
import type { Expr, Stmt } from '../model/summary.js';
import { partsOfFile } from './parts.js';

type Found = FileFacts['unverified'][number];

/** Options of HTTP libraries that check the server's certificate, and the value that switches it off. */
const CHECKS: Readonly<Record<string, boolean>> = {
  verify: false, // Python requests and httpx, PHP Guzzle
  verify_ssl: false,
  rejectUnauthorized: false, // Node.js
  strictSSL: false,
  CURLOPT_SSL_VERIFYPEER: false,
  verify_peer: false, // streams of PHP
  InsecureSkipVerify: true, // Go
};
/** Names that say it by themselves: Python, .NET. */
const SAYS = new Set(['_create_unverified_context', 'DangerousAcceptAnyServerCertificateValidator']);
const DROPPED = new Set(['FromJsonString']);
const HOST = /(?:^|\/\/)((?:[a-z0-9-]+\.)+[a-z]{2,})(?=[/:?#]|$)/i;

interface At {
  readonly start: number;
  readonly end: number;
}

/** What one function, or the fields of one class, brings. */
interface Notes {
  readonly discarded: { readonly name: string; readonly at: () => At }[];
  readonly unverified: { readonly name: string; readonly at: () => At }[];
  readonly hosts: Set<string>;
}

/** By the body of a function, which stays the same object, and is moved as a whole, while its file is edited elsewhere. */
const notesByPart = new WeakMap<object, Notes>();

/** What a file says of the requests that are made in it. */
export function requestFacts(unit: Unit): Pick<FileFacts, 'discarded' | 'unverified' | 'hosts'> {
  // A copy of an SDK is as its makers have written it.
  if (vendoredPath(unit) !== undefined) return { discarded: [], unverified: [], hosts: [] };
  const notes = partsOfFile(unit.summary).map(notesOf);
  const placed = ({ name, at }: Notes['discarded'][number]): Found => {
    const { start, end } = at();
    return { name, place: { file: unit.path, range: { start, end } } };
  };
  return {
    discarded: notes.flatMap((n) => n.discarded.map(placed)),
    unverified: notes.flatMap((n) => n.unverified.map(placed)),
    hosts: [...new Set(notes.flatMap((n) => [...n.hosts]))],
  };
}

function notesOf(part: object): Notes {
  const known = notesByPart.get(part);
  if (known) return known;
  const notes: Notes = { discarded: [], unverified: [], hosts: new Set() };
  const option = (name: string | undefined, value: Expr, at: () => At): void => {
    if (name !== undefined && Object.hasOwn(CHECKS, name) && is(value, CHECKS[name]!)) notes.unverified.push({ name, at });
  };
  walk(part, (node) => {
    if ('s' in node) noteStatement(node, notes, option);
    else noteExpression(node, notes, option);
  });
  notesByPart.set(part, notes);
  return notes;
}

type Option = (name: string | undefined, value: Expr, at: () => At) => void;

function noteStatement(node: Stmt, notes: Notes, option: Option): void {
  if (node.s === 'set' && node.value && node.target.t === 'member') option(node.target.name, node.value, () => node);
  // `_ = f()` throws away on purpose.
  if (node.s !== 'expression' || node.start !== node.value.start || node.value.e !== 'call') return;
  const { callee } = node.value;
  if (callee.e === 'member' && DROPPED.has(callee.name))
    notes.discarded.push({ name: callee.name, at: () => ({ start: callee.nameStart, end: callee.end }) });
}

function noteExpression(node: Expr, notes: Notes, option: Option): void {
  switch (node.e) {
    case 'string': {
      const host = HOST.exec(node.value)?.[1];
      if (host && (node.value.includes('//') || /\.(?:tencentcloudapi\.com|qq\.com)$/i.test(host))) notes.hosts.add(host.toLowerCase());
      return;
    }
    case 'record':
      for (const p of node.props) option(p.key ? nameIn(p.key) : undefined, p.value, () => ({ start: p.keyStart, end: p.value.end }));
      return;
    case 'call': {
      for (const a of node.args) option(a.name, a.value, () => ({ start: a.nameStart ?? a.value.start, end: a.value.end }));
      const [, key, value] = node.args;
      if (node.callee.e === 'name' && node.callee.name === 'curl_setopt' && key && value)
        option(nameIn(key.value), value.value, () => node);
      return;
    }
    case 'member':
      if (SAYS.has(node.name)) notes.unverified.push({ name: node.name, at: () => ({ start: node.nameStart, end: node.end }) });
      return;
    default:
      return;
  }
}

const is = (e: Expr, wanted: boolean): boolean =>
  (e.e === 'boolean' && e.value === wanted) || (e.e === 'number' && e.value === Number(wanted));

const nameIn = (e: Expr): string | undefined =>
  e.e === 'string' ? e.value : e.e === 'name' ? e.name : e.e === 'member' ? e.name : undefined;
