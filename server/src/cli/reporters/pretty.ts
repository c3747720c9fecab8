import { type Locale, message, render, type Text } from '../../base/text.js';
import { countResolutions } from '../../engine/resolution.js';
import { reasonText } from '../../ide/reasons.js';
import type { Severity } from '../../model/finding.js';
import type { Paint } from '../display/color.js';
import { codeFrame } from '../display/frame.js';
import type { Report, ReportedFinding } from '../report.js';
import { secretsIn } from '../secrets.js';
import type { Reporter } from './reporter.js';

const TEXTS = {
  error: { en: 'error', 'zh-CN': '错误' },
  warning: { en: 'warning', 'zh-CN': '警告' },
  info: { en: 'info', 'zh-CN': '提示' },
  errors: { en: 'errors', 'zh-CN': '错误' },
  warnings: { en: 'warnings', 'zh-CN': '警告' },
  infos: { en: 'infos', 'zh-CN': '提示' },
  codes: { en: 'prevents: {codes}', 'zh-CN': '可避免的错误码：{codes}' },
  safe: { en: 'fix: {title} (--fix does it)', 'zh-CN': '修复：{title}（可用 --fix 自动修复）' },
  suggestion: { en: 'suggestion: {title}', 'zh-CN': '建议：{title}' },
  file: { en: '1 file', 'zh-CN': '1 个文件' },
  files: { en: '{n} files', 'zh-CN': '{n} 个文件' },
  clean: { en: 'No findings in {files}.', 'zh-CN': '检查了 {files}，未发现问题。' },
  found: { en: '{total} in {files}: {list}.', 'zh-CN': '检查了 {files}，共 {total}：{list}。' },
  finding: { en: '1 finding', 'zh-CN': '1 个问题' },
  findings: { en: '{n} findings', 'zh-CN': '{n} 个问题' },
  count: { en: '{n} {what}', 'zh-CN': '{what} {n}' },
  fixable: { en: '{n} can be fixed with --fix.', 'zh-CN': '其中 {n} 个可用 --fix 自动修复。' },
  noCalls: { en: 'No send calls found.', 'zh-CN': '未找到发送短信的调用。' },
  calls: {
    en: 'Send calls: {total} ({resolved} fully resolved, {partly} partly, {unresolved} not).',
    'zh-CN': '发送调用 {total} 处（完全解析 {resolved}，部分解析 {partly}，未能解析 {unresolved}）。',
  },
  reasons: { en: 'Most frequent reasons: {list}.', 'zh-CN': '最常见的原因：{list}。' },
  separator: { en: ', ', 'zh-CN': '，' },
} as const satisfies Record<string, Text>;

const REASONS_SHOWN = 3;

const say = (locale: Locale, text: Text, args: Readonly<Record<string, string | number>> = {}): string =>
  render(message(text, args), locale);

const inColor = (paint: Paint, severity: Severity): ((text: string) => string) =>
  severity === 'error' ? paint.red : severity === 'warning' ? paint.yellow : paint.blue;

function block(report: Report, finding: ReportedFinding, paint: Paint): string {
  const { locale } = report;
  const mark = inColor(paint, finding.severity);
  const { line, column } = finding.range.start;
  const lines = [
    `${paint.bold(`${finding.file}:${line}:${column}`)} ${mark(say(locale, TEXTS[finding.severity]))} ${paint.dim(finding.rule)}`,
    `  ${finding.message}`,
  ];
  const { place } = finding.finding;
  const document = report.documents.get(place.file);
  if (document) {
    const masked = secretsIn(report.secrets, place.file);
    lines.push(...codeFrame({ text: document.text, lines: document.lines, range: place.range, masked, paint, mark }).map((l) => `  ${l}`));
  }
  for (const related of finding.related) {
    lines.push(`  ${paint.dim('→')} ${related.file}:${related.range.start.line}:${related.range.start.column} ${related.message}`);
  }
  if (finding.errorCodes.length > 0) lines.push(`  ${paint.dim(say(locale, TEXTS.codes, { codes: finding.errorCodes.join(', ') }))}`);
  if (finding.fix) lines.push(`  ${paint.green(say(locale, TEXTS[finding.fix.safety], { title: finding.fix.title }))}`);
  return `${lines.join('\n')}\n`;
}

function summary(report: Report, paint: Paint): string {
  const { locale, findings } = report;
  const separator = TEXTS.separator[locale];
  const files = report.files.seen === 1 ? TEXTS.file[locale] : say(locale, TEXTS.files, { n: report.files.seen });
  const lines: string[] = [];
  if (findings.length === 0) lines.push(say(locale, TEXTS.clean, { files }));
  else {
    const list = (['error', 'warning', 'info'] as const)
      .map((severity) => ({ severity, n: findings.filter((finding) => finding.severity === severity).length }))
      .filter(({ n }) => n > 0)
      .map(({ severity, n }) =>
        inColor(paint, severity)(say(locale, TEXTS.count, { n, what: say(locale, n === 1 ? TEXTS[severity] : TEXTS[`${severity}s`]) })),
      )
      .join(separator);
    const total = findings.length === 1 ? say(locale, TEXTS.finding) : say(locale, TEXTS.findings, { n: findings.length });
    const fixable = findings.filter((finding) => finding.fix?.safety === 'safe').length;
    const gap = locale === 'en' ? ' ' : '';
    lines.push(say(locale, TEXTS.found, { total, files, list }) + (fixable > 0 ? gap + say(locale, TEXTS.fixable, { n: fixable }) : ''));
  }
  const { counts, reasons } = countResolutions(report.calls);
  if (report.calls.length === 0) lines.push(say(locale, TEXTS.noCalls));
  else {
    const why = reasons.slice(0, REASONS_SHOWN).map(([reason, n]) => `${reasonText(reason, locale)} (${n})`);
    const gap = locale === 'en' ? ' ' : '';
    lines.push(
      say(locale, TEXTS.calls, { total: report.calls.length, ...counts }) +
        (why.length > 0 ? gap + say(locale, TEXTS.reasons, { list: why.join(separator) }) : ''),
    );
  }
  return lines.join('\n');
}

/** For people: each finding with its source line, then a summary. */
export const pretty: Reporter = (report, paint) => {
  const problems = report.problems.map(({ file, message }) => `${paint.yellow('!')} ${file}: ${message}\n`).join('');
  return {
    report: report.findings.map((finding) => `${block(report, finding, paint)}\n`).join(''),
    remarks: `${problems}${summary(report, paint)}\n`,
  };
};
