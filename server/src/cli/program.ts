import { Command, type CommanderError, Option } from 'commander';
import { nearest } from '../base/nearest.js';
import { type Locale, message, render, type Text } from '../base/text.js';
import type { SyncOptions } from './commands/sync.js';
import type { CommonOptions } from './context.js';
import { paintFor } from './context.js';
import type { Environment } from './environment.js';
import { systemLocale } from './locale.js';
import { LOCALES, OutputPairs, oneOf, SEVERITIES, wholeNumber } from './options.js';
import { UsageError } from './usage-error.js';

const TEXTS = {
  about: { en: 'Checks how code uses Tencent Cloud SMS.', 'zh-CN': '检查代码中对腾讯云短信的使用。' },
  scan: { en: 'check files and folders (the default command)', 'zh-CN': '检查文件和文件夹（默认命令）' },
  calls: { en: 'list every send call, with what is known of each field', 'zh-CN': '列出所有发送调用及各字段的已知取值' },
  templates: {
    en: 'list the catalog, with the calls that use each template and each sign',
    'zh-CN': '列出模板目录，以及使用各正文模板和签名的调用',
  },
  explain: { en: 'say what a rule, an API error code or a legacy code means', 'zh-CN': '说明规则、API 错误码或旧版错误码的含义' },
  why: { en: 'say how the values of the call on a line were resolved', 'zh-CN': '说明某一行的调用各字段取值的来源' },
  init: { en: 'write a smslint.json and a starter catalog', 'zh-CN': '生成 smslint.json 和示例模板目录文件' },
  sync: {
    en: 'write the catalog from the account; the only command that uses the network',
    'zh-CN': '从账号同步模板目录；唯一会访问网络的命令',
  },
  catalogFile: { en: 'catalog to write (default: sms-catalog.yaml)', 'zh-CN': '要写入的模板目录（默认 sms-catalog.yaml）' },
  region: { en: 'region of the account (default: ap-guangzhou)', 'zh-CN': '账号所在地域（默认 ap-guangzhou）' },
  endpoint: { en: 'address of the API or of a proxy', 'zh-CN': 'API 或代理的地址' },
  international: { en: 'the account is one of the international site', 'zh-CN': '国际站账号' },
  timeout: { en: 'seconds that one request may take (default: 30)', 'zh-CN': '单次请求的超时秒数（默认 30）' },
  lsp: { en: 'run the language server', 'zh-CN': '运行语言服务器' },
  paths: { en: 'files and folders; - is standard input', 'zh-CN': '文件和文件夹；- 表示标准输入' },
  id: { en: 'rule or error code', 'zh-CN': '规则或错误码' },
  place: { en: 'file and line, as src/login.py:14', 'zh-CN': '文件和行号，如 src/login.py:14' },
  format: { en: 'format of the report: {list}', 'zh-CN': '报告格式：{list}' },
  output: { en: 'write the report to this file; may follow each --format', 'zh-CN': '将报告写入文件；每个 --format 可各带一个' },
  config: { en: 'configuration file instead of the nearest smslint.json', 'zh-CN': '指定配置文件，代替就近的 smslint.json' },
  catalog: { en: 'catalog files (repeatable)', 'zh-CN': '模板目录文件（可重复指定）' },
  locale: { en: 'language of messages', 'zh-CN': '消息语言' },
  severity: { en: 'lowest severity shown', 'zh-CN': '显示的最低严重程度' },
  failOn: { en: 'lowest severity that makes the exit status 1', 'zh-CN': '使退出码为 1 的最低严重程度' },
  fix: { en: 'make the safe fixes', 'zh-CN': '自动执行安全的修复' },
  threads: { en: 'threads that read files', 'zh-CN': '读取文件的线程数' },
  color: { en: 'colour also where there is no terminal', 'zh-CN': '非终端输出时也使用颜色' },
  noColor: { en: 'no colour', 'zh-CN': '不使用颜色' },
  stdin: { en: 'name that standard input goes by', 'zh-CN': '标准输入对应的文件名' },
  all: { en: 'every rule', 'zh-CN': '所有规则' },
  stdio: { en: 'speak over standard input and output', 'zh-CN': '通过标准输入输出通信' },
  help: { en: 'show help', 'zh-CN': '显示帮助' },
  version: { en: 'show the version', 'zh-CN': '显示版本' },
} as const satisfies Record<string, Text>;

const ERRORS = {
  'commander.unknownOption': { en: "unknown option '{name}'", 'zh-CN': '未知选项“{name}”' },
  'commander.optionMissingArgument': { en: "option '{name}' needs a value", 'zh-CN': '选项“{name}”需要一个值' },
  'commander.missingArgument': { en: "missing argument '{name}'", 'zh-CN': '缺少参数“{name}”' },
  'commander.missingMandatoryOptionValue': { en: "option '{name}' is required", 'zh-CN': '必须指定选项“{name}”' },
  'commander.excessArguments': { en: 'too many arguments', 'zh-CN': '参数过多' },
  'commander.conflictingOption': { en: "option '{name}' cannot be used here", 'zh-CN': '此处不能使用选项“{name}”' },
} as const satisfies Record<string, Text>;
const UNKNOWN_OPTION_MEANT: Text = {
  en: "unknown option '{name}'. Did you mean {meant}?",
  'zh-CN': '未知选项“{name}”。您是否想用 {meant}？',
};

/** An error of the argument parser as ours, with the nearest right option. */
export function usageErrorOf(error: CommanderError, options: readonly string[]): UsageError {
  const text: Text = ERRORS[error.code as keyof typeof ERRORS] ?? { en: error.message, 'zh-CN': error.message };
  const name = (/'([^']*)'/.exec(error.message)?.[1] ?? '').replace(/=.*$/, '');
  const meant = error.code === 'commander.unknownOption' ? nearest(name, options, 3) : undefined;
  return meant === undefined ? new UsageError(text, { name }) : new UsageError(UNKNOWN_OPTION_MEANT, { name, meant });
}

interface Parsed extends CommonOptions {
  readonly severity: (typeof SEVERITIES)[number];
  readonly failOn: (typeof SEVERITIES)[number] | 'never';
  readonly fix?: boolean;
}

/** The grammar of the command line. `finish` receives the exit status of the command that ran; undefined for one that goes on running. */
export function createProgram(environment: Environment, locale: Locale | undefined, finish: (status: number | undefined) => void): Command {
  const spoken = locale ?? systemLocale(environment.env);
  const say = (text: Text, args: Readonly<Record<string, string>> = {}): string => render(message(text, args), spoken);
  const collect = (value: string, before: readonly string[] | undefined): readonly string[] => [...(before ?? []), value];

  /** Options of every command that reads the project. */
  const common = (command: Command): Command =>
    command
      .option('--config <file>', say(TEXTS.config))
      .addOption(new Option('--catalog <glob>', say(TEXTS.catalog)).argParser(collect))
      .addOption(new Option('--locale <locale>', `${say(TEXTS.locale)} (${LOCALES.join(', ')})`).argParser(oneOf('--locale', LOCALES)))
      .addOption(new Option('--threads <n>', say(TEXTS.threads)).argParser(wholeNumber('--threads')))
      .option('--color', say(TEXTS.color))
      .option('--no-color', say(TEXTS.noColor))
      .option('--stdin-filename <name>', say(TEXTS.stdin));
  /** `--format` and `--output`, in pairs. */
  const reported = (command: Command, pairs: OutputPairs, formats: readonly string[]): Command =>
    command
      .addOption(
        new Option('--format <format>', say(TEXTS.format, { list: formats.join(', ') })).argParser((value: string) =>
          pairs.addFormat(value),
        ),
      )
      .addOption(new Option('--output <file>', say(TEXTS.output)).argParser((value: string) => pairs.addFile(value)));
  const single = (command: Command): Command =>
    command.addOption(
      new Option('--format <format>', say(TEXTS.format, { list: 'pretty, json' }))
        .argParser(oneOf('--format', ['pretty', 'json'] as const))
        .default('pretty'),
    );

  const program = new Command('smslint')
    .description(say(TEXTS.about))
    .version(environment.version, '--version', say(TEXTS.version))
    .helpOption('-h, --help', say(TEXTS.help))
    .helpCommand(false)
    .showSuggestionAfterError(false)
    .exitOverride()
    .configureOutput({
      writeOut: (text) => environment.stdout.write(text),
      // The one line about an error is ours.
      writeErr: () => {},
    });

  const scanPairs = new OutputPairs();
  const scan = common(program.command('scan [paths...]', { isDefault: true }).description(say(TEXTS.scan)));
  // The list of formats is not loaded until a report is made; the parser checks names then.
  reported(scan, scanPairs, ['pretty', 'json', 'sarif', 'github', 'gitlab'])
    .addOption(new Option('--severity <severity>', say(TEXTS.severity)).argParser(oneOf('--severity', SEVERITIES)).default('info'))
    .addOption(
      new Option('--fail-on <severity>', say(TEXTS.failOn))
        .argParser(oneOf('--fail-on', [...SEVERITIES, 'never'] as const))
        .default('error'),
    )
    .option('--fix', say(TEXTS.fix))
    .action(async (paths: string[], options: Parsed) => {
      const [command, { FORMATS }] = await Promise.all([import('./commands/scan.js'), import('./reporters/index.js')]);
      const outputs = scanPairs.choices('pretty', FORMATS);
      finish(await command.scan(environment, paths, { ...options, outputs, fix: options.fix === true }));
    });

  const callPairs = new OutputPairs();
  const calls = common(program.command('calls [paths...]').description(say(TEXTS.calls)));
  reported(calls, callPairs, ['pretty', 'json']).action(async (paths: string[], options: CommonOptions) => {
    const command = await import('./commands/calls.js');
    finish(await command.calls(environment, paths, { ...options, outputs: callPairs.choices('pretty', command.CALL_FORMATS) }));
  });

  const templatePairs = new OutputPairs();
  const templates = common(program.command('templates [paths...]').description(say(TEXTS.templates)));
  reported(templates, templatePairs, ['pretty', 'json']).action(async (paths: string[], options: CommonOptions) => {
    const command = await import('./commands/templates.js');
    const outputs = templatePairs.choices('pretty', command.TEMPLATE_FORMATS);
    finish(await command.templates(environment, paths, { ...options, outputs }));
  });

  single(common(program.command('why').argument('<place>', say(TEXTS.place)).description(say(TEXTS.why)))).action(
    async (place: string, options: CommonOptions & { readonly format: 'pretty' | 'json' }) => {
      const command = await import('./commands/why.js');
      finish(await command.why(environment, place, options));
    },
  );

  single(program.command('explain').argument('[id]', say(TEXTS.id)).description(say(TEXTS.explain)))
    .option('--all', say(TEXTS.all))
    .addOption(new Option('--locale <locale>', say(TEXTS.locale)).argParser(oneOf('--locale', LOCALES)))
    .option('--color', say(TEXTS.color))
    .option('--no-color', say(TEXTS.noColor))
    .action(
      async (id: string | undefined, options: { readonly all?: boolean; readonly format: 'pretty' | 'json'; readonly color?: boolean }) => {
        const command = await import('./commands/explain.js');
        const paint = paintFor(environment, options.color, true);
        finish(command.explain(environment, id, { all: options.all === true, format: options.format, locale: spoken, paint }));
      },
    );

  program
    .command('init')
    .description(say(TEXTS.init))
    .addOption(new Option('--locale <locale>', say(TEXTS.locale)).argParser(oneOf('--locale', LOCALES)))
    .action(async () => {
      const command = await import('./commands/init.js');
      finish(command.init(environment, spoken));
    });

  program
    .command('sync')
    .argument('[file]', say(TEXTS.catalogFile))
    .description(say(TEXTS.sync))
    .option('--region <region>', say(TEXTS.region))
    .option('--endpoint <url>', say(TEXTS.endpoint))
    .option('--international', say(TEXTS.international))
    .addOption(new Option('--timeout <seconds>', say(TEXTS.timeout)).argParser(wholeNumber('--timeout')))
    .addOption(new Option('--locale <locale>', say(TEXTS.locale)).argParser(oneOf('--locale', LOCALES)))
    .action(async (file: string | undefined, options: Omit<SyncOptions, 'locale'>) => {
      const command = await import('./commands/sync.js');
      finish(await command.sync(environment, file, { ...options, locale: spoken }));
    });

  program
    .command('lsp')
    .description(say(TEXTS.lsp))
    .requiredOption('--stdio', say(TEXTS.stdio))
    .action(async () => {
      const command = await import('./commands/lsp.js');
      command.lsp(environment);
      finish(undefined);
    });

  for (const command of program.commands) {
    command.helpOption('-h, --help', say(TEXTS.help)).showSuggestionAfterError(false).exitOverride();
    command.configureOutput({ writeOut: (text) => environment.stdout.write(text), writeErr: () => {} });
    for (const argument of command.registeredArguments) if (argument.name() === 'paths') argument.description = say(TEXTS.paths);
  }
  return program;
}
