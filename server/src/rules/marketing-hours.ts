import type { Mark } from '../model/around.js';
import { fieldValue } from '../model/call.js';
import { alternatives, type StringValue, type Value } from '../model/value.js';
import { hoursOf } from './facts/cron.js';
import { placeOfText } from './facts/places.js';
import { templatesOf } from './facts/templates.js';
import { defineRule } from './rule.js';

/** Names of what runs a function at the times of a cron expression. */
const SCHEDULES = /cron|schedule|AddFunc|crontab/i;
const BEIJING =
  /^(?:Asia\/(?:Shanghai|Chongqing|Harbin|Urumqi|Beijing|Hong_Kong|Taipei)|PRC|(?:GMT|UTC)?\+0?8(?::?00)?|China Standard Time)$/i;

/** SendSms: marketing messages may be sent from 8:00 to 22:00 only. */
export const rule = defineRule({
  id: 'marketing-hours',
  severity: 'warning',
  fix: 'none',
  errorCodes: ['FailedOperation.MarketingSendTimeConstraint', '1029'],
  faq: [],
  docs: { en: 'Marketing messages are scheduled for the night.', 'zh-CN': '营销短信安排在夜间发送。' },
  messages: {
    found: {
      en: 'Template {id} is a marketing template, and "{cron}" runs at {hour}:00 ({zone}). Marketing messages may be sent from 8:00 to 22:00 only.',
      'zh-CN': '模板 {id} 为营销模板，而“{cron}”在 {hour}:00（{zone}）执行。营销短信仅允许在 8:00 至 22:00 发送。',
    },
    open: {
      en: 'Template {id} is a marketing template, and "{cron}" runs at {hour}:00. If that is Beijing time, the message is refused: 8:00 to 22:00 only.',
      'zh-CN': '模板 {id} 为营销模板，而“{cron}”在 {hour}:00 执行。若为北京时间，短信会被拒绝：仅允许在 8:00 至 22:00 发送。',
    },
  },
  call(call, context) {
    const template = fieldValue(call, 'TemplateId');
    if (!template || call.transport === 'shape') return;
    const entries = alternatives(template).map((a) => templatesOf(a.value, context.catalog));
    if (!entries.every((e) => e.length > 0 && e.every((t) => t.type === 'marketing' && t.destination === 'mainland'))) return;
    for (const { mark, cron } of call.around.functions.flatMap((f) => f.marks).flatMap(scheduled)) {
      const night = hoursOf(cron.value)?.find((h) => h < 8 || h > 22);
      const zone = zoneOf(mark);
      if (night === undefined || (zone !== null && !BEIJING.test(zone))) continue;
      context.report({
        message: zone === null ? 'open' : 'found',
        args: { id: entries[0]![0]!.id ?? '', cron: cron.value, hour: night, zone: zone ?? '' },
        place: placeOfText(cron),
        key: cron.value,
        ...(zone === null ? { severity: 'info' as const } : {}),
      });
    }
  },
});

/** The cron expression that a mark gives. */
const scheduled = (mark: Mark): readonly { readonly mark: Mark; readonly cron: StringValue }[] =>
  SCHEDULES.test(mark.name)
    ? mark.args.flatMap(({ name, value }) =>
        value.kind === 'string' && (name === null || /cron|expression|schedule/i.test(name)) && hoursOf(value.value)
          ? [{ mark, cron: value }]
          : [],
      )
    : [];

/** The time zone that a mark names; an empty text where it is given but not known. */
function zoneOf(mark: Mark): string | null {
  const named = (key: string | null): boolean => key !== null && /^(?:zone|time_?zone|tz)$/i.test(key);
  const values: Value[] = mark.args.flatMap(({ name, value }) => {
    if (named(name)) return [value];
    return value.kind === 'record' ? value.entries.filter((e) => named(e.key)).map((e) => e.value) : [];
  });
  const [first] = values;
  return first === undefined ? null : first.kind === 'string' ? first.value : '';
}
