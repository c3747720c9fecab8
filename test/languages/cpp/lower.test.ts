import { describe, expect, test } from 'vitest';
import { expressionsOf } from '../java/walk.js';
import { body, printed, summarize } from './support.js';

describe('declarations', () => {
  test('names carry their namespaces; unnamed, inline and linkage change nothing', () => {
    expect(
      printed(
        'namespace a::b { const int kX = 1; void f(); namespace { int y = 2; } inline namespace v1 { int z = 3; } }\nextern "C" { int w = 4; }\n',
      ),
    ).toMatchInlineSnapshot(`
      "int a.b.kX = 1
      function f();
      int a.b.y = 2
      int a.b.z = 3
      int w = 4"
    `);
  });
  test('classes: fields, constructors, declarations, definitions elsewhere', () => {
    expect(
      printed(`class Foo : public Base, private n::Other {
public:
  explicit Foo(std::string id) : Base(id), id_(std::move(id)), n_{3} {}
  virtual void pure(int x) = 0;
  void declared(const std::string& p = "d");
  ~Foo();
  Foo(const Foo&) = delete;
  static const std::string kX;
  std::string open = "q";
private:
  std::string id_;
  int n_;
  std::vector<std::string> all_;
};
const std::string Foo::kX = "77";
void Foo::declared(const std::string& p) { id_ = p; }
`),
    ).toMatchInlineSnapshot(`
      "class Foo : Base, n.Other
        static string kX
        string open = "q"
        string id_
        int n_
        vector all_ = []
        constructor Foo(string id)
          super(id)
          this.id_ = std.string(id)
          this.n_ = 3
        pure(int x);
        declared(string p);"
    `);
  });
  test('enums count on, and without class their members are names around', () => {
    expect(printed('enum class A : int { X = 5, Y };\nenum B { kP, kQ = 7, kR };\n')).toMatchInlineSnapshot(`
      "enum A
        X() = 5
        Y() = 6
      enum B
        kP() = 0
        kQ() = 7
        kR() = 8
      var kP = 0
      var kQ = 7
      var kR = 8"
    `);
  });
  test('macros: texts side by side, numbers, names, wrapped; functions and what cannot be read are none', () => {
    expect(
      printed(
        '#define A "11" "10"\n#define B (42)\n#define C A\n#define D std::string("x")\n#define F(x) x\n#define G do { } while (0)\n#define H\n',
      ),
    ).toMatchInlineSnapshot(`
      "var A = concat("11", "10")
      var B = 42
      var C = A
      var D = "x"
      var G = ?()"
    `);
  });
  test('guards of headers are no branches', () => {
    expect(printed('#ifndef FOO_H\n#define FOO_H\nint x = 1;\n#ifdef DEBUG\nint y = 2;\n#endif\n#endif\n')).toMatchInlineSnapshot(`
      "int x = 1
      if ?boolean()
        int y = 2"
    `);
  });
  test('aliases of namespaces and types, using', () => {
    expect(
      printed(
        'namespace s = A::B;\nusing namespace A::C;\nusing A::D;\nusing E = A::F;\ntypedef A::G H;\nusing V = std::vector<int>;\nV v;\n',
      ),
    ).toMatchInlineSnapshot(`
      "import * = A.C
      var s = A.B
      var D = A.D
      var E = A.F
      var H = A.G
      vector v = []"
    `);
  });
});

describe('statements', () => {
  test('variables of every form', () => {
    expect(
      body(
        'SendSmsRequest req;\nSmsClient a(cred, "x"), *b = nullptr;\nauto c = std::make_shared<SmsClient>(cred);\nauto* d = new Foo{1};\nstd::string e, f("x"), g{y};\nstd::string h(req_name);\nint i;\nstd::map<std::string, int> m{{"a", 1}};\nauto [k, v] = pair;',
      ),
    ).toMatchInlineSnapshot(`
      "SendSmsRequest req = new SendSmsRequest()
      SmsClient a = new SmsClient(cred, "x")
      SmsClient b = null
      var c = new SmsClient(cred)
      var d = new Foo(1)
      string e = ""
      string f = std.string("x")
      string g = std.string(y)
      string h = std.string(req_name)
      int i = ?number()
      map m = {"a": 1}
      list = pair"
    `);
  });
  test('conditions with declarations, loops, switch, try', () => {
    expect(
      body(
        'if (auto it = m.find("a"); it != m.end()) x = it->second; else y = 1;\nif (const char* e = getenv("A")) t = e;\nfor (int i = 0; i < 3; ++i) v.push_back(i);\nfor (const auto& [k, w] : m) use(k, w);\ndo { x = 1; } while (0);\nswitch (k) { case 1: case 2: x = 2; break; default: x = 3; }\ntry { f(); } catch (const E& e) { g(); } catch (...) {}',
        'std::map<std::string, std::string> m;',
      ),
    ).toMatchInlineSnapshot(`
      "block
        var it = ["a", m["a"]]
        if (it != m.end())
          x = it[1]
        else
          y = 1
      block
        string e = getenv("A")
        if e
          t = e
      block
        int i = 0
        loop while (i < 3)
          v = <appended>(v, i)
          i += 1
      loop list in <items>(m)
        use(k, w)
      loop
        x = 1
        break
      switch k
      case 1, 2:
        x = 2
        break
      default:
        x = 3
      try
        f()
      catch
        g()
      catch"
    `);
  });
  test('a variable that hides another one has a name of its own', () => {
    expect(body('int x = 1;\n{ int x = 2; use(x); }\nuse(x);\nauto f = [x] { int x = 3; return x; };')).toMatchInlineSnapshot(`
      "int x = 1
      block
        int x~1 = 2
        use(x~1)
      use(x)
      var f = f() -> { int x = 3; return x }"
    `);
  });
  test('what a callee may write to is marked', () => {
    const summary = summarize('void f() { std::string a; const std::string b = "x"; const char* c = "y"; g(a, b, c, &a, a + b); }');
    const call = [...expressionsOf(summary)].find((e) => e.e === 'call' && e.callee.e === 'name' && e.callee.name === 'g');
    expect(call?.e === 'call' && call.args.map((a) => a.reference === true)).toEqual([true, false, false, true, false]);
  });
});

describe('expressions', () => {
  test('literals', () => {
    expect(
      body('f("a\\n\\x41\\u4e2d", R"x(a"b)x", u8"c", L"d", \'e\', 0x1F, 017, 1\'000u, 2.5f, true, nullptr, "s"s);'),
    ).toMatchInlineSnapshot(`"f("a\\nA中", "a\\"b", "c", "d", "e", 31, 15, 1000, 2.5, true, null, "s")"`);
  });
  test('operators: texts are joined from the first one on', () => {
    expect(body('f(1 + 2 + "x" + y, a << b, !c, -1, p->q.r, v[0], a ? b : c, a ? a : "d");')).toMatchInlineSnapshot(
      `"f(concat((1 + 2), "x", y), ?(a, b), !c, -1, p.q.r, v[0], (a ? b : c), (a || "d"))"`,
    );
  });
});
