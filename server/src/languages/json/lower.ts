import { parseJson } from '../../model/data/json.js';
import { COMMON_PARAMETERS, fieldOf } from '../../model/sms/fields.js';
import type { FileSummary, Stmt } from '../../model/summary.js';
import type { Value } from '../../model/value.js';
import { type Node, textRoot } from '../../syntax/node.js';
import { createBuilder } from '../builder.js';
import { exprOf, text as literal, requestCall } from '../requests.js';
import { postmanRequests } from './postman.js';

type RecordValue = Extract<Value, { kind: 'record' }>;

/** Longer texts are data of another kind. */
const LONGEST_BODY = 64 * 1024;
const LONGEST_COLLECTION = 4 * 1024 * 1024;

/** A JSON file: its requests, where it is one or holds some. */
export function summarize(root: Node, text: string): FileSummary {
  const builder = createBuilder('json', text, root);
  builder.comments({ ...textRoot(text), type: 'file', children: commentsIn(text) }, (n) =>
    n.type === 'comment' ? { open: 2, close: 0 } : undefined,
  );
  builder.module(() => requestsIn(text));
  return builder.finish(0);
}

/** Only suppressions matter, and they stand on lines of their own or after a value. */
const commentsIn = (text: string): Node[] =>
  text.includes('smslint-')
    ? [...text.matchAll(/(?<=^|\s)\/\/[^\r\n]*smslint-[^\r\n]*/gm)].map((m) => ({
        ...textRoot(m[0]),
        type: 'comment',
        start: m.index,
        end: m.index + m[0].length,
      }))
    : [];

function requestsIn(text: string): Stmt[] {
  if (text.length <= LONGEST_COLLECTION && /schema\.(?:get)?postman\.com\/json\/collection/.test(text)) {
    const { value } = parseJson('', text);
    return value?.kind === 'record' ? postmanRequests(value, text) : [];
  }
  if (text.length > LONGEST_BODY || !/^\s*(?:\/\/[^\n]*\n\s*)*\{/.test(text) || !/"(?:PhoneNumberSet|MultiSmsInfoSet)"/.test(text))
    return [];
  const { value, problems } = parseJson('', text);
  if (value?.kind !== 'record' || problems.length > 0) return [];
  const action = actionOf(value);
  if (!action || !value.place) return [];
  const at = value.place.range;
  const name = { start: at.start, end: at.start + 1 };
  return [requestCall(at, name, [], [{ name: 'X-TC-Action', nameStart: at.start, value: literal(action, name) }], exprOf(value))];
}

/** The action of which a record is the body. Strict: the ids beside the numbers, fields of the action alone, and values of their kinds. */
function actionOf(body: RecordValue): string | undefined {
  const get = (...names: string[]): Value | undefined => body.entries.find((e) => names.includes(e.key))?.value;
  const foreign = body.entries.filter((e) => !fieldOf(e.key) && !COMMON_PARAMETERS.has(e.key));
  // A slip of the pen is a mistake to be found; more of them are another kind of data.
  if (foreign.length > 1 || foreign.some((e) => !/^[A-Z]\w*$/.test(e.key))) return undefined;
  if (body.entries.some((e) => isForm(e.value))) return undefined;
  const id = (v: Value | undefined): boolean => v?.kind === 'string' || v?.kind === 'number';
  if (!id(get('SmsSdkAppId', 'SmsSdkAppid'))) return undefined;
  const list = get('MultiSmsInfoSet');
  if (list?.kind === 'list' && list.items.length > 0 && list.items.every((i) => i.kind === 'record')) return 'SendMultiGlobalSms';
  const phones = get('PhoneNumberSet');
  const numbers = phones?.kind === 'list' ? phones.items.every(id) : id(phones);
  return numbers && id(get('TemplateId', 'TemplateID')) ? 'SendSms' : undefined;
}

/** The name of a type in the place of a value: a form to be filled in. */
const isForm = (v: Value): boolean =>
  v.kind === 'list' ? v.items.some(isForm) : v.kind === 'string' && /^(?:String|Integer|Array(?: of .*)?|Boolean|abc)$/i.test(v.value);
