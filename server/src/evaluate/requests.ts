import type { RequestShape, SdkShapes } from '../languages/sdk.js';
import { ACTIONS } from '../model/sms/service.js';

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

/** The name of a request class at the end of a path, after `New` where a function makes it. */
const REQUEST = /(?<=[./\\:](?:New)?)([A-Z]\w*)(?=Request(?:\(\))?$)/;

/**
 * A request class of an action that sends nothing, and its path as if it were that of SendSms: the SDKs of all languages name these classes
 * alike, so the patterns for sending ones serve here too.
 */
function managedClass(path: string): { readonly action: string; readonly like: string } | undefined {
  if (!path.endsWith('Request') && !path.endsWith('Request()')) return undefined;
  const named = REQUEST.exec(path)?.[1];
  const name = named !== undefined && ACTIONS[named] === undefined ? named.replace(/^New/, '') : named;
  if (name === undefined || ACTIONS[name] === undefined || SENDING.has(name)) return undefined;
  return { action: name, like: path.replace(new RegExp(`${name}(?=Request(?:\\(\\))?$)`), 'SendSms') };
}

/** What a language says of a request class, of whatever action; where its fields stand is known of sending ones only. */
export function requestShape(sdk: SdkShapes, path: string): RequestShape | undefined {
  const own = sdk.requests.find((r) => r.path.test(path));
  const managed = own ? undefined : managedClass(path);
  const like = managed && sdk.requests.find((r) => r.path.test(managed.like));
  return own ?? (like && { path: like.path, ...(like.within === undefined ? {} : { within: like.within }) });
}

/** Whether a path is that of a request class of an SDK, of whatever action. */
export const isRequestClass = (sdk: SdkShapes, path: string): boolean => requestShape(sdk, path) !== undefined;

/** The action and version of a request class of an action that sends nothing; undefined for every other path. */
export function managedRequest(
  sdk: SdkShapes,
  path: string,
): { readonly action: string; readonly version: string | undefined } | undefined {
  const managed = managedClass(path);
  for (const { path: pattern } of managed ? sdk.requests : []) {
    const found = pattern.exec(managed!.like);
    if (found) return { action: managed!.action, version: found.groups?.version };
  }
  return undefined;
}
