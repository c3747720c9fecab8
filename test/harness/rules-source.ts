import type { Place } from '../../server/src/base/range.js';
import { NOTHING_AROUND } from '../../server/src/model/around.js';
import type { ApiVersion, Call, FieldName, FieldState, FieldWrite } from '../../server/src/model/call.js';
import type { Piece, StringValue, TrailStep, Value } from '../../server/src/model/value.js';

/**
 * Calls for rule tests, written as text so that ranges and fixes are real: a subset of JavaScript object notation and four marks more.
 *
 *     const TPL = "1110"                      a constant; uses of it carry a trail
 *     SendSms({ TemplateId: TPL, PhoneNumberSet: ["+86" + ?], TemplateParamSet: when(a, ["1"], ["1", "2"]), ...? })
 *
 * `?` is unknown, `?number` unknown of a known type, `when(branch, arm 0, arm 1, …)` a choice, `...?` more items or keys than are written.
 */
export interface SourceOptions {
  readonly file?: string;
  readonly api?: ApiVersion;
  readonly overrides?: Partial<Call>;
}

const TOKEN = /\s+|\/\/[^\n]*|("(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*')|(-?\d+(?:\.\d+)?)|([A-Za-z_$][\w$]*)|(\.\.\.)|([()[\]{},:+?=;])/y;

interface Token {
  readonly kind: 'string' | 'number' | 'name' | 'mark' | 'end';
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

function tokens(text: string): Token[] {
  const out: Token[] = [];
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < text.length) {
    const start = TOKEN.lastIndex;
    const m = TOKEN.exec(text);
    if (!m) throw new Error(`cannot read the test source at: ${text.slice(start, start + 30)}`);
    const kind =
      m[1] !== undefined ? 'string' : m[2] !== undefined ? 'number' : m[3] !== undefined ? 'name' : (m[4] ?? m[5]) ? 'mark' : null;
    if (kind) out.push({ kind, text: m[0], start, end: TOKEN.lastIndex });
  }
  return [...out, { kind: 'end', text: '', start: text.length, end: text.length }];
}

const VERSION_OF: Readonly<Record<string, readonly [FieldName, ApiVersion | null]>> = {
  PhoneNumberSet: ['PhoneNumberSet', null],
  SmsSdkAppId: ['SmsSdkAppId', '2021-01-11'],
  SmsSdkAppid: ['SmsSdkAppId', '2019-07-11'],
  TemplateId: ['TemplateId', '2021-01-11'],
  TemplateID: ['TemplateId', '2019-07-11'],
  SignName: ['SignName', '2021-01-11'],
  Sign: ['SignName', '2019-07-11'],
  TemplateParamSet: ['TemplateParamSet', null],
  ExtendCode: ['ExtendCode', null],
  SessionContext: ['SessionContext', null],
  SenderId: ['SenderId', null],
  MultiSmsInfoSet: ['MultiSmsInfoSet', null],
  NationCode: ['NationCode', null],
  Type: ['Type', null],
  Msg: ['Msg', null],
};

const ESCAPES: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t' };

class Reader {
  readonly #file: string;
  readonly #list: readonly Token[];
  #at = 0;
  readonly #constants = new Map<string, Value>();
  readonly calls: { name: Token; record: Extract<Value, { kind: 'record' }> | undefined; end: number }[] = [];

  constructor(file: string, text: string) {
    this.#file = file;
    this.#list = tokens(text);
    while (this.#peek().kind !== 'end') this.#statement();
  }

  #peek(ahead = 0): Token {
    return this.#list[Math.min(this.#at + ahead, this.#list.length - 1)]!;
  }

  #take(text?: string): Token {
    const token = this.#peek();
    if (text !== undefined && token.text !== text)
      throw new Error(`test source: expected ${text} at ${token.start}, found "${token.text}"`);
    this.#at++;
    return token;
  }

  #skip(text: string): boolean {
    if (this.#peek().text !== text) return false;
    this.#at++;
    return true;
  }

  #place(start: number, end: number): Place {
    return { file: this.#file, range: { start, end } };
  }

  #statement(): void {
    if (this.#skip(';')) return;
    if (this.#peek().text === 'const') {
      this.#take();
      const name = this.#take().text;
      this.#take('=');
      this.#constants.set(name, named(this.#value(), { what: 'constant', name, place: null }));
      return;
    }
    const name = this.#take();
    this.#take('(');
    const record = this.#peek().text === ')' ? undefined : this.#value();
    const end = this.#take(')').end;
    if (record && record.kind !== 'record') throw new Error('test source: a call takes a record');
    this.calls.push({ name, record, end });
  }

  #value(): Value {
    const first = this.#peek().start;
    let value = this.#term();
    while (this.#skip('+')) value = concat(value, this.#term(), this.#place(first, this.#list[this.#at - 1]!.end));
    return value;
  }

  #term(): Value {
    const token = this.#take();
    const place = this.#place(token.start, token.end);
    if (token.kind === 'string') return literal(token, this.#file);
    if (token.kind === 'number') return { kind: 'number', value: Number(token.text), text: token.text, place, trail: [] };
    if (token.text === '[') return this.#items(token.start);
    if (token.text === '{') return this.#record(token.start);
    if (token.text === '?') return this.#unknown(token);
    if (token.text === 'true' || token.text === 'false') return { kind: 'boolean', value: token.text === 'true', place };
    if (token.text === 'null' || token.text === 'undefined') return { kind: 'null', undefined: token.text === 'undefined', place };
    if (token.text === 'when') return this.#choice(token.start);
    const constant = this.#constants.get(token.text);
    if (!constant) throw new Error(`test source: unknown name ${token.text}`);
    return constant;
  }

  #unknown(mark: Token): Value {
    const next = this.#peek();
    const typed = next.kind === 'name' && next.start === mark.end ? this.#take().text : undefined;
    const place = this.#place(mark.start, typed ? next.end : mark.end);
    return { kind: 'unknown', reason: 'parameter', detail: '', place, trail: [], ...(typed ? { type: typed as 'string' } : {}) };
  }

  #choice(start: number): Value {
    this.#take('(');
    const branch = this.#take().text;
    const found: Value[] = [];
    while (this.#skip(',')) found.push(this.#value());
    const end = this.#take(')').end;
    return {
      kind: 'choice',
      alternatives: found.map((value, arm) => ({ value, when: [{ branch, arm }] })),
      place: this.#place(start, end),
    };
  }

  #items(start: number): Value {
    const items: Value[] = [];
    let exact = true;
    while (this.#peek().text !== ']') {
      if (this.#skip('...')) {
        this.#value();
        exact = false;
      } else items.push(this.#value());
      if (!this.#skip(',')) break;
    }
    return { kind: 'list', items, exact, place: this.#place(start, this.#take(']').end) };
  }

  #record(start: number): Value {
    const entries: { key: string; keyPlace: Place; value: Value }[] = [];
    let exact = true;
    while (this.#peek().text !== '}') {
      if (this.#skip('...')) {
        this.#value();
        exact = false;
      } else {
        const key = this.#take();
        const quoted = key.kind === 'string' ? 1 : 0;
        this.#take(':');
        const keyPlace = this.#place(key.start + quoted, key.end - quoted);
        entries.push({ key: quoted ? key.text.slice(1, -1) : key.text, keyPlace, value: this.#value() });
      }
      if (!this.#skip(',')) break;
    }
    return { kind: 'record', entries, exact, place: this.#place(start, this.#take('}').end) };
  }
}

function literal(token: Token, file: string): StringValue {
  const pieces: Piece[] = [];
  let value = '';
  for (const m of token.text.slice(1, -1).matchAll(/\\u([0-9a-fA-F]{4})|\\(.)|[^\\]+/gs)) {
    const text = m[1] ? String.fromCharCode(Number.parseInt(m[1], 16)) : m[2] ? (ESCAPES[m[2]] ?? m[2]) : m[0];
    const start = token.start + 1 + m.index;
    pieces.push({
      from: value.length,
      to: value.length + text.length,
      place: { file, range: { start, end: start + m[0].length } },
      verbatim: !m[0].startsWith('\\'),
    });
    value += text;
  }
  return { kind: 'string', value, pieces, place: { file, range: { start: token.start, end: token.end } }, literal: true, trail: [] };
}

function concat(a: Value, b: Value, place: Place): Value {
  if (a.kind === 'string' && b.kind === 'string') {
    const shift = a.value.length;
    const pieces = [...a.pieces, ...b.pieces.map((p) => ({ ...p, from: p.from + shift, to: p.to + shift }))];
    return { kind: 'string', value: a.value + b.value, pieces, place, literal: false, trail: [] };
  }
  const base = { kind: 'unknown', reason: 'parameter', detail: '', type: 'string', place, trail: [] } as const;
  if (a.kind === 'string') return { ...base, prefix: a.value, prefixPieces: a.pieces };
  if (b.kind === 'string')
    return { ...base, suffix: b.value, suffixPieces: b.pieces, ...(a.kind === 'unknown' && a.prefix ? { prefix: a.prefix } : {}) };
  return base;
}

const named = (value: Value, step: TrailStep): Value => ('trail' in value ? { ...value, trail: [step, ...value.trail] } : value);

/** Every call of a test source. */
export function callsOf(text: string, options: SourceOptions = {}): readonly Call[] {
  const file = options.file ?? 'src/send.js';
  const api = options.api ?? '2021-01-11';
  return new Reader(file, text).calls.map(({ name, record, end }): Call => {
    const writes: FieldWrite[] = (record?.entries ?? []).map((e) => {
      const [field, version] = VERSION_OF[e.key] ?? [null, null];
      return { spelled: e.key, name: e.key, place: e.keyPlace, field, version, value: e.value };
    });
    const open = record ? !record.exact : false;
    const fields: Partial<Record<FieldName, FieldState>> = {};
    if (!open) for (const [field] of Object.values(VERSION_OF)) fields[field] = { state: 'absent' };
    for (const write of writes) if (write.field) fields[write.field] = { state: 'present', value: write.value, write };
    return {
      file,
      range: { start: name.start, end },
      nameRange: { start: name.start, end: name.end },
      language: 'javascript',
      api,
      apiCertain: true,
      action: name.text,
      transport: api === 'v5' ? 'legacy-sdk' : 'sdk',
      sdk: api === 'v5' ? 'qcloudsms_js' : 'tencentcloud-sdk-nodejs',
      via: [],
      send: { file, range: { start: name.start, end } },
      fields,
      writes,
      open,
      client: {
        region: null,
        endpoint: null,
        secretId: null,
        secretKey: null,
        protocol: null,
        international: false,
        oldForm: null,
        encoding: 'json',
      },
      result: 'used',
      uses: [],
      around: NOTHING_AROUND,
      http: null,
      runtime: null,
      ownCopy: false,
      versions: { client: null, request: null },
      written: { method: null, action: null, version: null },
      constructed: [],
      inTest: false,
      trail: [],
      ...options.overrides,
    };
  });
}
