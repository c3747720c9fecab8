import type { Unit } from '../evaluate/values.js';
import { vendoredPath } from '../evaluate/vendored.js';
import type { FileFacts } from '../model/file-facts.js';
import type { Expr, Stmt } from '../model/summary.js';
import { walk } from './walk.js';

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

/** What a file says of the requests that are made in it. */
export function requestFacts(unit: Unit): Pick<FileFacts, 'discarded' | 'unverified' | 'hosts'> {
  const discarded: Found[] = [];
  const unverified: Found[] = [];
  const hosts = new Set<string>();
  const found = (name: string, at: { readonly start: number; readonly end: number }): Found => ({
    name,
    place: { file: unit.path, range: { start: at.start, end: at.end } },
  });
  const option = (name: string | undefined, value: Expr, at: { readonly start: number; readonly end: number }): void => {
    if (name !== undefined && Object.hasOwn(CHECKS, name) && is(value, CHECKS[name]!)) unverified.push(found(name, at));
  };
  const look = (node: Expr | Stmt): void => {
    if ('s' in node) {
      if (node.s === 'set' && node.value && node.target.t === 'member') option(node.target.name, node.value, node);
      // `_ = f()` throws away on purpose.
      if (
        node.s === 'expression' &&
        node.start === node.value.start &&
        node.value.e === 'call' &&
        node.value.callee.e === 'member' &&
        DROPPED.has(node.value.callee.name)
      )
        discarded.push(found(node.value.callee.name, { start: node.value.callee.nameStart, end: node.value.callee.end }));
      return;
    }
    switch (node.e) {
      case 'string': {
        const host = HOST.exec(node.value)?.[1];
        if (host && (node.value.includes('//') || /\.(?:tencentcloudapi\.com|qq\.com)$/i.test(host))) hosts.add(host.toLowerCase());
        return;
      }
      case 'record':
        for (const p of node.props) option(p.key ? nameIn(p.key) : undefined, p.value, { start: p.keyStart, end: p.value.end });
        return;
      case 'call': {
        for (const a of node.args) option(a.name, a.value, { start: a.nameStart ?? a.value.start, end: a.value.end });
        const [, key, value] = node.args;
        if (node.callee.e === 'name' && node.callee.name === 'curl_setopt' && key && value) option(nameIn(key.value), value.value, node);
        return;
      }
      case 'member':
        if (SAYS.has(node.name)) unverified.push(found(node.name, { start: node.nameStart, end: node.end }));
        return;
      default:
        return;
    }
  };
  // A copy of an SDK is as its makers have written it.
  if (vendoredPath(unit) === undefined) walk(unit.summary, look);
  return { discarded, unverified, hosts: [...hosts] };
}

const is = (e: Expr, wanted: boolean): boolean =>
  (e.e === 'boolean' && e.value === wanted) || (e.e === 'number' && e.value === Number(wanted));

const nameIn = (e: Expr): string | undefined =>
  e.e === 'string' ? e.value : e.e === 'name' ? e.name : e.e === 'member' ? e.name : undefined;
