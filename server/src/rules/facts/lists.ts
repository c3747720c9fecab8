import { type Table, table } from '../../base/table.js';
import { type ManageCall, manageField } from '../../model/manage.js';
import { isLeftOut } from './requests.js';

/** Names of the ids by which an action that lists templates or signs can be asked. */
export const LISTED: Table<string> = table({ DescribeSmsTemplateList: 'TemplateIdSet', DescribeSmsSignList: 'SignIdSet' });

/** True when such a call certainly asks for no ids, so that Limit and Offset say what is listed. */
export function listsAll(call: ManageCall): boolean {
  const ids = LISTED[call.action];
  if (ids === undefined || call.api === '2019-07-11') return false;
  const value = manageField(call, ids)?.value;
  return isLeftOut(call, ids) || (value?.kind === 'list' && value.exact && value.items.length === 0);
}
