import type { Expr } from '../../model/summary.js';
import { environment } from '../config.js';
import { fileMethod } from '../data-files.js';
import { type Machine, objectOf } from '../machine.js';
import type { CallArg, Frame, H, V } from '../values.js';
import { keyword, orDefault, positional } from './arguments.js';
import { parserCall } from './configparser.js';
import { sectionCall } from './dotnet.js';
import { isNestService, nestCall } from './nest.js';

type CallExpr = Extract<Expr, { e: 'call' }>;

/** A method of an object that gives out settings; undefined when the receiver is none. */
export function settingCall(m: Machine, receiver: V, name: string, args: readonly CallArg[], e: CallExpr, frame: Frame): V | undefined {
  const file = fileMethod(receiver, name);
  if (file) return file;
  const section = sectionCall(m, receiver, name, args, e, frame);
  if (section) return section;
  if (receiver.t === 'unknown') {
    const type = receiver.typeName?.slice(receiver.typeName.lastIndexOf('.') + 1);
    return type !== undefined && isNestService(type, frame) ? nestCall(m, name, args, e, frame) : undefined;
  }
  const h = objectOf(m, receiver);
  if (h?.h !== 'record' || h.ext === null || receiver.t !== 'ref') return undefined;
  const made = h.ext.replace(/\(\)$/, '');
  if (isNestService(made.slice(made.lastIndexOf('.') + 1), frame)) return nestCall(m, name, args, e, frame);
  if (/(?:^|\.)(?:Raw|Safe)?ConfigParser$/.test(made)) return parserCall(m, receiver, h, name, args, e, frame);
  if (ENVIRONMENTS.test(made) && /^(?:str|int|get_value|__call__|string|unicode|bool|float)$/.test(name))
    return variable(m, args, e, frame);
  return undefined;
}

/** A call of an object: `env = environ.Env()`, `env('SMS_TPL')`. */
export function settingValue(m: Machine, h: H | undefined, args: readonly CallArg[], e: CallExpr, frame: Frame): V | undefined {
  if (h?.h !== 'record' || h.ext === null) return undefined;
  return ENVIRONMENTS.test(h.ext.replace(/\(\)$/, '')) ? variable(m, args, e, frame) : undefined;
}

/** django-environ, environs, starlette's Config, decouple's Config objects. */
const ENVIRONMENTS = /^(?:environ\.(?:File(?:Aware)?)?Env|environs\.Env|starlette\.config\.Config|decouple\.(?:Auto)?Config)$/;

function variable(m: Machine, args: readonly CallArg[], e: CallExpr, frame: Frame): V | undefined {
  const key = positional(args, 0);
  if (key?.t !== 'str') return undefined;
  return orDefault(environment(m, key.value, frame, e), keyword(args, 'default') ?? positional(args, 1));
}
