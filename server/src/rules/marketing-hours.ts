import type { Place } from '../base/range.js';
import type { Mark } from '../model/around.js';
import { fieldValue } from '../model/call.js';
import { alternatives, type Value } from '../model/value.js';
import { hoursOf } from './facts/cron.js';
import { templatesOf } from './facts/templates.js';
import { defineRule } from './rule.js';

/** Names of what runs a function at the times of a cron expression. */
const SCHEDULES = /cron|schedule|AddFunc|add_job/i;
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
    for (const { mark, text, hours, place } of call.around.functions.flatMap((f) => f.marks).flatMap(scheduled)) {
      const night = hours.find((h) => h < 8 || h > 22);
      const zone = zoneOf(mark);
      if (night === undefined || (zone !== null && !BEIJING.test(zone))) continue;
      context.report({
        message: zone === null ? 'open' : 'found',
        args: { id: entries[0]![0]!.id ?? '', cron: text, hour: night, zone: zone ?? '' },
        place,
        key: text,
        ...(zone === null ? { severity: 'info' as const } : {}),
      });
    }
  },
});

interface Schedule {
  readonly mark: Mark;
  readonly text: string;
  readonly hours: readonly number[];
  readonly place: Place;
}

/** The times that a mark gives: a cron expression, or the hours of APScheduler's `"cron", hour=23`. */
function scheduled(mark: Mark): readonly Schedule[] {
  if (!SCHEDULES.test(mark.name)) return [];
  const isCron = mark.args.some((a) => a.value.kind === 'string' && a.value.value === 'cron');
  return mark.args.flatMap(({ name, value }): Schedule[] => {
    const text = value.kind === 'string' ? value.value : value.kind === 'number' ? value.text : '';
    const hour = isCron && name === 'hour';
    if (!hour && name !== null && !/cron|expression|schedule/i.test(name)) return [];
    const hours = hoursOf(hour ? `0 ${text} * * *` : text);
    return hours && value.place ? [{ mark, text: hour ? `hour=${text}` : text, hours, place: value.place }] : [];
  });
}

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
