import { methodPlace } from './facts/places.js';
import { defineRule } from './rule.js';

/** qcloudsms_py calls `json.loads(text, encoding=…)`; Python 3.9 took that argument away. Seen to raise a TypeError on 3.11. */
export const rule = defineRule({
  id: 'v5-py39',
  severity: 'warning',
  fix: 'none',
  errorCodes: [],
  faq: [],
  docs: { en: 'qcloudsms_py does not run on Python 3.9 and later.', 'zh-CN': 'qcloudsms_py 不支持 Python 3.9 及以上版本。' },
  messages: {
    found: {
      en: 'The project is for Python {version}, but qcloudsms_py reads every answer with an argument that Python 3.9 took away, and ends in a TypeError.',
      'zh-CN': '项目要求 Python {version}，而 qcloudsms_py 解析返回结果时使用了 Python 3.9 已移除的参数，会抛出 TypeError。',
    },
    project: { en: 'the project says so here', 'zh-CN': '项目在此声明' },
  },
  call(call, context) {
    const { runtime } = call;
    if (call.sdk !== 'qcloudsms_py' || call.transport !== 'legacy-sdk' || call.via.length > 0 || call.ownCopy || !runtime) return;
    if (!isAfter38(runtime.value)) return;
    context.report({
      message: 'found',
      args: { version: runtime.value },
      place: methodPlace(call),
      related: runtime.place ? [context.related(runtime.place, 'project')] : [],
      key: 'qcloudsms_py',
    });
  },
});

/** Whether every version that the text admits is 3.9 or later. Alternatives (`||`) are left alone. */
function isAfter38(range: string): boolean {
  if (range.includes('|')) return false;
  return range.split(',').some((part) => {
    const found = /^\s*(?:>=|>|\^|~=?|={2,3})?\s*3\.(\d+)/.exec(part);
    return found !== null && Number(found[1]) >= 9;
  });
}
