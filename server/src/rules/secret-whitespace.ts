import { clientTexts } from './facts/client.js';
import { unseenRuns } from './facts/invisible.js';
import { textPlace } from './facts/scalars.js';
import { shownCharacters } from './facts/shown.js';
import { defineRule } from './rule.js';

/** Copied keys often bring a blank or a line break with them. The value is never part of a message. */
export const rule = defineRule({
  id: 'secret-whitespace',
  severity: 'error',
  fix: 'suggestion',
  errorCodes: ['AuthFailure.SecretIdNotFound', 'AuthFailure.SignatureFailure'],
  faq: ['FKey'],
  docs: { en: 'A key has blanks around it or invisible characters in it.', 'zh-CN': '密钥首尾有空白，或含有不可见字符。' },
  messages: {
    found: {
      en: 'This {name} has characters around it or in it that nobody sees ({characters}); the service does not know such a key.',
      'zh-CN': '该 {name} 首尾或中间有不可见字符（{characters}），服务端无法识别这样的密钥。',
    },
    fix: { en: 'Remove them', 'zh-CN': '删除这些字符' },
  },
  call(call, context) {
    for (const member of ['secretId', 'secretKey'] as const) {
      const name = call.api === 'v5' ? 'AppKey' : member === 'secretId' ? 'SecretId' : 'SecretKey';
      for (const value of clientTexts(call, member)) {
        const runs = unseenRuns(value.value);
        if (runs.length === 0 || value.value.trim() === '') continue;
        const characters = shownCharacters(runs.map((r) => value.value.slice(r.from, r.to)).join(''));
        context.report({
          message: 'found',
          args: { name, characters },
          place: textPlace(call, value),
          key: name,
          fix: context.fix(
            'fix',
            {},
            'suggestion',
            runs.map((r) => ({ do: 'edit-string', value, from: r.from, to: r.to, text: '' })),
          ),
        });
      }
    }
  },
});
