import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { folder, smslint } from './harness.js';

const project = () =>
  folder({
    'src/a.py': "SendSms(a)\nsign = 'bad腾讯'  # 签名 odd\n",
    'src/b.py': 'odd SendSms(b)\n',
    'other/c.py': "x = 'badname'\n",
    'd.py': 'nothing\n',
  });

describe('exit status', () => {
  it('is 0 without findings, 1 with an error, 2 for wrong usage', async () => {
    const cwd = project();
    expect((await smslint(cwd, ['d.py'])).status).toBe(0);
    expect((await smslint(cwd, [])).status).toBe(1);
    expect((await smslint(cwd, ['nosuch'])).status).toBe(2);
  });

  it('follows --fail-on, also for findings that --severity hides', async () => {
    const cwd = project();
    expect((await smslint(cwd, ['src/b.py'])).status).toBe(0);
    expect((await smslint(cwd, ['src/b.py', '--fail-on', 'warning'])).status).toBe(1);
    const hidden = await smslint(cwd, ['src/b.py', '--fail-on=warning', '--severity=error']);
    expect(hidden.status).toBe(1);
    expect(hidden.stdout).toBe('');
    expect((await smslint(cwd, ['src', '--fail-on', 'never'])).status).toBe(0);
  });

  it('is 2 when the run breaks, with the reason', async () => {
    const broken = await smslint(project(), ['.'], { engine: () => Promise.reject(new Error('out of order')) });
    expect(broken.status).toBe(2);
    expect(broken.stderr).toContain('out of order');
  });
});

describe('json', () => {
  it('has the shape that is promised', async () => {
    const { stdout, stderr } = await smslint(project(), ['src', '--format', 'json']);
    expect(stderr).toBe('');
    const value = JSON.parse(stdout);
    expect(value.version).toBe(1);
    expect(value.tool).toEqual({ name: 'smslint', version: '9.9.9' });
    expect(value.summary).toEqual({
      files: { seen: 2, matched: 2, parsed: 2 },
      calls: { total: 2, resolved: 0, partly: 2, unresolved: 0 },
      findings: { error: 1, warning: 2, info: 0 },
    });
    expect(value.problems).toEqual([]);
    expect(value.findings[0]).toEqual({
      rule: 'sign-brackets',
      severity: 'error',
      message: 'Wrong: bad腾讯.',
      file: 'src/a.py',
      range: { start: { line: 2, column: 8 }, end: { line: 2, column: 15 } },
      text: "'bad腾讯'",
      errorCodes: ['FailedOperation.Example'],
      related: [{ file: 'src/a.py', range: { start: { line: 1, column: 1 }, end: { line: 1, column: 2 } }, message: 'begins here' }],
      fix: {
        title: 'Remove bad',
        safety: 'safe',
        edits: [{ file: 'src/a.py', range: { start: { line: 2, column: 9 }, end: { line: 2, column: 12 } }, newText: '' }],
      },
      fingerprint: expect.stringMatching(/^[0-9a-f]{14}$/),
      url: expect.stringContaining('sign-brackets'),
    });
    expect(value.findings[1].fix).toBeNull();
  });

  it('speaks the language asked for, else that of the system', async () => {
    const cwd = project();
    const messageOf = async (argv: string[], LANG: string) =>
      JSON.parse((await smslint(cwd, [...argv, '--format=json', 'src/a.py'], { env: { LANG } })).stdout).findings[0].message;
    expect(await messageOf([], 'zh_CN.UTF-8')).toBe('有误：bad腾讯。');
    expect(await messageOf(['--locale', 'en'], 'zh_CN.UTF-8')).toBe('Wrong: bad腾讯.');
    expect(await messageOf(['--locale=zh-CN'], 'en_US.UTF-8')).toBe('有误：bad腾讯。');
  });

  it('shows paths relative to the current folder, also of files outside of it', async () => {
    const cwd = project();
    const inside = path.join(cwd, 'src');
    const { stdout } = await smslint(inside, [path.join(cwd, 'other'), '--format', 'json']);
    expect(JSON.parse(stdout).findings.map((f: { file: string }) => f.file)).toEqual(['../other/c.py']);
  });
});

describe('secrets', () => {
  it('are shown in no format', async () => {
    const cwd = folder({ 'a.py': "key 'AKIDz8krbsJ5yKBZQpn74WFkmLPx3gnPhESA' odd\nSendSms(a)\n" });
    for (const format of ['pretty', 'json', 'sarif', 'github', 'gitlab']) {
      const { stdout, stderr } = await smslint(cwd, ['--format', format]);
      expect(stdout).toContain('secret-literal');
      expect(stdout + stderr).not.toContain('z8krbsJ5');
    }
    const { stdout } = await smslint(cwd, ['--format', 'json']);
    expect(JSON.parse(stdout).findings[0].text).toBe(`'${'*'.repeat(36)}'`);
  });
});

describe('reports', () => {
  it('show a code frame whose carets stand under the flagged text, also after wide characters', async () => {
    const cwd = folder({ 'a.py': "名称\t= '签名' + 'bad腾讯' # é\n" });
    const { stdout, stderr } = await smslint(cwd, []);
    expect(stdout).toBe(
      [
        'a.py:1:13 error sign-brackets',
        '  Wrong: bad腾讯.',
        "  1 │ 名称    = '签名' + 'bad腾讯' # é",
        '    │                    ^^^^^^^^^',
        '  → a.py:1:1 begins here',
        '  prevents: FailedOperation.Example',
        '  fix: Remove bad (--fix does it)',
        '',
        '',
      ].join('\n'),
    );
    expect(stderr).toContain('1 finding in 1 file: 1 error. 1 can be fixed with --fix.');
  });

  it('say how many calls are resolved and why others are not', async () => {
    const cwd = folder({ 'a.py': "template '1110' SendSms(a)\n", 'b.py': 'SendSms(b)\n' });
    const { stderr } = await smslint(cwd, []);
    expect(stderr).toBe(
      'No findings in 2 files.\nSend calls: 2 (1 fully resolved, 1 partly, 0 not). Most frequent reasons: passed in as a parameter (1).\n',
    );
    expect((await smslint(cwd, ['--locale', 'zh-CN'])).stderr).toContain('发送调用 2 处（完全解析 1，部分解析 1，未能解析 0）');
  });

  it('have colour only where asked for or on a terminal', async () => {
    const cwd = project();
    const painted = async (env: Record<string, string>): Promise<string> => {
      const written: string[] = [];
      await smslint(cwd, ['src'], { stdout: { isTerminal: true, write: (text) => written.push(text) }, env });
      return written.join('');
    };
    expect((await smslint(cwd, ['src'])).stdout).not.toContain('\u001b[');
    expect((await smslint(cwd, ['src', '--color'])).stdout).toContain('\u001b[31m');
    expect(await painted({})).toContain('\u001b[31m');
    expect(await painted({ NO_COLOR: '1' })).not.toContain('\u001b[');
    expect(await painted({ TERM: 'dumb' })).not.toContain('\u001b[');
  });

  it('go to several files at once, in any order of --format and --output', async () => {
    const cwd = project();
    const { stdout } = await smslint(cwd, [
      'src',
      '--format',
      'json',
      '--output',
      'out/a.json',
      '--output',
      'b.sarif',
      '--format',
      'sarif',
      '--format',
      'github',
    ]);
    expect(JSON.parse(fs.readFileSync(path.join(cwd, 'out/a.json'), 'utf8')).findings).toHaveLength(3);
    expect(JSON.parse(fs.readFileSync(path.join(cwd, 'b.sarif'), 'utf8')).runs[0].results).toHaveLength(3);
    expect(stdout.split('\n')[0]).toBe(
      '::error file=src/a.py,line=2,endLine=2,col=8,endColumn=15,title=smslint sign-brackets::Wrong: bad腾讯. (FailedOperation.Example)',
    );
    expect((await smslint(cwd, ['--format', 'json', '--format', 'sarif'])).status).toBe(2);
  });

  it('show a line of progress on a terminal only', async () => {
    const written: string[] = [];
    await smslint(project(), ['--format', 'json'], { stderr: { isTerminal: true, write: (text) => written.push(text) } });
    expect(written.join('')).toMatch(/^\r\u001b\[K\d+\/\d+.*\r\u001b\[K$/);
  });
});

describe('--fix', () => {
  it('makes the safe fixes again and again until none is left, and keeps mark, line ends and permissions', async () => {
    const cwd = folder({ 'a.py': "\ufeffx = 'badbadbad腾讯'\r\nodd\r\n" });
    const file = path.join(cwd, 'a.py');
    fs.chmodSync(file, 0o755);
    const { status, stderr, stdout } = await smslint(cwd, ['--fix']);
    expect(fs.readFileSync(file, 'utf8')).toBe("\ufeffx = '腾讯'\r\nodd\r\n");
    expect(fs.statSync(file).mode & 0o777).toBe(0o755);
    expect(fs.readdirSync(cwd)).toEqual(['a.py']);
    expect(status).toBe(0);
    expect(stdout).toContain('sign-length');
    expect(stderr).toContain('Fixes made: 3; files changed: 1.');
  });

  it('leaves files alone that are not asked for, or not UTF-8', async () => {
    const cwd = folder({ 'a/x.py': "'badx'", 'b/x.py': "'badx'" });
    fs.writeFileSync(path.join(cwd, 'a/gbk.py'), Buffer.concat([Buffer.from("'badx' # "), Buffer.from([0xc7, 0xa9, 0xc3, 0xfb])]));
    const { status, stderr } = await smslint(cwd, ['a', '--fix']);
    expect(stderr).toContain('a/gbk.py: not fixed, because it is not UTF-8');
    expect(fs.readFileSync(path.join(cwd, 'a/x.py'), 'utf8')).toBe("'x'");
    expect(fs.readFileSync(path.join(cwd, 'b/x.py'), 'utf8')).toBe("'badx'");
    expect(fs.readFileSync(path.join(cwd, 'a/gbk.py')).subarray(0, 6).toString()).toBe("'badx'");
    expect(status).toBe(1);
  });
});

describe('standard input', () => {
  it('is checked under the name given, wins over the file, and is never fixed', async () => {
    const cwd = project();
    const { stdout, status } = await smslint(cwd, ['-', '--stdin-filename', 'src/b.py', '--format', 'json'], { stdin: "\ufeff'badtext'" });
    expect(status).toBe(1);
    expect(JSON.parse(stdout).findings.map((f: { file: string; range: { start: unknown } }) => [f.file, f.range.start])).toEqual([
      ['src/b.py', { line: 1, column: 1 }],
    ]);
    expect((await smslint(cwd, ['-'], { stdin: '' })).status).toBe(2);
    expect((await smslint(cwd, ['src', '--stdin-filename', 'x.py'])).status).toBe(2);
    expect((await smslint(cwd, ['-', '--stdin-filename', 'new.py', '--fix'], { stdin: "'badtext'" })).status).toBe(2);
    expect((await smslint(cwd, ['-', '--stdin-filename', 'nosuch/new.py'], { stdin: "'badtext'" })).status).toBe(1);
  });
});

describe('wrong usage', () => {
  it.each([
    [['--formt', 'json'], "unknown option '--formt'. Did you mean --format?"],
    [['--format', 'jsno'], "--format: 'jsno' is not one of pretty, json, sarif, github, gitlab. Did you mean json?"],
    [['--severity', 'warn'], "--severity: 'warn' is not one of error, warning, info"],
    [['--locale', 'zh_CN'], '--locale：“zh_CN”无效，可选值为 en, zh-CN。您是否想用 zh-CN？'],
    [['--threads', '0'], "--threads: '0' is not a whole number above 0"],
    [['--output'], "option '--output <file>' needs a value"],
    [['explian'], "no such file, folder or command: explian. Did you mean 'smslint explain'?"],
    [['--format', 'json', 'calls'], "the command goes first: 'smslint calls …'"],
    [['src/nosuch.py'], 'no such file or folder: src/nosuch.py'],
    [['explain'], 'explain needs a rule, an error code or --all'],
    [['why', 'src/a.py'], "'src/a.py' is not of the form FILE:LINE"],
    [['why', 'src/a.py:2'], 'src/a.py: no send call on line 2; there are calls on: 1'],
    [['lsp'], "option '--stdio' is required"],
  ])('%j', async (argv, expected) => {
    const { status, stdout, stderr } = await smslint(project(), argv);
    expect({ status, stdout, stderr }).toEqual({ status: 2, stdout: '', stderr: expect.stringContaining(`smslint: ${expected}`) });
    expect(stderr.trim().split('\n')).toHaveLength(1);
  });

  it('is told in Chinese as well', async () => {
    expect((await smslint(project(), ['--formt', '--locale', 'zh-CN'])).stderr).toBe('smslint: 未知选项“--formt”。您是否想用 --format？\n');
  });
});

describe('help and version', () => {
  it('go to standard output with status 0', async () => {
    expect(await smslint('/', ['--version'])).toEqual({ status: 0, stdout: '9.9.9\n', stderr: '' });
    const help = await smslint('/', ['--help']);
    expect(help.status).toBe(0);
    for (const command of ['scan', 'calls', 'explain', 'why', 'init', 'lsp']) expect(help.stdout).toContain(command);
    expect((await smslint('/', ['scan', '--help', '--locale', 'zh-CN'])).stdout).toContain('显示的最低严重程度');
  });
});
