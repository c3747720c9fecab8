import type { Connection } from 'vscode-languageserver';
import { type Locale, message, render } from '../base/text.js';
import type { Client } from './client.js';

const TITLE = { en: 'SMS Lint: checking the workspace', 'zh-CN': 'SMS Lint：正在检查工作区' };
const FILES = { en: '{done} of {total} files', 'zh-CN': '{done}/{total} 个文件' };

/** A check that is over before this many milliseconds is not worth a line in the status bar. */
const PATIENCE = 400;

/** Runs a check and shows its progress where the client can. */
export async function trackProgress(
  connection: Connection,
  client: Client,
  locale: Locale,
  run: (report: (done: number, total: number) => void) => Promise<void>,
): Promise<void> {
  if (!client.progress) return run(() => {});
  let reporter: Awaited<ReturnType<Connection['window']['createWorkDoneProgress']>> | undefined;
  let over = false;
  const timer = setTimeout(async () => {
    const created = await connection.window.createWorkDoneProgress();
    if (over) return;
    created.begin(render(message(TITLE), locale), 0, undefined, false);
    reporter = created;
  }, PATIENCE);
  try {
    await run((done, total) => {
      if (total > 0) reporter?.report(Math.round((100 * done) / total), render(message(FILES, { done, total }), locale));
    });
  } finally {
    over = true;
    clearTimeout(timer);
    reporter?.done();
  }
}
