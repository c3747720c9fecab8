import { numberOf, requestNumbers, requestPlace, wrongCombinations } from './facts/requests.js';
import { idText } from './facts/values.js';
import { defineRule } from './rule.js';

const DESTINATION = ['mainland', 'international'] as const;

/** International of ModifySmsTemplate and ModifySmsSign must be what it is already (sms_models.d.ts). */
export const rule = defineRule({
  id: 'modify-international',
  severity: 'error',
  fix: 'suggestion',
  errorCodes: ['InvalidParameterValue.InvalidInternational', 'InvalidParameter.InvalidParameters'],
  faq: [],
  docs: {
    en: 'A change of a template or sign says another destination than it has.',
    'zh-CN': '修改模板或签名时 International 与原值不一致。',
  },
  messages: {
    mainland: {
      en: '{id} is for the mainland and stays so: International must be 0, not {value}.',
      'zh-CN': '{id} 是国内短信的模板或签名，且不能更改：International 应为 0，当前为 {value}。',
    },
    international: {
      en: '{id} is for other countries and stays so: International must be 1, not {value}.',
      'zh-CN': '{id} 是国际/港澳台短信的模板或签名，且不能更改：International 应为 1，当前为 {value}。',
    },
    defined: { en: '{id} in the catalog', 'zh-CN': '模板目录中的 {id}' },
    fix: { en: 'Write {right}', 'zh-CN': '改为 {right}' },
  },
  manage(call, context) {
    const sign = call.action === 'ModifySmsSign';
    if (!sign && call.action !== 'ModifySmsTemplate') return;
    const entryOf = (id: string | null) => {
      const all = id === null ? [] : ((sign ? context.catalog.signsById.get(id) : context.catalog.templates.get(id)) ?? []);
      const known = all.filter((e) => e.source !== 'submission');
      const [first] = known;
      return first && known.every((e) => e.destination === first.destination) && first.destination !== 'both' ? first : undefined;
    };
    const field = sign ? 'SignId' : 'TemplateId';
    const rows = wrongCombinations(call, [field, 'International'], ([idValue, value]) => {
      const destination = entryOf(idText(idValue!))?.destination;
      const said = DESTINATION[numberOf(value) ?? -1];
      return destination != null && said !== undefined && said !== destination;
    });
    for (const value of requestNumbers(call, 'International')) {
      const row = rows.find((r) => r[1] === value);
      const id = row && idText(row[0]!);
      const entry = entryOf(id ?? null);
      if (!id || !entry?.destination || entry.destination === 'both') continue;
      const right = String(DESTINATION.indexOf(entry.destination));
      context.report({
        message: entry.destination,
        args: { id, value: value.text },
        place: requestPlace(call, value.place),
        related: [context.related(entry.place, 'defined', { id })],
        key: `${id} ${value.text}`,
        fix: context.fix('fix', { right }, 'suggestion', [{ do: 'set-number', value, text: right }]),
      });
    }
  },
});
