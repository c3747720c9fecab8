import type { ManageCall, ManageField } from '../model/manage.js';
import { ACTIONS } from '../model/sms/service.js';
import type { Expr } from '../model/summary.js';
import { type Machine, objectOf, placeOf } from './machine.js';
import { argAt, isTestPath, requestWrites, versionOf } from './send.js';
import { type CallArg, type Frame, unknown, type V } from './values.js';

type CallExpr = Extract<Expr, { e: 'call' }>;

const SENDING: ReadonlySet<string> = new Set(['SendSms', 'SendMultiGlobalSms']);

/** Actions that send nothing, by their names without case and underscores. */
const MANAGING: ReadonlyMap<string, string> = new Map(
  Object.keys(ACTIONS)
    .filter((action) => !SENDING.has(action))
    .map((action) => [action.toLowerCase(), action]),
);

/** What SDKs append to the name of an action. */
const FORM = /(?:Sync|Async|WithContext|Callable|Outcome)$/;

/** The action that a method name means. */
export const managedAction = (name: string): string | undefined => MANAGING.get(name.replace(FORM, '').replaceAll('_', '').toLowerCase());

/**
 * Notes a call of an action that sends nothing. Only on a client that is proven to be Tencent Cloud's for SMS: other vendors have actions of the
 * same names. undefined: it is some other call.
 */
export function manageOf(
  m: Machine,
  path: string | null,
  receiver: V,
  name: string,
  args: readonly CallArg[],
  e: CallExpr,
  frame: Frame,
): V | undefined {
  if (path === null) return undefined;
  const { unit } = frame.fn;
  const client = unit.language.sdk.clients.find((c) => c.path.test(path));
  if (!client) return undefined;
  const positional = args.filter((a) => a.name === undefined).map((a) => a.value);
  let action = client.transport === 'sdk' ? managedAction(name) : undefined;
  let request = positional.find((v) => objectOf(m, v) !== undefined || v.t === 'unknown' || v.t === 'alt') ?? positional[0];
  let version = versionOf(client.path.exec(path)?.groups?.version);
  if (client.transport === 'generic') {
    const named = positional.find((v) => v.t === 'str' && managedAction(v.value) !== undefined);
    const service = client.args?.service ? argAt(m, receiver, client.args.service, frame, e, client.parameters) : undefined;
    if (named?.t !== 'str' || !(service?.t === 'str' && /^sms(?:\.|$)/.test(service.value))) return undefined;
    action = managedAction(named.value);
    request = positional.find((v) => v !== named && (objectOf(m, v) !== undefined || v.t === 'str'));
    const written = client.args?.version ? argAt(m, receiver, client.args.version, frame, e, client.parameters) : undefined;
    version ??= written?.t === 'str' ? versionOf(written.value) : null;
  }
  if (action === undefined) return undefined;
  const result = unknown('call', action, placeOf(unit, e));
  if (m.run.quiet) return result;
  const { writes, open } = requestWrites(m, request, unit, version);
  const start = e.callee.e === 'member' ? e.callee.nameStart : e.callee.start;
  const call: ManageCall = {
    file: unit.path,
    range: { start, end: e.end },
    nameRange: { start, end: e.callee.end },
    language: unit.id,
    api: version,
    action,
    fields: writes.map((w): ManageField => ({ name: w.name, place: w.place, value: w.value })),
    open,
    inTest: isTestPath(unit.path),
  };
  m.run.managed.push(call);
  return result;
}
