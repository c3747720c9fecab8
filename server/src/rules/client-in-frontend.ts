import { defineRule } from './rule.js';

/** Whoever opens the page, or unpacks the mini program, has the SecretKey that the SDK signs with. */
export const rule = defineRule({
  id: 'client-in-frontend',
  severity: 'warning',
  fix: 'none',
  errorCodes: [],
  faq: ['FKey'],
  docs: {
    en: 'An SDK for SMS is imported by code that runs in browsers or mini programs.',
    'zh-CN': '在浏览器或小程序代码中引入了短信 SDK。',
  },
  messages: {
    found: {
      en: '{module} is imported by code that reaches its users ({sign}), and the SecretKey that it signs with does so too. Send from a server.',
      'zh-CN': '{module} 被会下发给用户的代码（{sign}）引入，签名所用的 SecretKey 也会随之泄露。请在服务端发送。',
    },
  },
  file(facts, context) {
    if (facts.frontend === null || facts.inTest) return;
    for (const { module, place, typesOnly, isSdk } of facts.imports) {
      if (!isSdk || typesOnly) continue;
      context.report({ message: 'found', args: { module, sign: SIGNS[facts.frontend] }, place, key: module });
    }
  },
});

/** As they stand in code. */
const SIGNS = { component: '<script>', 'use client': '"use client"', wx: 'wx.*', uni: 'uni.*' } as const;
