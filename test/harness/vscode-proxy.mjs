// The proxy that makes a web extension out of the extension under test.
import fs from 'node:fs';
import http from 'node:http';
import path from 'node:path';

const MIME = { '.js': 'text/javascript', '.json': 'application/json', '.wasm': 'application/wasm', '.map': 'application/json' };
const CONFIGURATION = /(id="vscode-workbench-web-configuration" data-settings=")([^"]*)"/;
const WORKBENCH = '/vs/code/browser/workbench/workbench.js';

/**
 * A reverse proxy in front of the server, of one origin because of the page's content security policy. It serves the folder `extension` as
 * `/extension` and names that as a web extension under development: the workbench takes those from the page's configuration only.
 * `pure` takes the remote away as well, which leaves a workbench like vscode.dev.
 */
export async function startWebProxy(port, extension, { pure = false } = {}) {
  const serve = (request, response) => {
    const url = new URL(request.url, 'http://proxy');
    if (!url.pathname.startsWith('/extension/')) return false;
    const file = path.join(extension, decodeURIComponent(url.pathname.slice('/extension/'.length)));
    if (!file.startsWith(extension) || !fs.statSync(file, { throwIfNoEntry: false })?.isFile()) response.writeHead(404).end();
    else {
      response.writeHead(200, { 'content-type': MIME[path.extname(file)] ?? 'text/plain', 'access-control-allow-origin': '*' });
      fs.createReadStream(file).pipe(response);
    }
    return true;
  };
  /** How the body of an answer is changed; undefined: passed on as it is. */
  const change = (pathname) => {
    if (pathname === '/') {
      return (html) =>
        html.replace(CONFIGURATION, (_, head, data) => {
          const configuration = JSON.parse(data.replaceAll('&quot;', '"').replaceAll('&amp;', '&'));
          const served = { scheme: 'http', authority: `127.0.0.1:${proxy.address().port}`, path: '/extension' };
          configuration.developmentOptions = { ...configuration.developmentOptions, extensions: [served] };
          if (pure) delete configuration.remoteAuthority;
          return `${head}${JSON.stringify(configuration).replaceAll('&', '&amp;').replaceAll('"', '&quot;')}"`;
        });
    }
    if (!pure || !pathname.endsWith(WORKBENCH)) return undefined;
    // This server's workbench always takes the remote for granted, also for the user's data.
    return (script) =>
      script
        .replace('remoteAuthority:location.host', 'remoteAuthority:void 0')
        .replace(/get userRoamingDataHome\(\)\{return ze\([^}]*\}/, (getter) =>
          getter.replace(/\.with\(\{scheme:J\.vscodeRemote\}\)/, '.with({scheme:J.vscodeUserData})'),
        );
  };
  const proxy = http.createServer((request, response) => {
    if (serve(request, response)) return;
    const rewrite = change(new URL(request.url, 'http://proxy').pathname);
    const headers = { ...request.headers };
    if (rewrite) {
      delete headers['accept-encoding'];
      delete headers['if-none-match'];
    }
    const upstream = http.request({ host: '127.0.0.1', port, method: request.method, path: request.url, headers }, (answer) => {
      if (!rewrite) {
        response.writeHead(answer.statusCode, answer.headers);
        answer.pipe(response);
        return;
      }
      let body = '';
      answer.setEncoding('utf8');
      answer.on('data', (text) => {
        body += text;
      });
      answer.on('end', () => {
        const { 'content-length': _, etag: __, 'transfer-encoding': ___, ...kept } = answer.headers;
        response.writeHead(answer.statusCode, kept).end(rewrite(body));
      });
    });
    upstream.on('error', () => response.destroy());
    request.pipe(upstream);
  });
  proxy.on('upgrade', (request, socket, head) => {
    const upstream = http.request({ host: '127.0.0.1', port, method: request.method, path: request.url, headers: request.headers });
    upstream.on('upgrade', (answer, far, farHead) => {
      const lines = [];
      for (let i = 0; i < answer.rawHeaders.length; i += 2) lines.push(`${answer.rawHeaders[i]}: ${answer.rawHeaders[i + 1]}\r\n`);
      socket.write(`HTTP/1.1 101 Switching Protocols\r\n${lines.join('')}\r\n`);
      if (farHead.length > 0) socket.write(farHead);
      far.pipe(socket).pipe(far);
      far.on('error', () => socket.destroy());
      socket.on('error', () => far.destroy());
    });
    upstream.on('error', () => socket.destroy());
    if (head.length > 0) upstream.write(head);
    upstream.end();
  });
  await new Promise((resolve) => proxy.listen(0, '127.0.0.1', resolve));
  return {
    port: proxy.address().port,
    stop() {
      proxy.closeAllConnections();
      proxy.close();
    },
  };
}
