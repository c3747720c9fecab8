import { nearest } from '../../base/nearest.js';
import { ruleUrl } from '../../base/rule-url.js';
import type { Locale } from '../../base/text.js';
import { ERRORS, nearestCode } from '../../model/sms/errors.js';
import { faqEntry } from '../../model/sms/faq.js';
import { rules } from '../../rules/registry.js';
import type { Paint } from '../display/color.js';
import type { Environment } from '../environment.js';
import { errorToJson, errorToText, faqToText, ruleToJson, ruleToText, sortedRules } from '../explain/explained.js';
import { UsageError } from '../usage-error.js';

export interface ExplainOptions {
  readonly all: boolean;
  readonly format: 'pretty' | 'json';
  readonly locale: Locale;
  readonly paint: Paint;
}

function explainAll(options: ExplainOptions): string {
  if (options.format === 'json') return JSON.stringify(sortedRules().map(ruleToJson), null, 2);
  const width = Math.max(0, ...rules.map((rule) => rule.id.length));
  return sortedRules()
    .map((rule) => `${options.paint.bold(rule.id.padEnd(width))}  ${rule.docs[options.locale]}`)
    .join('\n');
}

const unknown = (id: string): UsageError => {
  const meant = nearest(id, [...rules.map((rule) => rule.id), ...ERRORS.map((entry) => entry.code)], 3) ?? nearestCode(id);
  if (meant === undefined) {
    return new UsageError(
      {
        en: "'{id}' is neither a rule nor an error code; explain --all lists the rules",
        'zh-CN': '“{id}”既不是规则也不是错误码；可用 explain --all 列出所有规则',
      },
      { id },
    );
  }
  return new UsageError(
    {
      en: "'{id}' is neither a rule nor an error code. Did you mean {meant}?",
      'zh-CN': '“{id}”既不是规则也不是错误码。您是否想查 {meant}？',
    },
    { id, meant },
  );
};

/** Says what a rule, an error code or an entry of the FAQ means. Returns the exit status. */
export function explain(environment: Environment, id: string | undefined, options: ExplainOptions): number {
  const print = (text: string): number => {
    environment.stdout.write(`${text}\n`);
    return 0;
  };
  const asJson = (value: unknown): number => print(JSON.stringify(value, null, 2));
  if (options.all) return print(explainAll(options));
  if (id === undefined) {
    throw new UsageError({ en: 'explain needs a rule, an error code or --all', 'zh-CN': 'explain 需要指定规则、错误码或 --all' });
  }
  const rule = rules.find((one) => one.id === id);
  if (rule) {
    if (options.format !== 'json') return print(ruleToText(rule, options));
    return asJson({ ...ruleToJson(rule), messages: rule.messages, faq: rule.faq, url: ruleUrl(rule.id, options.locale) });
  }
  // A code of receipts may repeat one of the legacy API: all meanings are told.
  const errors = ERRORS.filter((entry) => entry.code.toLowerCase() === id.toLowerCase());
  if (errors.length > 0) {
    if (options.format !== 'json') return print(errors.map((entry) => errorToText(entry, options)).join('\n\n'));
    return asJson(errors.length === 1 ? errorToJson(errors[0]!) : errors.map(errorToJson));
  }
  const question = faqEntry(id);
  if (!question) throw unknown(id);
  return options.format === 'json' ? asJson(question) : print(faqToText(question, options));
}
