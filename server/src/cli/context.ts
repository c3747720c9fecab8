import path from 'node:path';
import picomatch from 'picomatch';
import type { Locale } from '../base/text.js';
import { colorful, colorless, type Paint, wantsColor } from './display/color.js';
import type { Environment } from './environment.js';
import { systemLocale } from './locale.js';
import { openProject, type Project } from './project.js';
import { loadSettings } from './settings.js';
import { type Targets, targetsOf } from './targets.js';
import { UsageError } from './usage-error.js';

/** Options that every command which reads the project takes, as parsed. */
export interface CommonOptions {
  readonly config?: string;
  readonly catalog?: readonly string[];
  readonly locale?: Locale;
  readonly threads?: number;
  readonly color?: boolean;
  readonly stdinFilename?: string;
}

/** An opened project with the choices of this run. */
export interface Run {
  readonly project: Project;
  readonly targets: Targets;
  readonly locale: Locale;
}

/** Opens what the paths name. The caller closes `project`. */
export async function openRun(environment: Environment, paths: readonly string[], options: CommonOptions): Promise<Run> {
  const named = paths.length > 0 ? paths : ['.'];
  const wantsStdin = named.includes('-');
  if (wantsStdin && options.stdinFilename === undefined) {
    throw new UsageError({
      en: "'-' needs --stdin-filename, which tells the language",
      'zh-CN': '使用“-”时须用 --stdin-filename 指明文件名，以确定语言',
    });
  }
  if (!wantsStdin && options.stdinFilename !== undefined) {
    throw new UsageError({ en: "--stdin-filename goes with '-' as the path", 'zh-CN': '--stdin-filename 须与路径“-”一起使用' });
  }
  const catalogFolders = (options.catalog ?? [])
    .map((glob) => picomatch.scan(glob).base)
    .map((base) => (path.extname(base) === '' ? base : path.dirname(base)));
  const targets = targetsOf(named, environment.cwd, wantsStdin ? options.stdinFilename : undefined, catalogFolders);
  const runSettings = loadSettings(targets, environment.cwd, { config: options.config, catalog: options.catalog ?? [] });
  const stdin = wantsStdin
    ? { file: targets.relative(options.stdinFilename!)!, text: withoutMark(await environment.readStdin()) }
    : undefined;
  const project = await openProject(environment, { targets, runSettings, threads: options.threads, stdin });
  return { project, targets, locale: options.locale ?? runSettings.settings.locale ?? systemLocale(environment.env) };
}

/** A byte-order mark is not part of the text. */
const withoutMark = (text: string): string => (text.startsWith('\ufeff') ? text.slice(1) : text);

export const paintFor = (environment: Environment, color: boolean | undefined, toStdout: boolean): Paint =>
  wantsColor(color, toStdout && environment.stdout.isTerminal, environment.env) ? colorful : colorless;
