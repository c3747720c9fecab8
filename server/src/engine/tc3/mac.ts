import type { Arg, Expr } from '../../model/summary.js';
import type { Scope, Term } from './scope.js';

/** A keyed hash (HMAC), as it is written. */
export interface Mac {
  readonly key: Term;
  readonly message: Term;
  /** What the expression gives: the bytes of the hash, or a text of them; null: not known. */
  readonly form: 'raw' | 'hex' | null;
}

type Call = Extract<Expr, { e: 'call' }>;

const DEEPEST = 14;

/** Functions and methods that write bytes as hexadecimal text. */
const TO_HEX =
  /^(?:EncodeToString|encodeHexString|encodeHexStr|printHexBinary|bin2hex|hexlify|ToHexString|bytesToHex|byteArrayToHex|toHexString|encode_hex)$/;
/** And those that read it back. */
const FROM_HEX = /^(?:hex2bin|fromhex|unhexlify|hexToBytes|DecodeString|decodeHex|parseHexBinary|FromHexString|parse)$/;
/** A text as its bytes, bytes as a text of the same bytes; case of hexadecimal digits. */
const SAME =
  /^(?:encode|getBytes|GetBytes|bytes|bytearray|string|String|toLowerCase|ToLower|lower|ToLowerInvariant|as_bytes|to_vec|wordArrayToBytes|utf8|downcase|Uint8Array|\[\]byte)$/;

/** The text behind conversions to bytes. */
export function plain(scope: Scope, term: Term, depth = 0): Term {
  const t = scope.resolve(term);
  const { e } = t;
  if (depth > DEEPEST || e.e !== 'call' || !SAME.test(lastName(e.callee)) || scope.inline(t)) return t;
  const next = converted(e);
  return next ? plain(scope, { ...t, e: next }, depth + 1) : t;
}

/** The same where it is written, without following names: arguments of the call that is being followed. */
export function asWritten(scope: Scope, term: Term): Term {
  const t = scope.written(term);
  const next = t.e.e === 'call' && SAME.test(lastName(t.e.callee)) && !scope.inline(t) ? converted(t.e) : undefined;
  return next ? asWritten(scope, { ...t, e: next }) : t;
}

/** What a conversion converts: its receiver, or its first argument. */
function converted(e: Call): Expr | undefined {
  const object = e.callee.e === 'member' ? e.callee.object : undefined;
  const first = positional(e)[0]?.value;
  return first && (lastName(e.callee) === 'GetBytes' || object === undefined || e.construct) ? first : (object ?? first);
}

const lastName = (callee: Expr): string =>
  callee.e === 'name' || callee.e === 'member' ? callee.name : callee.e === 'type' ? callee.name : '';

const at = (t: Term, e: Expr | undefined): Term | undefined => (e ? { ...t, e } : undefined);

const positional = (e: Call): readonly Arg[] => e.args.filter((a) => a.name === undefined);

const argOf = (e: Call, index: number, name?: string): Expr | undefined =>
  (name === undefined ? undefined : e.args.find((a) => a.name === name)?.value) ?? positional(e)[index]?.value;

/** The last names of a path: `CryptoJS.enc.Hex` ends with `Hex`. */
const endsWith = (e: Expr | undefined, name: string): boolean => e !== undefined && (e.e === 'name' || e.e === 'member') && e.name === name;

/** Reads an expression as a keyed hash; undefined when it is none, or none that is known. */
export function macOf(scope: Scope, term: Term, depth = 0): Mac | undefined {
  if (depth > DEEPEST) return undefined;
  const t = scope.resolve(term);
  const { e } = t;
  if (e.e !== 'call') return undefined;
  const inner = (x: Expr | undefined): Mac | undefined => (x ? macOf(scope, { ...t, e: x }, depth + 1) : undefined);
  const own = scope.inline(t);
  if (own) return macOf(scope, own, depth + 1);
  const name = lastName(e.callee);
  const object = e.callee.e === 'member' ? e.callee.object : undefined;
  const direct = directMac(scope, t, e, name, object);
  if (direct) return direct;
  const [first] = positional(e);
  if (name === 'from' && endsWith(object, 'Buffer')) {
    const mac = inner(first?.value);
    const encoding = positional(e)[1]?.value;
    return (
      mac && {
        ...mac,
        form:
          encoding === undefined || isText(encoding, /^utf-?8$/i)
            ? mac.form
            : isText(encoding, /^hex$/i) && mac.form === 'hex'
              ? 'raw'
              : null,
      }
    );
  }
  if (TO_HEX.test(name)) {
    const mac = inner(first?.value);
    return mac && { ...mac, form: mac.form === 'raw' ? 'hex' : null };
  }
  if (FROM_HEX.test(name)) {
    const mac = inner(first?.value);
    return mac && { ...mac, form: mac.form === 'hex' ? 'raw' : null };
  }
  if ((name === 'hex' || name === 'hexdigest') && object && e.args.length === 0) {
    const mac = inner(object);
    return mac && { ...mac, form: mac.form === 'raw' ? 'hex' : null };
  }
  if (name === 'toString' && object) {
    const mac = inner(object);
    // A Buffer without an encoding is read as UTF-8, a WordArray of CryptoJS as hexadecimal.
    return (
      mac && {
        ...mac,
        form: isText(first?.value, /^hex$/i) || endsWith(first?.value, 'Hex') || (!first && isWords(scope, at(t, object)!)) ? 'hex' : null,
      }
    );
  }
  if (name === 'stringify' && endsWith(object, 'Hex')) {
    const mac = inner(first?.value);
    return mac && { ...mac, form: 'hex' };
  }
  if (SAME.test(name)) return inner(converted(e));
  return undefined;
}

const isText = (e: Expr | undefined, pattern: RegExp): boolean => e?.e === 'string' && pattern.test(e.value);

const isWords = (scope: Scope, term: Term): boolean => {
  const { e } = scope.resolve(term);
  return e.e === 'call' && lastName(e.callee) === 'HmacSHA256';
};

/** The functions of libraries. */
function directMac(scope: Scope, t: Term, e: Call, name: string, object: Expr | undefined): Mac | undefined {
  const mac = (key: Expr | undefined, message: Expr | undefined, form: Mac['form'], where: Term = t): Mac | undefined =>
    key && message ? { key: { ...where, e: key }, message: { ...where, e: message }, form } : undefined;
  switch (name) {
    case 'hash_hmac': {
      const binary = argOf(e, 3, '$binary') ?? argOf(e, 3, 'binary');
      const form = binary === undefined || isFalse(binary) ? 'hex' : isTrue(binary) ? 'raw' : null;
      return mac(argOf(e, 2), argOf(e, 1), form);
    }
    case 'HmacSHA256':
      // CryptoJS: message first.
      return mac(argOf(e, 1), argOf(e, 0), 'raw');
    case 'HashData':
      return endsWith(object, 'HMACSHA256') ? mac(argOf(e, 0), argOf(e, 1), 'raw') : undefined;
    case 'hmacSha256':
      return endsWith(object, 'HmacUtils') ? mac(argOf(e, 0), argOf(e, 1), 'raw') : undefined;
    case 'hmacSha256Hex':
      return endsWith(object, 'HmacUtils') ? mac(argOf(e, 0), argOf(e, 1), 'hex') : undefined;
    case 'ComputeHash': {
      const made = object && scope.resolve({ ...t, e: object });
      return made?.e.e === 'call' && /^HMACSHA256$/.test(lastName(made.e.callee))
        ? joined(made, argOf(made.e, 0), t, argOf(e, 0), 'raw')
        : undefined;
    }
    case 'digest':
    case 'hexdigest': {
      if (endsWith(object, 'HMAC')) return mac(argOf(e, 1), argOf(e, 2), name === 'digest' ? 'raw' : 'hex');
      if (endsWith(object, 'hmac') && e.args.length > 1) return mac(argOf(e, 0, 'key'), argOf(e, 1, 'msg'), 'raw');
      return object ? digest(scope, t, e, name, object) : undefined;
    }
    case 'Sum': {
      const made = object && scope.resolve({ ...t, e: object });
      if (
        made?.e.e !== 'call' ||
        lastName(made.e.callee) !== 'New' ||
        made.e.callee.e !== 'member' ||
        !endsWith(made.e.callee.object, 'hmac')
      )
        return undefined;
      return fed(scope, { ...t, e: object! }, made, argOf(made.e, 1), 'Write', 'raw');
    }
    case 'doFinal': {
      const init = object ? scope.callsOn({ ...t, e: object }, 'init')[0] : undefined;
      const spec = init?.e.e === 'call' ? scope.resolve({ ...init, e: argOf(init.e, 0)! }) : undefined;
      return spec?.e.e === 'call' && lastName(spec.e.callee) === 'SecretKeySpec'
        ? joined(spec, argOf(spec.e, 0), t, argOf(e, 0), 'raw')
        : undefined;
    }
    default:
      return undefined;
  }
}

const isTrue = (e: Expr): boolean => (e.e === 'boolean' && e.value) || (e.e === 'number' && e.value === 1);
const isFalse = (e: Expr): boolean => (e.e === 'boolean' && !e.value) || e.e === 'null';

const joined = (a: Term, key: Expr | undefined, b: Term, message: Expr | undefined, form: Mac['form']): Mac | undefined =>
  key && message ? { key: { ...a, e: key }, message: { ...b, e: message }, form } : undefined;

/** A hash object that is fed by calls of its own: exactly one. */
function fed(scope: Scope, self: Term, made: Term, key: Expr | undefined, method: string, form: Mac['form']): Mac | undefined {
  const calls = scope.callsOn(self, method);
  const only = calls.length === 1 ? calls[0] : undefined;
  return only?.e.e === 'call' ? joined(made, key, only, argOf(only.e, 0), form) : undefined;
}

/** `createHmac(…).update(…).digest(…)`, `hmac.new(…).digest()`. */
function digest(scope: Scope, t: Term, e: Call, name: string, object: Expr): Mac | undefined {
  const maker = scope.resolve({ ...t, e: object });
  if (maker.e.e !== 'call') return undefined;
  const called = lastName(maker.e.callee);
  if (called === 'new' && maker.e.callee.e === 'member' && endsWith(maker.e.callee.object, 'hmac')) {
    const form = name === 'hexdigest' ? 'hex' : 'raw';
    const message = argOf(maker.e, 1, 'msg');
    return message
      ? joined(maker, argOf(maker.e, 0, 'key'), maker, message, form)
      : fed(scope, { ...t, e: object }, maker, argOf(maker.e, 0, 'key'), 'update', form);
  }
  const encoding = e.args[0] && scope.resolve({ ...t, e: e.args[0].value }).e;
  const form = encoding === undefined || encoding.e === 'null' ? 'raw' : isText(encoding, /^hex$/i) ? 'hex' : null;
  if (called === 'createHmac') return fed(scope, { ...t, e: object }, maker, argOf(maker.e, 1), 'update', form);
  if (called !== 'update' || maker.e.callee.e !== 'member') return undefined;
  const made = scope.resolve({ ...maker, e: maker.e.callee.object });
  if (made.e.e !== 'call' || lastName(made.e.callee) !== 'createHmac') return undefined;
  return joined(made, argOf(made.e, 1), maker, argOf(maker.e, 0), form);
}
