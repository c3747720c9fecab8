import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import type { Environment } from '../environment.js';
import { UsageError } from '../usage-error.js';

/** Starts the language server, a bundle of its own, in this process. It ends with the connection. */
export function lsp(environment: Environment): void {
  const server = path.join(environment.dist, 'server.js');
  if (!fs.existsSync(server)) {
    throw new UsageError({ en: 'the language server is missing: {file}', 'zh-CN': '缺少语言服务器文件：{file}' }, { file: server });
  }
  createRequire(server)(server);
}
