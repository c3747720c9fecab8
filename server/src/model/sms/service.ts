import { type Table, table } from '../../base/table.js';
import type { ApiVersion } from '../call.js';

/** Actions of the SMS product and the versions that have them (sms_client.d.ts of both versions, api.json of tccli). */
const BOTH: readonly ApiVersion[] = ['2021-01-11', '2019-07-11'];
const NEW: readonly ApiVersion[] = ['2021-01-11'];

export const ACTIONS: Table<readonly ApiVersion[]> = table({
  SendSms: BOTH,
  SendMultiGlobalSms: NEW,
  AddSmsTemplate: BOTH,
  ModifySmsTemplate: BOTH,
  DeleteSmsTemplate: BOTH,
  DescribeSmsTemplateList: BOTH,
  AddSmsSign: BOTH,
  ModifySmsSign: BOTH,
  DeleteSmsSign: BOTH,
  DescribeSmsSignList: BOTH,
  DescribePhoneNumberInfo: NEW,
  DescribeSendRecordList: NEW,
  ReportConversion: NEW,
  PullSmsReplyStatus: BOTH,
  PullSmsReplyStatusByPhoneNumber: BOTH,
  PullSmsSendStatus: BOTH,
  PullSmsSendStatusByPhoneNumber: BOTH,
  SendStatusStatistics: BOTH,
  CallbackStatusStatistics: BOTH,
  SmsPackagesStatistics: BOTH,
});

export const VERSIONS: readonly ApiVersion[] = BOTH;

/** Hosts of API 3.0 (document 382/38766; the international ones from DI:40465). A host is an access point, not a region. */
export const HOST = 'sms.tencentcloudapi.com';
export const INTERNATIONAL_HOST = 'sms.intl.tencentcloudapi.com';
const HOST_REGIONS =
  'ap-guangzhou ap-shanghai ap-beijing ap-chengdu ap-chongqing ap-hongkong ap-singapore ap-bangkok ap-mumbai ap-seoul ap-tokyo na-ashburn na-siliconvalley eu-frankfurt';
export const HOSTS: ReadonlySet<string> = new Set([
  HOST,
  INTERNATIONAL_HOST,
  ...HOST_REGIONS.split(' ').map((region) => `sms.${region}.tencentcloudapi.com`),
]);

/** Of the legacy API. */
export const LEGACY_HOST = 'yun.tim.qq.com';

/**
 * Regions that are known to serve SMS. The official list (document 382/52071) was not readable; three independent code bases name the first
 * three, the international site uses the last.
 */
export const USUAL_REGIONS: readonly string[] = ['ap-guangzhou', 'ap-beijing', 'ap-nanjing', 'ap-singapore'];
export const DEFAULT_REGION = 'ap-guangzhou';
/** What a region of API 3.0 looks like; short names such as `gz` and names of other vendors (`cn-…`) are refused. */
export const REGION_FORM = /^(?!cn-)[a-z]{2,}-[a-z]+(?:-[a-z0-9]+)?$/;

/** `Code` of a number that was accepted: capital O, small k. */
export const OK = 'Ok';
