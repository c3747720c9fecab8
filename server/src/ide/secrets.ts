import type { Snapshot } from '../engine/workspace.js';
import type { FieldName } from '../model/call.js';
import { alternatives, type Value } from '../model/value.js';

/** Shown in place of a secret; says nothing of its length. */
const MASK = '******';
/** Shorter texts are dummies, and would hide parts of other values. */
const SHORTEST = 8;
/** A SecretId is known by its form wherever it stands. */
const SECRET_ID = /AKID[A-Za-z0-9]{10,}/g;
/** AppKeys and SecretKeys have 32 letters and digits; where an application id belongs, such a text is one of them. */
const KEY = /^\s*[A-Za-z0-9]{32}\s*$/;

/** The texts of all credentials that calls are made with. */
export function secretTexts({ calls }: Snapshot): ReadonlySet<string> {
  const found = new Set<string>();
  for (const { client } of calls) {
    for (const secret of [client.secretId, client.secretKey]) {
      if (!secret) continue;
      for (const { value } of alternatives(secret)) {
        if (value.kind === 'string' && value.value.trim().length >= SHORTEST) found.add(value.value.trim());
      }
    }
  }
  return found;
}

/** The value of a field without any secret that was put there by mistake. */
export function withoutSecrets<V extends Value>(value: V, field: FieldName, secrets: ReadonlySet<string>): V;
export function withoutSecrets(value: Value, field: FieldName, secrets: ReadonlySet<string>): Value {
  const inner = (one: Value): Value => withoutSecrets(one, field, secrets);
  const mask = (text: string): string => {
    if (field === 'SmsSdkAppId' && KEY.test(text)) return MASK;
    let out = text.replace(SECRET_ID, MASK);
    for (const secret of secrets) out = out.replaceAll(secret, MASK);
    return out;
  };
  switch (value.kind) {
    case 'string':
      return { ...value, value: mask(value.value) };
    case 'unknown':
      return {
        ...value,
        ...(value.prefix === undefined ? {} : { prefix: mask(value.prefix) }),
        ...(value.suffix === undefined ? {} : { suffix: mask(value.suffix) }),
      };
    case 'list':
      return { ...value, items: value.items.map(inner) };
    case 'record':
      return { ...value, entries: value.entries.map((entry) => ({ ...entry, value: inner(entry.value) })) };
    case 'choice':
      return { ...value, alternatives: value.alternatives.map((a) => ({ ...a, value: inner(a.value) })) };
    case 'number':
    case 'boolean':
    case 'null':
      return value;
  }
}
