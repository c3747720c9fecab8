import type { ArgPath, LibraryMethod, LibrarySource } from '../languages/sdk.js';
import type { FieldWrite } from '../model/call.js';
import type { Expr } from '../model/summary.js';
import { invoke } from './call.js';
import { property } from './config.js';
import { freeze } from './freeze.js';
import { lookup, type Machine, newList, objectOf, placeOf } from './machine.js';
import { indexValue, memberValue } from './members.js';
import { NO_CLIENT, type Sending } from './send.js';
import { phpSetting } from './settings/php.js';
import { asText } from './text.js';
import { alternativesOf, type CallArg, choice, type Frame, unknown, type V } from './values.js';

type CallExpr = Extract<Expr, { e: 'call' }>;

/** What a call of a third-party library sends; undefined when nothing says that it goes to Tencent Cloud. */
export function librarySending(
  m: Machine,
  l: LibraryMethod,
  receiver: V,
  args: readonly CallArg[],
  e: CallExpr,
  frame: Frame,
): Sending | undefined {
  const positional = args.filter((a) => a.name === undefined).map((a) => a.value);
  if (l.count !== undefined && positional.length !== l.count) return undefined;
  const h = objectOf(m, receiver);
  const made = h?.h === 'record' ? h.args.filter((a) => a.name === undefined).map((a) => a.value) : [];

  const walk = (start: V | undefined, path: ArgPath): V | undefined => {
    let v = start;
    for (const key of path) {
      if (v === undefined || v.t === 'null') return undefined;
      if (key === '()') v = v.t === 'fn' ? invoke(m, v, [], frame, e) : undefined;
      else if (typeof key === 'number') v = indexValue(m, v, { t: 'num', value: key, text: String(key), place: null, trail: [] }, frame, e);
      else {
        const member: V = memberValue(m, v, key, frame, e);
        v = member.t === 'method' && member.receiver === v ? undefined : member;
      }
    }
    return v === undefined || v.t === 'null' ? undefined : v;
  };
  const at = (values: readonly V[], [first, ...rest]: ArgPath): V | undefined =>
    walk(typeof first === 'number' ? values[first] : undefined, rest);

  const find = (source: LibrarySource): V | undefined => {
    if ('argument' in source) return at(positional, source.argument);
    if ('made' in source) return at(made, source.made);
    if ('property' in source) {
      const name = at(made, source.name);
      return name?.t === 'str'
        ? property(m, source.property.replace('*', name.value), frame.fn.unit.path, placeOf(frame.fn.unit, e), 'text')
        : undefined;
    }
    if ('setting' in source) return h?.h === 'record' && h.symbolic ? phpSetting(m, source.setting, undefined, frame, e) : undefined;
    const list = find(source.from);
    const is = find(source.is);
    const items = list ? objectOf(m, list) : undefined;
    if (items?.h !== 'list') return undefined;
    if (is?.t !== 'str')
      return choice(
        items.items.map((item, arm) => ({
          value: walk(item, [source.take]) ?? unknown('unset'),
          when: [{ branch: `library/${placeOf(frame.fn.unit, e).file}:${e.start}`, arm }],
        })),
      );
    const hit = items.items.find((item) => {
      const key = walk(item, [source.where]);
      return key?.t === 'str' && key.value === is.value;
    });
    return hit ? walk(hit, [source.take]) : undefined;
  };

  if (l.vendor) {
    const { equals, besides = [] } = l.vendor;
    const chosen = l.vendor.sources.map(find).find((v) => v !== undefined && !(v.t === 'unknown' && v.reason === 'config'));
    const object = chosen && objectOf(m, chosen);
    const names =
      object?.h === 'list' && object.exact
        ? object.items.map((i) => (i.t === 'str' ? i.value : ''))
        : object?.h === 'record' && object.exact
          ? [...object.entries].map(([k, x]) => (/^\d+$/.test(k) && x.value.t === 'str' ? x.value.value : k))
          : chosen
            ? alternativesOf(chosen).map((a) => (a.value.t === 'str' ? a.value.value : ''))
            : [];
    const senders = names.filter((name) => !besides.includes(name));
    if (senders.length === 0 || !senders.every((name) => name === equals)) return undefined;
  }

  const writes: FieldWrite[] = [];
  const values: V[] = [];
  let open = false;
  for (const f of l.fields) {
    const found =
      f.sources.map(find).find((v) => v !== undefined && !(v.t === 'unknown' && v.reason === 'config')) ??
      f.sources.map(find).find((v) => v !== undefined);
    if (found === undefined) {
      if (f.field !== 'TemplateParamSet') open = true;
      continue;
    }
    const v = shaped(m, found, f.as, f.skip ?? []);
    values.push(v);
    writes.push({ spelled: f.field, name: f.field, place: null, field: f.field, version: null, value: freeze(v, lookup(m)) });
  }
  return { transport: 'library', sdk: l.sdk, action: 'SendSms', version: null, client: NO_CLIENT, writes, open, values };
}

function shaped(m: Machine, v: V, as: 'values' | 'single' | undefined, skip: readonly string[]): V {
  if (as === undefined) return v.t === 'num' ? asText(v) : v;
  const h = objectOf(m, v);
  if (as === 'single') return h?.h === 'list' ? v : newList(m, [asText(v)], true, null);
  if (h?.h === 'list') return newList(m, h.items.map(asText), h.exact, h.place);
  if (h?.h !== 'record' || h.class !== null || h.ext !== null) return v;
  return newList(
    m,
    [...h.entries].flatMap(([k, entry]) => (skip.includes(k) ? [] : [asText(entry.value)])),
    h.exact,
    h.place,
  );
}
