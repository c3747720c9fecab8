import type { ApiVersion, FieldName } from '../../model/call.js';

export type FieldVersion = Exclude<ApiVersion, 'v5'>;

/** The fields of SendSms whose names differ between the versions (document 382/63195). */
const RENAMED: Readonly<Partial<Record<FieldName, Readonly<Record<FieldVersion, string>>>>> = {
  SmsSdkAppId: { '2019-07-11': 'SmsSdkAppid', '2021-01-11': 'SmsSdkAppId' },
  TemplateId: { '2019-07-11': 'TemplateID', '2021-01-11': 'TemplateId' },
  SignName: { '2019-07-11': 'Sign', '2021-01-11': 'SignName' },
};

/** The API's name of a field in a version. */
export const apiName = (field: FieldName, version: FieldVersion): string => RENAMED[field]?.[version] ?? field;

const snake = (name: string): string =>
  name
    .replace(/([a-z0-9])([A-Z])/g, '$1_$2')
    .replace(/_ID$/, '_Id')
    .toLowerCase();
const lowerFirst = (name: string): string => name.charAt(0).toLowerCase() + name.slice(1);

/**
 * A written name (`setSmsSdkAppid`, `sms_sdk_appid`, `TemplateID`) in the spelling of another version, in the same style; null when it is
 * not recognised in the old one.
 */
export function respell(spelled: string, field: FieldName, from: FieldVersion, to: FieldVersion): string | null {
  return respelled(spelled, apiName(field, from), apiName(field, to));
}

/** `setUsedMethod` where `UsedMethod` is to become `SignPurpose`; null when the old name is not recognised in it. */
export function respelled(spelled: string, before: string, after: string): string | null {
  if (before === after) return null;
  for (const style of [(n: string) => n, lowerFirst, snake]) {
    if (spelled.endsWith(style(before)) && /^(?:[A-Za-z_]*_|[gs]et|[GS]et|with|With)?$/.test(spelled.slice(0, -style(before).length))) {
      return spelled.slice(0, -style(before).length) + style(after);
    }
  }
  return null;
}
