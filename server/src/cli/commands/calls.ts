import type { Place } from '../../base/range.js';
import { type Locale, message, render, type Text } from '../../base/text.js';
import { resolutionOf } from '../../engine/resolution.js';
import { filesOfCall, type Locate, shownFields } from '../../ide/call-fields.js';
import { valueLine } from '../../ide/value-line.js';
import type { Call, FieldName } from '../../model/call.js';
import { type CommonOptions, openRun, paintFor } from '../context.js';
import type { Paint } from '../display/color.js';
import { type Documents, loadDocuments } from '../documents.js';
import type { Environment } from '../environment.js';
import type { OutputChoice } from '../options.js';
import type { Targets } from '../targets.js';
import { writeReport } from '../write-output.js';

export const CALL_FORMATS = ['pretty', 'json'] as const;
export type CallFormat = (typeof CALL_FORMATS)[number];

export interface CallsOptions extends CommonOptions {
  readonly outputs: readonly OutputChoice<CallFormat>[];
}

const TEXTS = {
  via: { en: 'via {chain}', 'zh-CN': '经由 {chain}' },
  none: { en: 'No send calls found.', 'zh-CN': '未找到发送短信的调用。' },
} as const satisfies Record<string, Text>;

interface Shown {
  readonly documents: Documents;
  readonly targets: Targets;
  readonly locate: Locate;
}

const viaOf = (call: Call, { documents, targets }: Shown) =>
  call.via.map((step) => ({
    function: step.function,
    file: targets.display(step.file),
    line: documents.rangeOf({ file: step.file, range: { start: step.offset, end: step.offset } }).start.line,
  }));

/** The shape is a contract (`--format json` of `calls`): keys may be added, none changed. */
export const callToJson = (call: Call, shown: Shown) => ({
  file: shown.targets.display(call.file),
  range: shown.documents.rangeOf({ file: call.file, range: call.range }),
  language: call.language,
  api: call.api,
  action: call.action,
  transport: call.transport,
  sdk: call.sdk,
  resolution: resolutionOf(call).state,
  via: viaOf(call, shown),
  fields: Object.fromEntries(shownFields(call, shown.locate)),
});

/** A call for people: where it is, how it gets to the service, and a line for each field, with what `below` adds to it. */
export function callToLines(
  call: Call,
  shown: Shown,
  locale: Locale,
  paint: Paint,
  below: (field: FieldName) => readonly string[] = () => [],
): string[] {
  const { start } = shown.documents.rangeOf({ file: call.file, range: call.range });
  const fields = shownFields(call, shown.locate);
  const width = Math.max(0, ...fields.map(([name]) => name.length));
  const head = `${paint.bold(`${shown.targets.display(call.file)}:${start.line}:${start.column}`)} ${call.action} ${paint.dim(`${call.api} ${call.language}`)}`;
  const chain = viaOf(call, shown).map((step) => `${step.function} (${step.file}:${step.line})`);
  return [
    head,
    ...(chain.length > 0 ? [`  ${render(message(TEXTS.via, { chain: chain.join(' → ') }), locale)}`] : []),
    ...fields.flatMap(([name, value]) => [`  ${paint.dim(name.padEnd(width))}  ${valueLine(value, locale)}`, ...below(name)]),
  ];
}

/** The texts that showing these calls needs. */
export async function shownOf(
  calls: readonly Call[],
  targets: Targets,
  read: (file: string) => Promise<string | undefined>,
): Promise<Shown> {
  const documents = await loadDocuments(
    calls.flatMap((call) => [...filesOfCall(call)]),
    read,
  );
  const locate = (place: Place) => ({ file: targets.display(place.file), line: documents.rangeOf(place).start.line });
  return { documents, targets, locate };
}

/** Lists every send call. Returns the exit status. */
export async function calls(environment: Environment, paths: readonly string[], options: CallsOptions): Promise<number> {
  const { project, targets, locale } = await openRun(environment, paths, options);
  try {
    const snapshot = await project.check();
    const list = snapshot.calls.filter((call) => targets.inScope(call.file));
    const shown = await shownOf(list, targets, project.workspace.text);
    for (const { format, file } of options.outputs) {
      const paint = paintFor(environment, options.color, file === undefined);
      const text =
        format === 'json'
          ? `${JSON.stringify({ version: 1, calls: list.map((call) => callToJson(call, shown)) }, null, 2)}\n`
          : list.map((call) => `${callToLines(call, shown, locale, paint).join('\n')}\n\n`).join('');
      if (file !== undefined) writeReport(environment.cwd, file, text);
      else environment.stdout.write(text);
    }
    if (list.length === 0) environment.stderr.write(`${TEXTS.none[locale]}\n`);
    return 0;
  } finally {
    project.close();
  }
}
