import type { Value } from '../model/value.js';
import { placeOr } from './facts/places.js';
import { stringsOf } from './facts/values.js';
import { defineRule } from './rule.js';

/** `Credential(secretId, secretKey)`. A SecretId of the console begins with AKID. */
const SECRET_ID = /^AKID[A-Za-z0-9]{13,}$/;

export const rule = defineRule({
  id: 'secret-swapped',
  severity: 'warning',
  fix: 'none',
  errorCodes: ['AuthFailure.SecretIdNotFound', 'AuthFailure.InvalidSecretId'],
  faq: ['FKey'],
  docs: { en: 'SecretId and SecretKey stand in the place of each other.', 'zh-CN': 'SecretId 与 SecretKey 的位置颠倒了。' },
  messages: {
    names: {
      en: '{key} is given as the SecretId and {id} as the SecretKey: they stand in the place of each other.',
      'zh-CN': '{key} 传给了 SecretId，{id} 传给了 SecretKey，两者位置颠倒。',
    },
    value: {
      en: 'This SecretKey begins with AKID, as a SecretId does: the two stand in the place of each other.',
      'zh-CN': '该 SecretKey 以 AKID 开头，像是 SecretId，两者位置颠倒。',
    },
  },
  call(call, context) {
    const { secretId, secretKey } = call.client;
    if (call.api === 'v5' || !secretId || !secretKey) return;
    const ids = stringsOf(secretId);
    const wrong = stringsOf(secretKey).find((v) => SECRET_ID.test(v.value.trim()));
    if (wrong && ids.length > 0 && !ids.some((v) => SECRET_ID.test(v.value.trim()))) {
      context.report({ message: 'value', place: placeOr(call, wrong.place), key: 'AKID' });
      return;
    }
    const [key, id] = [nameOf(secretId), nameOf(secretKey)];
    if (key === null || id === null || kindOf(key) !== 'key' || kindOf(id) !== 'id') return;
    context.report({
      message: 'names',
      args: { key, id },
      place: placeOr(call, 'place' in secretId ? secretId.place : null),
      key: `${key} ${id}`,
    });
  },
});

/** The name under which a value is written down nearest to its origin: a variable, key or parameter. */
function nameOf(value: Value): string | null {
  if (value.kind !== 'string' && value.kind !== 'unknown') return null;
  const named = value.kind === 'unknown' && /^(?:parameter|environment|config|field)$/.test(value.reason) ? value.detail : undefined;
  return named || (value.trail.findLast((s) => s.what !== 'call' && s.what !== 'import')?.name ?? null);
}

/** What a name says of itself; null: neither, or both. */
function kindOf(name: string): 'id' | 'key' | null {
  const last = name.split('.').at(-1)!;
  const id = /(?:secret|access|ak|key)_?-?id$/i.test(last);
  const key = /(?:secret|access|api|sk|private)_?-?key$|^sk$/i.test(last);
  return id === key ? null : id ? 'id' : 'key';
}
