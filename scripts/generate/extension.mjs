// What VS Code reads without running anything: parts of package.json, package.nls*.json, l10n/, and the client's list of languages.
// Texts and settings come from client/src/manifest.ts and client/src/texts.ts, rules and languages from their registries.
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { load } from '../load.mjs';

const root = path.resolve(import.meta.dirname, '../..');
const json = (value) => `${JSON.stringify(value, null, 2)}\n`;
/** VS Code looks for these files under the lower-case name of the display language. */
const ZH = 'zh-cn';

function biome(file, content) {
  const { stdout, status, stderr } = spawnSync(path.join(root, 'node_modules/.bin/biome'), ['format', '--stdin-file-path', file], {
    cwd: root,
    input: content,
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`biome cannot format ${file}: ${stderr}`);
  return stdout;
}

export async function generate() {
  const manifest = await load('client/src/manifest.ts');
  const { texts, reasons } = await load('client/src/texts.ts');
  const { KEYS } = await load('server/src/config/keys.ts');
  const { rules } = await load('server/src/rules/registry.ts');
  const { languages } = await load('server/src/languages/registry.ts');
  const { formats } = await load('server/src/embedded/registry.ts');

  const nls = new Map();
  /** Registers a text and gives the key that stands for it in package.json. */
  const text = (key, value) => {
    nls.set(key, value);
    return `%${key}%`;
  };
  const sortedRules = [...rules].sort((a, b) => (a.id < b.id ? -1 : 1));
  const level = {
    type: 'string',
    enum: manifest.levels.map((l) => l.level),
    markdownEnumDescriptions: manifest.levels.map((l) => text(`level.${l.level}`, l.text)),
  };
  // Names and values are described apart, so that the values are spelled out once and not for each rule.
  const ruleMap = {
    properties: Object.fromEntries(
      sortedRules.map((rule) => [rule.id, { default: rule.severity, markdownDescription: text(`rule.${rule.id}`, rule.docs) }]),
    ),
    patternProperties: { '\\*$': {} },
    additionalProperties: false,
    allOf: [{ additionalProperties: { oneOf: [level, { type: 'array', items: [level, { type: 'object' }], minItems: 2, maxItems: 2 }] } }],
  };
  const keySettings = Object.entries(KEYS).map(([key, { type, docs, default: value }]) => [
    key,
    {
      ...manifest.keyTypes[type],
      ...(type === 'rules' ? ruleMap : {}),
      ...(type === 'locale' ? { markdownEnumDescriptions: manifest.localeValues.map((v, i) => text(`config.${key}.${i}`, v)) } : {}),
      default: value,
      scope: 'resource',
      markdownDescription: text(`config.${key}`, {
        en: `${docs.en} ${manifest.configNote.en}`,
        'zh-CN': `${docs['zh-CN']}${manifest.configNote['zh-CN']}`,
      }),
    },
  ]);
  const editorSettings = Object.entries(manifest.editorSettings).map(([key, setting]) => [
    key,
    { ...setting.schema, scope: setting.scope, markdownDescription: text(`config.${key}`, setting.text) },
  ]);
  const validation = (kind) =>
    Object.entries(manifest.schemas).flatMap(([url, globs]) => (globs[kind].length > 0 ? [{ fileMatch: globs[kind], url }] : []));

  const codeLanguages = [...languages, ...formats.filter((format) => format.activates)].flatMap(({ ids }) => ids);
  const hosts = formats.flatMap(({ ids }) => ids);
  const optIns = Object.fromEntries(formats.flatMap(({ ids, optIn }) => (optIn ? ids.map((id) => [id, optIn]) : [])));
  const contributions = {
    activationEvents: [
      ...[...codeLanguages.filter((id) => !manifest.DATA_LANGUAGES.includes(id)), ...manifest.ACTIVATING_DATA_LANGUAGES].map(
        (id) => `onLanguage:${id}`,
      ),
      ...manifest.WORKSPACE_CONTAINS,
    ],
    capabilities: {
      untrustedWorkspaces: { supported: true, description: text('untrusted', manifest.product.untrusted) },
      virtualWorkspaces: true,
    },
    contributes: {
      commands: Object.entries(manifest.commands).map(([command, title]) => ({
        command,
        title: text(`command.${command}`, title),
        category: 'SMS Lint',
      })),
      configuration: {
        title: 'SMS Lint',
        properties: Object.fromEntries([...keySettings, ...editorSettings].map(([key, schema]) => [`smslint.${key}`, schema])),
      },
      jsonValidation: validation('json'),
      yamlValidation: validation('yaml'),
      languages: [
        {
          id: 'smstpl',
          aliases: [text('language.smstpl', manifest.smstpl.name), 'smstpl'],
          extensions: [manifest.smstpl.extension],
          configuration: './syntaxes/smstpl.language-configuration.json',
        },
        { id: 'jsonc', filenames: ['smslint.json'] },
      ],
      grammars: [
        {
          language: 'smstpl',
          scopeName: 'text.smstpl',
          path: './syntaxes/smstpl.tmLanguage.json',
          embeddedLanguages: { 'meta.embedded.block.yaml': 'yaml' },
        },
        {
          scopeName: 'smslint.placeholder.injection',
          path: './syntaxes/placeholder.injection.tmLanguage.json',
          injectTo: ['source.json', 'source.json.comments', 'source.yaml'],
        },
      ],
    },
  };
  text('displayName', manifest.product.displayName);
  text('description', manifest.product.description);

  const packageJson = JSON.parse(fs.readFileSync(path.join(root, 'package.json'), 'utf8'));
  const merged = {};
  for (const [key, value] of Object.entries(packageJson)) {
    if (key in contributions) continue;
    merged[key] = value;
    if (key === 'l10n') Object.assign(merged, contributions);
  }

  const keys = [...nls.keys()].sort();
  const bundle = Object.values({ ...texts, ...Object.fromEntries(Object.entries(reasons).map(([k, v]) => [`reason.${k}`, v])) });
  const ids = [...new Set([...codeLanguages, ...hosts, ...manifest.DATA_LANGUAGES])];
  return new Map([
    ['package.json', biome('package.json', json(merged))],
    ['package.nls.json', json(Object.fromEntries(keys.map((key) => [key, nls.get(key).en])))],
    [`package.nls.${ZH}.json`, json(Object.fromEntries(keys.map((key) => [key, nls.get(key)['zh-CN']])))],
    [`l10n/bundle.l10n.${ZH}.json`, json(Object.fromEntries(bundle.map((t) => [t.en, t['zh-CN']]).sort(([a], [b]) => (a < b ? -1 : 1))))],
    [
      'client/src/languages.ts',
      biome(
        'client/src/languages.ts',
        `// Generated by scripts/generate/extension.mjs. Do not edit.\n\n/** Language ids of the documents that the server wants to see. */\nexport const LANGUAGE_IDS: readonly string[] = ${JSON.stringify(ids)};\n\n/** By language id: the setting without which such documents hold nothing to check. */\nexport const OPT_INS: Readonly<Record<string, string>> = ${JSON.stringify(optIns)};\n`,
      ),
    ],
  ]);
}
