import { expect, test } from 'vitest';
import { printed } from './parse.js';

/** Method heads of the only class, nested ones too. */
const heads = (source: string): string[] =>
  printed(source)
    .split('\n')
    .map((l) => l.trim())
    .filter((l) => /^(?:static )?(?:constructor )?[\w[\]]* ?\w+\([^"]*\)$/.test(l) && !/^(?:return|new) /.test(l));

test('@Data writes getters and setters, but none for what is final, static or written out', () => {
  expect(
    printed(
      '@Data class A { private String tpl; final int n = 1; static String S; boolean on; String getOn2() { return ""; } String on2; }',
    ),
  ).toBe(`@Data class A
  String tpl
  int n = 1
  static String S
  boolean on
  String on2
  String getOn2()
    return ""
  String getTpl()
    return this.tpl
  setTpl(String tpl)
    this.tpl = tpl
  int getN()
    return this.n
  boolean isOn()
    return this.on
  setOn(boolean on)
    this.on = on
  setOn2(String on2)
    this.on2 = on2`);
});

test('@Getter and @Setter of one field', () => {
  expect(printed('class A { @Getter String a; @Setter static String b; String c; }')).toBe(`class A
  @Getter String a
  @Setter static String b
  String c
  String getA()
    return this.a
  static setB(String b$)
    b = b$`);
});

test('@Accessors', () => {
  expect(printed('@Data @Accessors(chain = true) class A { String a; }')).toContain('setA(String a)\n    this.a = a\n    return this');
  expect(heads('@Data @Accessors(fluent = true) class A { String a; }')).toEqual(['String a()', 'a(String a)']);
});

test('constructors', () => {
  expect(heads('@AllArgsConstructor enum A { X("1", 2); private final String code; final int n; final int k = 1; static int s; }')).toEqual(
    ['constructor A(String code, int n)'],
  );
  expect(heads('@RequiredArgsConstructor class A { final String a; final int k = 1; @NonNull String b; String c; }')).toEqual([
    'constructor A(String a, String b)',
  ]);
  expect(heads('@AllArgsConstructor @NoArgsConstructor class A { String a; }')).toEqual(['constructor A(String a)', 'constructor A()']);
  expect(heads('@AllArgsConstructor(staticName = "of") class A { String a; }')).toEqual([
    'constructor A(String a)',
    'static A of(String a)',
  ]);
  expect(heads('@Value class A { String a; }')).toEqual(['String getA()', 'constructor A(String a)']);
  expect(heads('@Data class A { final String a; A() { } }')).toEqual(['constructor A()', 'String getA()']);
});

test('@Builder', () => {
  expect(printed('@Builder class D { String phone; @Builder.Default String[] params = {}; final String k = "x"; }')).toBe(`@Builder class D
  String phone
  @Default String[] params = []
  String k = "x"
  static DBuilder builder()
    return new DBuilder()
  class DBuilder
    String phone = null
    String[] params = []
    phone(String phone)
      this.phone = phone
      return this
    params(String[] params)
      this.params = params
      return this
    D build()
      D <built> = new D()
      <built>.phone = this.phone
      <built>.params = this.params
      return <built>`);
  expect(heads('@Builder(toBuilder = true, builderMethodName = "make", buildMethodName = "done") class D { String a; }')).toEqual([
    'static DBuilder make()',
    'DBuilder toBuilder()',
    'a(String a)',
    'D done()',
  ]);
});

test('annotations of other libraries generate nothing', () => {
  expect(heads('@Service class A { @Value("x") String a; @Autowired B b; }')).toEqual([]);
});
