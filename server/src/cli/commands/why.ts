import type { Locale } from '../../base/text.js';
import { type Locate, shownFields, shownValue } from '../../ide/call-fields.js';
import { leaves, type TrailLine, trailLines } from '../../ide/trail.js';
import { placeText } from '../../ide/value-line.js';
import type { Call, FieldName } from '../../model/call.js';
import type { TrailStep, Value } from '../../model/value.js';
import { type CommonOptions, openRun, paintFor } from '../context.js';
import type { Environment } from '../environment.js';
import { UsageError } from '../usage-error.js';
import { callToJson, callToLines, shownOf } from './calls.js';

export interface WhyOptions extends CommonOptions {
  readonly format: 'pretty' | 'json';
}

/** Each step further in than the one before. */
const nested = (steps: readonly string[]): string[] => steps.map((step, depth) => `${'  '.repeat(depth)}↳ ${step}`);

/** The trail of every part of the field's value; an unknown part says what is missing. */
const explanation = (value: Value, locale: Locale, locate: Locate): string[] =>
  leaves(value).flatMap((leaf) => nested(trailLines(leaf, locale, locate).map((line) => lineText(line, locale, locate))));

function lineText({ words, code, place }: TrailLine, locale: Locale, locate: Locate): string {
  const gap = words === '' || code === '' || words.endsWith('：') ? '' : ' ';
  const at = place ? locate(place) : undefined;
  // Behind a value the place stands as everywhere else where values are shown.
  if (words === '' && at) return code + placeText(at, locale);
  return `${words}${gap}${code}${at ? ` (${at.file}:${at.line})` : ''}`;
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
