import type { Place } from '../../base/range.js';
import { type Locale, message, render, type Text } from '../../base/text.js';
import type { Snapshot } from '../../engine/workspace.js';
import { REVIEW_STATUSES, TEMPLATE_TYPES } from '../../ide/review.js';
import { type Call, type FieldName, fieldValue } from '../../model/call.js';
import type { Destination, SignEntry, TemplateEntry } from '../../model/catalog.js';
import { alternatives } from '../../model/value.js';
import { type CommonOptions, openRun, paintFor } from '../context.js';
import type { Paint } from '../display/color.js';
import { type Documents, loadDocuments } from '../documents.js';
import type { Environment } from '../environment.js';
import type { OutputChoice } from '../options.js';
import type { Targets } from '../targets.js';
import { writeReport } from '../write-output.js';

export const TEMPLATE_FORMATS = ['pretty', 'json'] as const;
export type TemplateFormat = (typeof TEMPLATE_FORMATS)[number];

export interface TemplatesOptions extends CommonOptions {
  readonly outputs: readonly OutputChoice<TemplateFormat>[];
}

const DESTINATIONS: Readonly<Record<Destination, Text>> = {
  mainland: { en: 'mainland', 'zh-CN': '国内' },
  international: { en: 'international', 'zh-CN': '国际/港澳台' },
  both: { en: 'mainland and international', 'zh-CN': '国内和国际/港澳台' },
};
const TEXTS = {
  templates: { en: 'Templates', 'zh-CN': '正文模板' },
  signs: { en: 'Signs', 'zh-CN': '签名' },
  unnumbered: { en: '(no id)', 'zh-CN': '（无 ID）' },
  unused: { en: 'no call uses it', 'zh-CN': '没有调用使用' },
  none: { en: 'No catalog of templates and signs was found.', 'zh-CN': '未找到模板目录文件。' },
  used: { en: 'used at {file}:{line}', 'zh-CN': '用于 {file}:{line}' },
} as const satisfies Record<string, Text>;

interface Usage {
  readonly file: string;
  readonly line: number;
}

/** Calls by each text that a field of theirs may have. */
function callsBy(field: FieldName, calls: readonly Call[]): ReadonlyMap<string, readonly Call[]> {
  const found = new Map<string, Call[]>();
  for (const call of calls) {
    const value = fieldValue(call, field);
    if (!value) continue;
    const texts = alternatives(value).flatMap(({ value: one }) =>
      one.kind === 'string' ? [one.value] : one.kind === 'number' ? [one.text] : [],
    );
    for (const text of new Set(texts)) found.set(text, [...(found.get(text) ?? []), call]);
  }
  return found;
}

interface Shown {
  readonly targets: Targets;
  readonly documents: Documents;
}

const placeOf = (place: Place, { targets, documents }: Shown): Usage => ({
  file: targets.display(place.file),
  line: documents.rangeOf(place).start.line,
});
const usages = (calls: readonly Call[], shown: Shown): readonly Usage[] =>
  calls.map((call) => placeOf({ file: call.file, range: call.range }, shown));

const templateToJson = (entry: TemplateEntry, used: readonly Usage[], shown: Shown) => ({
  id: entry.id,
  name: entry.name,
  type: entry.type,
  destination: entry.destination,
  status: entry.status,
  reply: entry.reply,
  content: entry.content?.value ?? null,
  ...placeOf(entry.place, shown),
  calls: used,
});

const signToJson = (entry: SignEntry, used: readonly Usage[], shown: Shown) => ({
  id: entry.id,
  name: entry.name.value,
  destination: entry.destination,
  status: entry.status,
  reply: entry.reply,
  ...placeOf(entry.place, shown),
  calls: used,
});

/** Facts in one line, those that are not known left out. */
const facts = (list: readonly (string | undefined)[]): string => list.filter((fact) => fact !== undefined && fact !== '').join(' · ');

function usedLines(used: readonly Usage[], locale: Locale, paint: Paint): string[] {
  if (used.length === 0) return [`    ${paint.dim(TEXTS.unused[locale])}`];
  return used.map(({ file, line }) => `    ${paint.dim(render(message(TEXTS.used, { file, line }), locale))}`);
}

/** The catalog and its use. */
function inventory(
  snapshot: Snapshot,
  targets: Targets,
): { templates: [TemplateEntry, readonly Call[]][]; signs: [SignEntry, readonly Call[]][] } {
  const calls = snapshot.calls.filter((call) => targets.inScope(call.file));
  const byTemplate = callsBy('TemplateId', calls);
  const bySign = callsBy('SignName', calls);
  return {
    templates: snapshot.catalog.files.flatMap((file) =>
      file.templates.map((entry): [TemplateEntry, readonly Call[]] => [entry, byTemplate.get(entry.id ?? '') ?? []]),
    ),
    signs: snapshot.catalog.files.flatMap((file) =>
      file.signs.map((entry): [SignEntry, readonly Call[]] => [entry, bySign.get(entry.name.value) ?? []]),
    ),
  };
}

/** Lists the catalog with the calls that use each template and each sign. Returns the exit status. */
export async function templates(environment: Environment, paths: readonly string[], options: TemplatesOptions): Promise<number> {
  const { project, targets, locale } = await openRun(environment, paths, options);
  try {
    const found = inventory(await project.check(), targets);
    const entries = [...found.templates, ...found.signs];
    const documents = await loadDocuments(
      entries.flatMap(([entry, calls]) => [entry.place.file, ...calls.map((call) => call.file)]),
      project.workspace.text,
    );
    const shown: Shown = { targets, documents };
    for (const { format, file } of options.outputs) {
      const paint = paintFor(environment, options.color, file === undefined);
      const text = format === 'json' ? toJson(found, shown) : toText(found, shown, locale, paint);
      if (file === undefined) environment.stdout.write(text);
      else writeReport(environment.cwd, file, text);
    }
    if (entries.length === 0) environment.stderr.write(`${TEXTS.none[locale]}\n`);
    return 0;
  } finally {
    project.close();
  }
}

function toJson(found: ReturnType<typeof inventory>, shown: Shown): string {
  const value = {
    version: 1,
    templates: found.templates.map(([entry, calls]) => templateToJson(entry, usages(calls, shown), shown)),
    signs: found.signs.map(([entry, calls]) => signToJson(entry, usages(calls, shown), shown)),
  };
  return `${JSON.stringify(value, null, 2)}\n`;
}

function toText(found: ReturnType<typeof inventory>, shown: Shown, locale: Locale, paint: Paint): string {
  const where = (place: Place): string => {
    const { file, line } = placeOf(place, shown);
    return `${file}:${line}`;
  };
  const common = (entry: TemplateEntry | SignEntry): (string | undefined)[] => [
    entry.destination ? DESTINATIONS[entry.destination][locale] : undefined,
    entry.status ? REVIEW_STATUSES[entry.status][locale] : undefined,
    entry.reply,
    where(entry.place),
  ];
  const blocks = [
    ...found.templates.map(([entry, calls], i) => [
      ...(i === 0 ? [paint.bold(TEXTS.templates[locale])] : []),
      `  ${paint.bold(entry.id ?? TEXTS.unnumbered[locale])} ${facts([entry.name, entry.type ? TEMPLATE_TYPES[entry.type][locale] : undefined, ...common(entry)])}`,
      ...(entry.content ? [`    ${entry.content.value.replaceAll('\n', '\n    ')}`] : []),
      ...usedLines(usages(calls, shown), locale, paint),
    ]),
    ...found.signs.map(([entry, calls], i) => [
      ...(i === 0 ? [paint.bold(TEXTS.signs[locale])] : []),
      `  ${paint.bold(entry.name.value)} ${facts([entry.id ?? undefined, ...common(entry)])}`,
      ...usedLines(usages(calls, shown), locale, paint),
    ]),
  ];
  return blocks.map((lines) => `${lines.join('\n')}\n`).join('');
}
