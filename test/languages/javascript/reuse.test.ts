import { language } from '../../../server/src/languages/javascript/index.js';
import { testReuse } from '../reuse.js';

const source = Array.from(
  { length: 5 },
  (_, i) => `
import { a${i} } from './m${i}';
export class Service${i} {
  private readonly sign = '腾讯\\u4e91';
  constructor(private readonly client: Client, template = "11${i}0") {}
  async send${i}(phone: string, ...params: string[]) {
    const inner = (x) => ({ TemplateId: x, list: [\`+86\${phone}\`, 'a\\tb'] });
    class Local { go() { return inner('1'); } }
    return this.client.SendSms({ ...inner("2"), TemplateParamSet: params });
  }
}
module.exports.helper${i} = function (x) { exports.late = () => x; return x + ${i}; };
`,
).join('\n');

testReuse(language, {
  grammar: 'tree-sitter-typescript',
  source,
  pieces: ['() => 1', "'", 'function f() { return 2; }\n', 'class C { m() {} }\n'],
  edit: [`return this.client.SendSms({ ...inner("2")`, `return [1].map((x) => this.client.SendSms({ ...inner("2") }) && { a: inner("3")`],
  untouched: 'send4',
});
