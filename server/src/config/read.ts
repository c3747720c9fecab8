import { nearest } from '../base/nearest.js';
import type { Place } from '../base/range.js';
import { type Table, table } from '../base/table.js';
import { type Args, type Message, message, type Text } from '../base/text.js';
import type { RecordEntry, Value } from '../model/value.js';
import { KEY_NAMES, KEYS, LEVELS, LOCALES, OVERRIDE_KEYS, SCHEMA_KEY } from './keys.js';
import { toObject } from './object.js';
import type { RuleSetting, Settings } from './settings.js';
import { configTexts } from './texts.js';

/** What one source of settings says; a key that is not there leaves the others alone. */
export type SettingsPatch = { readonly [K in keyof Settings]?: Settings[K] };

export interface SettingsProblem {
  /** Null where the settings come from no file. */
  readonly place: Place | null;
  readonly message: Message;
}

interface Reader {
  readonly ruleIds: readonly string[];
  readonly source: (value: Value) => string;
  readonly problems: SettingsProblem[];
}

/** Checks a configuration strictly: what is unknown is left out and reported with the nearest right name. */
export function readSettings(
  root: Value,
  ruleIds: readonly string[],
  source: (value: Value) => string,
): { readonly value: SettingsPatch; readonly problems: readonly SettingsProblem[] } {
  const r: Reader = { ruleIds, source, problems: [] };
  if (root.kind !== 'record') {
    if (root.kind !== 'unknown') problem(r, root.place, configTexts.whole, { allowed: KEY_NAMES.join(', ') });
    return { value: {}, problems: r.problems };
  }
  const patch: { -readonly [K in keyof Settings]?: Settings[K] } = {};
  for (const entry of root.entries) {
    const { key } = entry;
    if (key === SCHEMA_KEY) continue;
    if (!isKey(key)) unknownName(r, entry, KEY_NAMES, configTexts.unknownKeyNear, configTexts.unknownKey);
    else if (KEYS[key].default === null && entry.value.kind === 'null') assign(patch, key, null as never);
    else assign(patch, key, READERS[key](r, entry.key, entry.value) as never);
  }
  return { value: patch, problems: r.problems };
}

const isKey = (key: string): key is keyof Settings => Object.hasOwn(KEYS, key);

function assign<K extends keyof Settings>(
  patch: { -readonly [P in keyof Settings]?: Settings[P] },
  key: K,
  value: Settings[K] | undefined,
): void {
  if (value !== undefined) patch[key] = value;
}

type ReadKey<T> = (r: Reader, key: string, value: Value) => T | undefined;

const READERS: { readonly [K in keyof Settings]: ReadKey<Settings[K]> } = {
  catalog: readGlobs,
  rules: readRules,
  exclude: readGlobs,
  overrides: readOverrides,
  variableLengthLimit: readInteger,
  appIds: readAppIds,
  individualAccount: readBoolean,
  locale: readLocale,
  markdown: readBoolean,
};

function problem(r: Reader, place: Place | null, text: Text, args: Args): void {
  r.problems.push({ place, message: message(text, args) });
}

function unknownName(r: Reader, entry: RecordEntry, names: readonly string[], near: Text, far: Text): void {
  const meant = nearest(entry.key, names, 3);
  const place = entry.keyPlace;
  if (meant === undefined) problem(r, place, far, { key: entry.key, allowed: names.join(', ') });
  else problem(r, place, near, { key: entry.key, nearest: meant });
}

function readGlobs(r: Reader, key: string, value: Value): readonly string[] | undefined {
  const items = value.kind === 'list' ? value.items : [value];
  const globs: string[] = [];
  for (const item of items) {
    // A negated glob alone would match nearly everything; `exclude` is there for that.
    if (item.kind === 'string' && value.kind === 'list' && item.value.trim() !== '') globs.push(item.value);
    else if (item.kind !== 'unknown') problem(r, item.place, configTexts.globs, { key, value: r.source(item) });
  }
  return value.kind === 'list' ? globs : undefined;
}

function readRules(r: Reader, key: string, value: Value): Settings['rules'] | undefined {
  if (value.kind !== 'record') {
    if (value.kind !== 'unknown') problem(r, value.place, configTexts.object, { key });
    return undefined;
  }
  const rules: (readonly [string, RuleSetting])[] = [];
  for (const entry of value.entries) {
    if (!checkPattern(r, entry)) continue;
    const setting = readSetting(r, entry.value);
    if (setting) rules.push([entry.key, setting]);
  }
  return rules;
}

function checkPattern(r: Reader, entry: RecordEntry): boolean {
  const { key } = entry;
  if (!key.endsWith('*')) {
    if (r.ruleIds.includes(key)) return true;
    unknownName(r, entry, r.ruleIds, configTexts.unknownRuleNear, configTexts.unknownRule);
    return false;
  }
  const prefix = key.slice(0, -1);
  if (r.ruleIds.some((id) => id.startsWith(prefix))) return true;
  const groups = [...new Set(r.ruleIds.map((id) => `${id.split('-')[0]}-`))];
  const meant = nearest(prefix, groups);
  if (meant === undefined) problem(r, entry.keyPlace, configTexts.unknownPrefix, { prefix });
  else problem(r, entry.keyPlace, configTexts.unknownPrefixNear, { prefix, nearest: `${meant}*` });
  return false;
}

function readSetting(r: Reader, value: Value): RuleSetting | undefined {
  if (value.kind === 'list' && value.items.length > 0 && value.items.length <= 2) {
    const [first, second] = value.items;
    const level = readLevel(r, first!);
    if (level === undefined) return undefined;
    if (second === undefined) return { level, options: {} };
    if (second.kind !== 'record') {
      problem(r, second.place, configTexts.options, { value: r.source(second) });
      return undefined;
    }
    return { level, options: toObject(second) as Readonly<Record<string, unknown>> };
  }
  const level = readLevel(r, value);
  return level === undefined ? undefined : { level, options: {} };
}

function readLevel(r: Reader, value: Value): RuleSetting['level'] | undefined {
  const found = LEVELS.find((level) => value.kind === 'string' && value.value === level);
  if (found !== undefined || value.kind === 'unknown') return found;
  const meant = value.kind === 'string' ? (LEVEL_NAMES[value.value.toLowerCase()] ?? nearest(value.value, LEVELS)) : undefined;
  const args = { value: r.source(value), allowed: LEVELS.join(', ') };
  if (meant === undefined) problem(r, value.place, configTexts.level, args);
  else problem(r, value.place, configTexts.levelNear, { ...args, nearest: meant });
  return undefined;
}

/** What other tools call the levels. */
const LEVEL_NAMES: Table<string> = table({
  warn: 'warning',
  err: 'error',
  information: 'info',
  hint: 'info',
  note: 'info',
  none: 'off',
  ignore: 'off',
  disable: 'off',
  disabled: 'off',
  on: 'warning',
});

function readOverrides(r: Reader, key: string, value: Value): Settings['overrides'] | undefined {
  if (value.kind !== 'list') {
    if (value.kind !== 'unknown') problem(r, value.place, configTexts.list, { key });
    return undefined;
  }
  return value.items.flatMap((item) => {
    if (item.kind !== 'record') {
      if (item.kind !== 'unknown') problem(r, item.place, configTexts.object, { key });
      return [];
    }
    for (const entry of item.entries) {
      if (!OVERRIDE_KEYS.includes(entry.key)) unknownName(r, entry, OVERRIDE_KEYS, configTexts.unknownKeyNear, configTexts.unknownKey);
    }
    const of = (name: string): Value | undefined => item.entries.findLast((e) => e.key === name)?.value;
    const missing = OVERRIDE_KEYS.find((name) => of(name) === undefined);
    if (missing !== undefined) {
      problem(r, item.place, configTexts.overrideMissing, { key: missing });
      return [];
    }
    const files = readGlobs(r, 'files', of('files')!);
    const rules = readRules(r, 'rules', of('rules')!);
    return files && rules ? [{ files, rules }] : [];
  });
}

function readInteger(r: Reader, key: string, value: Value): number | undefined {
  if (value.kind === 'number' && Number.isInteger(value.value) && value.value >= 1) return value.value;
  if (value.kind !== 'unknown') problem(r, value.place, configTexts.integer, { key, value: r.source(value) });
  return undefined;
}

function readBoolean(r: Reader, key: string, value: Value): boolean | undefined {
  if (value.kind === 'boolean') return value.value;
  if (value.kind !== 'unknown') problem(r, value.place, configTexts.boolean, { key, value: r.source(value) });
  return undefined;
}

function readAppIds(r: Reader, key: string, value: Value): readonly string[] | undefined {
  const ids: string[] = [];
  for (const item of value.kind === 'list' ? value.items : [value]) {
    const id = item.kind === 'string' ? item.value : item.kind === 'number' ? item.text : '';
    if (value.kind === 'list' && /^\d+$/.test(id)) ids.push(id);
    else if (item.kind !== 'unknown') problem(r, item.place, configTexts.appId, { key, value: r.source(item) });
  }
  return value.kind === 'list' ? ids : undefined;
}

function readLocale(r: Reader, key: string, value: Value): Settings['locale'] | undefined {
  const found = LOCALES.find((locale) => value.kind === 'string' && value.value === locale);
  if (found !== undefined || value.kind === 'unknown') return found;
  const meant = value.kind === 'string' ? (/^zh/i.test(value.value) ? 'zh-CN' : nearest(value.value, LOCALES)) : undefined;
  const args = { key, value: r.source(value), allowed: LOCALES.map((l) => `"${l}"`).join(', ') };
  if (meant === undefined) problem(r, value.place, configTexts.locale, args);
  else problem(r, value.place, configTexts.localeNear, { ...args, nearest: meant });
  return undefined;
}
