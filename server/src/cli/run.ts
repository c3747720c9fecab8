import { CommanderError } from 'commander';
import { nearest } from '../base/nearest.js';
import { render } from '../base/text.js';
import type { Environment } from './environment.js';
import { localeOption, systemLocale } from './locale.js';
import { createProgram, usageErrorOf } from './program.js';
import { UsageError } from './usage-error.js';

/** Codes under which the argument parser ends after help or version. */
const DONE = new Set(['commander.helpDisplayed', 'commander.help', 'commander.version']);

/**
 * Runs one command line (without the names of the interpreter and the script). Resolves with the exit status, or undefined when the process goes
 * on (the language server). Never rejects.
 */
export async function run(argv: readonly string[], environment: Environment): Promise<number | undefined> {
  const asked = localeOption(argv);
  const locale = asked ?? systemLocale(environment.env);
  let status: number | undefined = 0;
  const program = createProgram(environment, asked, (result) => {
    status = result;
  });
  const fail = (error: UsageError): number => {
    for (const reason of error.reasons) environment.stderr.write(`smslint: ${render(reason, locale)}\n`);
    return 2;
  };
  try {
    await program.parseAsync(argv, { from: 'user' });
    return status;
  } catch (error) {
    if (error instanceof CommanderError) {
      if (DONE.has(error.code)) return 0;
      const command = program.commands.find((one) => argv.includes(one.name())) ?? program.commands.find((one) => one.name() === 'scan')!;
      return fail(usageErrorOf(error, [...command.options.flatMap((option) => option.long ?? []), '--help', '--version']));
    }
    if (error instanceof UsageError)
      return fail(
        withCommandMeant(
          error,
          argv,
          program.commands.map((one) => one.name()),
        ),
      );
    environment.stderr.write(`smslint: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
    return 2;
  }
}

/** A path that does not exist may be a command that stands behind its options, or a mistyped one. */
function withCommandMeant(error: UsageError, argv: readonly string[], commands: readonly string[]): UsageError {
  const path = error.reasons[0]!.args.path;
  if (typeof path !== 'string' || !/^[a-z]+$/.test(path)) return error;
  if (commands.includes(path)) {
    return new UsageError({ en: "the command goes first: 'smslint {path} …'", 'zh-CN': '命令须放在最前面：“smslint {path} …”' }, { path });
  }
  const meant = path === argv[0] ? nearest(path, commands) : undefined;
  if (meant === undefined) return error;
  return new UsageError(
    {
      en: "no such file, folder or command: {path}. Did you mean 'smslint {meant}'?",
      'zh-CN': '找不到文件、文件夹或命令：{path}。您是否想用“smslint {meant}”？',
    },
    { path, meant },
  );
}
