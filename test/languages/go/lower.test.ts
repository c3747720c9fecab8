import { describe, expect, test } from 'vitest';
import { body, printed, summarize } from './support.js';

describe('declarations', () => {
  test('constants count with iota and repeat the line above', () => {
    expect(printed('package a\nconst (\n\tA Kind = iota + 1\n\tB\n\t_\n\tC, D = "c", `d`\n)\n')).toMatchInlineSnapshot(`
      "package a
      var A = (0 + 1)
      var B = (1 + 1)
      var  = (2 + 1)
      var C = "c"
      var D = "d""
    `);
  });
  test('variables come after those that they are made of', () => {
    expect(printed('package a\nvar late = early + "x"\nvar early = base\nconst base = "y"\nvar client *Client\n')).toMatchInlineSnapshot(`
      "package a
      var base = "y"
      var early = base
      var late = (early + "x")
      Client client"
    `);
  });
  test('structs with tags and embedded types, interfaces, methods, other types', () => {
    expect(
      printed(`package a
type S struct {
	*Base
	AppID string \`json:"app_id,omitempty" mapstructure:"app"\`
	Sms sms.Config
}
func (s *S) Send(phone string, opts ...Option) { s.AppID = phone }
type Sender interface {
	Send(phone string) error
	io.Closer
}
type Kind int
type Client = sms.Client
func (o *Other) Get() string { return o.name }
`),
    ).toMatchInlineSnapshot(`
      "package a
      class S : Base
        Base Base
        @json("app_id", "omitempty") @mapstructure("app") var AppID
        sms.Config Sms
        Send(string phone, ...opts)
          this.AppID = phone
      interface Sender : io.Closer
        Send(string phone);
      function Kind(<value>)
        return <value>
      var Client = sms.Client"
    `);
  });
  test('a class that only has methods here is partial', () => {
    expect(summarize('package a\nfunc (o *Other) Get() {}\n').classes.map((c) => [c.name, c.partial ?? false])).toEqual([['Other', true]]);
  });
  test('packages are known by the last segment of their path, or by the name that is given', () => {
    const { imports, package: name } = summarize(
      'package main\nimport (\n\t"fmt"\n\tsms "github.com/tencentcloud/tencentcloud-sdk-go/tencentcloud/sms/v20210111"\n\t"github.com/acme/go-cache/v2"\n\t. "a/b"\n\t_ "c"\n)\n',
    );
    expect(name).toBe('main');
    expect(imports.map((i) => `${i.local}=${i.module}`)).toMatchInlineSnapshot(`
      [
        "fmt=fmt",
        "sms=github.com/tencentcloud/tencentcloud-sdk-go/tencentcloud/sms/v20210111",
        "cache=github.com/acme/go-cache/v2",
        "*=a/b",
        "=c",
      ]
    `);
  });
});

describe('statements', () => {
  test('an inner name does not overwrite the outer one', () => {
    expect(body('x := "a"\nif x := f2(); x != "" {\n\tuse(x)\n}\nuse(x)')).toMatchInlineSnapshot(`
      "var x = "a"
      var x~2 = f2()
      if (x~2 != "")
        use(x~2)
      use(x)"
    `);
  });
  test('a variable may have the name of a package', () => {
    expect(printed('package a\nimport "x/sms"\nfunc f() { sms := sms.New(); sms.Send() }\n')).toMatchInlineSnapshot(`
      "package a
      import sms = x/sms
      function f()
        var sms~2 = sms.New()
        sms~2.Send()"
    `);
  });
  test('several results, and whether there was a value', () => {
    expect(body('a, err := g()\nv, ok := m["k"]\na, b = b, a\n_, _ = a.(string)')).toMatchInlineSnapshot(`
      "list = g()
      var v = m["k"]
      var ok = ?()
      list = [b, a]
      a"
    `);
  });
  test('a lone error is not known', () => {
    expect(body('if err := req.FromJsonString(s); err != nil {\n\treturn\n}')).toMatchInlineSnapshot(`
      "var err = ?(req.FromJsonString(s))
      if (err != null)
        return"
    `);
  });
  test('a return of nothing but an error leaves as a throw', () => {
    expect(
      body('if bad {\n\treturn nil, err\n}\nif odd {\n\treturn resp, err\n}\nreturn resp, nil', 'func f() (*R, error)'),
    ).toMatchInlineSnapshot(`
      "if bad
        throw [null, err]
      if odd
        return [resp, err]
      return [resp, ?()]"
    `);
  });
  test('named results', () => {
    expect(body('n = 1\nreturn', 'func f() (n int, err error)')).toMatchInlineSnapshot(`
      "int n = 0
      error err = ?()
      var n = 1
      return [n, err]"
    `);
  });
  test('loops', () => {
    expect(
      body('for i, v := range xs {\n\tuse(i, v)\n}\nfor i := 0; i < 3; i++ {\n\tcontinue\n}\nfor {\n\tbreak\n}'),
    ).toMatchInlineSnapshot(`
      "loop var v in xs
        var i = ?()
        use(i, v)
      var i = 0
      loop while (i < 3)
        continue
        var i += 1
      loop
        break"
    `);
  });
  test('switches with a value, without one, over types', () => {
    expect(
      body(
        'switch k {\ncase "a", "b":\n\tx = 1\n\tfallthrough\ndefault:\n\tx = 2\n}\nswitch {\ncase a > 1, b:\n\tx = 3\ndefault:\n\tx = 4\n}\nswitch t := v.(type) {\ncase string:\n\tuse(t)\n}',
      ),
    ).toMatchInlineSnapshot(`
      "switch k
      case "a", "b":
        x = 1
      default ->
        x = 2
      if ((a > 1) || b)
        x = 3
      else
        x = 4
      var t = v
      switch ?()
      case ?() ->
        use(t)"
    `);
  });
  test('select, defer, go, labels', () => {
    expect(
      body(
        'defer close(c)\ngo func(p string) { send(p) }(phone)\nL:\n\tfor v := range c {\n\t\tselect {\n\t\tcase x := <-c:\n\t\t\tuse(x, v)\n\t\tdefault:\n\t\t\tbreak L\n\t\t}\n\t}',
      ),
    ).toMatchInlineSnapshot(`
      "close(c)
      (string p) -> { send(p) }(phone)
      loop in c
        var v = ?()
        switch ?()
        case ?() ->
          ?(x, ?(c))
          use(x, v)
        default ->
          break"
    `);
  });
  test('what ends the program', () => {
    expect(body('if err != nil {\n\tlog.Fatalf("x %v", err)\n}\npanic("no")')).toMatchInlineSnapshot(`
      "if (err != null)
        throw log.Fatalf("x %v", err)
      throw panic("no")"
    `);
  });
});

describe('expressions', () => {
  test('literals of lists, maps and structs, with inner types left out', () => {
    expect(
      printed(`package a
type P struct {
	Phones []string
	Tel    T
}
type T struct{ Mobile string }
var all = map[string]P{"a": {Phones: []string{"1", "2"}, Tel: T{"13"}}, key: {}}
var list = []*T{{Mobile: "1"}, {Mobile: "2"}}
var keyed = [...]string{0: "a", 1: "b"}
var odd = []string{1: "b", 0: "a"}
var other = &sms.SendSmsRequest{TemplateId: ptr("1110")}
var values = url.Values{"A": {"b"}}
`),
    ).toMatchInlineSnapshot(`
      "package a
      class P
        var Phones
        T Tel
      class T
        var Mobile
      var all = {"a": new P(Phones=["1", "2"], Tel=new T("13")), key: new P()}
      var list = [new T(Mobile="1"), new T(Mobile="2")]
      var keyed = ["a", "b"]
      var odd = ?list("b", "a")
      var other = new sms.SendSmsRequest(TemplateId=ptr("1110"))
      var values = {"A": ["b"]}"
    `);
  });
  test('zero values and make', () => {
    expect(
      body(
        'var s string\nvar xs []string\nvar p *T\nm := make(map[string]int)\nl := make([]string, 2)\no := make([]string, n)\nz := new(string)',
      ),
    ).toMatchInlineSnapshot(`
      "string s = ""
      var xs = []
      T p = null
      var m = {}
      var l = ["", ""]
      var o = [?(n)]
      var z = """
    `);
  });
  test('pointers, conversions and assertions are the values themselves', () => {
    expect(body('a := &x\nb := *a\nc := []byte(s)\nd := string(c)\ne := v.(string)\nf := xs[:]\ng := xs[1:]')).toMatchInlineSnapshot(`
      "var a = x
      var b = a
      var c = s
      var d = string(c)
      var e = v
      var f = xs
      var g = ?(xs, 1)"
    `);
  });
  test('functions of package strings become methods of the text', () => {
    expect(
      printed('package a\nimport "strings"\nvar x = strings.Split(strings.TrimSpace(s), ",")\nvar y = strings.Replace(s, "a", "b", 1)\n'),
    ).toMatchInlineSnapshot(`
      "package a
      import strings = strings
      var x = s.strings.TrimSpace().strings.Split(",")
      var y = s.strings.Replace()"
    `);
  });
  test('headers are entries of their request; once runs', () => {
    expect(
      body('req.Header.Set("X-TC-Action", "SendSms")\nreq.Header["A"] = []string{"b"}\nonce.Do(func() { client = make2() })'),
    ).toMatchInlineSnapshot(`
      "req.Header.Set("X-TC-Action", "SendSms")
      req["A"] = ["b"]
      () -> { client = make2() }()"
    `);
  });
  test('decoding writes what is decoded into', () => {
    expect(
      printed('package a\nimport "encoding/json"\nfunc f() { var p map[string]any; err := json.Unmarshal(data, &p); _ = err }\n'),
    ).toMatchInlineSnapshot(`
      "package a
      import json = encoding/json
      function f()
        var p = {}
        var err = ?((var p := <decode>(data, p)))
        err"
    `);
  });
  test('escapes', () => {
    expect(body('a := "q\\"\\t\\u4f60\\U0001F600\\101"\nb := "\\xe4"\nc := \'x\'\nd := 0644\ne := 1_000')).toMatchInlineSnapshot(`
      "var a = "q\\"\\t你😀A"
      var b = ?string()
      var c = ?number()
      var d = ?number()
      var e = 1000"
    `);
  });
});
