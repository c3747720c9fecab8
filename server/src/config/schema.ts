import { DRAFT, described, type JsonSchema } from '../base/json-schema.js';
import type { Text } from '../base/text.js';
import { KEYS, type KeyType, LEVELS, LOCALES, OVERRIDE_KEYS, SCHEMA_KEY } from './keys.js';
import type { RuleLevel } from './settings.js';

/** What the schema says of a rule. */
export interface RuleFact {
  readonly id: string;
  readonly severity: RuleLevel;
  readonly docs: Text;
}

const LEVEL_TEXTS: Readonly<Record<RuleLevel, Text>> = {
  off: { en: 'The rule does not speak.', 'zh-CN': '关闭该规则。' },
  info: { en: 'Shown as information.', 'zh-CN': '以信息级别提示。' },
  warning: { en: 'Shown as a warning.', 'zh-CN': '以警告级别提示。' },
  error: { en: 'Shown as an error, with which the command line fails by default.', 'zh-CN': '以错误级别提示，命令行默认因此返回失败。' },
};

/** The JSON schema of smslint.json. */
export function settingsSchema(rules: readonly RuleFact[]): JsonSchema {
  const properties: Record<string, JsonSchema> = { [SCHEMA_KEY]: { type: 'string' } };
  for (const [key, { type, docs, default: value }] of Object.entries(KEYS)) {
    properties[key] = { ...TYPES[type], description: described(docs), default: value };
  }
  return {
    $schema: DRAFT,
    title: 'smslint.json',
    description: described({ en: 'Configuration of SMS Lint.', 'zh-CN': 'SMS Lint 的配置。' }),
    type: 'object',
    properties,
    additionalProperties: false,
    definitions: {
      level: { type: 'string', enum: LEVELS, enumDescriptions: LEVELS.map((level) => described(LEVEL_TEXTS[level])) },
      setting: {
        anyOf: [
          { $ref: '#/definitions/level' },
          { type: 'array', items: [{ $ref: '#/definitions/level' }, { type: 'object' }], minItems: 1, maxItems: 2 },
        ],
      },
      rules: {
        type: 'object',
        properties: Object.fromEntries(
          [...rules]
            .sort((a, b) => (a.id < b.id ? -1 : 1))
            .map(({ id, severity, docs }) => [
              id,
              { anyOf: [{ $ref: '#/definitions/setting' }], default: severity, description: described(docs) } satisfies JsonSchema,
            ]),
        ),
        patternProperties: { '\\*$': { $ref: '#/definitions/setting' } },
        additionalProperties: false,
      },
      globs: { type: 'array', items: { type: 'string', minLength: 1 } },
    },
    allowComments: true,
    allowTrailingCommas: true,
  };
}

const RULES: JsonSchema = { anyOf: [{ $ref: '#/definitions/rules' }] };
const GLOBS: JsonSchema = { anyOf: [{ $ref: '#/definitions/globs' }] };

const TYPES: Readonly<Record<KeyType, JsonSchema>> = {
  globs: GLOBS,
  rules: RULES,
  overrides: {
    type: 'array',
    items: { type: 'object', properties: { files: GLOBS, rules: RULES }, required: OVERRIDE_KEYS, additionalProperties: false },
  },
  'positive-integer': { type: ['integer', 'null'], minimum: 1 },
  'app-ids': { type: 'array', items: { type: ['string', 'integer'], pattern: '^\\d+$' } },
  locale: { enum: [...LOCALES, null] },
  boolean: { type: 'boolean' },
};
