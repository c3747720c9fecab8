import { inBoth, messageFor, reviewSeverity, runPlace } from './facts/texts.js';
import { defineRule } from './rule.js';

/** Words and schemes that announce a link right before a variable. */
const ANNOUNCED =
  /(?:https?:\/\/|点击(?:链接|网址)?|(?:链接|网址|官网)(?:为|是)?[：:]?)\s*(\{\d+\})(?=$|[\s，。；！）)]|查看|领取|登录|打开|进入)/g;

/** Review rule D7 and error ProhibitedUseUrlInTemplateParameter: links are constants of the text. */
export const rule = defineRule({
  id: 'tpl-url-variable',
  severity: 'warning',
  fix: 'none',
  errorCodes: ['InvalidParameterValue.ProhibitedUseUrlInTemplateParameter', '1048'],
  faq: ['FTpl'],
  docs: { en: 'A variable of a template is announced as a link.', 'zh-CN': '正文模板的变量用作链接。' },
  messages: {
    ...inBoth({
      en: '{text} is meant to be a link. Values must not be links: write the link into the text.',
      'zh-CN': '{text} 用作链接。模板参数不允许是链接，请将链接直接写入正文。',
    }),
  },
  template(entry, context) {
    const content = entry.content;
    if (!content) return;
    for (const match of content.value.matchAll(ANNOUNCED)) {
      context.report({
        message: messageFor(entry),
        args: { text: match[0] },
        place: runPlace(entry, content, match.index, match.index + match[0].length),
        severity: reviewSeverity(entry),
        key: match[0],
      });
    }
  },
});
