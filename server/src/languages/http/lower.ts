import type { Expr, FileSummary, Stmt } from '../../model/summary.js';
import { type Node, textRoot } from '../../syntax/node.js';
import { createBuilder } from '../builder.js';
import { type Header, requestCall, variable, variableName, withVariables } from '../requests.js';

/** Stands for the content of a file that is the body. */
export const FILE = '<file>';

interface Line {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

type StringExpr = Extract<Expr, { e: 'string' }>;

const METHOD = /^(GET|POST|PUT|PATCH|DELETE|HEAD|OPTIONS|TRACE|CONNECT|GRAPHQL|WEBSOCKET)[ \t]+/;
const VARIABLE = /^@([\w.-]+)[ \t]*=[ \t]*(.*?)[ \t]*$/;
const COMMENT = /^\s*(?:#|\/\/)/;

/** Requests separated by lines of `###`, each with request line, headers, an empty line and a body. */
export function summarize(root: Node, text: string): FileSummary {
  const builder = createBuilder('http', text, root);
  const lines = linesOf(text);
  const comments = lines.flatMap((l): Node[] => {
    const open = COMMENT.exec(l.text);
    return open ? [{ ...textRoot(''), type: 'comment', start: l.start + open[0].length - open[0].trim().length, end: l.end }] : [];
  });
  builder.comments({ ...textRoot(text), type: 'file', children: comments }, (n) =>
    n.type === 'comment' ? { open: text.startsWith('//', n.start) ? 2 : 1, close: 0 } : undefined,
  );
  builder.module(() => requestsIn(text, lines));
  return builder.finish(0);
}

function linesOf(text: string): Line[] {
  const out: Line[] = [];
  let start = text.charCodeAt(0) === 0xfeff ? 1 : 0;
  while (start <= text.length) {
    const at = text.indexOf('\n', start);
    const stop = at < 0 ? text.length : at;
    const end = text[stop - 1] === '\r' && stop > start ? stop - 1 : stop;
    out.push({ start, end, text: text.slice(start, end) });
    if (at < 0) break;
    start = at + 1;
  }
  return out;
}

function requestsIn(text: string, lines: readonly Line[]): Stmt[] {
  const blocks: Line[][] = [[]];
  for (const line of lines) {
    if (/^###/.test(line.text)) blocks.push([]);
    else blocks.at(-1)!.push(line);
  }
  const heads = blocks.map((block) => headOf(block));
  const known = new Set(heads.flatMap((h) => h.variables.map((v) => v.name)));
  const resolve = (name: string, at: { start: number; end: number }): Expr => variable(name, known, at);
  const lower = (e: StringExpr): Expr => withVariables(e, resolve);
  // A variable counts in the whole file, wherever it stands.
  const set = heads.flatMap((h) =>
    h.variables.map(
      (v): Stmt => ({
        s: 'set',
        target: { t: 'name', name: variableName(v.name), declares: false, start: v.line.start, end: v.line.end },
        value: lower(v.value),
        start: v.line.start,
        end: v.line.end,
      }),
    ),
  );
  const sent = heads.flatMap((h) => (h.request ? [requestOf(text, h.request, lower)] : []));
  return sent.length > 0 ? [...set, ...sent] : [];
}

interface Variable {
  readonly name: string;
  readonly value: StringExpr;
  readonly line: Line;
}

interface Head {
  readonly variables: readonly Variable[];
  /** Lines from the request line on. */
  readonly request: readonly Line[] | undefined;
}

/** What stands before the request line. */
function headOf(block: readonly Line[]): Head {
  const variables: Variable[] = [];
  let script = false;
  for (const [i, line] of block.entries()) {
    if (script) {
      script = !line.text.includes('%}');
      continue;
    }
    const set = VARIABLE.exec(line.text);
    if (set) {
      const from = line.start + line.text.indexOf(set[2]!, line.text.indexOf('=') + 1);
      variables.push({ name: set[1]!, value: verbatim(set[2]!, from), line });
    } else if (/^\s*<\s*\{%/.test(line.text)) script = !line.text.includes('%}');
    else if (line.text.trim() !== '' && !COMMENT.test(line.text) && !/^\s*</.test(line.text)) return { variables, request: block.slice(i) };
  }
  return { variables, request: undefined };
}

const verbatim = (value: string, start: number): StringExpr => ({
  e: 'string',
  value,
  runs: value === '' ? [] : [0, start, value.length],
  start,
  end: start + value.length,
});

function requestOf(text: string, lines: readonly Line[], lower: (e: StringExpr) => Expr): Stmt {
  const [first, ...rest] = lines as [Line, ...Line[]];
  const method = METHOD.exec(first.text);
  const urlStart = first.start + (method ? method[0].length : first.text.length - first.text.trimStart().length);
  const url = text
    .slice(urlStart, first.end)
    .replace(/\s+HTTP\/[\d.]+\s*$/, '')
    .trimEnd();
  const parts: StringExpr[] = [verbatim(url, urlStart)];
  const headers: Header[] = [];
  let at = 0;
  for (; at < rest.length && rest[at]!.text.trim() !== ''; at++) {
    const line = rest[at]!;
    if (COMMENT.test(line.text)) continue;
    // The address may go on over several lines.
    const more = /^\s+([?&/].*?)\s*$/.exec(line.text);
    if (more && headers.length === 0) {
      parts.push(verbatim(more[1]!, line.start + line.text.indexOf(more[1]!)));
      continue;
    }
    const header = /^\s*([\w-]+)[ \t]*:[ \t]*(.*?)[ \t]*$/.exec(line.text);
    if (!header) continue;
    const nameStart = line.start + line.text.indexOf(header[1]!);
    const valueStart = line.start + line.text.indexOf(':') + 1 + /^[ \t]*/.exec(line.text.slice(line.text.indexOf(':') + 1))![0].length;
    headers.push({ name: header[1]!, nameStart, value: lower(verbatim(header[2]!, valueStart)) });
  }
  const body = bodyOf(rest.slice(at + 1));
  const name = method ? { start: first.start, end: first.start + method[1]!.length } : { start: urlStart, end: urlStart + url.length };
  const address =
    parts.length === 1 ? lower(parts[0]!) : ({ e: 'concat', parts: parts.map(lower), start: urlStart, end: parts.at(-1)!.end } as const);
  const value = body && (body.e === 'string' ? lower(body) : body);
  return requestCall(
    { start: name.start, end: Math.max(address.end, body?.end ?? 0, headers.at(-1)?.value.end ?? 0) },
    name,
    [address],
    headers,
    value,
  );
}

/** The body: text, or the content of a file (`< ./body.json`, `<@ ./body.json`). Handlers of the response and comments do not belong to it. */
function bodyOf(lines: readonly Line[]): Expr | undefined {
  const first = lines.findIndex((l) => l.text.trim() !== '' && !COMMENT.test(l.text));
  if (first < 0) return undefined;
  const file = /^<(@\w*)?\s+(\S.*?)\s*$/.exec(lines[first]!.text);
  if (file && !file[2]!.startsWith('{%')) {
    const line = lines[first]!;
    // With `@` the variables in the file are replaced.
    if (file[1]) return { e: 'opaque', parts: [], start: line.start, end: line.end };
    const name = verbatim(file[2]!, line.start + line.text.indexOf(file[2]!, 1));
    return {
      e: 'call',
      callee: { e: 'name', name: FILE, start: line.start, end: line.start },
      args: [{ value: name }],
      construct: false,
      start: line.start,
      end: line.end,
    };
  }
  const runs: number[] = [];
  let value = '';
  let end = lines[first]!.start;
  for (const line of lines.slice(first)) {
    if (/^(?:>|<>|<\s*\{%)/.test(line.text)) break;
    if (COMMENT.test(line.text)) continue;
    if (value !== '') value += '\n';
    if (line.text !== '') runs.push(value.length, line.start, line.text.length);
    value += line.text;
    if (line.text.trim() !== '') end = line.end;
  }
  const cut = value.trimEnd();
  const kept: number[] = [];
  for (let i = 0; i < runs.length; i += 3) {
    const length = Math.min(runs[i + 2]!, cut.length - runs[i]!);
    if (length > 0) kept.push(runs[i]!, runs[i + 1]!, length);
  }
  return { e: 'string', value: cut, runs: kept, start: lines[first]!.start, end };
}
