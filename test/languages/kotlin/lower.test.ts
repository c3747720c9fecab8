import { describe, expect, test } from 'vitest';
import { body, expression, printed, summarize } from './support.js';

describe('literals', () => {
  test.each([
    ['"a\\tb\\u4e2d\\$x"', '"a\\tb中$x"'],
    ['"+86$phone"', 'concat("+86", phone)'],
    ['"$a${b.c}d"', 'concat(a, b.c, "d")'],
    ['"$this!"', 'concat(this, "!")'],
    ['"a$ 5$"', '"a$ 5$"'],
    ['"$`my name`"', 'concat(my name)'],
    ['"""{"x":"$y","z":"${\'$\'}"}"""', 'concat("{\\"x\\":\\"", y, "\\",\\"z\\":\\"", "$", "\\"}")'],
    ['"""a\\n"""', '"a\\\\n"'],
    ["'c'", '"c"'],
    ['1_000L', '1000'],
    ['0xFFu', '0xFF'],
    ['-1', '-1'],
    ['null', 'null'],
    ['true', 'true'],
  ])('%s', (source, wanted) => {
    expect(expression(source)).toBe(wanted);
  });

  test('a raw text has line feeds, however the file breaks its lines', () => {
    expect(expression('"""a\r\nb"""')).toBe('"a\\nb"');
  });

  test('a text without its closing quote says nothing', () => {
    expect(body('val x = "abc\nval y = 1')).not.toContain('"abc');
  });
});

describe('collections', () => {
  test.each([
    ['arrayOf("a", "b")', '["a", "b"]'],
    ['emptyArray<String>()', '[]'],
    ['arrayOf("a", *rest)', '["a", rest]'],
    ['arrayOf(*rest)', 'rest.copyOf()'],
    ['mapOf("a" to 1, Pair("b", 2))', '{"a": 1, "b": 2}'],
    ['mapOf(pair)', '{?(): pair}'],
    ['"a" to "b"', '["a", "b"]'],
    ['listOfNotNull("a", x)', '[?list("a"), ?list(x)]'],
  ])('%s', (source, wanted) => {
    expect(expression(source)).toBe(wanted);
  });
});

describe('calls', () => {
  test.each([
    ['SendSmsRequest()', 'new SendSmsRequest()'],
    ['Outer.Inner(1)', 'new Outer.Inner(1)'],
    ['com.acme.sms.Request(1)', 'new com.acme.sms.Request(1)'],
    ['client.SendSms(req)', 'client.SendSms(req)'],
    ['CLIENT.SendSms(req)', 'CLIENT.SendSms(req)'],
    ['f(a, name = b, *c)', 'f(a, name=b, c)'],
    ['f(a) { it.b }', 'f(a, (it) -> it.b)'],
    ['a?.b()?.c', 'a.b().c'],
    ['a!!.b!!', 'a.b'],
    ['x.equals(y)', '(x == y)'],
    ['x === y', '(x == y)'],
    ['X::class.java', '<X>'],
    ['X.Companion.of(1)', 'X.of(1)'],
    ['list.map(String::trim)', 'list.map((it) -> it.trim())'],
    ['list.map(Order::phone)', 'list.map((it) -> it.phone)'],
    ['x.run { y }', 'x.run(() -> y)'],
    ['x as String', 'x'],
    ['apply { a() }', 'this.apply(() -> a())'],
    ['!a.b().c', '!a.b().c'],
    ['!a.b() && c', '(!a.b() && c)'],
  ])('%s', (source, wanted) => {
    expect(expression(source)).toBe(wanted);
  });

  test.each([
    ['gson.fromJson<Foo>(json)', 'gson.fromJson(json)'],
    ['"x" + read<Foo>(y).z', 'concat("x", read(y).z)'],
    ['k to read<Foo>(y)', '[k, read(y)]'],
    ['arrayOfNulls<String>(2)', 'arrayOfNulls(2)'],
    ['a < b', '(a < b)'],
  ])('one type and one argument: %s', (source, wanted) => {
    expect(expression(source)).toBe(wanted);
  });
});

test('a route behind a variable is no getter of it', () => {
  expect(body('val s = Sms()\nget("/a") {\n s.send("1")\n}\nset("a", 1)')).toBe(
    'var s = new Sms()\nget("/a", () -> s.send("1"))\nset("a", 1)',
  );
});

describe('branches', () => {
  test('plain arms are conditionals', () => {
    expect(expression('if (a) "1" else "2"')).toBe('(a ? "1" : "2")');
    expect(expression('when (k) { "a", "b" -> "1"\n else -> "2" }')).toBe('(((k == "a") || (k == "b")) ? "1" : "2")');
    expect(expression('when { a -> "1"\n else -> "2" }')).toBe('(a ? "1" : "2")');
  });

  test('without an else the arms are exhaustive', () => {
    expect(expression('when (k) { K.A -> "1"\n K.B -> "2" }')).toBe('((k == K.A) ? "1" : "2")');
  });

  test('an arm that leaves is a branch of the declaration', () => {
    expect(body('val x = when (k) {\n "a" -> "1"\n else -> return\n}')).toBe(
      'var x\nswitch k\ncase "a" ->\n  x = "1"\ndefault ->\n  return',
    );
  });

  test('elvis with a way out', () => {
    expect(body('val x = y ?: return')).toBe('var x = y\nif (x == null)\n  return');
    expect(body('x ?: throw E()')).toBe('if (x == null)\n  throw new E()');
    expect(expression('x ?: "d"')).toBe('(x ?? "d")');
  });

  test('try as a value', () => {
    expect(body('val x = try { a() } catch (e: E) { "d" }')).toBe('var x\ntry\n  x = a()\ncatch\n  var e = ?()\n  x = "d"');
  });

  test('a return inside of a lambda leaves the function around it', () => {
    expect(body('x.let { return it }')).toBe('x.let((it) -> { throw it })');
    expect(body('x.forEach { return@forEach }')).toBe('x.forEach(() -> { return })');
  });
});

describe('classes', () => {
  test('an initialiser that needs the constructor is a part of it', () => {
    expect(printed('class A(cfg: Cfg, val b: String = "b") {\n    val x = cfg.x\n    val y = x + 1\n    val z = "1"\n}\n')).toBe(
      'class A\n  var x\n  var y\n  var z = "1"\n  constructor A(Cfg cfg, String b!)\n    this.x = cfg.x\n    this.y = (x + 1)',
    );
  });

  test('members of objects and companions are static', () => {
    expect(printed('object A {\n    const val X = "1"\n    fun f() = X\n}\n')).toBe(
      'class A\n  static var X = "1"\n  static f()\n    return X',
    );
    expect(printed('class A {\n    companion object { const val X = "1" }\n}\n')).toContain('static var X = "1"');
  });

  test('one on one line', () => {
    expect(printed('class A { companion object { const val X = "1" } }\n')).toContain('X = "1"');
  });

  test('a property that anybody may set', () => {
    const fields = summarize('class A {\n    var a = 1\n    val b = 1\n    private var c = 1\n    var d = 1\n        private set\n}\n')
      .classes[0]!.fields;
    expect(fields.map((f) => [f.name, f.settable === true])).toEqual([
      ['a', true],
      ['b', false],
      ['c', false],
      ['d', false],
    ]);
  });

  test('types that a framework hands in', () => {
    expect(printed('class A {\n    private val s: S by inject()\n    private val t by inject<T>()\n    lateinit var u: U\n}\n')).toBe(
      'class A\n  S s\n  T t\n  U u',
    );
  });

  test('annotations of fields and parameters', () => {
    expect(printed('class A(@Value("\\${a.b}") val x: String) {\n    @field:Value("\\${c}") lateinit var y: String\n}\n')).toBe(
      'class A\n  @Value("${c}") String y\n  constructor A(@Value("${a.b}") String x!)',
    );
  });

  test('a body behind a delegate', () => {
    expect(printed('class A : B by c {\n    companion object {\n        const val X = "1"\n    }\n}\n')).toContain('static var X = "1"');
  });
});

test('imports, and what they are called here', () => {
  expect(printed('package a.b\nimport c.d.E\nimport c.d.f as g\nimport h.`in`.*\n')).toBe(
    'package a.b\nimport E = c.d.E\nimport g = c.d.f\nimport * = h.in',
  );
});

test('extensions', () => {
  const { functions } = summarize('fun String.a() = this\nval Int.b get() = this\nclass C { fun D.e() {} }\n');
  expect(functions.filter((f) => f.extends).map((f) => `${f.extends}.${f.name} ${f.kind}`)).toEqual([
    'String.a function',
    'Int.b getter',
    'D.e method',
  ]);
});
