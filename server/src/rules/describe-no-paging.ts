import { manageField } from '../model/manage.js';
import { listsAll } from './facts/lists.js';
import { isLeftOut, numberOf, requestPlace } from './facts/requests.js';
import { defineRule } from './rule.js';

/** Off by default: a program that has few templates, or wants the newest ones, does well with one page. */
export const rule = defineRule({
  id: 'describe-no-paging',
  severity: 'off',
  fix: 'none',
  errorCodes: [],
  faq: [],
  docs: { en: 'Only the first page of a list is read.', 'zh-CN': '只拉取了列表的第一页。' },
  messages: {
    found: {
      en: 'Only the first {limit} entries are listed: Offset is always 0. An account may have more.',
      'zh-CN': 'Offset 固定为 0，只能取到前 {limit} 条，账号下可能还有更多。',
    },
  },
  manage(call, context) {
    // Said once, where the action is called.
    if (!listsAll(call) || call.via.length > 0) return;
    const limit = numberOf(manageField(call, 'Limit')?.value);
    const offset = manageField(call, 'Offset')?.value;
    if (limit === undefined || limit === 0 || !(isLeftOut(call, 'Offset') || numberOf(offset) === 0)) return;
    context.report({ message: 'found', args: { limit }, place: requestPlace(call, null), key: String(limit) });
  },
});
