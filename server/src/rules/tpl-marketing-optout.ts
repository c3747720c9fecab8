import { isEditable } from './facts/console.js';
import { isMistaken } from './facts/kinds-of-text.js';
import { inBoth, isMainland, messageFor, OPT_OUT, OPT_OUT_NOW, wholePlace } from './facts/texts.js';
import { defineRule } from './rule.js';

/** Error MarketingTemplateWithoutUnsubscribe. Texts with an older opt-out are `tpl-optout-old`. */
export const rule = defineRule({
  id: 'tpl-marketing-optout',
  severity: 'error',
  fix: 'suggestion',
  errorCodes: ['InvalidParameterValue.MarketingTemplateWithoutUnsubscribe'],
  faq: ['FBlack'],
  docs: { en: 'A marketing template does not end with the opt-out text.', 'zh-CN': '营销短信模板没有以退订说明结尾。' },
  messages: {
    ...inBoth({
      en: 'A marketing template for the mainland must end with 拒收请回复R.',
      'zh-CN': '国内营销短信模板须以“拒收请回复R”结尾。',
    }),
    fix: { en: 'Append 拒收请回复R', 'zh-CN': '在末尾添加“拒收请回复R”' },
  },
  template(entry, context) {
    const content = entry.content;
    if (!content || entry.type !== 'marketing' || !isMainland(entry)) return;
    // The number of the type is what is wrong then (add-smstype-suspect).
    if (isMistaken(entry)) return;
    const text = content.value.trimEnd();
    if (text.endsWith(OPT_OUT_NOW) || OPT_OUT.test(text)) return;
    const joint = /[，。！？；、.!?;,]$/.test(text) ? '' : '，';
    context.report({
      message: messageFor(entry),
      place: wholePlace(entry),
      severity: entry.status === 'approved' ? 'info' : 'error',
      key: content.value,
      fix: isEditable(entry)
        ? context.fix('fix', {}, 'suggestion', [
            { do: 'edit-string', value: content, from: text.length, to: text.length, text: joint + OPT_OUT_NOW },
          ])
        : null,
    });
  },
});
