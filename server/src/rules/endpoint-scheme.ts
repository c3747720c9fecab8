import type { FixStep } from '../model/finding.js';
import type { StringValue } from '../model/value.js';
import { clientTexts } from './facts/client.js';
import { textPlace } from './facts/scalars.js';
import { shown } from './facts/shown.js';
import { defineRule } from './rule.js';

const PARTS = /^(\s*https?:\/\/)?([^/\s]*)(\/\S*)?(\s*)$/i;

/** SDKs take a bare host: with a scheme the Node.js SDK asks the host `https` (seen: ENOTFOUND). */
export const rule = defineRule({
  id: 'endpoint-scheme',
  severity: 'error',
  fix: 'safe',
  errorCodes: [],
  faq: ['FAbroad'],
  docs: { en: 'The endpoint of an SDK client has a scheme or a path.', 'zh-CN': 'SDK 客户端的接入域名带有协议或路径。' },
  messages: {
    found: {
      en: 'The endpoint of an SDK client is a bare host. With "{extra}" the request goes to another host or path.',
      'zh-CN': 'SDK 客户端的接入域名只能是域名本身，带有“{extra}”时请求会发往错误的地址。',
    },
    fix: { en: 'Write {host}', 'zh-CN': '改为 {host}' },
  },
  call(call, context) {
    if (call.api === 'v5' || (call.transport !== 'sdk' && call.transport !== 'generic')) return;
    for (const value of clientTexts(call, 'endpoint')) {
      const parts = PARTS.exec(value.value);
      const [, scheme = '', host = '', path = ''] = parts ?? [];
      if (host === '' || (scheme === '' && path === '')) continue;
      context.report({
        message: 'found',
        args: { extra: shown((scheme + path).trim()) },
        place: textPlace(call, value),
        key: value.value,
        fix: context.fix('fix', { host }, 'safe', strip(value, scheme.length, scheme.length + host.length)),
      });
    }
  },
});

/** Removes what stands before and behind the host. */
function strip(value: StringValue, from: number, to: number): readonly FixStep[] {
  const steps: FixStep[] = [];
  if (from > 0) steps.push({ do: 'edit-string', value, from: 0, to: from, text: '' });
  if (to < value.value.length) steps.push({ do: 'edit-string', value, from: to, to: value.value.length, text: '' });
  return steps;
}
