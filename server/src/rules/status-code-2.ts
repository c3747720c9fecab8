import { type Table, table } from '../base/table.js';
import { defineRule } from './rule.js';

const LISTS: Table<string> = table({
  DescribeSmsTemplateList: 'DescribeTemplateStatusSet',
  DescribeSmsSignList: 'DescribeSignListStatusSet',
});

const REJECTED = /reject|refus|denied|deny|decline|fail|不通过|未通过|没通过|没有通过|驳回|拒绝|失败/i;
/** Whatever tells of something else as well. */
const OTHER = /pending|approv|effect|pass|success|wait|review(?!_?reply)|生效|审核中|待|通过|成功/i;

/** StatusCode of API 3.0: 0 approved, 1 in review, 2 approved and not in effect yet, -1 rejected; in the legacy API 2 meant rejected. */
export const rule = defineRule({
  id: 'status-code-2',
  severity: 'warning',
  fix: 'suggestion',
  errorCodes: [],
  faq: [],
  docs: {
    en: 'StatusCode 2 of a template or sign is taken for a rejection.',
    'zh-CN': '把模板或签名的 StatusCode 2 当作未通过。',
  },
  messages: {
    found: {
      en: 'StatusCode 2 means approved, but not in effect yet; a rejection is -1. (2 meant rejected in the legacy API.)',
      'zh-CN': 'StatusCode 为 2 表示已审核通过、待生效，未通过是 -1（旧版 API 中 2 才表示未通过）。',
    },
    fix: { en: 'Compare with -1', 'zh-CN': '改为与 -1 比较' },
  },
  manage(call, context) {
    const list = LISTS[call.action];
    if (list === undefined) return;
    const compared = call.uses.filter((u) => u.kind === 'compare' && u.path.includes(list) && u.path.at(-1) === 'StatusCode');
    const minusOne = compared.some((u) => u.value?.kind === 'number' && u.value.value === -1);
    for (const { value, consequence = [] } of compared) {
      if (value?.kind !== 'number' || value.value !== 2 || !value.place) continue;
      if (
        !consequence.some((w) => REJECTED.test(w)) ||
        consequence.some((w) => OTHER.test(w.replace(/不通过|未通过|没通过|没有通过/g, '')))
      )
        continue;
      // Where -1 is asked for as well, 2 is too many.
      const fix = minusOne ? null : context.fix('fix', {}, 'suggestion', [{ do: 'set-number', value, text: '-1' }]);
      context.report({ message: 'found', place: value.place, key: '2', fix });
    }
  },
});
