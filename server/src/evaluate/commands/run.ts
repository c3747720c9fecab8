import type { Expr } from '../../model/summary.js';
import { callValue, invoke } from '../call.js';
import { decodeFile, openFile } from '../data-files.js';
import { httpSend } from '../http.js';
import { lookupName, targetOf } from '../links.js';
import { type Machine, newRecord, placeOf } from '../machine.js';
import { include, writeFile, writtenFile } from '../process.js';
import { type CallArg, type Entry, type Frame, unknown, type V } from '../values.js';
import { curl } from './curl.js';
import { httpie } from './httpie.js';
import { tccli } from './tccli.js';
import { wget } from './wget.js';
import { beginOf, type CommandLine, commandLine } from './words.js';

type CallExpr = Extract<Expr, { e: 'call' }>;

/** What a program sends over HTTP, as its command line says. */
export interface HttpRequest {
  readonly urls: readonly V[];
  readonly headers: ReadonlyMap<string, Entry>;
  readonly body: V | undefined;
  /** The body is a form, so that every value travels as text. */
  readonly form?: boolean;
}

/** What the readers of command lines may ask for. */
export interface Reading {
  readonly m: Machine;
  readonly line: CommandLine;
  readonly e: CallExpr;
  readonly frame: Frame;
  /** The content of a file that a word names; unknown when it cannot be read. */
  file(name: V): V;
}

/** Runs a program whose command line is understood; its result is what it prints. undefined: it is another one. */
export function runCommand(m: Machine, path: string, args: readonly CallArg[], e: CallExpr, frame: Frame): V | undefined {
  const [program = '', ...leading] = path.split('.');
  const { commands } = frame.fn.unit.language;
  const kind =
    commands && (Object.hasOwn(commands, path) ? commands[path] : Object.hasOwn(commands, program) ? commands[program] : undefined);
  if (kind === undefined) return SCRIPT.test(path) ? runScript(m, path, args, e, frame) : undefined;
  const line = commandLine(args);
  const printed = unknown('runtime', program, placeOf(frame.fn.unit, e));
  const reading: Reading = { m, line, e, frame, file: (name) => contentOf(m, name, frame) };
  switch (kind) {
    case 'tccli':
      return tccli(reading, leading);
    case 'curl':
      return sendHttp(m, curl(reading), e, frame) ?? printed;
    case 'wget':
      return sendHttp(m, wget(reading), e, frame) ?? printed;
    case 'httpie':
      return sendHttp(m, httpie(reading), e, frame) ?? printed;
    case 'write':
      if (args[0] && args[1]) writeFile(m, frame, args[0].value, args[1].value);
      return unknown('call', 'write');
    case 'read':
      return line.words.length === 1 ? contentOf(m, line.words[0]!, frame) : undefined;
    case 'script': {
      const at = args.findIndex((a) => a.name === undefined && !beginOf(a.value)?.startsWith('-'));
      const script = at < 0 ? undefined : pathOf(args[at]!.value);
      return script === undefined ? undefined : runScript(m, script, args.slice(at + 1), e, frame);
    }
    case 'include':
      return includeFile(m, args[0]?.value, e, frame);
    case 'run': {
      const name = line.words[0];
      const first = args.findIndex((a) => a.name === undefined);
      const script = pathOf(name);
      if (script !== undefined && SCRIPT.test(script)) return runScript(m, script, args.slice(first + 1), e, frame);
      if (name?.t !== 'str' || line.several.has(0)) return undefined;
      return callValue(
        m,
        lookupName(m, name.value, frame, e),
        args.filter((_, i) => i !== first),
        e,
        frame,
        'unknown',
      );
    }
    default:
      return undefined;
  }
}

function contentOf(m: Machine, name: V, frame: Frame): V {
  return writtenFile(m, frame, name) ?? decodeFile(m, openFile(name, undefined), frame) ?? unknown('call', 'file');
}

function sendHttp(m: Machine, request: HttpRequest | undefined, e: CallExpr, frame: Frame): V | undefined {
  if (!request) return undefined;
  m.sawHttp = true;
  const args: CallArg[] = [
    ...request.urls.map((value) => ({ value })),
    { name: 'headers', value: newRecord(m, null, { entries: request.headers, exact: false }) },
    ...(request.body ? [{ name: 'data', value: request.body }] : []),
  ];
  return httpSend(m, 'curl', args, e, frame, 'unknown', request.form ? 'form' : 'json');
}

const SCRIPT = /\.(?:sh|bash|zsh|ksh)$/;

/** The path that a word names, as far as its end is known: `"$(dirname "$0")/lib.sh"`. */
function pathOf(v: V | undefined): string | undefined {
  if (v?.t === 'str') return v.value;
  const last = v?.t === 'cat' ? v.parts.at(-1) : undefined;
  return last?.t === 'str' && last.value.startsWith('/') ? last.value.replace(/^\/+/, '') : undefined;
}

/** A script that runs another one: like a function that gets the words as its parameters. */
function runScript(m: Machine, path: string, args: readonly CallArg[], e: CallExpr, frame: Frame): V | undefined {
  const target = targetOf(m, frame.fn.unit, path, 0);
  if (target?.language !== frame.fn.unit.language) return undefined;
  const fn: V = { t: 'fn', fn: { unit: target, index: 0 }, frame: null, self: null, bound: [] };
  invoke(
    m,
    fn,
    args.filter((a) => a.name === undefined),
    frame,
    e,
    e,
  );
  return unknown('call', path, placeOf(frame.fn.unit, e));
}

/** `source ./lib.sh`, `. "$(dirname "$0")/lib.sh"` */
function includeFile(m: Machine, name: V | undefined, e: CallExpr, frame: Frame): V {
  const path = pathOf(name);
  const target = path === undefined ? undefined : targetOf(m, frame.fn.unit, path, 0);
  if (target?.language === frame.fn.unit.language) include(m, target, frame);
  return unknown('call', 'source', placeOf(frame.fn.unit, e));
}
