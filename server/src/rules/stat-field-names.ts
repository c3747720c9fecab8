import type { FixStep } from '../model/finding.js';
import { type ManageCall, manageField } from '../model/manage.js';
import { respelled } from './facts/field-names.js';
import { requestNumbers, requestPlace, requestValues } from './facts/requests.js';
import { defineRule } from './rule.js';

const STATISTICS: ReadonlySet<string> = new Set(['SendStatusStatistics', 'CallbackStatusStatistics']);
/** Of no version: what people take `EndDataTime` for. */
const MEANT = 'EndDateTime';
const PERIOD = { '2021-01-11': ['BeginTime', 'EndTime'], '2019-07-11': ['StartDateTime', 'EndDataTime'] } as const;

/** Requests of SendStatusStatistics and CallbackStatusStatistics (sms_models.d.ts of both versions; EndDataTime is spelled so). */
export const rule = defineRule({
  id: 'stat-field-names',
  severity: 'error',
  fix: 'suggestion',
  errorCodes: [
    'UnknownParameter',
    'MissingParameter',
    'InvalidParameterValue.BeginTimeVerifyFail',
    'InvalidParameterValue.EndTimeVerifyFail',
    'InvalidParameterValue.LimitVerifyFail',
    'InvalidParameterValue.OffsetVerifyFail',
  ],
  faq: [],
  docs: {
    en: 'Statistics are asked for with the fields of the other version, or a period or page that they do not take.',
    'zh-CN': '统计接口使用了另一个版本的字段名，或时间、分页参数不符合要求。',
  },
  messages: {
    found: {
      en: '{version} has no field {wrong}: there it is {right}{form}.',
      'zh-CN': '{version} 版本没有字段 {wrong}，应为 {right}{form}。',
    },
    form: {
      en: '{field} is a day and hour as yyyymmddhh, such as 2024050113, not "{value}".',
      'zh-CN': '{field} 的格式为 yyyymmddhh（如 2024050113），当前为“{value}”。',
    },
    page: {
      en: '{field} of {action} is always 0, not {value}: there are no pages.',
      'zh-CN': '{action} 的 {field} 固定为 0，不支持分页，当前为 {value}。',
    },
    fix: { en: 'Rename to {name}', 'zh-CN': '改名为 {name}' },
    zero: { en: 'Write 0', 'zh-CN': '改为 0' },
  },
  manage(call, context) {
    if (!STATISTICS.has(call.action)) return;
    for (const { version, wrong, right, field } of misnamed(call)) {
      const name = respelled(field.spelled, wrong, right);
      const place = requestPlace(call, field.place);
      const steps = name && field.place ? renaming(call, field.value, { do: 'rename', place: field.place, name }) : null;
      context.report({
        message: 'found',
        args: { version, wrong, right, form: version === '2021-01-11' ? ' ("yyyymmddhh")' : ' (yyyymmddhh)' },
        place,
        key: wrong,
        fix: steps && context.fix('fix', { name: name! }, 'suggestion', steps),
      });
    }
    for (const field of [...PERIOD['2021-01-11'], ...PERIOD['2019-07-11']]) {
      for (const value of requestValues(call, field)) {
        const text = value.kind === 'string' ? value.value : value.kind === 'number' ? value.text : '';
        if (text === '' || isHour(text)) continue;
        context.report({
          message: 'form',
          args: { field, value: text },
          place: requestPlace(call, value.place),
          severity: 'warning',
          key: text,
        });
      }
    }
    for (const field of ['Limit', 'Offset']) {
      for (const value of requestNumbers(call, field)) {
        if (value.value === 0) continue;
        context.report({
          message: 'page',
          args: { field, action: call.action, value: value.text },
          place: requestPlace(call, value.place),
          // Official samples of the past ask for 5 or 10 entries, so the service may let it pass.
          severity: field === 'Limit' ? 'info' : 'warning',
          key: `${field} ${value.text}`,
          fix: context.fix('zero', {}, 'suggestion', [{ do: 'set-number', value, text: '0' }]),
        });
      }
    }
  },
});

/** Fields under their names in the other version, where the right name is not there too. */
function misnamed(call: ManageCall) {
  const version = call.api;
  if (version !== '2021-01-11' && version !== '2019-07-11') return [];
  const others = PERIOD[version === '2021-01-11' ? '2019-07-11' : '2021-01-11'];
  return PERIOD[version].flatMap((right, i) => {
    if (manageField(call, right)) return [];
    const wrong = [others[i]!, ...(i === 1 ? [MEANT] : [])].find((name) => manageField(call, name));
    return wrong === undefined ? [] : [{ version, wrong, right, field: manageField(call, wrong)! }];
  });
}

/** A number becomes the text that 2021-01-11 takes; a text is a matter of more than its quotes in 2019-07-11. */
function renaming(
  call: ManageCall,
  value: Parameters<typeof requestPlace>[0]['fields'][number]['value'],
  rename: FixStep,
): readonly FixStep[] | null {
  const texts = call.api === '2021-01-11';
  if (value.kind === 'number') return texts ? [rename, { do: 'set-string', value, text: value.text }] : [rename];
  return value.kind === 'string' && !texts ? null : [rename];
}

const isHour = (text: string): boolean => /^20\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])(?:[01]\d|2[0-4])$/.test(text);
