import type { ClientShape, SdkShapes, SendMethod } from '../languages/sdk.js';
import type { ApiVersion, ResponseUse } from '../model/call.js';
import type { ManageCall, ManageField } from '../model/manage.js';
import type { Expr } from '../model/summary.js';
import { type Machine, newRecord, objectOf, placeOf } from './machine.js';
import { managedAction, managedRequest } from './requests.js';
import { responsePath } from './response.js';
import { argAt, encodingOf, hasOwnCode, isTestPath, requestWrites, siteOf, versionOf, wrappersOf } from './send.js';
import { type CallArg, type Frame, unknown, type V } from './values.js';

type CallExpr = Extract<Expr, { e: 'call' }>;

/** One call, while it is being recognised. */
interface Site {
  readonly receiver: V;
  readonly path: string | null;
  readonly name: string;
  readonly args: readonly CallArg[];
  readonly positional: readonly V[];
  readonly e: CallExpr;
  readonly frame: Frame;
  readonly sdk: SdkShapes;
}

interface Found {
  readonly action: string;
  readonly version: ApiVersion | null;
  readonly request: V | undefined;
  readonly client: ClientShape | undefined;
}

/**
 * Notes a call of an action that sends nothing. Only on a client that is proven to be Tencent Cloud's for SMS, or with a request of such a class:
 * other vendors have actions of the same names. undefined: it is some other call.
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
  const { unit } = frame.fn;
  const { sdk } = unit.language;
  const positional = args.filter((a) => a.name === undefined).map((a) => a.value);
  const seen: Site = { receiver, path, name, args, positional, e, frame, sdk };
  const client = path === null ? undefined : sdk.clients.find((c) => c.path.test(path));
  const found = (client && onClient(m, client, seen)) ?? carried(m, client, seen) ?? withRequest(m, client, seen);
  if (!found) return undefined;
  const encoding = found.client ? encodingOf(m, found.client, receiver, frame) : null;
  return recordManaged(m, { ...found, encoding }, e, frame);
}

/** Notes a request of such an action and gives the value of its answer. */
export function recordManaged(
  m: Machine,
  found: Pick<Found, 'action' | 'version' | 'request'> & Pick<ManageCall, 'encoding'>,
  e: CallExpr,
  frame: Frame,
): V {
  const { action, version, request, encoding } = found;
  const { unit } = frame.fn;
  if (m.run.quiet) return unknown('call', action, placeOf(unit, e));
  const { writes, open, values } = requestWrites(m, request, unit, version);
  const uses: ResponseUse[] = [];
  const site = siteOf(m, frame.fn, e);
  const call: ManageCall = {
    ...site,
    origin: 'code',
    api: version,
    action,
    fields: writes.map((w): ManageField => ({ name: w.name, spelled: w.spelled, place: w.place, value: w.value })),
    open,
    encoding,
    uses,
    inTest: isTestPath(site.file),
  };
  m.run.managed.push({ call, wrappers: wrappersOf(m, values) });
  m.run.responses.push(uses);
  return newRecord(m, placeOf(unit, e), { ext: responsePath(action, m.run.responses.length - 1), exact: false });
}

/** A method of a client: one named for the action, or one that takes the action as a text. */
function onClient(m: Machine, client: ClientShape, site: Site): Found | undefined {
  const { receiver, path, name, positional, args, e, frame, sdk } = site;
  const version = versionOf(client.path.exec(path!)?.groups?.version);
  const action = client.transport === 'sdk' ? managedAction(name) : undefined;
  if (action !== undefined) {
    const request =
      positional.find((v) => isRequest(m, sdk, v)) ??
      // Before the request there may be a context.
      positional
        .slice(name.endsWith('WithContext') ? 1 : 0)
        .find((v) => objectOf(m, v) !== undefined || v.t === 'unknown' || v.t === 'alt');
    return {
      action,
      version,
      client,
      request: request ?? positional[0] ?? args.find((a) => a.name === 'request' || a.name === 'req')?.value,
    };
  }
  if (!sdk.methods.some((x) => x.transport === 'generic' && takes(x, name))) return undefined;
  const named = positional.find((v) => v.t === 'str' && managedAction(v.value) !== undefined);
  if (named?.t !== 'str') return undefined;
  if (client.transport === 'generic') {
    const service = client.args?.service ? argAt(m, receiver, client.args.service, frame, e, client.parameters) : undefined;
    if (!(service?.t === 'str' && isSms(service.value))) return undefined;
  }
  const written = client.args?.version ? argAt(m, receiver, client.args.version, frame, e, client.parameters) : undefined;
  return {
    action: managedAction(named.value)!,
    version: version ?? (written?.t === 'str' ? versionOf(written.value) : null),
    client,
    request: positional.find((v) => v !== named && (objectOf(m, v) !== undefined || v.t === 'str')),
  };
}

function isRequest(m: Machine, sdk: SdkShapes, v: V): boolean {
  const h = objectOf(m, v);
  return h?.h === 'record' && h.ext !== null && managedRequest(sdk, h.ext) !== undefined;
}

const takes = (method: SendMethod, name: string): boolean =>
  method.names.some((n) => n === name || (method.anyCase === true && n.toLowerCase() === name.toLowerCase()));

const isSms = (service: string): boolean => /^sms(?:\.|$)/.test(service);

/** A request that says itself for which action of which service it is. */
function carried(m: Machine, client: ClientShape | undefined, { name, positional, e, frame, sdk }: Site): Found | undefined {
  const carrier = sdk.methods.find((x) => x.carrier && takes(x, name))?.carrier;
  if (!carrier) return undefined;
  for (const request of positional) {
    const h = objectOf(m, request);
    if (h?.h !== 'record' || h.ext === null || !carrier.path.test(h.ext)) continue;
    const [service, version, action] = [carrier.service, carrier.version, carrier.action].map((at) => argAt(m, request, at, frame, e));
    if (action?.t !== 'str' || managedAction(action.value) === undefined || !(service?.t === 'str' && isSms(service.value))) continue;
    return {
      action: managedAction(action.value)!,
      version: version?.t === 'str' ? versionOf(version.value) : null,
      client,
      request: h.entries.get(carrier.body)?.value,
    };
  }
  return undefined;
}

/** A request of an SDK's class, given to a client of which nothing is known. */
function withRequest(m: Machine, client: ClientShape | undefined, site: Site): Found | undefined {
  const action = managedAction(site.name);
  if (action === undefined || client || hasOwnCode(m, site.receiver, site.name)) return undefined;
  for (const { value } of site.args) {
    const h = objectOf(m, value);
    const shape = h?.h === 'record' && h.ext !== null ? managedRequest(site.sdk, h.ext) : undefined;
    if (shape?.action === action) return { action, version: versionOf(shape.version), request: value, client: undefined };
  }
  return undefined;
}
