import { expect, test } from 'vitest';
import { language } from '../../../server/src/languages/csharp/index.js';
import { body, printed, summarize } from './support.js';

test('usings', () => {
  const { imports } = summarize('using System;\nusing static A.B.Consts;\nusing T = A.B.Templates;\nglobal using C.D;\n');
  expect(imports.map((i) => `${i.local} = ${i.module} : ${i.name}`)).toMatchInlineSnapshot(`
    [
      "* = System : *",
      "* = A.B : Consts",
      "T = A.B : Templates",
      "* = C.D : *",
    ]
  `);
});

test('members of a class', () => {
  expect(
    printed(`namespace A.B;
public class Sms(ISender sender) : Base, ISms
{
    public const string Login = "1110";
    public string Name { get; set; } = "x";
    public string Id => Name;
    static Sms() { Count = 1; }
    public Sms(string a, int b = 2) : base(a) { }
    public void Send(params string[] rest) { }
}
public enum Template { Login = 1110 }
`),
  ).toMatchInlineSnapshot(`
    "package A.B
    class Sms : Base, ISms
      ISender sender
      static string Login = "1110"
      string Name = "x"
      constructor Sms(ISender sender!)
      getter string Id()
        return Name
      static <static>()
        Count = 1
      constructor Sms(string a, int b)
        super(a)
      void Send(string[] ...rest)
    enum Template
      Login() = 1110"
  `);
});

test('creation', () => {
  expect(
    body(`var a = new Dto(1) { Phone = phone };
List<string> b = new() { "1" };
var c = new List<string>(b) { "2" };
var d = new Dictionary<string, string> { ["x"] = "1", { "y", "2" } };
string[] e = ["3", .. b];
var f = new { Phone = phone, phone, @params = e };
var g = new string[2];
var h = a with { Phone = "4" };`),
  ).toMatchInlineSnapshot(`
    "var a = new Dto(1, Phone=phone)
    List b = ["1"]
    var c = [b, "2"]
    var d = {"x": "1", "y": "2"}
    string[] e = ["3", b]
    var f = {"Phone": phone, "phone": phone, "params": e}
    var g = [null, null]
    var h = {...: a, "Phone": "4"}"
  `);
});

test('statements', () => {
  expect(
    body(`if (a is null) return;
foreach (var x in xs) { total += x; }
switch (kind) { case "a": case "b": F(); break; default: G(); break; }
var y = kind switch { "a" => 1, _ => 2 };
using var client = new Client();
try { await client.SendAsync(); } catch (Exception e) when (e.Code > 0) { Log(e); } finally { Done(); }
name ??= "x";
i++;
Func<string, Task> send = async phone => await Go(phone);`),
  ).toMatchInlineSnapshot(`
    "if (a == null)
      return
    loop var x in xs
      total += x
    switch kind
    case "a":
    case "b" ->
      F()
      break
    default ->
      G()
      break
    var y = ((kind == "a") ? 1 : 2)
    var client = new Client()
    try
      await client.SendAsync()
    catch
      Log(e)
    finally
      Done()
    name = (name ?? "x")
    i += 1
    Func send = send(phone) -> await Go(phone)"
  `);
});

test('configuration is read by its path', () => {
  expect(body('var a = _configuration["Sms:TemplateId"];\nvar b = config.GetValue<string>("Sms:Sign");')).toMatchInlineSnapshot(`
    "var a = _configuration["Sms:TemplateId"]
    var b = config.GetValue("Sms:Sign")"
  `);
});

test('patterns', () => {
  expect(
    body(`if (x is not null && y) F();
if (x is null || y is null && z) F();
if (x is not null && k is "a" or "b") F();
if (v is string { Length: > 3 } text) F(text);
var a = n switch { > 5 => 1, int i when i > 0 => 2, null => throw new X(), _ => 3 };
switch (k) { case "a" when z: F(); break; case "b" or "c": G(); break; case string s: H(s); break; }`),
  ).toMatchInlineSnapshot(`
    "if ((x != null) && y)
      F()
    if ((x == null) || ((y == null) && z))
      F()
    if ?boolean(x, ?((null && (k == "a")), "b"))
      F()
    if ?boolean((var text := v))
      F(text)
    var a = ((n > 5) ? 1 : ((?boolean((var i := n)) && (i > 0)) ? 2 : 3))
    switch k
    case ?() ->
      F()
      break
    case "b", "c" ->
      G()
      break
    case ?() ->
      var s = k
      H(s)
      break"
  `);
});

test('arguments that are written to, and values that are thrown', () => {
  expect(
    body(`Find(key, out var a);
table.TryGetValue(key, out var b);
Fill(ref c, label: d);
var e = f ?? throw new X();
var g = h ? i : throw new X();
_ = await client?.SendAsync(j)!;`),
  ).toMatchInlineSnapshot(`
    "Find(key, (var a := ?()))
    table.TryGetValue(key, (var b := table[key]))
    Fill((c := ?()), label=d)
    var e = f
    var g = i
    await client.SendAsync(j)"
  `);
});

test('queries, tuples, casts and typed calls', () => {
  expect(
    body(`var a = from p in phones where p != "" orderby p select "+86" + p;
var (b, c) = (1, x: 2);
string d = ((int)Kind.Login).ToString() + (string)e;
services.Configure<Options>(section);
var f = provider.GetRequiredService<ISender>();
Send(new() { Sign = "x", Inner = { A = 1 } });`),
  ).toMatchInlineSnapshot(`
    "var a = phones.Where((p) -> (p != "")).OrderBy().Select((p) -> ("+86" + p))
    list = [1, 2]
    string d = (<number>(Kind.Login).ToString() + e)
    services.Configure(section, <T>=<Options>)
    var f = provider.GetRequiredService(<T>=<ISender>)
    Send({...: ?(), "Sign": "x", "Inner": {"A": 1}})"
  `);
});

test('what is compiled under a condition', () => {
  expect(body('#if DEBUG\nF();\n#elif TEST\nG();\n#else\nH();\n#endif')).toMatchInlineSnapshot(`
    "if ?boolean()
      F()
    else
      if ?boolean()
        G()
      else
        H()"
  `);
  expect(
    printed('class A {\n#if DEBUG\n  const string T = "1";\n#else\n  const string T = "2";\n  void M() { }\n#endif\n}\n'),
  ).toMatchInlineSnapshot(`
    "class A
      static string T = (?boolean() ? "1" : "2")
      void M()"
  `);
});

test('members with code, constructors that call others, attributes', () => {
  expect(
    printed(`[Table("x")] class A(string p) : B(p), I
{
    [JsonProperty("t")] public string T { get; set; }
    public string P { get => _p; set { _p = value; } }
    public A() : this("x") { }
    public static string Ext([FromBody] this A a, int b = 1) => a.T;
    enum E { [Description("1")] X = 3, Y, Z = F(), W }
}
`),
  ).toMatchInlineSnapshot(`
    "@Table("x") class A : B, I
      string p
      @JsonProperty("t") string T
      constructor A(string p!)
        super(p)
      getter string P()
        return _p
      <set P>(value)
        _p = value
      constructor A()
        this("x")
      static string Ext(@FromBody A a, int b)
        return a.T
      enum E
        X() = 3
        Y() = 4
        Z() = F()
        W()"
  `);
});

test('texts are spelled as C# writes them', () => {
  const { spelling } = language;
  expect(spelling.string('a"b\\c\n')).toBe('"a\\"b\\\\c\\n"');
  expect(spelling.escape('a"{b}', '@"x"')).toBe('a""{b}');
  expect(spelling.escape('a"{b}', '$"x"')).toBe('a\\"{{b}}');
  expect(spelling.list(['"1"', '"2"'])).toBe('new[] { "1", "2" }');
});
