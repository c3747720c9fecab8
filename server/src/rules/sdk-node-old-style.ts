import { placeOr } from './facts/places.js';
import { defineRule } from './rule.js';

/** Seen with 4.1: the client takes one object; given a credential first, it has neither keys nor region, without an exception. */
export const rule = defineRule({
  id: 'sdk-node-old-style',
  severity: 'warning',
  fix: 'none',
  errorCodes: ['AuthFailure.SecretIdNotFound', 'MissingParameter'],
  faq: [],
  docs: {
    en: 'A client of the Node.js SDK 4 is made with credential, region and profile as arguments.',
    'zh-CN': '使用 Node.js SDK 4.x，却按旧版本以多个参数创建客户端。',
  },
  messages: {
    found: {
      en: '{package} {version} takes one object, {{ credential, region, profile }}. Given as arguments of their own, keys and region are lost without an exception.',
      'zh-CN': '{package} {version} 的客户端只接受一个对象 {{ credential, region, profile }}。分开传入时密钥和地域会丢失，且不会抛出异常。',
    },
  },
  call(call, context) {
    const { oldForm } = call.client;
    if (!oldForm || call.via.length > 0) return;
    context.report({
      message: 'found',
      args: { package: oldForm.package, version: oldForm.version },
      place: placeOr(call, oldForm.place),
      key: oldForm.package,
    });
  },
});
