import { message } from '../../server/src/base/text.js';
import type { CreateWorkspace, Snapshot } from '../../server/src/engine/workspace.js';
import { NOTHING_AROUND } from '../../server/src/model/around.js';
import type { Call, FieldState } from '../../server/src/model/call.js';
import { joinCatalog } from '../../server/src/model/catalog.js';
import type { Finding } from '../../server/src/model/finding.js';
import type { StringValue, Value } from '../../server/src/model/value.js';

const literal = (file: string, start: number, source: string): StringValue => ({
  kind: 'string',
  value: source.slice(1, -1),
  pieces: [
    { from: 0, to: source.length - 2, place: { file, range: { start: start + 1, end: start + source.length - 1 } }, verbatim: true },
  ],
  place: { file, range: { start, end: start + source.length } },
  literal: true,
  trail: [],
});
const present = (value: Value): FieldState => ({
  state: 'present',
  value,
  write: { spelled: '', name: '', place: null, field: null, version: null, value },
});

/** `SendSms(x)` is a call, `'…'` after `template` its template, `'bad…'` a mistake that can be fixed safely, `key 'secret'` a secret. */
function read(file: string, text: string): { calls: Call[]; findings: Finding[] } {
  const calls: Call[] = [];
  const findings: Finding[] = [];
  const add = (rule: string, severity: Finding['severity'], start: number, source: string, fix: Finding['fix']): void => {
    findings.push({
      rule,
      severity,
      message: message(
        { en: 'Wrong: {text}.', 'zh-CN': '有误：{text}。' },
        { text: rule.startsWith('secret-') ? 'a key' : source.slice(1, -1) },
      ),
      place: { file, range: { start, end: start + source.length } },
      related: [{ place: { file, range: { start: 0, end: 1 } }, message: message({ en: 'begins here', 'zh-CN': '从此处开始' }) }],
      fix,
      errorCodes: ['FailedOperation.Example'],
      key: source,
    });
  };
  for (const match of text.matchAll(/'bad([^']*)'/g)) {
    add('sign-brackets', 'error', match.index, match[0], {
      title: message({ en: 'Remove {n}', 'zh-CN': '删除 {n}' }, { n: 'bad' }),
      safety: 'safe',
      steps: [{ do: 'replace', place: { file, range: { start: match.index + 1, end: match.index + 4 } }, text: '' }],
    });
  }
  for (const match of text.matchAll(/odd\b/g)) add('sign-length', 'warning', match.index, match[0], null);
  for (const match of text.matchAll(/(?<=key )'[^']*'/g)) add('secret-literal', 'warning', match.index, match[0], null);
  for (const match of text.matchAll(/SendSms\(\w*\)/g)) {
    const template = /template ('[^']*')/.exec(text);
    const value: Value = template
      ? literal(file, template.index + 'template '.length, template[1]!)
      : { kind: 'unknown', reason: 'parameter', detail: 'template', place: null, trail: [] };
    const range = { start: match.index, end: match.index + match[0].length };
    const phone: Value = {
      kind: 'list',
      exact: true,
      place: null,
      items: [
        {
          kind: 'unknown',
          reason: 'parameter',
          detail: 'phone',
          prefix: '+86',
          place: null,
          trail: [{ what: 'parameter', name: 'phone', place: { file, range: { start: 0, end: 1 } } }],
        },
      ],
    };
    calls.push({
      file,
      range,
      nameRange: { start: range.start, end: range.start + 7 },
      language: 'javascript',
      api: '2021-01-11',
      apiCertain: true,
      action: 'SendSms',
      transport: 'sdk',
      sdk: 'x',
      via: [],
      send: { file, range },
      fields: { TemplateId: present(value), PhoneNumberSet: present(phone), SessionContext: { state: 'absent' } },
      writes: [],
      open: false,
      client: {
        region: null,
        endpoint: null,
        secretId: null,
        secretKey: null,
        protocol: null,
        international: false,
        oldForm: null,
        encoding: null,
      },
      result: 'unknown',
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
    });
  }
  return { calls, findings: findings.sort((a, b) => a.place.range.start - b.place.range.start) };
}

/** An engine over a toy notation, with the behaviour that the command line relies on: texts as last read, open texts first. */
export const fakeEngine: CreateWorkspace = (host, search) => {
  const open = new Map<string, string>();
  const texts = new Map<string, string>();
  const load = async (path: string): Promise<string | undefined> => {
    const bytes = open.get(path) ?? texts.get(path) ?? (await host.read(path));
    if (bytes === undefined) return undefined;
    const text = typeof bytes === 'string' ? bytes : new TextDecoder().decode(bytes);
    texts.set(path, text);
    return text;
  };
  return {
    setText: (path, text) => void open.set(path, text),
    invalidate: (path) => void texts.delete(path),
    configure: () => {},
    text: load,
    async update(options): Promise<Snapshot> {
      const hits = (await search.search(['SendSms', 'bad', 'odd', 'key'])).map((hit) => hit.path);
      const files = [...new Set([...hits, ...open.keys()])].sort();
      const calls: Call[] = [];
      const findings: Finding[] = [];
      for (const [i, file] of files.entries()) {
        options?.progress?.(i, files.length);
        const text = await load(file);
        if (text === undefined) continue;
        const found = read(file, text);
        calls.push(...found.calls);
        findings.push(...found.findings);
      }
      return { calls, managed: [], findings, problems: [], catalog: joinCatalog([]), matched: files.length, parsed: files.length };
    },
  };
};
