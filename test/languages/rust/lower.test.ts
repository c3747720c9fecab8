import { describe, expect, test } from 'vitest';
import { body, printed, summarize } from './support.js';

describe('literals', () => {
  test('escapes, raw text, line continuations', () => {
    expect(body('let x = "a\\n\\u{4e2d}\\x41\\\n      b";')).toMatchInlineSnapshot(`"var x = "a\\n中Ab""`);
    expect(body('let x = r##"a "#" \\n"##;')).toMatchInlineSnapshot(`"var x = "a \\"#\\" \\\\n""`);
    expect(body("let x = ('a', '\\'', b'a', b\"bytes\");")).toMatchInlineSnapshot(`"var x = ["a", "'", ?string(), "bytes"]"`);
  });
  test('numbers with separators, bases and types', () => {
    expect(body('let x = (1_000u32, 0xff, 0b11i8, 1.50, 18446744073709551615u64, -1);')).toMatchInlineSnapshot(
      `"var x = [1000, 255, 3, ?number(), ?number(), -1]"`,
    );
  });
});

describe('names', () => {
  test('a name that hides another one', () => {
    expect(body('let x = "a"; { let x = "b"; use_it(x); } let x = x; use_it(x);')).toMatchInlineSnapshot(`
      "var x = "a"
      var x~2 = "b"
      use_it(x~2)
      var x = x
      use_it(x)"
    `);
  });
  test('paths of modules', () => {
    expect(
      printed(
        'use crate::a::{self, b::*, c as d};\nuse super::e;\npub mod f;\nmod g { pub const H: u8 = 1; pub fn i() -> u8 { H + super::j() } }\nfn j() -> u8 { g::H }\n',
      ),
    ).toMatchInlineSnapshot(`
      "import crate = crate
      import super = super
      import a = crate . a
      import * = crate.a.b
      import d = crate.a . c
      import e = super . e
      import f = self.f
      class g
        static var H = 1
        static i()
          return (g.H + j())
      function j()
        return g.H"
    `);
  });
});

describe('branches are values', () => {
  test('if, else if, if let', () => {
    expect(body('let x = if a { "1" } else { "2" };')).toMatchInlineSnapshot(`"var x = (a ? "1" : "2")"`);
    expect(body('let x = if a { log(); "1" } else if let Some(y) = b { y } else { return; };')).toMatchInlineSnapshot(`
      "if a
        log()
        var <0> = "1"
      else
        var y = b.<some>()
        if (b != null)
          var <0> = y
        else
          return
      var x = <0>"
    `);
  });
  test('match with values, guards and parts', () => {
    expect(body('match kind { "a" | "b" => one(), "c" => two(), _ => {} }')).toMatchInlineSnapshot(`
      "switch kind
      case "a", "b" ->
        return one()
      case "c" ->
        return two()
      default ->"
    `);
    expect(
      body('let x = match e { Event::Paid => 1, Event::Sent { by, .. } if by > 2 => by, Event::Other(n) => n };'),
    ).toMatchInlineSnapshot(`
      "if (e.<variant> == "Paid")
        var <0> = 1
      else
        var by = e.by
        if ((e.<variant> == "Sent") && (by > 2))
          var <0> = by
        else
          var n = e[0]
          var <0> = n
      var x = <0>"
    `);
    expect(body('match (a, b) { (1, Some(x)) => x, (_, None) => 0, _ => 2 }')).toMatchInlineSnapshot(`
      "var <0> = [a, b]
      var x = <0>[1].<some>()
      if ((<0>[0] == 1) && (<0>[1] != null))
        return x
      else
        if (<0>[1] == null)
          return 0
        else
          return 2"
    `);
  });
  test('let-else, loops, early ends', () => {
    expect(
      body(
        'let Some(x) = y else { return Err("none".into()); }; while let Some(z) = it.next() { if z { break; } } for (i, p) in list { go(p) } Ok(x)',
      ),
    ).toMatchInlineSnapshot(`
      "if (y != null)
      else
        throw ?("none".into())
      var x = y.<some>()
      var <0> = it.next()
      var z = <0>.<some>()
      loop while (<0> != null)
        if z
          break
      loop var <1> in list
        var i = <1>[0]
        var p = <1>[1]
        go(p)
      return x"
    `);
  });
  test('the environment with something in its place', () => {
    expect(body('let x = match std::env::var("A") { Ok(v) => v, Err(_) => "1".to_string() };')).toMatchInlineSnapshot(`
      "var <0> = std.env.var("A").<or>("1".to_string())
      var x = <0>"
    `);
  });
});

describe('macros', () => {
  test('format, with positions, names and captures', () => {
    expect(body('let n = 1; let x = format!("{{{}-{1}-{n}-{name}-{:02}", a, b, name = c);')).toMatchInlineSnapshot(`
      "var n = 1
      var x = concat("{", a, "-", b, "-", n, "-", c, "-", ?string(b))"
    `);
  });
  test('json', () => {
    expect(body('let x = json!({ "a": [1, b.c(), { "d": null }], (k): x + 1, "f": format!("{}", y), });')).toMatchInlineSnapshot(
      `"var x = {"a": [1, <json>(b.c()), {"d": null}], k: (x + 1), "f": concat(y)}"`,
    );
  });
  test('lists, maps, logs, unknown ones', () => {
    expect(
      body(
        'let x = vec![String::new(); 2]; let y = hashmap! { "a" => "1" }; info!(phone = %p, "sent {x:?}"); retry!(3, client.send_sms(r).await);',
      ),
    ).toMatchInlineSnapshot(`
      "var x = ["", ""]
      var y = {"a": "1"}
      <log>(p, "sent {x:?}", x)
      ?(3, await client.send_sms(r))"
    `);
  });
  test('code in macros is read like code outside', () => {
    const code = 'a.b::<Vec<_>>(&mut c[1..], |x| x + 1)?.d.await';
    expect(body(`let x = dbg!(${code});`)).toBe(body(`let x = ${code};`));
    const branch = 'if let Some(y) = z { y } else { match w { 1..=3 => "a", "b" if q => { let v = 1; v } K::L { m, .. } => m, _ => "c" } }';
    expect(body(`let x = dbg!(${branch});`)).toBe(body(`let x = ${branch};`));
    const object = 'T { a, b: vec![1], ..Default::default() }';
    expect(body(`let x = dbg!(${object});`)).toBe(body(`let x = ${object};`));
  });
  test('lazy statics', () => {
    expect(
      printed(
        'lazy_static! { static ref A: String = format!("{}", B); static ref C: Client = Client::new(); }\nstatic D: Lazy<T> = Lazy::new(|| make());\n',
      ),
    ).toMatchInlineSnapshot(`
      "T D = () -> make()()
      var A = concat(B)
      Client C = Client.new()"
    `);
  });
});

describe('types', () => {
  test('structs with serde, impls and traits', () => {
    expect(
      printed(
        '#[derive(Serialize, Default)]\n#[serde(rename_all = "camelCase")]\npub struct A<S: Sender> { pub template_id: String, #[serde(rename = "X")] y: Option<u8>, #[serde(skip)] z: Arc<S> }\nimpl<S: Sender> A<S> { const B: &\'static str = "b"; fn new() -> Self { Self { template_id: "1".into(), ..Default::default() } } }\nimpl<S: Sender> Notice for A<S> { fn go(&self) { self.z.send() } }\ntrait Sender: Send + Base { fn send(&self); fn more(&self) { self.send() } }\nimpl Other { fn f(self) {} }\n',
      ),
    ).toMatchInlineSnapshot(`
      "class A : Notice
        @json("templateId") var template_id
        @json("X") var y
        @json("-") Sender z
        static var B = "b"
        static A new()
          return new <self>(<self>.default(), template_id="1".into())
        go()
          return this.z.send()
        static default()
          return new <self>(template_id=?string(), y=null, z=?())
      interface Sender : Base
        send();
        more()
          return this.send()"
    `);
  });
  test('enums', () => {
    expect(
      printed('enum K { A, B = 3, C(String), D { e: Client } }\nfn f() { (K::A, K::B as i32, K::C("x".into()), K::D { e }) }\n'),
    ).toMatchInlineSnapshot(`
      "enum K
        A() = new K(<variant>="A")
        B() = new K(<variant>="B", <value>=3)
        var 0
        Client e
      function f()
        return [K.A, K.B.<as>(), new K(<variant>="C", 0="x".into()), new K(<variant>="D", e=e)]"
    `);
  });
  test('parameters of handlers', () => {
    expect(
      printed(
        'async fn f(State(s): State<Arc<App>>, Json(Login { phone }): Json<Login>, t: &dyn Sender, u: web::Data<Sms>, (a, b): (u8, u8), _: u8) {}\n',
      ),
    ).toMatchInlineSnapshot(`
      "function f(App s, Login <0>, Sender t, Sms u, <1>, u8 )
        var phone = <0>.phone
        var a = <1>[0]
        var b = <1>[1]"
    `);
  });
  test('what is written at the call', () => {
    const { functions } = summarize('fn f(a: &mut A, b: &A) { go(a, b, &mut c, &d); }');
    const found: boolean[] = [];
    JSON.stringify(functions, (key, value) => {
      if (key === 'args') found.push(...(value as { mutable?: boolean }[]).map((x) => x.mutable === true));
      return value;
    });
    expect(found).toEqual([true, false, true, false]);
  });
});
