import { fieldValue } from '../model/call.js';
import type { FixStep } from '../model/finding.js';
import { isPlaceholder } from '../model/sms/placeholder.js';
import { alternatives, type StringValue } from '../model/value.js';
import { withoutUnseen } from './facts/invisible.js';
import { placeOr, scalarPlace } from './facts/places.js';
import { shown } from './facts/shown.js';
import { idText } from './facts/values.js';
import { defineRule } from './rule.js';

/** FAQ 1001 item 2: SDK AppIDs begin with 1400; the international site has 2400. Ten digits in every document and sample. */
const SDK_APP_ID = /^[12]400\d{6}$/;

export const rule = defineRule({
  id: 'appid-format',
  severity: 'warning',
  fix: 'safe',
  errorCodes: ['InvalidParameterValue.SdkAppIdNotExist', 'UnauthorizedOperation.SmsSdkAppIdVerifyFail', '1019', '1016', '1001'],
  faq: ['FAppId', 'F1001', 'F1016', 'FApp'],
  yieldsTo: ['appid-is-appkey', 'appid-is-account', 'appid-is-secretid', 'appid-type', 'ruby-positional'],
  docs: {
    en: 'The SDK AppID does not look like one: ten digits that begin with 1400 or 2400.',
    'zh-CN': '应用 SDK AppID 的格式不对：应为以 1400 或 2400 开头的 10 位数字。',
  },
  messages: {
    found: {
      en: '"{value}" does not look like an SDK AppID, which has ten digits and begins with 1400 (international site: 2400).',
      'zh-CN': '“{value}”不像应用 SDK AppID。SDK AppID 为 10 位数字，以 1400 开头（国际站为 2400）。',
    },
    blanks: {
      en: 'The SDK AppID "{value}" has blanks or invisible characters in it.',
      'zh-CN': '应用 SDK AppID“{value}”中含有空白或不可见字符。',
    },
    fix: { en: 'Write {clean}', 'zh-CN': '改为 {clean}' },
  },
  call(call, context) {
    const app = fieldValue(call, 'SmsSdkAppId');
    if (!app) return;
    for (const { value } of alternatives(app)) {
      const id = idText(value);
      if (id === null || id.trim() === '' || /^0+$/.test(id) || SDK_APP_ID.test(id) || isPlaceholder(id)) continue;
      const clean = withoutUnseen(id).replace(/\s/g, '');
      const blanks = SDK_APP_ID.test(clean);
      context.report({
        message: blanks ? 'blanks' : 'found',
        args: { value: shown(id) },
        place: placeOr(call, scalarPlace(value, { from: 0, to: id.length })),
        key: id,
        fix: blanks && value.kind === 'string' ? context.fix('fix', { clean }, 'safe', digitsOnly(value)) : null,
      });
    }
  },
});

const digitsOnly = (value: StringValue): readonly FixStep[] =>
  [...value.value.matchAll(/\D+/g)].map((m) => ({ do: 'edit-string', value, from: m.index, to: m.index + m[0].length, text: '' }));
