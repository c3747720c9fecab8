import { type Call, fieldValue } from '../model/call.js';
import type { TemplateEntry } from '../model/catalog.js';
import { carrierUnits, measure, withSign } from '../model/sms/length.js';
import { combinations, type ListValue, type Value } from '../model/value.js';
import { phoneItems } from './facts/phones.js';
import { placeOr, scalarPlace } from './facts/places.js';
import { destinationOf } from './facts/signs.js';
import { slotsOf } from './facts/slots.js';
import { templatesOf } from './facts/templates.js';
import { idText } from './facts/values.js';
import { defineRule } from './rule.js';

/** Billing by segments, reference: 费用相关问题, documents 18052 and 34671 of the international site. An estimate from below. */
export const rule = defineRule({
  id: 'render-segments',
  severity: 'info',
  fix: 'none',
  errorCodes: [],
  faq: [],
  yieldsTo: ['render-too-long'],
  docs: { en: 'Sign, template and values make a message that is billed as several.', 'zh-CN': '签名、模板和参数拼成的短信按多条计费。' },
  messages: {
    found: {
      en: 'With this sign and these values the message counts {units} characters and is billed as about {segments} (up to {single} count as one).',
      'zh-CN': '使用该签名和参数时短信约 {units} 个字，约按 {segments} 条计费（{single} 个字以内按 1 条计费）。',
    },
  },
  call(call, context) {
    const side = destinationOf(call, context.catalog);
    const [id, params, sign] = [fieldValue(call, 'TemplateId'), fieldValue(call, 'TemplateParamSet'), fieldValue(call, 'SignName')];
    if (!side || !id || params?.kind === 'choice' || sign?.kind === 'choice') return;
    const rows = combinations([id]) ?? [];
    const extra = side === 'international' ? toMalaysia(call) : 0;
    for (const [template] of rows) {
      const entries: readonly TemplateEntry[] = templatesOf(template!, context.catalog);
      const text = entries.length === 1 ? entries[0]!.content?.value : undefined;
      if (text === undefined) continue;
      const name = sign?.kind === 'string' ? sign.value : '';
      const size = measure(withSign(name, rendered(text, params?.kind === 'list' && params.exact ? params : null), side), side, extra);
      // What the fixed text alone makes of it is said where the template stands.
      if (size.segments < 2 || measure(rendered(text, null), side).segments > 1) continue;
      const place = params?.kind === 'list' && params.items.length > 0 ? params.place : scalarPlace(template!);
      const { units, segments, single } = size;
      context.report({ message: 'found', args: { units, segments, single }, place: placeOr(call, place), key: idText(template!) ?? '' });
    }
  },
});

/** The text with the values that are known; the others count nothing. */
const rendered = (text: string, values: ListValue | null): string =>
  [...slotsOf(text)].reverse().reduce((out, s) => {
    const value: Value | undefined = s.number === null ? undefined : values?.items[s.number - 1];
    return out.slice(0, s.from) + (value?.kind === 'string' ? value.value : '') + out.slice(s.to);
  }, text);

/** Carriers of Malaysia add characters to every message; all numbers have to be there. */
function toMalaysia(call: Call): number {
  const items = phoneItems(call);
  return items.length > 0 && items.every((v) => v.kind === 'string' && v.value.startsWith('+60')) ? carrierUnits('60') : 0;
}
