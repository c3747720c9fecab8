import { describe, expect, test } from 'vitest';
import { body, expression, printed, summarize } from './parse.js';

describe('expressions', () => {
  test.each([
    // Literals
    ['"a"', '"a"'],
    ['"a\\tb\\"c\\\\"', '"a\\tb\\"c\\\\"'],
    ['"\\u4f60\\uuu597d \\101\\7"', '"你好 A\\u0007"'],
    ["'x'", '"x"'],
    ["'\\''", '"\'"'],
    ['0x1F', '0x1F'],
    ['1_000L', '1000'],
    ['1.5f', '1.5'],
    ['-5', '-5'],
    ['true', 'true'],
    ['null', 'null'],
    ['SendSmsRequest.class', '<SendSmsRequest>'],
    ['String[].class', '<String[]>'],
    // Text put together
    ['"+86" + phone', 'concat("+86", phone)'],
    ['phone + "x"', 'concat(phone, "x")'],
    ['a + b + "x" + c + 1', 'concat((a + b), "x", c, 1)'],
    ['a + (b + "x")', 'concat(a, concat(b, "x"))'],
    ['STR."a\\{x}b"', 'concat("a", x, "b")'],
    // Operators
    ['a + b', '(a + b)'],
    ['a - b - c', '((a - b) - c)'],
    ['!(a && b) || c', '(!(a && b) || c)'],
    ['a << 2', '?number(a, 2)'],
    ['c ? d : e', '(c ? d : e)'],
    ['x = y', '(x := y)'],
    ['x += 1', '(x := (x + 1))'],
    ['++i', '(i := (i + 1))'],
    ['i--', '((i := (i - 1)) + 1)'],
    ['"Ok".equals(s.getCode())', '("Ok" == s.getCode())'],
    ['Objects.equals(a, b)', '(a == b)'],
    ['a.equals(b, c)', 'a.equals(b, c)'],
    ['a instanceof Foo', '?boolean(a)'],
    ['a instanceof Foo f', '?boolean((Foo f := a))'],
    // Names and members
    ['a.b.c', 'a.b.c'],
    ['this.x', 'this.x'],
    ['A.this.x', 'this.x'],
    ['Outer.this.x', 'x'],
    ['Outer.this.send(y)', 'send(y)'],
    ['a[0][i]', 'a[0][i]'],
    ['(String) map.get("k")', 'map.get("k")'],
    ['((A) b).c', 'b.c'],
    // Calls
    ['send(x)', 'send(x)'],
    ['a.<String>b(1).c()', 'a.b(1).c()'],
    ['super.send(1)', 'super.send(1)'],
    ['A.super.send(1)', 'super.send(1)'],
    ['new Foo<Bar>(1)', 'new Foo(1)'],
    ['new com.acme.Foo(1)', 'new com.acme.Foo(1)'],
    ['outer.new Inner(2)', 'new Inner(2)'],
    // Arrays
    ['new String[]{"a", b,}', '["a", b]'],
    ['new String[0]', '[]'],
    ['new String[2]', '[null, null]'],
    ['new int[2]', '[0, 0]'],
    ['new String[n]', '?list(n)'],
    ['new String[100000]', '?list(100000)'],
    ['new String[2][3]', '?list(2)'],
    // Functions
    ['x -> x + 1', '(x) -> (x + 1)'],
    ['(a, b) -> { send(a); return b; }', '(a, b) -> { send(a); return b }'],
    ['(String a, final int... b) -> a', '(String a, int[] ...b) -> a'],
    ['this::send', 'this.send'],
    ['String::valueOf', 'String.valueOf'],
    ['SmsTask::getPhone', '(it) -> it.getPhone()'],
    ['String[]::new', '?()'],
    ['Foo::new', '?()'],
    ['xs.stream().map(x -> x.y).collect(Collectors.joining(","))', 'xs.stream().map((x) -> x.y).joining(",")'],
    ['xs.stream().collect(Collectors.toList())', 'xs.stream().collect(Collectors.toList())'],
    ['Collections.addAll(xs, "a", b)', 'xs.addAll(["a", b])'],
    ['Collections.addAll(xs, array)', 'xs.addAll(array)'],
    // Classes as values
    ['new Runnable() { public void run() { go(); } }', 'new {void run(); go()}()'],
    ['new HashMap<String, Object>() {{ put("a", "b"); put(K, v); }}', '{"a": "b", K: v}'],
    ['new ArrayList<String>() {{ add("a"); add(b); }}', '["a", b]'],
    ['new HashMap<String, Object>() {{ putAll(x); }}', 'new {<init>(); putAll(x)}()'],
    // Switches
    ['switch (k) { case A, B -> "1"; case C -> "2"; default -> "3"; }', '(((k == A) || (k == B)) ? "1" : ((k == C) ? "2" : "3"))'],
    ['switch (k.getId()) { case A -> "1"; case B -> "2"; }', '((k.getId() == A) ? "1" : "2")'],
    ['switch (k) { case A -> "1"; default -> throw x; }', '() -> { switch k; case A ->; return "1"; default ->; throw x }()'],
    ['switch (k(1)) { case 1: yield "a"; default: yield "b"; }', '() -> { switch k(1); case 1:; return "a"; default:; return "b" }()'],
    [
      'switch (o) { case String s -> s; case Integer i when i > 3 -> "x"; default -> "d"; }',
      '() -> { switch o; case ?() ->; String s = o; return s; case ?(?()) ->; Integer i = o; return "x"; default ->; return "d" }()',
    ],
  ])('%s', (source, expected) => {
    expect(expression(source)).toBe(expected);
  });

  test('text blocks lose common indentation and blanks at line ends', () => {
    const block = (lines: string[], eol = '\n') => expression(`"""${eol}${lines.join(eol)}"""`);
    expect(block(['    {', '      "a": 1  ', '    }', '    '])).toBe('"{\\n  \\"a\\": 1\\n}\\n"');
    expect(block(['    a', '    b'], '\r\n')).toBe('"a\\nb"');
    expect(expression('"""\n  a \\\n  b\\tc\\s\n\n  """')).toBe('"a b\\tc \\n\\n"');
  });

  test('a chain of a thousand pieces needs no deep recursion', () => {
    const source = `"a"${' + x'.repeat(1000)}`;
    expect(expression(source)).toBe(`concat("a"${', x'.repeat(1000)})`);
  });
});

describe('statements', () => {
  test('variables, their types and arrays', () => {
    expect(body('String a = "x"; int[] n = {1, 2}, k[] = null; var v = f(); final List<String> l; a = b = c;')).toBe(
      ['String a = "x"', 'int[] n = [1, 2]', 'int[][] k = null', 'var v = f()', 'List l', 'a = (b := c)'].join('\n'),
    );
  });

  test('writes', () => {
    expect(body('p[0] = code; this.x = 1; a.b = 2; total += 2; i++; --j; x |= 3; Outer.this.y = 1;')).toBe(
      ['p[0] = code', 'this.x = 1', 'a.b = 2', 'total += 2', 'i += 1', 'j -= 1', 'x = ?number(3)', 'y = 1'].join('\n'),
    );
  });

  test('branches and loops', () => {
    expect(
      body(
        'if (a) return; else if (b) throw x; else c();\nfor (int i = 0; i < 3; i++) f(i);\nfor (final String s : phones) { send(s); continue; }\nwhile (true) break;\ndo { g(); } while (more);',
      ),
    ).toBe(
      [
        'if a',
        '  return',
        'else',
        '  if b',
        '    throw x',
        '  else',
        '    c()',
        'block',
        '  int i = 0',
        '  loop while (i < 3)',
        '    f(i)',
        '    i += 1',
        'loop String s in phones',
        '  send(s)',
        '  continue',
        'loop while true',
        '  break',
        'loop',
        '  g()',
        '  if more',
        '  else',
        '    break',
      ].join('\n'),
    );
  });

  test('switches', () => {
    expect(body('switch (k) { case 1: case 2: a = 1; break; case 3: b = 2; default: c = 3; }')).toBe(
      ['switch k', 'case 1, 2:', '  a = 1', '  break', 'case 3:', '  b = 2', 'default:', '  c = 3'].join('\n'),
    );
    expect(body('switch (k) { case "A", "B" -> a = 1; case "C" -> { b = 2; } default -> throw x; }')).toBe(
      ['switch k', 'case "A", "B" ->', '  a = 1', 'case "C" ->', '  block', '    b = 2', 'default ->', '  throw x'].join('\n'),
    );
  });

  test('try, resources, handlers', () => {
    expect(
      body(
        'try (A r = open(); B q = r.x()) { foo(); } catch (IOException | FooException e) { a(); } catch (X e) { b(); } finally { c(); }',
      ),
    ).toBe(
      [
        'try',
        '  A r = open()',
        '  B q = r.x()',
        '  foo()',
        'catch',
        '  var e = ?()',
        '  a()',
        'catch',
        '  X e = ?()',
        '  b()',
        'finally',
        '  c()',
      ].join('\n'),
    );
  });

  test('the rest', () => {
    expect(
      body('synchronized (lock()) { go(); } here: while (a) break here; assert x : "m"; { y(); } class Local { int q = 1; } ; // comment'),
    ).toBe(
      ['lock()', 'block', '  go()', 'loop while a', '  break', '?(x, "m")', 'block', '  y()', 'class Local', '  int q = 1'].join('\n'),
    );
  });

  test('a lambda takes the name that it is bound to', () => {
    expect(body('Runnable r = () -> go(); this.f = x -> x;')).toBe(['Runnable r = r() -> go()', 'this.f = this.f(x) -> x'].join('\n'));
  });
});

describe('declarations', () => {
  test('package and imports', () => {
    expect(
      printed(
        'package com.acme.sms;\nimport a.b.C;\nimport a.b.models.*;\nimport static a.b.C.X;\nimport static a.b.C.*;\nimport a.b.C.Inner;',
      ),
    ).toBe(
      [
        'package com.acme.sms',
        'import C = a.b.C',
        'import * = a.b.models',
        'import X = a.b.C . X',
        'import * = a.b.C',
        'import Inner = a.b.C.Inner',
      ].join('\n'),
    );
  });

  test('a class with everything', () => {
    expect(
      printed(`@Service @ConfigurationProperties(prefix = "sms") public class S<T> extends Base<X> implements Foo, a.b.Bar<Q> {
  @Value("\${sms.tpl:1}") private String tpl;
  @Autowired SmsClient c;
  static final String A = "1", B[] = {"2"};
  static { A = "2"; }
  { x = 1; }
  public S(@Value("\${x}") String x) { super(x); this.x = x; }
  S() { this("y"); }
  @Override public <T> String[] send(final List<String> phone, String... args) throws Exception { return null; }
  abstract void q();
  static native int n();
  static class Inner { }
}`),
    ).toBe(`@Service @ConfigurationProperties(prefix="sms") class S : Base, Foo, a.b.Bar
  @Value("\${sms.tpl:1}") String tpl
  @Autowired SmsClient c
  static String A = "1"
  static String[] B = ["2"]
  static <static>()
    A = "2"
  <init>()
    x = 1
  constructor S(@Value("\${x}") String x)
    super(x)
    this.x = x
  constructor S()
    this("y")
  @Override String[] send(List phone, String[] ...args)
    return null
  void q();
  static int n();
  class Inner`);
  });

  test('enums', () => {
    expect(
      printed(`enum Kind implements Coded {
  LOGIN("1110", 2), REG("2") { @Override int n() { return 1; } }, PLAIN;
  private final String id;
  Kind(String id) { this.id = id; }
  String getId() { return id; }
}`),
    ).toBe(`enum Kind : Coded
  LOGIN("1110", 2)
  REG("2") = new {@Override int n(); return 1}("2")
  PLAIN()
  String id
  constructor Kind(String id)
    this.id = id
  String getId()
    return id
  class  : Kind
    @Override int n()
      return 1`);
  });

  test('interfaces hold constants, default methods and abstract ones', () => {
    expect(
      printed('interface I extends A, B { String X = "1"; void f(String t); default void g() { f(X); } static int h() { return 1; } }'),
    ).toBe(
      [
        'interface I : A, B',
        '  static String X = "1"',
        '  void f(String t);',
        '  void g()',
        '    f(X)',
        '  static int h()',
        '    return 1',
      ].join('\n'),
    );
  });

  test('records have a constructor and accessors', () => {
    expect(printed('record R(String a, int... b) implements I { R { a = a.trim(); } public String a() { return "x"; } }')).toBe(
      [
        'record R : I',
        '  constructor R(String a!, int[] ...b!)',
        '    a = a.trim()',
        '  String a()',
        '    return "x"',
        '  int[] b()',
        '    return this.b',
      ].join('\n'),
    );
    expect(printed('record R(String a) { R(String a) { this.a = a; } }')).toBe(
      ['record R', '  constructor R(String a)', '    this.a = a', '  String a()', '    return this.a'].join('\n'),
    );
    expect(printed('record R(String a) {}').split('\n')[1]).toBe('  constructor R(String a!)');
  });

  test('members of annotation types are only constants', () => {
    expect(printed('@interface A { String value() default ""; String K = "v"; }')).toBe(
      ['interface A', '  static String K = "v"'].join('\n'),
    );
  });

  test('anonymous classes and lambdas know the method around them', () => {
    const { functions, classes } = summarize('class A { void m() { f(new R() { void run() { g(() -> h()); } }); } }');
    const index = (name: string) => functions.findIndex((f) => f.name === name);
    expect(classes[1]).toMatchObject({ name: '', bases: ['R'], parent: index('m'), owner: -1 });
    expect(functions[index('run')]).toMatchObject({ parent: index('m'), owner: 1 });
    expect(functions.find((f) => f.kind === 'lambda')).toMatchObject({ parent: index('run'), owner: -1, mentions: ['h'] });
  });

  test('mentions', () => {
    const f = summarize('class A { void m() { new a.B(C.D, e).send(x.f); g(); h = i; this.j(); } }').functions.find((x) => x.name === 'm');
    expect(f?.mentions.toSorted()).toEqual(['B', 'C', 'D', 'e', 'f', 'g', 'i', 'j', 'send', 'x'].toSorted());
  });

  test('suppression comments', () => {
    const text = 'class A {\n // smslint-disable-next-line param-count -- why\n /* smslint-enable phone-* */\n // nothing\n}';
    expect(summarize(text).suppressions.map((s) => text.slice(s.textStart, s.textEnd))).toEqual([
      'smslint-disable-next-line param-count -- why',
      'smslint-enable phone-*',
    ]);
  });
});
