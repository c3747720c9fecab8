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

test('texts are spelled as C# writes them', () => {
  const { spelling } = language;
  expect(spelling.string('a"b\\c\n')).toBe('"a\\"b\\\\c\\n"');
  expect(spelling.escape('a"{b}', '@"x"')).toBe('a""{b}');
  expect(spelling.escape('a"{b}', '$"x"')).toBe('a\\"{{b}}');
  expect(spelling.list(['"1"', '"2"'])).toBe('new[] { "1", "2" }');
});
