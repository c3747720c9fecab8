import { REGION_FORM, USUAL_REGIONS } from '../model/sms/service.js';
import { clientTexts } from './facts/client.js';
import { textPlace } from './facts/scalars.js';
import { defineRule } from './rule.js';

/** The official list was not readable; option `regions` adds those that work for the account. */
export const rule = defineRule({
  id: 'region-unusual',
  severity: 'warning',
  fix: 'none',
  errorCodes: ['UnsupportedRegion'],
  faq: [],
  docs: { en: 'The region is none that is known to serve SMS.', 'zh-CN': '该地域未必提供短信服务。' },
  messages: {
    found: {
      en: '{region} is none of the regions known to serve SMS ({known}). Signs and templates are separate for each region.',
      'zh-CN': '{region} 不在已知提供短信服务的地域（{known}）之列，且各地域的签名和模板相互独立。',
    },
  },
  call(call, context) {
    if (call.api === 'v5') return;
    const { regions } = context.options;
    const known = [...USUAL_REGIONS, ...(Array.isArray(regions) ? regions.map(String) : [])];
    for (const value of clientTexts(call, 'region')) {
      if (!REGION_FORM.test(value.value) || known.includes(value.value)) continue;
      const args = { region: value.value, known: known.join(', ') };
      context.report({ message: 'found', args, place: textPlace(call, value), key: value.value });
    }
  },
});
