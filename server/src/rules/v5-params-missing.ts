import { fieldValue, isAbsent } from '../model/call.js';
import { methodPlace } from './facts/places.js';
import { defineRule } from './rule.js';

/** Legacy API with a template: params is an empty list when there are no variables, but never left out. */
export const rule = defineRule({
  id: 'v5-params-missing',
  severity: 'error',
  fix: 'none',
  errorCodes: ['1004', '1014'],
  faq: ['F1004', 'F1014'],
  yieldsTo: ['param-missing'],
  docs: { en: 'A legacy request with a template has no params.', 'zh-CN': '旧版模板短信请求缺少 params。' },
  messages: {
    found: {
      en: 'A request with tpl_id needs params; give an empty list when the template has no variables.',
      'zh-CN': '带有 tpl_id 的请求必须包含 params，模板没有变量时传空数组。',
    },
  },
  call(call, context) {
    if (call.api !== 'v5' || call.transport !== 'http' || call.via.length > 0) return;
    if (!fieldValue(call, 'TemplateId') || !isAbsent(call, 'TemplateParamSet')) return;
    context.report({ message: 'found', place: methodPlace(call), key: call.action });
  },
});
