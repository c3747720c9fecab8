import { blank } from './mask.js';

/** Cell magics whose cell is Python that runs here and now (https://ipython.readthedocs.io, "Built-in magic commands"). */
const RUNS_HERE = new Set(['time', 'timeit', 'capture', 'prun', 'memit', 'mprun', 'lprun', 'snakeviz', 'heat']);

/** Shell commands, line magics and help, at the begin of a statement. */
const MAGIC = /^(?:[!?]|%{1,2}[A-Za-z_]|[\w.*]+\?{1,2}\s*$|[A-Za-z_][\w.]*(?:\s*,\s*[A-Za-z_]\w*)*\s*=\s*(?:!(?!=)|%[A-Za-z]))/;

/** The Python of a cell, with what only IPython understands blanked: of the same length, line by line. */
export function withoutMagics(cell: string): string {
  const whole = /^\s*%%([A-Za-z_]\w*)/.exec(cell)?.[1];
  if (whole !== undefined && !RUNS_HERE.has(whole)) return blank(cell);
  let out = '';
  let state: State = CLEAN;
  let continued = false;
  for (const [line] of cell.matchAll(/[^\n]+\n?|\n/g)) {
    const text = line.trim();
    if (continued || (state === CLEAN && MAGIC.test(text))) {
      continued = text.endsWith('\\');
      out += blanked(line);
    } else {
      state = after(line, state);
      out += line;
    }
  }
  return out;
}

/** A magic may be all that a block holds. */
function blanked(line: string): string {
  const indent = /^[ \t]+/.exec(line)?.[0].length ?? 0;
  const rest = line.slice(indent);
  return indent === 0 || rest.trimEnd().length < 4 ? blank(line) : `${line.slice(0, indent)}pass${blank(rest.slice(4))}`;
}

/** Where a line of Python begins: in how many brackets, in which long text, behind a backslash. */
interface State {
  readonly depth: number;
  readonly quote: string;
  readonly joined: boolean;
}
const CLEAN: State = { depth: 0, quote: '', joined: false };

function after(line: string, before: State): State {
  let { depth, quote } = before;
  const tokens = /"""|'''|\\[\s\S]|["'#()[\]{}]|\n/g;
  let joined = false;
  for (let found = tokens.exec(line); found; found = tokens.exec(line)) {
    const token = found[0];
    if (token[0] === '\\') joined = quote === '' && /^\\\r?$/.test(line.slice(found.index).trimEnd());
    else if (quote !== '') {
      if (token === quote || (quote.length === 1 && token === '\n')) quote = '';
      // A long text of the other kind, or the end of a short one: `"a"""`.
      else if (quote.length === 1 && token[0] === quote) {
        quote = '';
        tokens.lastIndex = found.index + 1;
      }
    } else if (token === '#') break;
    else if (/["']/.test(token)) quote = token;
    else if ('([{'.includes(token)) depth++;
    else if (')]}'.includes(token)) depth = Math.max(0, depth - 1);
  }
  return depth === 0 && quote.length < 3 && !joined ? CLEAN : { depth, quote: quote.length < 3 ? '' : quote, joined };
}
