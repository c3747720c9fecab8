import { describe, expect, test } from 'vitest';
import type { Expr } from '../../../server/src/model/summary.js';
import { conformanceProjects } from '../../conformance/sources.js';
import { fractions } from '../../harness/random.js';
import { expressionsOf, misplaced } from '../java/walk.js';
import { body, summarize } from './support.js';

const strings = (text: string): Extract<Expr, { e: 'string' }>[] => [...expressionsOf(summarize(text))].filter((e) => e.e === 'string');

const sources = (await conformanceProjects()).flatMap((p) =>
  p.name.startsWith('csharp ') ? Object.entries(p.files).flatMap(([path, text]) => (path.endsWith('.cs') ? [text] : [])) : [],
);

/** One file with most of what the language has. */
const EVERYTHING = `using System; using static A.B.C; using X = A.D; // 短信 😀
namespace N.M;
[ApiController, Route("sms")]
public partial class Sms(SmsClient client, string @params = "值") : Base(client), ISms
{
#if DEBUG
    private const string Sign = "腾讯云😀";
#else
    private const string Sign = "腾讯会议";
#endif
    public event EventHandler Sent;
    [JsonPropertyName("t")] public string Text { get; init; } = @"C:\\短信 ""x""";
    public string Id => $"{Sign}-{Count:D2}{{}}";
    public int Count { get { return _count; } set { _count = value; } }
    public string this[string key] => _table[key]!;
    static Sms() { Default = new(); }
    public Sms(SmsClient client) : this(client, "😀") { }
    public async Task<(string Id, int Count)> Send<T>(T phone, params string[] args) where T : class
    {
        if (phone is string { Length: > 3 } text && args is not null or []) Log(text);
        _table.TryGetValue("登录", out var id); Fill(ref id); (var a, _) = Pair(); (a, id) = ("1", "2");
        var request = new SendSmsRequest { TemplateId = id ?? throw new E(), PhoneNumberSet = [.. args, "+86" + phone], ["k"] = 1, Inner = { A = 1 } };
        var kind = args.Length switch { 0 => "a", > 1 and < 5 => "b", int n when n > 5 => "c", _ => throw new E() };
        switch (kind) { case "a" when id != null: break; case "b": case "c": goto default; default: Go(); break; }
        var query = from p in args where p != "" orderby p select $"+86{p}";
        foreach (var (k, v) in _table) { if (k == "") continue; v.ToString(); }
        for (int i = 0, j = 1; i < 3; i++, --j) { } while (true) { break; } do { } while (false);
        try { await client?.Send(request)!; } catch (E e) when (e.Code > 0) { throw; } finally { Done(); }
        using var stream = Open(); lock (_gate) { checked { _count++; } }
        string Local(int x = 1) => """
            多行 "文本"
              缩进
            """;
        Func<string, string> f = delegate (string x) { return x; }; var copy = this with { Text = "y" };
        return (Local(), (int)Template.Login);
    }
    enum Template : int { [Description("登录")] Login = 1110, Bind, }
    record struct Point(int X, int Y);
    interface IInner { void M(); string P { get; } }
}
`;

const VARIANTS: [string, (text: string) => string][] = [
  ['line feeds', (t) => t],
  ['carriage returns', (t) => t.replaceAll('\n', '\r\n')],
  ['a byte order mark', (t) => `\uFEFF${t}`],
];

describe('positions', () => {
  test.each(VARIANTS)('with %s', (_, variant) => {
    const text = variant(EVERYTHING);
    const summary = summarize(text);
    expect(summary.syntaxErrors).toBe(0);
    expect(misplaced(summary, text)).toEqual([]);
    expect([...expressionsOf(summary)].length).toBeGreaterThan(140);
  });

  test('of all the conformance sources', () => {
    expect(sources.length).toBeGreaterThan(50);
    for (const text of sources) expect(misplaced(summarize(text), text)).toEqual([]);
  });
});

describe('string literals', () => {
  test.each([
    ['"a\\tb\\u4e91"', 'a\tb云'],
    ['@"C:\\dir ""x"""', 'C:\\dir "x"'],
    ['$"{{0}} 分钟"', '{0} 分钟'],
    ['$@"{{a}} ""b"""', '{a} "b"'],
    ['"""say "hi" \\n"""', 'say "hi" \\n'],
    ['"""\n        腾讯\n          云\n        """', '腾讯\n  云'],
    ['"""\r\n    腾讯云\r\n    """', '腾讯云'],
    ['""', ''],
    ['string.Empty', ''],
  ])('%s', (literal, value) => {
    expect(strings(`class A { string S = ${literal}; }`).map((s) => s.value)).toEqual([value]);
  });
});

describe('damaged sources', () => {
  test.each(['', '\uFEFF', '\r\n', 'class', '"', '$"{', '"""', '#region', '#if X', 'namespace A.B; class C {', 'using static ;', '短信'])(
    '%j',
    (text) => {
      expect(() => summarize(text)).not.toThrow();
    },
  );

  test('a class that is not closed keeps its namespace, its name and its members', () => {
    const summary = summarize(
      'namespace A.B\n{\npublic class C\n{\n    const string T = "1110";\n    void F() { G(T); }\n    void Broken( {\n        int x = ;\n    }\n}\n}\n',
    );
    expect(summary.package).toBe('A.B');
    expect(summary.classes.map((c) => c.name)).toEqual(['C']);
    expect(summary.functions.map((f) => f.name)).toContain('F');
    expect(summary.syntaxErrors).toBeGreaterThan(0);
  });

  test('a statement with a syntax error may have written to the variables around it', () => {
    expect(body('var request = new Request();\nrequest.Sign = "a" "b" c;\nSend(request);')).toContain('<syntax>(request)');
  });

  test.each([
    ['a concatenation', `class A { string S = ${Array.from({ length: 3000 }, () => '"x"').join(' + ')}; }`],
    ['calls', `class A { void F() { x${'.G()'.repeat(2000)}; } }`],
    ['brackets', `class A { void F() { x = ${'('.repeat(2000)}1${')'.repeat(2000)}; } }`],
    ['blocks', `class A { void F() { ${'{'.repeat(2000)}${'}'.repeat(2000)} } }`],
  ])('deep nesting is given up: %s', (_, text) => {
    expect(() => summarize(text)).not.toThrow();
  });

  test('mutated sources never throw, and every offset stays inside of the text', () => {
    const next = fractions(20_210_111);
    const pieces = [
      '(',
      ')',
      '{',
      '}',
      '"',
      '"""',
      '$"',
      '@',
      '\\',
      ';',
      ',',
      '=>',
      '#if',
      '/*',
      '\u0000',
      '<',
      'static',
      'new()',
      '..',
      '😀',
      '云',
    ];
    for (let round = 0; round < 400; round++) {
      let text = round % 2 === 0 ? EVERYTHING : sources[Math.floor(next() * sources.length)]!;
      for (let i = 0; i < 1 + (round % 3); i++) {
        const at = Math.floor(next() * text.length);
        const cut = Math.floor(next() * 12);
        text = text.slice(0, at) + (next() < 0.6 ? pieces[Math.floor(next() * pieces.length)]! : '') + text.slice(at + cut);
      }
      for (const e of expressionsOf(summarize(text))) expect(e.start >= 0 && e.start <= e.end && e.end <= text.length).toBe(true);
    }
  });
});
