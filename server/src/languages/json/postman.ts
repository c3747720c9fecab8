import type { Expr, Stmt } from '../../model/summary.js';
import type { Value } from '../../model/value.js';
import { exprOf, type Header, requestCall, stringOf, variable, variableName, withVariables } from '../requests.js';

type RecordValue = Extract<Value, { kind: 'record' }>;
type StringValue = Extract<Value, { kind: 'string' }>;

const get = (v: Value | undefined, name: string): Value | undefined =>
  v?.kind === 'record' ? v.entries.find((e) => e.key === name)?.value : undefined;
const items = (v: Value | undefined): readonly Value[] => (v?.kind === 'list' ? v.items : []);
const string = (v: Value | undefined): StringValue | undefined => (v?.kind === 'string' ? v : undefined);
const isDisabled = (v: Value): boolean => {
  const flag = get(v, 'disabled');
  return flag?.kind === 'boolean' && flag.value;
};

/**
 * The requests of a Postman collection of format 2 (schema.getpostman.com/json/collection/v2.0.0 and v2.1.0). Variables of the collection have
 * their values; a folder's or environment's are not known.
 */
export function postmanRequests(collection: RecordValue, text: string): Stmt[] {
  const variables = items(get(collection, 'variable')).filter((v) => !isDisabled(v) && string(get(v, 'key')));
  const known = new Set(variables.map((v) => string(get(v, 'key'))!.value));
  const resolve = (name: string, at: { start: number; end: number }): Expr => variable(name, known, at);
  const lower = (v: StringValue): Expr => withVariables(stringOf(v), resolve);
  const set = variables.flatMap((v): Stmt[] => {
    const key = string(get(v, 'key'))!;
    const given = get(v, 'value');
    const at = key.place?.range ?? { start: 0, end: 0 };
    if (!given) return [];
    return [
      {
        s: 'set',
        target: { t: 'name', name: variableName(key.value), declares: false, start: at.start, end: at.end },
        value: exprOf(given, (e) => withVariables(e, resolve)),
        start: at.start,
        end: at.end,
      },
    ];
  });
  const out: Stmt[] = [];
  const visit = (v: Value, depth: number): void => {
    if (depth > 20) return;
    for (const item of items(get(v, 'item'))) {
      const request = get(item, 'request');
      if (request?.kind === 'record') out.push(...requestOf(request, text, lower));
      visit(item, depth + 1);
    }
  };
  visit(collection, 0);
  return out.length > 0 ? [...set, ...out] : [];
}

function requestOf(request: RecordValue, text: string, lower: (v: StringValue) => Expr): Stmt[] {
  const url = get(request, 'url');
  const address = string(url) ?? string(get(url, 'raw'));
  const { place } = request;
  if (!address || !place) return [];
  const headers = items(get(request, 'header')).flatMap((h): Header[] => {
    const [key, value] = [string(get(h, 'key')), string(get(h, 'value'))];
    if (!key?.place || !value || isDisabled(h)) return [];
    return [{ name: key.value, nameStart: key.place.range.start + 1, value: lower(value) }];
  });
  const method = string(get(request, 'method'));
  const name = method?.place ? inside(method.place.range, text) : { start: place.range.start, end: place.range.start + 1 };
  return [requestCall(place.range, name, [lower(address)], headers, bodyOf(get(request, 'body'), lower))];
}

/** A range without its quotes. */
const inside = ({ start, end }: { start: number; end: number }, text: string): { start: number; end: number } =>
  text[start] === '"' && end - start >= 2 ? { start: start + 1, end: end - 1 } : { start, end };

function bodyOf(body: Value | undefined, lower: (v: StringValue) => Expr): Expr | undefined {
  const raw = string(get(body, 'raw'));
  const mode = string(get(body, 'mode'))?.value;
  if (raw && (mode === undefined || mode === 'raw')) return lower(raw);
  if (mode !== 'urlencoded' && mode !== 'formdata') return undefined;
  const fields = items(get(body, mode)).filter((f) => !isDisabled(f) && string(get(f, 'key')) && string(get(f, 'value')));
  const at = body?.kind === 'record' && body.place ? body.place.range : { start: 0, end: 0 };
  return {
    e: 'record',
    props: fields.map((f) => {
      const key = stringOf(string(get(f, 'key'))!);
      return { key, value: lower(string(get(f, 'value'))!), keyStart: key.start + 1, keyEnd: key.end - 1 };
    }),
    start: at.start,
    end: at.end,
  };
}
