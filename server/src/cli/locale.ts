import { type Locale, localeOf } from '../base/text.js';

/** The language asked for by `--locale`, before the arguments are parsed: the help needs it too. */
export function localeOption(argv: readonly string[]): Locale | undefined {
  const at = argv.findIndex((arg) => arg === '--locale' || arg.startsWith('--locale='));
  if (at < 0) return undefined;
  const value = argv[at] === '--locale' ? argv[at + 1] : argv[at]!.slice('--locale='.length);
  return value === undefined ? undefined : localeOf(value);
}

/** The system's language, by the POSIX variables in their order of precedence. */
export const systemLocale = (env: Readonly<Record<string, string | undefined>>): Locale =>
  localeOf(env.LC_ALL || env.LC_MESSAGES || env.LANG || Intl.DateTimeFormat().resolvedOptions().locale);
