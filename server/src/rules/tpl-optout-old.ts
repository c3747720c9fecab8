import { isEditable } from './facts/console.js';
import { inBoth, messageFor, OPT_OUT, OPT_OUT_NOW, runPlace } from './facts/texts.js';
import { defineRule } from './rule.js';

/** Older samples end with 退订回T and the like; new marketing templates need 拒收请回复R at their end. */
export const rule = defineRule({
  id: 'tpl-optout-old',
  severity: 'warning',
  fix: 'suggestion',
  errorCodes: ['InvalidParameterValue.MarketingTemplateWithoutUnsubscribe'],
  faq: ['FBlack'],
  docs: { en: 'A marketing template has an opt-out text of former times.', 'zh-CN': '营销短信模板使用了旧的退订说明。' },
  messages: {
    ...inBoth({
      en: '"{text}" is the opt-out text of former times. New marketing templates must end with 拒收请回复R.',
      'zh-CN': '“{text}”是旧的退订说明，新申请的营销短信模板须以“拒收请回复R”结尾。',
    }),
    fix: { en: 'Write 拒收请回复R', 'zh-CN': '改为“拒收请回复R”' },
  },
  template(entry, context) {
    const content = entry.content;
    if (!content || entry.type !== 'marketing' || entry.destination === 'international') return;
    const text = content.value.trimEnd();
    const match = OPT_OUT.exec(text);
    if (!match || text.endsWith(OPT_OUT_NOW)) return;
    const atEnd = match.index + match[0].length >= text.length - 1;
    context.report({
      message: messageFor(entry),
      args: { text: match[0] },
      place: runPlace(entry, content, match.index, match.index + match[0].length),
      severity: entry.status === 'approved' ? 'info' : 'warning',
      key: match[0],
      fix:
        isEditable(entry) && atEnd
          ? context.fix('fix', {}, 'suggestion', [
              { do: 'edit-string', value: content, from: match.index, to: text.length, text: OPT_OUT_NOW },
            ])
          : null,
    });
  },
});
