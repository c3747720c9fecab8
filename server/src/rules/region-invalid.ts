import { type Table, table } from '../base/table.js';
import { REGION_FORM, USUAL_REGIONS } from '../model/sms/service.js';
import { clientTexts } from './facts/client.js';
import { textPlace } from './facts/scalars.js';
import { shown } from './facts/shown.js';
import { defineRule } from './rule.js';

/** Short names of the old API 2.0. */
const OLD: Table<string> = table({ gz: 'ap-guangzhou', bj: 'ap-beijing', sg: 'ap-singapore' });

/** Regions of API 3.0 look like ap-guangzhou; `gz` and names of other vendors are refused. */
export const rule = defineRule({
  id: 'region-invalid',
  severity: 'error',
  fix: 'suggestion',
  errorCodes: ['UnsupportedRegion', 'InvalidParameterValue'],
  faq: [],
  docs: { en: 'The region is no region of Tencent Cloud.', 'zh-CN': '地域不是腾讯云的有效地域。' },
  messages: {
    found: {
      en: '"{region}" is no region. Regions look like ap-guangzhou.',
      'zh-CN': '“{region}”不是有效地域，地域的写法如 ap-guangzhou。',
    },
    fix: { en: 'Write {right}', 'zh-CN': '改为 {right}' },
  },
  call(call, context) {
    if (call.api === 'v5') return;
    for (const value of clientTexts(call, 'region')) {
      const region = value.value;
      if (region === '' || REGION_FORM.test(region)) continue;
      const name = region.trim().toLowerCase();
      const right = OLD[name] ?? USUAL_REGIONS.find((r) => r === name || r.slice(3) === name.replace(/^(?:cn|ap)[-_]/, ''));
      context.report({
        message: 'found',
        args: { region: shown(region) },
        place: textPlace(call, value),
        key: region,
        fix: right ? context.fix('fix', { right }, 'suggestion', [{ do: 'set-string', value, text: right }]) : null,
      });
    }
  },
});
