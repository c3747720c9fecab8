import { methodPlace } from './facts/places.js';
import { defineRule } from './rule.js';

/** 2021-01-11 supersedes it; the old version is still answered. */
export const rule = defineRule({
  id: 'version-2019',
  severity: 'info',
  fix: 'none',
  errorCodes: [],
  faq: [],
  docs: { en: 'The call uses API version 2019-07-11, which is superseded.', 'zh-CN': '调用使用了已有新版本替代的 2019-07-11 版 API。' },
  messages: {
    found: {
      en: 'Version 2019-07-11 is superseded by 2021-01-11: SmsSdkAppid becomes SmsSdkAppId, Sign SignName, TemplateID TemplateId.',
      'zh-CN': '2019-07-11 版本已由 2021-01-11 替代：SmsSdkAppid 改为 SmsSdkAppId，Sign 改为 SignName，TemplateID 改为 TemplateId。',
    },
  },
  call(call, context) {
    if (call.api !== '2019-07-11' || !call.apiCertain || call.via.length > 0) return;
    context.report({ message: 'found', place: methodPlace(call), key: call.action, tags: ['deprecated'] });
  },
});
