import { setTimeout } from 'node:timers/promises';
import { type Message, message, type Text } from '../base/text.js';
import type { Cloud, SyncRequest, SyncResult } from '../host/cloud.js';
import { DEFAULT_REGION } from '../model/sms/service.js';
import { writeAtomically } from '../platform/write-file.js';
import { ServiceError } from './account.js';
import { findCredentials } from './credentials.js';
import { explainFailure } from './failure.js';
import { createService } from './service.js';
import { NotACatalog, sync } from './sync.js';

const TEXTS = {
  endpoint: {
    en: '{endpoint} is no address: write http:// or https:// and a host, like https://sms.tencentcloudapi.com',
    'zh-CN': '{endpoint} 不是有效的地址：请写成 http:// 或 https:// 加主机名，例如 https://sms.tencentcloudapi.com',
  },
  credentials: {
    en: 'no credentials: set TENCENTCLOUD_SECRET_ID and TENCENTCLOUD_SECRET_KEY, or run tccli configure',
    'zh-CN': '没有密钥：请设置环境变量 TENCENTCLOUD_SECRET_ID 和 TENCENTCLOUD_SECRET_KEY，或运行 tccli configure',
  },
  catalog: {
    en: '{file} exists and is no catalog that can be written to; correct it or name another file',
    'zh-CN': '{file} 已存在，但不是可写入的模板目录；请修正该文件或指定其他文件',
  },
  cancelled: { en: 'cancelled; the file is as it was', 'zh-CN': '已取消，文件未改动' },
  file: { en: 'cannot write {file}: {why}', 'zh-CN': '无法写入 {file}：{why}' },
} as const satisfies Record<string, Text>;

const TIMEOUT = 30;

/** Brings a catalog in line with the account. Never rejects. */
export const syncCatalog: Cloud['syncCatalog'] = async (request) => {
  const { file, signal } = request;
  const { haste = 1 } = request;
  const timeout = request.timeout ?? TIMEOUT;
  const endpoint = request.endpoint === undefined ? undefined : addressOf(request.endpoint);
  if (endpoint === null) return failed(message(TEXTS.endpoint, { endpoint: request.endpoint! }));
  const found = request.credentials ? undefined : findCredentials(request.env);
  const credentials = request.credentials ?? found?.credentials;
  if (!credentials) return failed(message(TEXTS.credentials));
  const service = createService({
    credentials,
    region: request.region ?? found?.region ?? DEFAULT_REGION,
    ...(endpoint ? { endpoint } : {}),
    international: request.international === true,
    timeout,
  });
  try {
    const account = await sync(service, file, {
      ...(signal ? { signal } : {}),
      wait: (milliseconds) => setTimeout(milliseconds / haste, undefined, signal instanceof AbortSignal ? { signal } : {}),
      now: () => new Date(),
      write: writeAtomically,
      progress: (done) => request.progress?.(done),
    });
    return { ok: true, templates: account.templates.length, signs: account.signs.length };
  } catch (error) {
    if (signal?.aborted) return { ...failed(message(TEXTS.cancelled)), cancelled: true };
    if (error instanceof ServiceError)
      return { ...failed(explainFailure(error, timeout)), ...(error.kind === 'service' ? { code: error.code } : {}) };
    if (error instanceof NotACatalog) return failed(message(TEXTS.catalog, { file }));
    return failed(message(TEXTS.file, { file, why: error instanceof Error ? error.message : String(error) }));
  }
};

const failed = (reason: Message): Extract<SyncResult, { ok: false }> => ({ ok: false, reason });

/** null: it is none. */
function addressOf(text: SyncRequest['endpoint'] & string): URL | null {
  try {
    const url = new URL(text);
    return /^https?:$/.test(url.protocol) && url.host !== '' ? url : null;
  } catch {
    return null;
  }
}
