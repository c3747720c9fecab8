import { language } from '../../../server/src/languages/php/index.js';
import type { FileSummary } from '../../../server/src/model/summary.js';
import { createSyntax } from '../../../server/src/syntax/syntax.js';
import { wasm } from '../../harness/wasm.js';
import { check, type Files, show } from '../../harness/workspace.js';
import { print } from '../java/print.js';

const syntax = createSyntax(wasm);
await syntax.prepare('tree-sitter-php');

export const parse = (text: string) => syntax.parse('tree-sitter-php', text)!;

export const summarize = (text: string): FileSummary => language.summarize(parse(text).root, text);

export const printed = (text: string): string => print(summarize(text));

/** The printed statements of a file that holds `source` alone. */
export const body = (source: string): string => printed(`<?php\n${source}\n`).trim();

const USE = `use TencentCloud\\Common\\Credential;
use TencentCloud\\Sms\\V20210111\\SmsClient;
use TencentCloud\\Sms\\V20210111\\Models\\SendSmsRequest;
`;

/** Statements that send with these fields, the others as they always are. */
export const sending = (fields: Readonly<Record<string, string>>): string => {
  const all = { SmsSdkAppId: "'1400006666'", SignName: "'山野'", TemplateId: "'1110'", PhoneNumberSet: "['+8613711112222']", ...fields };
  const lines = Object.entries(all).map(([name, value]) => `$request->${name} = ${value};`);
  return `$client = new SmsClient(new Credential(getenv('ID'), getenv('KEY')), 'ap-guangzhou');
$request = new SendSmsRequest();
${lines.join('\n')}
$client->SendSms($request);`;
};

/** A file with these declarations, and statements that send. */
export const script = (before: string, fields: Readonly<Record<string, string>>): string =>
  `<?php\n${USE}\n${before}\n${sending(fields)}\n`;

/** A class with one static function that sends. */
export const service = (fields: Readonly<Record<string, string>>, params = '', namespace = 'App\\Services', name = 'SmsService'): string =>
  `<?php\nnamespace ${namespace};\n\n${USE}\nclass ${name}\n{\n    public static function sendNotice(${params})\n    {\n${sending(fields)}\n    }\n}\n`;

/** Each call of a workspace on one line: site, chain, the fields that are asked for. */
export async function callsOf(
  files: Files,
  ...fields: readonly ('TemplateId' | 'SignName' | 'PhoneNumberSet' | 'TemplateParamSet' | 'SmsSdkAppId')[]
): Promise<readonly string[]> {
  const { calls } = await check(files);
  return calls
    .map((c) => {
      const via = c.via.map((v) => v.function).join('>');
      const shown = fields.map((name) => {
        const f = c.fields[name];
        return `${name}=${f?.state === 'present' ? show(f.value) : 'absent'}`;
      });
      return [c.file, ...(via === '' ? [] : [`via ${via}`]), ...shown].join(' ');
    })
    .sort();
}

/** The values of one field over all calls. */
export const values = async (
  source: string,
  field: 'TemplateId' | 'SignName' | 'PhoneNumberSet' | 'TemplateParamSet',
): Promise<readonly string[]> => (await callsOf({ 'send.php': source }, field)).map((line) => line.slice(line.indexOf('=') + 1));
