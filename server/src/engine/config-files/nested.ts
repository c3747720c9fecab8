import type { RecordEntry, RecordValue, Value } from '../../model/value.js';

/** Spring's uniform form of a key: `template-id`, `templateId`, `template_id` and `TEMPLATEID` are one. */
export const canonical = (key: string): string => key.replace(/[-_]/g, '').toLowerCase();

/** Records with dotted keys as records inside records, `ids[0]` as list items, so that YAML and properties look the same. */
export function nested(record: RecordValue): RecordValue {
  const out = new Map<string, RecordEntry>();
  for (const entry of record.entries) {
    const path = entry.key.match(/[^.[\]]+/g) ?? [entry.key];
    insert(out, path, { ...entry, value: entry.value.kind === 'record' ? nested(entry.value) : entry.value }, record);
  }
  return { ...record, entries: [...out.values()].map((e) => ({ ...e, value: listed(e.value) })) };
}

function insert(into: Map<string, RecordEntry>, path: readonly string[], entry: RecordEntry, whole: RecordValue): void {
  const [head, ...rest] = path;
  const key = canonical(head!);
  const before = into.get(key);
  if (rest.length === 0) {
    const value = before ? merged(before.value, entry.value) : entry.value;
    into.set(key, { ...entry, key: head!, value });
    return;
  }
  const inner = new Map<string, RecordEntry>();
  if (before?.value.kind === 'record') for (const e of before.value.entries) inner.set(canonical(e.key), e);
  insert(inner, rest, entry, whole);
  into.set(key, {
    key: before?.key ?? head!,
    keyPlace: before?.keyPlace ?? entry.keyPlace,
    value: { kind: 'record', entries: [...inner.values()], exact: true, place: before?.value.place ?? whole.place },
  });
}

/** `upper` over `lower`: records key by key, everything else as a whole. */
export function merged(lower: Value, upper: Value): Value {
  if (lower.kind !== 'record' || upper.kind !== 'record') return upper;
  const keys = new Map(lower.entries.map((e) => [canonical(e.key), e]));
  for (const e of upper.entries) {
    const before = keys.get(canonical(e.key));
    keys.set(canonical(e.key), before ? { ...e, value: merged(before.value, e.value) } : e);
  }
  return { ...upper, entries: [...keys.values()] };
}

/** A record with the keys 0, 1, 2 … is a list. */
function listed(value: Value): Value {
  if (value.kind !== 'record') return value;
  const entries = value.entries.map((e) => ({ ...e, value: listed(e.value) }));
  if (entries.length > 0 && entries.every((e, i) => e.key === String(i))) {
    return { kind: 'list', items: entries.map((e) => e.value), exact: true, place: value.place };
  }
  return { ...value, entries };
}

/** What stands under a dotted key; `relaxed`: under any spelling of it. */
export function under(tree: Value, key: string, relaxed: boolean): Value | undefined {
  let value: Value | undefined = tree;
  for (const name of key.match(/[^.[\]]+/g) ?? []) {
    if (value?.kind === 'list') value = value.items[Number(name)];
    else if (value?.kind !== 'record') return undefined;
    else {
      const { entries }: RecordValue = value;
      value = (entries.find((e) => e.key === name) ?? (relaxed ? entries.find((e) => canonical(e.key) === canonical(name)) : undefined))
        ?.value;
    }
  }
  return value;
}
