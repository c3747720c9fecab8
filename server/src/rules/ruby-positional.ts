import type { FieldWrite } from '../model/call.js';
import type { StringValue } from '../model/value.js';
import { methodPlace } from './facts/places.js';
import { textPlace } from './facts/scalars.js';
import { isShared } from './facts/values.js';
import { defineRule } from './rule.js';

const SDK_APP_ID = /^[12]400\d{6}$/;

/** Gem tencentcloud-sdk-sms, `models.rb`: 2021-01-11 takes application and template in this order, 2019-07-11 template and application. */
export const rule = defineRule({
  id: 'ruby-positional',
  severity: 'warning',
  fix: 'suggestion',
  errorCodes: ['InvalidParameterValue.SdkAppIdNotExist'],
  faq: ['FAppId'],
  docs: {
    en: 'Application and template stand in the order of the other version in SendSmsRequest.new.',
    'zh-CN': 'SendSmsRequest.new 中应用与模板的顺序是另一个版本的顺序。',
  },
  messages: {
    found: {
      en: 'Version {version} takes the {first} here: {app} looks like an SDK AppID and stands in the place of the template.',
      'zh-CN': '{version} 版本此处应为{first}：{app} 像是应用 SDK AppID，却放在了模板 ID 的位置。',
    },
    fix: { en: 'Swap the two', 'zh-CN': '交换两者' },
  },
  call(call, context) {
    if (call.language !== 'ruby' || call.transport !== 'sdk' || !call.apiCertain) return;
    const app = positional(call.writes.find((w) => w.field === 'SmsSdkAppId'));
    const template = positional(call.writes.find((w) => w.field === 'TemplateId'));
    if (!app || !template || SDK_APP_ID.test(app.value) || !SDK_APP_ID.test(template.value)) return;
    const first = call.api === '2021-01-11' ? app : template;
    // A value of a configuration is not wrong by itself: its place in the call is.
    const shared = isShared(app) || isShared(template);
    context.report({
      message: 'found',
      args: { version: call.api, first: call.api === '2021-01-11' ? 'SmsSdkAppId' : 'TemplateID', app: template.value },
      place: shared ? methodPlace(call) : textPlace(call, first),
      key: template.value,
      fix: shared
        ? null
        : context.fix('fix', {}, 'suggestion', [
            { do: 'set-string', value: app, text: template.value },
            { do: 'set-string', value: template, text: app.value },
          ]),
    });
  },
});

/** A literal that is given by its position. */
const positional = (write: FieldWrite | undefined): StringValue | null =>
  write?.place === null && write.value.kind === 'string' && write.value.literal ? write.value : null;
