import { placeOr } from './facts/places.js';
import { defineRule } from './rule.js';

/** Models of tencentcloud-sdk-python have `def __init__(self)`: run, it raises TypeError. */
export const rule = defineRule({
  id: 'python-ctor-kwargs',
  severity: 'error',
  fix: 'none',
  errorCodes: [],
  faq: [],
  docs: {
    en: 'A request of the Python SDK is made with keyword arguments, which it does not take.',
    'zh-CN': '构造 Python SDK 的请求对象时传入了不支持的关键字参数。',
  },
  messages: {
    found: {
      en: 'SendSmsRequest() takes no arguments: {name}= raises TypeError. Make it empty and assign its attributes.',
      'zh-CN': 'SendSmsRequest() 不接受参数，传入 {name}= 会抛出 TypeError。请先创建空对象，再逐个给属性赋值。',
    },
  },
  call(call, context) {
    const [first] = call.constructed;
    if (call.language !== 'python' || call.transport !== 'sdk' || !first) return;
    context.report({ message: 'found', args: { name: first.name }, place: placeOr(call, first.place), key: first.name });
  },
});
