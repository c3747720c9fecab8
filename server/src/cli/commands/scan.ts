import { message, render, type Text } from '../../base/text.js';
import { compareSeverity } from '../../engine/levels.js';
import type { Severity } from '../../model/finding.js';
import { type CommonOptions, openRun, paintFor } from '../context.js';
import type { Environment } from '../environment.js';
import { fixFiles } from '../fix-files.js';
import type { OutputChoice } from '../options.js';
import { makeReport } from '../report.js';
import { type Format, reporters } from '../reporters/index.js';
import { UsageError } from '../usage-error.js';
import { writeReport } from '../write-output.js';

export interface ScanOptions extends CommonOptions {
  readonly outputs: readonly OutputChoice<Format>[];
  /** Lowest severity shown. */
  readonly severity: Severity;
  readonly failOn: Severity | 'never';
  readonly fix: boolean;
}

const TEXTS = {
  fixed: { en: 'Fixes made: {n}; files changed: {files}.', 'zh-CN': '已修复 {n} 处，涉及 {files} 个文件。' },
  refused: {
    en: '{file}: not fixed, because it is not UTF-8 or changed meanwhile',
    'zh-CN': '{file}：未修复，因为文件不是 UTF-8 编码或已被修改',
  },
} as const satisfies Record<string, Text>;

/** Checks files and folders. Returns the exit status. */
export async function scan(environment: Environment, paths: readonly string[], options: ScanOptions): Promise<number> {
  if (options.fix && paths.includes('-')) {
    throw new UsageError({ en: "--fix cannot change standard input ('-')", 'zh-CN': '--fix 不能用于标准输入（“-”）' });
  }
  const { project, targets, locale } = await openRun(environment, paths, options);
  try {
    const fixes = options.fix ? await fixFiles(project) : undefined;
    const snapshot = await project.check();
    const report = await makeReport({
      snapshot,
      problems: project.problems(),
      seen: project.host.seen(),
      targets,
      locale,
      lowest: options.severity,
      version: environment.version,
      read: project.workspace.text,
    });
    for (const { format, file } of options.outputs) {
      const { report: text, remarks } = reporters[format](report, paintFor(environment, options.color, file === undefined));
      if (file === undefined) {
        environment.stdout.write(text);
        if (remarks !== '') environment.stderr.write(remarks);
      } else writeReport(environment.cwd, file, text + remarks);
    }
    if (fixes && fixes.fixed > 0) {
      environment.stderr.write(`${render(message(TEXTS.fixed, { n: fixes.fixed, files: fixes.files.length }), locale)}\n`);
    }
    for (const file of fixes?.refused ?? [])
      environment.stderr.write(`${render(message(TEXTS.refused, { file: targets.display(file) }), locale)}\n`);
    if (options.failOn === 'never') return 0;
    const { failOn } = options;
    const found = snapshot.findings.some(
      (finding) => targets.inScope(finding.place.file) && compareSeverity(finding.severity, failOn) >= 0,
    );
    return found ? 1 : 0;
  } finally {
    project.close();
  }
}
