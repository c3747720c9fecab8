import type { Text } from '../../server/src/base/text.js';
import type { ApiVersion, Call, FieldName } from '../../server/src/model/call.js';
import { combinations, type Value } from '../../server/src/model/value.js';

/** What has to be found for one call, in the words of `modelOf`. Fields that are not named have to be absent. */
export interface ExpectedCall {
  readonly api: ApiVersion;
  readonly action: string;
  /** Functions from the site down to the send call, as `plainName` writes them. */
  readonly via: readonly string[];
  readonly fields: Readonly<Partial<Record<FieldName, string>>>;
  /** Fields whose values belong together, and every row of values that can occur. */
  readonly together?: { readonly fields: readonly FieldName[]; readonly rows: readonly string[] };
}

/** One way of writing a send call; every language shows how it looks there, or says why it has no such thing. */
export interface Shape {
  readonly id: string;
  readonly group: Group;
  readonly title: Text;
  /** In any order. Empty: nothing may be taken for a send call. */
  readonly calls: readonly ExpectedCall[];
}

export const GROUPS = {
  values: { en: 'Values', 'zh-CN': '取值' },
  lists: { en: 'Lists', 'zh-CN': '列表' },
  requests: { en: 'Requests and clients', 'zh-CN': '请求与客户端' },
  wrappers: { en: 'Wrappers in one file', 'zh-CN': '同一文件内的封装' },
  open: { en: 'Values that depend', 'zh-CN': '不确定的取值' },
  protocols: { en: 'Other APIs and protocols', 'zh-CN': '其他接口与协议' },
  surroundings: { en: 'Surroundings', 'zh-CN': '周边代码' },
  silence: { en: 'No send call', 'zh-CN': '并非发送调用' },
  files: { en: 'Constants and clients of other files', 'zh-CN': '跨文件的常量与客户端' },
  objects: { en: 'Objects and injection across files', 'zh-CN': '跨文件的对象与注入' },
  chains: { en: 'Wrappers across files', 'zh-CN': '跨文件的封装' },
} as const satisfies Record<string, Text>;

export type Group = keyof typeof GROUPS;

/** Files by path; a text alone is the only file, under the language's usual name. */
export type Source = string | Readonly<Record<string, string>>;

/** A shape that the language cannot write (no source), or that is not understood yet: then the source shows what is missing. */
export interface Unsupported {
  readonly unsupported: Text;
  readonly source?: Source;
}

export type Answers = Readonly<Record<string, Source | Unsupported>>;

/** What test/conformance/<language>.ts exports: the answer to every shape. */
export interface Conformance {
  /** The path of a source that is a single file. */
  readonly path: string;
  readonly answers: Answers;
}

export const isUnsupported = (answer: Source | Unsupported): answer is Unsupported =>
  typeof answer === 'object' && typeof answer.unsupported === 'object';

export const unsupported = (en: string, zh: string, source?: Source): Unsupported => ({
  unsupported: { en, 'zh-CN': zh },
  ...(source === undefined ? {} : { source }),
});

export const filesOf = (conformance: Conformance, source: Source): Record<string, string> =>
  typeof source === 'string' ? { [conformance.path]: source } : { ...source };

/** A function name without class and in one spelling for all languages: `SmsService.send_code` is `sendcode`. */
export const plainName = (name: string): string =>
  name
    .slice(name.lastIndexOf('.') + 1)
    .replace(/[^\p{L}\p{N}]/gu, '')
    .toLowerCase();

/** A value as a short text whose alternatives are in one order: `"1110"`, `["4370", ?call]`, `"1110" | "2220"`, `?parameter(+86…)`. */
export function valueText(value: Value): string {
  switch (value.kind) {
    case 'string':
      return JSON.stringify(value.value);
    case 'number':
      return value.text;
    case 'boolean':
      return String(value.value);
    case 'null':
      return 'null';
    case 'list':
      return `[${[...value.items.map(valueText), ...(value.exact ? [] : ['…'])].join(', ')}]`;
    case 'record':
      return `{${[...value.entries.map((e) => `${e.key}: ${valueText(e.value)}`), ...(value.exact ? [] : ['…'])].join(', ')}}`;
    case 'choice':
      return [...new Set(value.alternatives.map((a) => valueText(a.value)))].sort().join(' | ');
    case 'unknown':
      return `?${value.reason}${value.prefix || value.suffix ? `(${value.prefix ?? ''}…${value.suffix ?? ''})` : ''}`;
  }
}

const line = (head: readonly string[], fields: readonly (readonly [string, string])[]): string =>
  [
    ...head,
    ...fields
      .filter(([, v]) => v !== '')
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, v]) => `${name}=${v}`),
  ].join(' ');

const headOf = (api: string, action: string, via: readonly string[]): string[] => [
  api,
  action,
  ...(via.length > 0 ? [`via ${via.map(plainName).join('>')}`] : []),
];

export const expectedText = (call: ExpectedCall): string => line(headOf(call.api, call.action, call.via), Object.entries(call.fields));

/** The same text for a call that was found. A version that is only inferred says so. */
export const modelOf = (call: Call): string =>
  line(
    headOf(
      call.api + (call.apiCertain ? '' : '?'),
      call.action,
      call.via.map((v) => v.function),
    ),
    Object.entries(call.fields).map(([name, f]) => [name, f.state === 'present' ? valueText(f.value) : '']),
  );

/** The rows of values that some fields can have together. */
export function rowsOf(call: Call, fields: readonly FieldName[]): readonly string[] {
  const values = fields.flatMap((name) => {
    const field = call.fields[name];
    return field?.state === 'present' ? [field.value] : [];
  });
  const rows = values.length === fields.length ? combinations(values) : undefined;
  return [...new Set((rows ?? []).map((row) => row.map(valueText).join(' ')))].sort();
}
