import type { StringValue, Value } from '../model/value.js';
import { isSignRequest, requestPlace, requestValues } from './facts/requests.js';
import { shown } from './facts/shown.js';
import { defineRule } from './rule.js';

/** What a program that makes the address of an image puts before it. */
const DATA = /^\s*data:[\w.+/-]*(?:;[\w=-]+)*,/i;
/** Base64 has no dot and no colon. */
const FILE = /^https?:\/\/|\.(?:png|jpe?g|gif|bmp|webp|pdf)$/i;

/** ProofImage and CommissionImage are base64 without the prefix (AddSmsSign, ModifySmsSign). */
export const rule = defineRule({
  id: 'image-data-uri',
  severity: 'error',
  fix: 'suggestion',
  errorCodes: ['InvalidParameterValue.ImageInvalid'],
  faq: [],
  docs: {
    en: 'An image is given with the prefix of a data address, or as a name of a file.',
    'zh-CN': '图片带有 data: 前缀，或写成了文件路径、链接。',
  },
  messages: {
    prefix: {
      en: '{field} is base64 alone: leave out "{prefix}".',
      'zh-CN': '{field} 只填写图片的 base64 编码，请去掉前缀“{prefix}”。',
    },
    file: {
      en: '{field} is the base64 text of the image itself, not where it lies ("{value}").',
      'zh-CN': '{field} 应为图片内容的 base64 编码，而不是路径或链接（“{value}”）。',
    },
    fix: { en: 'Remove the prefix', 'zh-CN': '删除前缀' },
  },
  manage(call, context) {
    if (!isSignRequest(call)) return;
    for (const field of ['ProofImage', 'CommissionImage']) {
      for (const found of requestValues(call, field)) {
        const value = begin(found);
        const prefix = value && DATA.exec(value.value)?.[0];
        if (value && prefix) {
          context.report({
            message: 'prefix',
            args: { field, prefix: prefix.trim() },
            place: requestPlace(call, value.place),
            key: prefix.trim(),
            fix: context.fix('fix', {}, 'suggestion', [{ do: 'edit-string', value, from: 0, to: prefix.length, text: '' }]),
          });
        } else if (found.kind === 'string' && FILE.test(found.value.trim())) {
          context.report({
            message: 'file',
            args: { field, value: shown(found.value) },
            place: requestPlace(call, found.place),
            key: found.value,
          });
        }
      }
    }
  },
});

/** A text, or what is known of its begin. */
function begin(value: Value): StringValue | undefined {
  if (value.kind === 'string') return value;
  if (value.kind !== 'unknown' || value.prefix === undefined || !value.prefixPieces || value.prefixPieces.length === 0) return undefined;
  const { prefix, prefixPieces, place, trail } = value;
  const [piece] = prefixPieces;
  return {
    kind: 'string',
    value: prefix,
    pieces: prefixPieces,
    place: prefixPieces.length === 1 ? piece!.place : place,
    literal: false,
    trail,
  };
}
