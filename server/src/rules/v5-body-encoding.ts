import { contentTypes, isByHand } from './facts/legacy.js';
import { placeOr } from './facts/places.js';
import { defineRule } from './rule.js';

/** Encodings in which Chinese text has other bytes than in UTF-8, or none. */
const OTHER = /charset\s*=\s*"?(gbk|gb2312|gb18030|big5|iso-8859-1|latin-?1)\b/i;

/** FAQ entry 1014, item 6: texts are UTF-8. */
export const rule = defineRule({
  id: 'v5-body-encoding',
  severity: 'warning',
  fix: 'suggestion',
  errorCodes: ['FailedOperation.TemplateIncorrectOrUnapproved', '1014'],
  faq: ['F1014'],
  docs: { en: 'The body of a legacy request is not UTF-8.', 'zh-CN': '旧版请求的请求体不是 UTF-8 编码。' },
  messages: {
    found: {
      en: 'The body must be UTF-8. In {charset} Chinese text arrives as other characters and matches no template.',
      'zh-CN': '请求体必须使用 UTF-8 编码。使用 {charset} 时中文会变成乱码，与模板不匹配。',
    },
    fix: { en: 'Use utf-8', 'zh-CN': '改为 utf-8' },
  },
  call(call, context) {
    if (!isByHand(call) || !call.http) return;
    const { charset } = call.http;
    if (charset)
      context.report({
        message: 'found',
        args: { charset: charset.value },
        place: placeOr(call, charset.place),
        key: charset.value,
        fix: context.fix('fix', {}, 'suggestion', [
          { do: 'edit-string', value: charset, from: 0, to: charset.value.length, text: 'utf-8' },
        ]),
      });
    for (const value of contentTypes(call)) {
      const found = OTHER.exec(value.value);
      if (!found) continue;
      const from = found.index + found[0].length - found[1]!.length;
      context.report({
        message: 'found',
        args: { charset: found[1]! },
        place: placeOr(call, value.place),
        key: value.value,
        fix: context.fix('fix', {}, 'suggestion', [{ do: 'edit-string', value, from, to: from + found[1]!.length, text: 'utf-8' }]),
      });
    }
  },
});
