import { clientTexts } from './facts/client.js';
import { textPlace } from './facts/scalars.js';
import { defineRule } from './rule.js';

/** A key has at least so many characters; shorter texts are dummies of tests. */
const SHORTEST = 16;

/** The AppKey of the legacy API's documents and of the samples in all its SDKs: nobody's own. */
const SAMPLE = '9ff91d87c2cd7cd0ea762f141975d1df37481d48700d70ac37470aefc60f9bad';

/** FAQ entry about SecretId and SecretKey: keep them safe, disable what has leaked. The value is never part of a message. */
export const rule = defineRule({
  id: 'secret-literal',
  severity: 'warning',
  fix: 'none',
  errorCodes: [],
  faq: ['FKey', 'FAppId'],
  docs: { en: 'A SecretId, SecretKey or AppKey is written in the source.', 'zh-CN': '源码中写有 SecretId、SecretKey 或 AppKey。' },
  messages: {
    found: {
      en: '{name} is written in the source, where everybody who can read it can send on your bill. Read it from the environment or a secret store, and disable a key that has been shared.',
      'zh-CN':
        '{name} 写在了源码中，任何能读到它的人都可以用您的账号发送短信。请改为从环境变量或密钥管理服务读取，已泄露的密钥请立即禁用。',
    },
  },
  call(call, context) {
    for (const member of ['secretId', 'secretKey'] as const) {
      const name = call.api === 'v5' ? 'AppKey' : member === 'secretId' ? 'SecretId' : 'SecretKey';
      for (const value of clientTexts(call, member)) {
        // A key in a file that version control ignores is where it belongs.
        if (value.trail.some((step) => step.untracked)) continue;
        const text = value.value.trim();
        if (text === SAMPLE || text.length < SHORTEST || !isRandom(text)) continue;
        context.report({ message: 'found', args: { name }, place: textPlace(call, value), key: name });
      }
    }
  },
});

/** A SecretId by its prefix; else letters with digits or in both cases, and many different ones: no words, no repeated dummy. */
const isRandom = (text: string): boolean =>
  /^AKID[A-Za-z0-9]{10,}$/.test(text) ||
  (/^[A-Za-z0-9+/=_-]+$/.test(text) &&
    (/\d/.test(text) || /[a-z].*[A-Z]|[A-Z].*[a-z]/.test(text)) &&
    /[A-Za-z]/.test(text) &&
    new Set(text).size >= 8);
