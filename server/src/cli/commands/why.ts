import type { Locale, Text } from '../../base/text.js';
import type { Call, FieldName } from '../../model/call.js';
import { alternatives, type TrailStep, type Value } from '../../model/value.js';
import { type Locate, shownFields, shownValue } from '../call-fields.js';
import { type CommonOptions, openRun, paintFor } from '../context.js';
import { reasonText } from '../display/reasons.js';
import { valueLine } from '../display/value-line.js';
import type { Environment } from '../environment.js';
import { UsageError } from '../usage-error.js';
import { callToJson, callToLines, shownOf } from './calls.js';

export interface WhyOptions extends CommonOptions {
  readonly format: 'pretty' | 'json';
}

const STEPS: Readonly<Record<TrailStep['what'], Text>> = {
  constant: { en: 'constant', 'zh-CN': '常量' },
  variable: { en: 'variable', 'zh-CN': '变量' },
  field: { en: 'field', 'zh-CN': '字段' },
  parameter: { en: 'parameter', 'zh-CN': '参数' },
  config: { en: 'configuration', 'zh-CN': '配置项' },
  environment: { en: 'environment variable', 'zh-CN': '环境变量' },
  call: { en: 'result of', 'zh-CN': '调用结果' },
  import: { en: 'import', 'zh-CN': '导入' },
  enum: { en: 'enum member', 'zh-CN': '枚举成员' },
};

/** One known or unknown part of a value, and how it was reached. */
interface Leaf {
  readonly value: Value;
  readonly trail: readonly TrailStep[];
}

function leaves(value: Value): readonly Leaf[] {
  switch (value.kind) {
    case 'string':
    case 'number':
    case 'unknown':
      return [{ value, trail: value.trail }];
    case 'boolean':
    case 'null':
      return [{ value, trail: [] }];
    case 'list':
      return value.items.flatMap(leaves);
    case 'record':
      return value.entries.flatMap((entry) => leaves(entry.value));
    case 'choice':
      return alternatives(value).flatMap((alternative) => leaves(alternative.value));
  }
}

const stepLine = (step: TrailStep, locale: Locale, locate: Locate): string => {
  const place = step.place ? locate(step.place) : undefined;
  return `${STEPS[step.what][locale]} ${step.name}${place ? ` (${place.file}:${place.line})` : ''}`;
};

/** Each step further in than the one before. */
const nested = (steps: readonly string[]): string[] => steps.map((step, depth) => `${'  '.repeat(depth)}↳ ${step}`);

/** The trail of every part of the field's value; an unknown part says what is missing. */
function explanation(value: Value, locale: Locale, locate: Locate): string[] {
  return leaves(value).flatMap((leaf) => {
    const steps = leaf.trail.map((step) => stepLine(step, locale, locate));
    if (leaf.value.kind !== 'unknown')
      return steps.length === 0 ? [] : nested([...steps, valueLine(shownValue(leaf.value, locate), locale)]);
    const { reason, detail, place } = leaf.value;
    const about = detail === '' ? '' : `${locale === 'en' ? ': ' : '：'}${detail}`;
    const at = place ? locate(place) : undefined;
    return nested([...steps, `${reasonText(reason, locale)}${about}${at ? ` (${at.file}:${at.line})` : ''}`]);
  });
}

const trailToJson = (step: TrailStep, locate: Locate) => ({ what: step.what, name: step.name, ...(step.place ? locate(step.place) : {}) });

function whyToJson(call: Call, locate: Locate): Readonly<Record<string, unknown>> {
  const trails: Record<string, unknown> = {};
  for (const [name] of shownFields(call, locate)) {
    const field = call.fields[name];
    if (field?.state !== 'present') continue;
    trails[name] = leaves(field.value).map((leaf) => ({
      ...shownValue(leaf.value, locate),
      ...(leaf.value.kind === 'unknown' && leaf.value.detail !== '' ? { detail: leaf.value.detail } : {}),
      trail: leaf.trail.map((step) => trailToJson(step, locate)),
    }));
  }
  return trails;
}

function parsePlace(place: string): { readonly file: string; readonly line: number } {
  const match = /^(.+?):(\d+)(?::\d+)?$/.exec(place);
  if (!match)
    throw new UsageError({ en: "'{place}' is not of the form FILE:LINE", 'zh-CN': '“{place}”不符合 FILE:LINE 的格式' }, { place });
  return { file: match[1]!, line: Number(match[2]) };
}

/** Says how the fields of the calls on a line got their values. Returns the exit status. */
export async function why(environment: Environment, place: string, options: WhyOptions): Promise<number> {
  const { file, line } = parsePlace(place);
  const { project, targets, locale } = await openRun(environment, [file], options);
  try {
    const snapshot = await project.check();
    const inFile = snapshot.calls.filter((call) => targets.inScope(call.file));
    const shown = await shownOf(inFile, targets, project.workspace.text);
    const linesOf = (call: Call): { first: number; last: number } => {
      const range = shown.documents.rangeOf({ file: call.file, range: call.range });
      return { first: range.start.line, last: range.end.line };
    };
    const here = inFile.filter((call) => linesOf(call).first <= line && line <= linesOf(call).last);
    if (here.length === 0) {
      const lines = [...new Set(inFile.map((call) => linesOf(call).first))]
        .sort((a, b) => Math.abs(a - line) - Math.abs(b - line))
        .slice(0, 5);
      if (lines.length === 0)
        throw new UsageError({ en: '{file}: no send call in this file', 'zh-CN': '{file}：该文件中没有发送短信的调用' }, { file });
      throw new UsageError(
        {
          en: '{file}: no send call on line {line}; there are calls on: {lines}',
          'zh-CN': '{file}：第 {line} 行没有发送短信的调用；相关调用位于：{lines}',
        },
        { file, line, lines: lines.join(', ') },
      );
    }
    if (options.format === 'json') {
      const list = here.map((call) => ({ ...callToJson(call, shown), why: whyToJson(call, shown.locate) }));
      environment.stdout.write(`${JSON.stringify({ version: 1, calls: list }, null, 2)}\n`);
      return 0;
    }
    const paint = paintFor(environment, options.color, true);
    for (const call of here) {
      const below = (name: FieldName): readonly string[] => {
        const field = call.fields[name];
        return field?.state === 'present' ? explanation(field.value, locale, shown.locate).map((step) => `      ${paint.dim(step)}`) : [];
      };
      environment.stdout.write(`${callToLines(call, shown, locale, paint, below).join('\n')}\n\n`);
    }
    return 0;
  } finally {
    project.close();
  }
}
