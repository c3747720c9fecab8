import { describe, expect, it } from 'vitest';
import { printed, summaryOf } from './support.js';

/** A title, a source, and the summary it must give. */
type Case = readonly [title: string, source: string, summary: string];

const table = (cases: readonly Case[]): void => {
  for (const [title, source, summary] of cases) {
    it(title, async () => {
      expect(await printed(dedent(source))).toBe(dedent(summary));
    });
  }
};

/** Takes the indentation of the first line off all lines. */
function dedent(text: string): string {
  const lines = text.replace(/^\n/, '').trimEnd().split('\n');
  const indent = /^ */.exec(lines[0]!)![0].length;
  return lines.map((l) => l.slice(Math.min(indent, l.length - l.trimStart().length))).join('\n');
}

describe('imports', () => {
  table([
    ['modules', 'import os, json as j', 'import os as os\nimport json as j'],
    [
      'a dotted module is reached by its dotted name',
      'import a.b\nimport a.c\nx = a.b.C()',
      'import a.b as a.b\nimport a as a\nimport a.c as a.c\nx = a.b.C()',
    ],
    ['names', 'from a.b import c, d as e', 'import a.b c as c\nimport a.b d as e'],
    ['names in parentheses', 'from a import (\n  b as c,\n  d,  # why\n)', 'import a b as c\nimport a d as d'],
    ['all names', 'from a import *', 'import a as *'],
    ['relative', 'from . import a\nfrom ..b.c import d', 'import . a as a\nimport ..b.c d as d'],
    ['conditional', 'try:\n    import a\nexcept ImportError:\n    import b as a', 'import a as a\nimport b as a\ntry\ncatch'],
    ['inside a function', 'def f():\n    from a import b\n    b()', 'import a b as b\nfunction f()\n  b()'],
    [
      'of two things by one name in two functions',
      'def f():\n    from a import m\n    return m.X\ndef g():\n    from b import m as m\n    h = lambda: m.Y\n    k = lambda m: m.Z\n    m = 1\n    return m',
      'import a m as m\nimport b m as m@71\nfunction f()\n  return m.X\nfunction g()\n  h = () => m@71.Y\n  k = (m) => m.Z\n  m = 1\n  return m',
    ],
    ['with a line continuation', 'from a import b, \\\n    c', 'import a b as b\nimport a c as c'],
    ['of the future', 'from __future__ import annotations', ''],
  ]);

  it('keeps the level and the place of the name', async () => {
    const source = 'from ...a import b as c';
    const [entry] = (await summaryOf(source)).imports;
    expect(entry).toMatchObject({ level: 3, module: 'a', name: 'b', local: 'c' });
    expect(source.slice(entry!.start, entry!.end)).toBe('b as c');
  });
});

describe('assignments', () => {
  table([
    ['name, member, item', 'a = 1\na.b = 2\na["c"] = 3\na[0][1] = 4', 'a = 1\na.b = 2\na["c"] = 3\na[0][1] = 4'],
    ['chain', 'a = b.c = d', 'a = (b.c := d)'],
    ['unpacking', 'a, (b, c) = d', '(a, (b, c)) = d'],
    ['unpacking with a star', 'a, *b, c = d', '(a, *b) = d\nc = ?()'],
    ['in brackets', '[a, b] = d\n(c) = e\n(f,) = g', '(a, b) = d\nc = e\n(f) = g'],
    ['a bare tuple', 'APP, KEY = "1", "2"\nx = 1,', '(APP, KEY) = ["1", "2"]\nx = [1]'],
    ['augmented', 'a += 1\na.b -= 2\na |= b', 'a += 1\na.b -= 2\na |= b'],
    [
      'annotated',
      'a: int = 1\nb: "Optional[sms_client.SmsClient]"\nself.c: str = ""',
      'a: int = 1\nb: sms_client.SmsClient = ?()\nself.c = ""',
    ],
    ['walrus', 'if (n := f(x)) > 2:\n    g(n)', 'if ((n := f(x)) > 2)\n  g(n)'],
    ['delete', 'del a, b.c, d["e"]', 'delete a\ndelete b.c\ndelete d["e"]'],
    ['several on one line', 'req.A = 1; req.B = 2', 'req.A = 1\nreq.B = 2'],
    ['over several lines', 'x = a + \\\n    b', 'x = (a + b)'],
  ]);

  it('declares names, unless they are global or nonlocal', async () => {
    expect(await printed('def f():\n    global a\n    nonlocal b\n    a = b = c = 1')).toBe('function f()\n  ^a = (^b := (c := 1))');
  });
});

describe('expressions', () => {
  table([
    ['literals', 'f(1, -2, 0x10, 1_000, 1.5, True, False, None, ...)', 'f(1, -2, 0x10, 1000, 1.5, true, false, null, ?())'],
    ['lists, tuples and sets', 'f([1, 2,], (), (1,), (1, 2), {1, 2}, [*a, 3])', 'f([1, 2], [], [1], [1, 2], [1, 2], [*a, 3])'],
    ['parentheses', 'f((a), ("b"))', 'f(a, "b")'],
    ['dicts', 'f({"a": 1, b: 2, **c, 3: 4}, dict(a=1, **b), {})', 'f({"a": 1, b: 2, ...c, 3: 4}, dict(a=1, **b), {})'],
    ['arguments', 'f(a, b=1, *c, **d)', 'f(a, b=1, *c, **d)'],
    ['operators', 'a + b - c * d / e % f\na // b\na ** b', '((a + b) - (((c * d) / e) % f))\n(a // b)\n?(a, b)'],
    ['dicts merged', 'x = base | {"a": 1}\ny = a | b', 'x = {...base, ...{"a": 1}}\ny = (a | b)'],
    [
      'dict methods',
      'd.setdefault("a", 1)\nx = d.copy()\nd.pop("a", None)\nl.pop(0)',
      '(d["a"] := d.get("a", 1))\nx = <copy>(d)\ndelete d["a"]\nl.pop(0)',
    ],
    [
      'isinstance',
      'x = isinstance(a, str)\ny = isinstance(a, (list, tuple))',
      'x = (a instanceof str)\ny = ((a instanceof list) || (a instanceof tuple))',
    ],
    ['getattr', 'x = getattr(s, "A")\ny = getattr(s, "A", "b")\nz = getattr(s, n)', 'x = s.A\ny = (s.A ?? "b")\nz = getattr(s, n)'],
    ['setattr', 'setattr(req, "A", b)\nsetattr(req, n, b)', '(req["A"] := b)\n(req[n] := b)'],
    ['casts', 'x = cast(A, b)\ny = cast("A", b)\nz = cast(a.b, C)', 'x = b\ny = b\nz = cast(a.b, C)'],
    ['logic', 'x = a and not b or c', 'x = ((a && !(b)) || c)'],
    ['comparison', 'x = a == b, a is None, a is not b, a not in b, a <> b', 'x = [(a == b), (a == null), (a != b), !((a in b)), (a != b)]'],
    ['chained comparison', 'x = a < b <= c < d', 'x = (((a < b) && (b <= c)) && (c < d))'],
    ['conditional', 'x = a if b else c if d else e', 'x = (b ? a : (d ? c : e))'],
    ['slices and several indexes', 'f(a[1:2], a[:n], a[1, 2])', 'f(?(a, 1, 2), ?(a, n), ?(a, 1, 2))'],
    ['lambda', 'f(lambda: 1, lambda a, *b, c=2, **d: a)', 'f(() => 1, (a, *b, c = 2, **d) => a)'],
    ['await', 'x = await f(1)\nawait g()', 'x = await f(1)\nawait g()'],
    ['a call without a name', 'f()()\na[0](1)\n(lambda x: x)(2)', 'f()()\na[0](1)\n(x) => x(2)'],
  ]);
});

describe('comprehensions', () => {
  table([
    ['a list keeps its length', 'x = [str(p) for p in ps]', 'x = ps.<map>((p) => str(p))'],
    ['a generator', 'x = ",".join(str(p) for p in ps)', 'x = ",".join(ps.<map>((p) => str(p)))'],
    ['a filter does not keep the length', 'x = [p for p in ps if p]', 'x = ps.<filter>((p) => p).<map>((p) => p)'],
    ['unpacked items', 'x = [k + v for k, v in d.items()]', 'x = d.items().<map>(((k, v)) => (k + v))'],
    ['two loops', 'x = [a for b in c for a in b]', 'x = ?list(c.<map>((b) => b.<map>((a) => a)))'],
    ['a set may be shorter', 'x = {f(a) for a in b}', 'x = ?list(b.<map>((a) => f(a)))'],
    ['a dict', 'x = {k: v for k, v in y}', 'x = ?(y.<map>(((k, v)) => [k, v]))'],
    [
      'map and filter',
      'x = list(map(str, ps))\ny = filter(None, ps)\nz = filter(ok, ps)',
      'x = list(ps.<map>(str))\ny = filter(null, ps)\nz = ps.<filter>(ok)',
    ],
  ]);
});

describe('control flow', () => {
  table([
    ['if', 'if a:\n    b()\nelif c:\n    d()\nelse:\n    e()', 'if a\n  b()\nelse\n  if c\n    d()\n  else\n    e()'],
    ['on one line', 'if a: b(); c()\nelse: d()', 'if a\n  b()\n  c()\nelse\n  d()'],
    ['loops', 'for a, b in c:\n    continue\nwhile d:\n    break', 'loop (a, b) in c\n  continue\nloop while d\n  break'],
    ['else of a loop always runs without break', 'for a in b:\n    c()\nelse:\n    d()', 'loop a in b\n  c()\nd()'],
    ['else of a loop with break', 'for a in b:\n    if c:\n        break\nelse:\n    d()', 'loop a in b\n  if c\n    break\nif ?()\n  d()'],
    [
      'try',
      'try:\n    a()\nexcept (B, C) as e:\n    d(e)\nexcept:\n    raise\nelse:\n    f()\nfinally:\n    g()',
      'try\n  a()\n  f()\ncatch\n  e = ?()\n  d(e)\ncatch\n  throw\nfinally\n  g()',
    ],
    ['raise', 'raise ValueError("x") from e', 'throw ValueError("x")'],
    ['with', 'with a() as b, c() as (d, e), f:\n    g()', 'b = a()\n(d, e) = c()\nf\nblock\n  g()'],
    ['with in parentheses', 'with (a() as b, c()):\n    g()', 'b = a()\nc()\nblock\n  g()'],
    [
      'async',
      'async def f():\n    async with a() as b:\n        async for c in d:\n            await e(c)',
      'function f()\n  b = a()\n  block\n    loop c in d\n      await e(c)',
    ],
    ['assert', 'assert a == 1, "no"', 'if !((a == 1))\n  throw'],
    ['main', 'if __name__ == "__main__":\n    main()', 'block\n  main()'],
    ['type checking', 'if TYPE_CHECKING:\n    from a import b', 'import a b as b\nblock'],
    [
      'match',
      'match a:\n    case "x" | 1:\n        b()\n    case E.F:\n        c()\n    case {"k": v}:\n        d(v)\n    case [p, *q] if q:\n        e()\n    case other:\n        f(other)',
      'switch a\n  case "x" | 1\n    b()\n  case E.F\n    c()\n  case ?()\n    v = ?()\n    d(v)\n  case ?(q)\n    p = ?()\n    q = ?()\n    e()\n  case _\n    other = a\n    f(other)',
    ],
    [
      'match with as and default',
      'match a:\n    case "x" as y:\n        b(y)\n    case _:\n        c()',
      'switch a\n  case "x"\n    y = a\n    b(y)\n  case _\n    c()',
    ],
  ]);
});

describe('functions', () => {
  table([
    [
      'parameters',
      'def f(a, b: str, c=1, d: "List[str]" = None, *e, f, **g) -> Optional[R]:\n    pass',
      'function f(a, b: str, c = 1, d: List = null, *e, f, **g) -> R',
    ],
    ['positional and keyword only', 'def f(a, /, b, *, c):\n    return a', 'function f(a, b, c)\n  return a'],
    ['Python 2 tuples', 'def f(a, (b, c)):\n    pass', 'function f(a, (b, c))'],
    [
      'decorators',
      '@app.route("/x", methods=["POST"])\n@cache\ndef f():\n    pass',
      '@app.route("/x", methods=["POST"]) @cache function f()',
    ],
    ['docstrings do nothing', 'def f():\n    """doc"""\n    return 1', 'function f()\n  return 1'],
    [
      'nested',
      'def f(a):\n    def g(b):\n        return a, b\n    return g',
      'function f(a)\n  function g(b)\n    return [a, b]\n  return g',
    ],
    [
      'a generator returns an iterator',
      'def f():\n    if a:\n        return 1\n    yield 2',
      'function f()\n  if a\n    return ?(1)\n  ?(2)\n  return ?()',
    ],
    ['a stub has no body', 'def f(a): ...', 'function f(a) abstract'],
    [
      'a bound task does not count itself',
      '@app.task(bind=True)\ndef f(self, a):\n    return a',
      '@app.task(bind=true) function f(a)\n  return a',
    ],
  ]);
});

describe('functions run by others', () => {
  table([
    ['threads of the event loop', 'await asyncio.to_thread(c.SendSms, req)', 'await c.SendSms(req)'],
    [
      'executors',
      'await loop.run_in_executor(None, c.SendSms, req)\npool.submit(send, a, b=1)\nform.submit(a)',
      'await c.SendSms(req)\nsend(a, b=1)\nform.submit(a)',
    ],
    ['functions written in place stay callbacks', 'loop.run_in_executor(None, lambda: f(1))', 'loop.run_in_executor(null, () => f(1))'],
    ['background tasks', 'tasks.add_task(send, phone, tpl="1")', 'send(phone, tpl="1")'],
    ['threads', 'Thread(target=send, args=(a, b), kwargs={"c": 1}).start()', '?(send(*[a, b], **{"c": 1})).start()'],
    [
      'task queues',
      'send.delay(a)\nsend.apply_async(args=[a], kwargs=k, countdown=3)\nsend.apply_async((a,))',
      'send(a)\nsend(*[a], **k)\nsend(*[a])',
    ],
    ['a delay of its own', 'class A:\n    def f(self):\n        self.delay(1)', 'class A\n  method f()\n    this.delay(1)'],
    ['partial', 'f = functools.partial(send, a, b=1)', 'f = (*<args>, **<kwargs>) => send(a, *<args>, b=1, **<kwargs>)'],
  ]);
});

describe('classes', () => {
  table([
    [
      'the receiver is this',
      `
      class A(B, metaclass=M):
          def __init__(self, x):
              super().__init__(x)
              self.x = x
          def f(this):
              return this.x, [self for self in this.y]
      `,
      `
      class A(B)
        constructor __init__(x)
          super.__init__(x)
          this.x = x
        method f()
          return [this.x, this.y.<map>((self) => self)]
      `,
    ],
    [
      'base constructors by name',
      'class A(B):\n    def __init__(self):\n        super(A, self).__init__(1)\n        B.__init__(self, 2)\n        super().go(3)',
      'class A(B)\n  constructor __init__()\n    super.__init__(1)\n    super.__init__(2)\n    super.go(3)',
    ],
    [
      'attributes are seen in the body and in defaults',
      'class A:\n    X = "1"\n    Y = [X, Z]\n    def f(self, x=X):\n        return X\n    class B:\n        Q = 1\n        R = Q',
      'class A\n  static field X = "1"\n  static field Y = [A.X, Z]\n  method f(x = A.X)\n    return X\n  class B\n    static field Q = 1\n    static field R = A.B.Q',
    ],
    [
      'class and static methods',
      'class A:\n    @classmethod\n    def f(cls, x):\n        return cls(x), cls.Y\n    @staticmethod\n    def g(x):\n        return x\n    @property\n    def h(self):\n        return self.__class__.Y\n    @h.setter\n    def h(self, v):\n        self._h = v',
      'class A\n  @classmethod static method f(x)\n    return [this(x), this.Y]\n  @staticmethod static method g(x)\n    return x\n  @property getter h()\n    return this.Y\n  @h.setter method <set h>(v)\n    this._h = v',
    ],
    [
      'what only running explains',
      'class A:\n    if D:\n        X = 1\n    else:\n        X = 2\n    Y: int\n    Z = 1\n    Z = 2',
      'class A\n  field Y: int = -\n  static field Z = 1\n  static method <static>()\n    if D\n      this.X = 1\n    else\n      this.X = 2\n    this.Z = 2',
    ],
    [
      'a function in a method keeps the receiver',
      'class A:\n    def f(self):\n        def g(x):\n            return self.y\n        return g',
      'class A\n  method f()\n    lambda g(x)\n      return this.y\n    return g',
    ],
    [
      'enums',
      'class E(str, Enum):\n    A = "1"\n    B: str = "2"\n    _c = 3',
      'enum E(str, Enum)\n  member A = "1" ()\n  member B = "2" ()\n  static field _c = 3',
    ],
    [
      'enums with a constructor',
      'class E(Enum):\n    A = ("1", 2)\n    def __init__(self, a, b):\n        self.a = a',
      'enum E(Enum)\n  member A = ["1", 2] ("1", 2)\n  constructor __init__(a, b)\n    this.a = a',
    ],
    ["Django's choices", 'class E(models.TextChoices):\n    A = "1", _("one")', 'enum E(models.TextChoices)\n  member A = "1" ()'],
    [
      'dataclasses',
      '@dataclass(frozen=True)\nclass A:\n    a: str\n    b: int = 1\n    c: list = field(default_factory=list)\n    d: ClassVar[int] = 2\n    e = 3',
      '@dataclass class A\n  field a: str = -\n  static field b: int = 1\n  static field c: list = []\n  static field d: int = 2\n  static field e = 3\n  constructor __init__(a: str field, b: int = 1 field, c: list = [] field)',
    ],
    [
      'models',
      'class A(BaseModel):\n    a: str = Field("x", alias="y")\n    b: str = Field(...)',
      'class A(BaseModel)\n  static field a: str = "x"\n  static field b: str = -\n  constructor __init__(a: str = "x" field, b: str field)',
    ],
    ['protocols', 'class A(Protocol):\n    def f(self, x: str) -> bool: ...', 'interface A(Protocol)\n  method f(x: str) -> bool abstract'],
    [
      'abstract methods',
      'class A(ABC):\n    @abstractmethod\n    def f(self):\n        raise NotImplementedError',
      'class A(ABC)\n  @abstractmethod method f() abstract',
    ],
    ['in a function', 'def f():\n    class A:\n        X = 1\n    return A', 'function f()\n  class A\n    static field X = 1\n  return A'],
  ]);
});

describe('Python 2', () => {
  table([
    ['print', 'print "a %s" % b, c\nprint >>f, d\nprint', '?(("a %s" % b), c)\n?(?(f), d)\nprint'],
    ['exceptions', 'try:\n    a()\nexcept E, e:\n    b(e)\nraise E, "x"', 'try\n  a()\ncatch\n  e = ?()\n  b(e)\nthrow [E, "x"]'],
    ['exec', 'exec "x" in d', '?("x", d)'],
  ]);
});

describe('syntax errors', () => {
  it('an assignment without a value does not swallow the next line', async () => {
    expect(await printed('req.SignName =\nreq.TemplateId = "1"\nclient.SendSms(req)')).toBe(
      'req.SignName = ?()\nreq.TemplateId = "1"\nclient.SendSms(req)',
    );
  });

  it('an error in a list leaves its length open', async () => {
    const summary = await summaryOf('x = ["a", $ "b"]');
    expect(summary.syntaxErrors).toBeGreaterThan(0);
    expect(await printed('x = ["a", $ "b"]')).toContain('*?');
  });

  it('what stands around an error is still read', async () => {
    const out = await printed('req = models.SendSmsRequest()\nreq.TemplateId = "1110"\nfoo(]\nclient.SendSms(req)\n');
    expect(out).toContain('req.TemplateId = "1110"');
    expect(out).toContain('client.SendSms(req)');
  });
});
