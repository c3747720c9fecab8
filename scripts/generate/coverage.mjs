// docs/coverage.md: which rules save from which entry of the FAQ and which error code, and why there is none for the others.
import { load } from '../load.mjs';

const WORDS = {
  en: {
    suffix: '',
    other: ['.zh-CN', '简体中文'],
    title: 'What the rules save you from',
    intro:
      'Every question of the product’s FAQ and every error code of the API, with the rules that see its cause in the source. Where no rule is named, the reason is.',
    faq: 'FAQ',
    question: 'Question',
    rules: 'Rules',
    code: 'Code',
    meaning: 'Meaning',
    origins: {
      send: 'Codes of SendSms and SendMultiGlobalSms',
      manage: 'Codes of templates, signs and statistics',
      gateway: 'Codes of the gateway',
      legacy: 'Codes of the legacy API',
      receipt: 'Codes of delivery receipts',
    },
    renamed: (right) => `now \`${right}\``,
    states: {
      certain: '**no rule yet**',
      catalog: '**no rule yet**',
      heuristic: 'depends on what happens at run time',
      never: 'only the service knows',
    },
  },
  'zh-CN': {
    suffix: '.zh-CN',
    other: ['', 'English'],
    title: '规则能避免哪些问题',
    intro: '产品常见问题的每一条和 API 的每一个错误码，以及能在源码中发现其原因的规则。没有对应规则的，注明原因。',
    faq: '常见问题',
    question: '问题',
    rules: '规则',
    code: '错误码',
    meaning: '含义',
    origins: {
      send: 'SendSms 与 SendMultiGlobalSms 的错误码',
      manage: '模板、签名与统计接口的错误码',
      gateway: '网关的错误码',
      legacy: '旧版 API 的错误码',
      receipt: '回执状态码',
    },
    renamed: (right) => `现为 \`${right}\``,
    states: { certain: '**尚无规则**', catalog: '**尚无规则**', heuristic: '取决于运行时的情况', never: '只有服务端知道' },
  },
};

const cell = (text) => text.replace(/\|/g, '\\|').replace(/</g, '&lt;').replace(/\n/g, ' ');

export async function generate() {
  const { rules } = await load('server/src/rules/registry.ts');
  const { FAQ } = await load('server/src/model/sms/faq.ts');
  const { ERRORS } = await load('server/src/model/sms/errors.ts');
  const out = new Map();
  for (const locale of ['en', 'zh-CN']) {
    const w = WORDS[locale];
    const link = (rule) => `[${rule.id}](rules/${rule.id}${w.suffix}.md)`;
    const lines = [
      `# ${w.title}`,
      '',
      `[${w.other[1]}](coverage${w.other[0]}.md)`,
      '',
      w.intro,
      '',
      `## ${w.faq}`,
      '',
      `| ${w.question} | ${w.rules} |`,
      '|---|---|',
    ];
    for (const entry of FAQ) {
      const saving = rules.filter((r) => r.faq.includes(entry.key)).map(link);
      lines.push(
        `| ${cell(entry.title[locale])} | ${saving.length > 0 ? saving.join(' ') : cell(entry.unseen?.[locale] ?? w.states.certain)} |`,
      );
    }
    for (const [origin, heading] of Object.entries(w.origins)) {
      lines.push('', `## ${heading}`, '', `| ${w.code} | ${w.meaning} | ${w.rules} |`, '|---|---|---|');
      for (const e of ERRORS.filter((x) => x.origin === origin)) {
        const saving = rules.filter((r) => r.errorCodes.includes(e.code)).map(link);
        const instead = e.renamedTo === null ? w.states[e.static] : w.renamed(e.renamedTo);
        lines.push(`| \`${e.code}\` | ${cell(e.meaning[locale])} | ${saving.length > 0 ? saving.join(' ') : instead} |`);
      }
    }
    out.set(`docs/coverage${w.suffix}.md`, `${lines.join('\n')}\n`);
  }
  return out;
}
