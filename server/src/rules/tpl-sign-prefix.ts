import { isEditable } from './facts/console.js';
import { inBoth, messageFor, reviewSeverity, runPlace } from './facts/texts.js';
import { defineRule } from './rule.js';

/** A name in brackets at the beginning; `【{1}】` is no sign. */
const PREFIX = /^\s*(?:【[^【】{}\n]{1,20}】|\[[^[\]{}\n]{2,20}\])/;

/** The service puts the sign before every message. */
export const rule = defineRule({
  id: 'tpl-sign-prefix',
  severity: 'warning',
  fix: 'suggestion',
  errorCodes: ['FailedOperation.TemplateIncorrectOrUnapproved', '1014'],
  faq: ['F1014', 'FSig'],
  docs: {
    en: 'The text of a template begins with a sign, which the service adds itself.',
    'zh-CN': '正文模板以签名开头，而签名由平台自动添加。',
  },
  messages: {
    ...inBoth({
      en: 'The text begins with the sign {sign}. The service adds the sign itself, so it would stand there twice.',
      'zh-CN': '正文以签名 {sign} 开头。签名由平台自动添加，发出的短信会出现两个签名。',
    }),
    fix: { en: 'Remove {sign}', 'zh-CN': '删除 {sign}' },
  },
  template(entry, context) {
    const content = entry.content;
    const match = content ? PREFIX.exec(content.value) : null;
    if (!content || !match) return;
    const sign = match[0].trim();
    const from = match[0].length - match[0].trimStart().length;
    const to = match[0].length;
    context.report({
      message: messageFor(entry),
      args: { sign },
      place: runPlace(entry, content, from, to),
      severity: reviewSeverity(entry),
      key: sign,
      fix: isEditable(entry)
        ? context.fix('fix', { sign }, 'suggestion', [{ do: 'edit-string', value: content, from, to, text: '' }])
        : null,
    });
  },
});
