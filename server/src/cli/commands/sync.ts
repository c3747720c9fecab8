import path from 'node:path';
import { type Locale, message, render, type Text } from '../../base/text.js';
import type { Environment } from '../environment.js';
import { UsageError } from '../usage-error.js';

export interface SyncOptions {
  readonly region?: string;
  readonly endpoint?: string;
  readonly international?: boolean;
  readonly timeout?: number;
  readonly locale: Locale;
}

const TEXTS = {
  progress: { en: 'Templates: {templates}, signs: {signs}', 'zh-CN': '正文模板 {templates} 个，签名 {signs} 个' },
  done: { en: 'Wrote {file}: {templates} templates, {signs} signs.', 'zh-CN': '已写入 {file}：正文模板 {templates} 个，签名 {signs} 个。' },
} as const satisfies Record<string, Text>;

const DEFAULT_FILE = 'sms-catalog.yaml';
/** Of a process that an interrupt ended. */
const INTERRUPTED = 130;

/** Writes the catalog from the account. Returns the exit status. */
export async function sync(environment: Environment, file: string | undefined, options: SyncOptions): Promise<number> {
  const { stderr } = environment;
  const name = file ?? DEFAULT_FILE;
  const say = (text: Text, args: Readonly<Record<string, string | number>>): string => render(message(text, args), options.locale);
  const abort = new AbortController();
  const stop = (): void => abort.abort();
  process.once('SIGINT', stop);
  try {
    const result = await environment.cloud().syncCatalog({
      file: path.resolve(environment.cwd, name),
      env: environment.env,
      ...(options.region === undefined ? {} : { region: options.region }),
      ...(options.endpoint === undefined ? {} : { endpoint: options.endpoint }),
      international: options.international === true,
      ...(options.timeout === undefined ? {} : { timeout: options.timeout }),
      signal: abort.signal,
      progress: (done) => {
        if (stderr.isTerminal) stderr.write(`\r${say(TEXTS.progress, done)}`);
      },
    });
    if (stderr.isTerminal) stderr.write('\r\u001b[K');
    if (result.ok) {
      stderr.write(`${say(TEXTS.done, { file: name, templates: result.templates, signs: result.signs })}\n`);
      return 0;
    }
    if (result.cancelled) {
      stderr.write(`smslint: ${render(result.reason, options.locale)}\n`);
      return INTERRUPTED;
    }
    throw new UsageError(result.reason.text, result.reason.args);
  } finally {
    process.off('SIGINT', stop);
  }
}
