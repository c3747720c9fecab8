import { describe, expect, it } from 'vitest';
import { printed, summaryOf } from './support.js';

describe('names', () => {
  it('a name is a local once it is assigned, before that a method', () => {
    expect(
      printed(`a
a = 1
a`),
    ).toMatchInlineSnapshot(`
  "a()
  a = 1
  a"
`);
  });
  it('parameters are locals of a method, which does not see the ones around it', () => {
    expect(
      printed(`x = 1
def f(a)
  [a, x]
end`),
    ).toMatchInlineSnapshot(`
  "x = 1
  function f(a)
    return [a, x()]"
`);
  });
  it('a block sees and changes the locals around it', () => {
    expect(
      printed(`n = 1
list.map { |i| n = i }`),
    ).toMatchInlineSnapshot(`
  "n = 1
  list().map((i) => {2})"
`);
  });
  it('a parameter of a block hides a local', () => {
    expect(
      printed(`phone = '1'
phones.each { |phone| send_to(phone) }
phone`),
    ).toMatchInlineSnapshot(`
  "phone = "1"
  phones().each((phone) => send_to(phone))
  phone"
`);
  });
  it('numbered parameters and it', () => {
    expect(
      printed(`a.map { "+86#{_1}" }
a.map { it.phone }
a.map { x }`),
    ).toMatchInlineSnapshot(`
  "a().map((_1) => concat("+86", _1))
  a().map((it) => it.phone())
  a().map(() => x())"
`);
  });
  it('instance, class and global variables', () => {
    expect(
      printed(`@a = @@b
$c = @a`),
    ).toMatchInlineSnapshot(`
  "this.@a = <static>.@@b
  ^$c = this.@a"
`);
  });
  it('constants', () => {
    expect(
      printed(`A::B::C
::Top
Top`),
    ).toMatchInlineSnapshot(`
  "A.B.C
  Top
  Top"
`);
  });
});

describe('literals', () => {
  it('texts', () => {
    expect(printed(`f('it\\'s\\n', "a\\tb\\u4e2d", %q(x'y), %Q(a#{b}), :sym, :"two words", ?a)`)).toMatchInlineSnapshot(
      `"f("it's\\\\n", "a\\tb中", "x'y", concat("a", b()), "sym", "two words", "a")"`,
    );
  });
  it('interpolation', () => {
    expect(printed(`"+86#{phone}"`)).toMatchInlineSnapshot(`"concat("+86", phone())"`);
  });
  it('adjacent texts', () => {
    expect(printed(`'a' 'b' "#{c}"`)).toMatchInlineSnapshot(`"concat("a", "b", concat(c()))"`);
  });
  it('word lists', () => {
    expect(
      printed(`%w[4370 5]
%i[a b]`),
    ).toMatchInlineSnapshot(`
  "["4370", "5"]
  ["a", "b"]"
`);
  });
  it('numbers', () => {
    expect(printed(`f(1, -2, 1_400_000, 1.5, 0x10, 010)`)).toMatchInlineSnapshot(`"f(1, -2, 1400000, 1.5, ?number(), ?number())"`);
  });
  it('hashes', () => {
    expect(printed(`f({ a: 1, 'b': 2, 'c' => 3, :d => 4, **e, f => 5 })`)).toMatchInlineSnapshot(
      `"f({"a": 1, "b": 2, "c": 3, "d": 4, ...e(), f(): 5})"`,
    );
  });
  it('short hashes', () => {
    expect(
      printed(`phone = 1
f({ phone:, code: })`),
    ).toMatchInlineSnapshot(`
  "phone = 1
  f({"phone": phone, "code": code()})"
`);
  });
  it('here-documents', () => {
    expect(
      printed(`f(<<~A, <<-'B')
    one #{x}
      two
  A
  raw \\n
  B
g`),
    ).toMatchInlineSnapshot(`
  "f(concat("one ", x(), "\\n  two\\n"), "  raw \\\\n\\n")
  g()"
`);
  });
  it('an empty here-document', () => {
    expect(
      printed(`x = <<~A
A
`),
    ).toMatchInlineSnapshot(`"x = """`);
  });
});

describe('calls', () => {
  it('arguments', () => {
    expect(printed(`f(a, *b, c: 1, **d, &e)`)).toMatchInlineSnapshot(`"f(a(), *b(), c=1, **d(), &=e())"`);
  });
  it('a trailing hash of a method of the library', () => {
    expect(
      printed(`h.merge(a: 1, **b)
JSON.generate(a: 1)`),
    ).toMatchInlineSnapshot(`
  "h().merge({"a": 1, ...b()})
  JSON.generate({"a": 1})"
`);
  });
  it('blocks', () => {
    expect(
      printed(`f(1) { |x| x }
list.map(&:to_s)
list.map(&method(:norm))`),
    ).toMatchInlineSnapshot(`
  "f(1, &=(x) => x)
  list().map((_1) => _1.to_s())
  list().map((_1) => norm(_1))"
`);
  });
  it('a new object', () => {
    expect(printed(`A::B.new(1, c: 2)`)).toMatchInlineSnapshot(`"A.B(1, c=2)"`);
  });
  it('safe navigation', () => {
    expect(
      printed(`a&.b&.c = 1
a&.b(1)`),
    ).toMatchInlineSnapshot(`
  "a().b().c = 1
  a().b(1)"
`);
  });
  it('methods that stand for expressions', () => {
    expect(
      printed(`a.to_json
a.nil?
a.is_a?(Hash)
a.dig(:b, 0)
a.dup
ENV.fetch('X') { 'y' }`),
    ).toMatchInlineSnapshot(`
  "<json>(a())
  (a() == null)
  (a() instanceof Hash)
  a()["b"][0]
  <copy>(a())
  ENV.fetch("X", () => "y"())"
`);
  });
  it('a method by its name', () => {
    expect(
      printed(`a.public_send(:b, 1)
a.send(:b=, 1)
a.send(name, 1)
a.send('phone', 'code')`),
    ).toMatchInlineSnapshot(`
  "a().b(1)
  (a().b := 1)
  a().send(name(), 1)
  a().send("phone", "code")"
`);
  });
  it('jobs', () => {
    expect(
      printed(`SmsJob.perform_later(a)
SmsJob.set(wait: 5).perform_later(a)
A::Worker.perform_in(5, a)
job.perform_later(a)`),
    ).toMatchInlineSnapshot(`
  "SmsJob().perform(a())
  SmsJob().perform(a())
  A.Worker().perform(a())
  job().perform_later(a())"
`);
  });
  it('lambdas', () => {
    expect(
      printed(`f = ->(a, b = 1) { a }
g = lambda do |x|
  x
end
f.(1)
g.call(2)`),
    ).toMatchInlineSnapshot(`
  "f = (a, b = 1) => a
  g = (x) => x
  f.call(1)
  g.call(2)"
`);
  });
  it('a request that a block fills in', () => {
    expect(
      printed(`http.post(url) { |req| req.body = x }
http.post(url) { |x| x.other }`),
    ).toMatchInlineSnapshot(`
  "http().post(url(), <filled>((req) => {2}))
  http().post(url(), &=(x) => x.other())"
`);
  });
  it('appending', () => {
    expect(
      printed(`list << a << b
@list << a
list2 = []
list2 << 1
f(list2 << 2)`),
    ).toMatchInlineSnapshot(`
  "<push>(<push>(list(), a()), b())
  (this.@list := <push>(this.@list, a()))
  list2 = []
  (list2 := <push>(list2, 1))
  f((list2 := <push>(list2, 2)))"
`);
  });
  it('settings are read, not called', () => {
    expect(
      printed(`Rails.configuration.x.sms
Settings.sms.sign
Rails.logger.info(1)`),
    ).toMatchInlineSnapshot(`
  "Rails.configuration.x.sms
  Settings.sms.sign
  Rails.logger.info(1)"
`);
  });
});

describe('assignments', () => {
  it('several at once', () => {
    expect(
      printed(`a, b = 1, 2
a, (b, *c), d = e
*x, y = z`),
    ).toMatchInlineSnapshot(`
  "(a, b) = [1, 2]
  (a, (b, *c), d) = e()
  (*x) = z()
  y = ?()"
`);
  });
  it('attributes and items', () => {
    expect(
      printed(`a.b = 1
a['c'] = 2
a[0][1] = 3`),
    ).toMatchInlineSnapshot(`
  "a().b = 1
  a()["c"] = 2
  a()[0][1] = 3"
`);
  });
  it('with an operator', () => {
    expect(
      printed(`a = 1
a += 2
a ||= 3
b ||= 4
list.each { |i| a += i }`),
    ).toMatchInlineSnapshot(`
  "a = 1
  a = (a + 2)
  a = (a || 3)
  b = 4
  loop i in list()
    a += i"
`);
  });
  it('memoized', () => {
    expect(
      printed(`class A
  def c
    @c ||= C.new
  end
  def d
    @d ||= 1
  end
  def e=(x)
    @d = x
  end
end`),
    ).toMatchInlineSnapshot(`
      "class A
        method c()
          this.@c = <shared>(C())
          return this.@c
        method d()
          this.@d = (this.@d || 1)
          return this.@d
        method <set e>(x)
          this.@d = x
          return this.@d"
    `);
  });
  it('of a choice', () => {
    expect(
      printed(`x = if a then 1 else 2 end
y = case b when 1 then 'c' else 'd' end`),
    ).toMatchInlineSnapshot(`
  "if a()
    x = 1
  else
    x = 2
  switch b()
    case 1
      y = "c"
    case _
      y = "d""
`);
  });
  it('inside an expression', () => {
    expect(
      printed(`if (n = f(1)) > 2
  g(n)
end`),
    ).toMatchInlineSnapshot(`
  "if ((n := f(1)) > 2)
    g(n)"
`);
  });
  it('of what may fail', () => {
    expect(printed(`x = f(1) rescue nil`)).toMatchInlineSnapshot(`
      "try
        x = f(1)
      catch
        x = null"
    `);
  });
});

describe('control', () => {
  it('branches', () => {
    expect(
      printed(`if a
  b(1)
elsif c
  d(1)
else
  e(1)
end
unless a
  b(1)
end`),
    ).toMatchInlineSnapshot(`
  "if a()
    b(1)
  else
    if c()
      d(1)
    else
      e(1)
  if !(a())
    b(1)"
`);
  });
  it('modifiers', () => {
    expect(
      printed(`f(1) if a
g(1) unless b
return 1 if c`),
    ).toMatchInlineSnapshot(`
  "if a()
    f(1)
  if !(b())
    g(1)
  if c()
    return 1"
`);
  });
  it('case', () => {
    expect(
      printed(`case x
when 'a', :b then f(1)
when Foo then g(1)
when 1..2 then h(1)
else i(1)
end`),
    ).toMatchInlineSnapshot(`
  "switch x()
    case "a" | "b"
      f(1)
    case ?()
      g(1)
    case ?()
      h(1)
    case _
      i(1)"
`);
  });
  it('case without a subject', () => {
    expect(
      printed(`case
when a == 1 then f(1)
else g(1)
end`),
    ).toMatchInlineSnapshot(`
  "if (a() == 1)
    f(1)
  else
    g(1)"
`);
  });
  it('pattern matching', () => {
    expect(
      printed(`case x
in 'a' | 'b' then f(1)
in { phone: }
  g(phone)
else
  h(1)
end`),
    ).toMatchInlineSnapshot(`
  "switch x()
    case "a" | "b"
      f(1)
    case ?()
      phone = ?()
      g(phone)
    case _
      h(1)"
`);
  });
  it('loops', () => {
    expect(
      printed(`a.each do |x|
  next if x
  f(x)
end
a.each_with_index { |x, i| f(x, i) }
3.times { |i| f(i) }
h.each { |k, v| f(k, v) }
while a
  b(1)
end
for i in a do f(i) end`),
    ).toMatchInlineSnapshot(`
      "loop x in a()
        if x
          continue
        f(x)
      loop x in a()
        i = ?()
        f(x, i)
      3
      loop
        i = ?number()
        f(i)
      loop (k, v) in <pairs>(h())
        f(k, v)
      loop while a()
        b(1)
      loop i in a()
        f(i)"
    `);
  });
  it('collecting', () => {
    expect(
      printed(`def f
  a.each_with_object([]) { |x, out| out << x }
end`),
    ).toMatchInlineSnapshot(`
  "function f()
    out = []
    loop x in a()
      (out := <push>(out, x))
    return out"
`);
  });
  it('rescue', () => {
    expect(
      printed(`begin
  f(1)
rescue A, B => e
  g(e)
else
  h(1)
ensure
  i(1)
end`),
    ).toMatchInlineSnapshot(`
  "try
    f(1)
    h(1)
  catch
    e = ?()
    g(e)
  finally
    i(1)"
`);
  });
  it('raise', () => {
    expect(
      printed(`raise 'x' unless a
raise`),
    ).toMatchInlineSnapshot(`
  "if !(a())
    throw raise("x")
  throw"
`);
  });
});

describe('methods', () => {
  it('the last value is the result', () => {
    expect(
      printed(`def f
  a(1)
  if b
    1
  else
    2
  end
end`),
    ).toMatchInlineSnapshot(`
  "function f()
    a(1)
    if b()
      return 1
    else
      return 2"
`);
  });
  it('parameters', () => {
    expect(
      printed(`def f(a, b = 1, *c, d:, e: 2, **g, &h)
  h.call
end`),
    ).toMatchInlineSnapshot(`
  "function f(a, b = 1, *c, d, e = 2, **g, &)
    h = &
    return h.call()"
`);
  });
  it('without an end', () => {
    expect(printed(`def f(a) = a + 1`)).toMatchInlineSnapshot(`
      "function f(a)
        return (a + 1)"
    `);
  });
  it('everything handed on', () => {
    expect(printed(`def self.call(...) = new(...).call`)).toMatchInlineSnapshot(`
      "function call(*<rest>, **<options>, &)
        return this(*<rest>, **<options>, &=&).call()"
    `);
  });
  it('yield', () => {
    expect(
      printed(`def f
  yield 1
end`),
    ).toMatchInlineSnapshot(`
  "function f(&)
    return &(1)"
`);
  });
  it('super', () => {
    expect(
      printed(`class A < B
  def initialize(a, b: 1)
    super
  end
  def f(x)
    super(x, 2)
  end
end`),
    ).toMatchInlineSnapshot(`
  "class A(B)
    constructor initialize(a, b = 1)
      super(a, b=b)
    method f(x)
      return super.f(x, 2)"
`);
  });
  it('setters', () => {
    expect(
      printed(`class A
  def b=(x)
    @b = x
  end
end`),
    ).toMatchInlineSnapshot(`
  "class A
    method <set b>(x)
      this.@b = x
      return this.@b"
`);
  });
});

describe('classes', () => {
  it('members', () => {
    expect(
      printed(`class A < B::C
  X = '1'
  attr_accessor :a
  attr_reader :b
  def initialize(a)
    @a = a
  end
  def self.make = new(1)
  class << self
    def other; end
  end
end`),
    ).toMatchInlineSnapshot(`
  "class A(B.C)
    static field X = "1"
    method a()
      return this.@a
    method <set a>(value)
      this.@a = value
    method b()
      return this.@b
    constructor initialize(a)
      this.@a = a
    static method make()
      return this(1)
    static method other()"
`);
  });
  it('opened twice', () => {
    expect(
      printed(`module A
  class B
    X = 1
  end
end
module A
  class B
    def f; end
  end
end`),
    ).toMatchInlineSnapshot(`
  "class A
    class B
      static field X = 1
      method f()"
`);
  });
  it('with a path for a name', () => {
    expect(
      printed(`class A::B
  def f; end
end`),
    ).toMatchInlineSnapshot(`
  "class A
    class B
      method f()"
`);
  });
  it('modules', () => {
    expect(
      printed(`module A
  extend self
  def f; end
end
module B
  module_function
  def g; end
end
class C
  include A
end`),
    ).toMatchInlineSnapshot(`
  "import A as *
  class A
    static method f()
  class B
    static method g()
  class C(A)"
`);
  });
  it('made by a call', () => {
    expect(
      printed(`Message = Struct.new(:phone, :code, keyword_init: true) do
  def to_s = phone
end
Failed = Class.new(StandardError)`),
    ).toMatchInlineSnapshot(`
  "class Message
    constructor initialize(phone = null, code = null, **<options>)
      this.@phone = (phone ?? <options>["phone"])
      this.@code = (code ?? <options>["code"])
    method phone()
      return this.@phone
    method code()
      return this.@code
    method <set phone>(value)
      this.@phone = value
    method <set code>(value)
      this.@code = value
    method to_s()
      return phone()
  class Failed(StandardError)"
`);
  });
  it('what else a body does', () => {
    expect(
      printed(`class A
  include B
  validates :phone, presence: true
  scope :x, -> { where(a: 1) }
  private
  def f; end
  private def g; end
  alias h g
  delegate :i, to: :j
end`),
    ).toMatchInlineSnapshot(`
  "import B as *
  class A(B)
    method f()
    method g()
    method h(*<rest>, **<options>)
      return this.g(*<rest>, **<options>)
    method i(*<rest>, **<options>)
      return j().i(*<rest>, **<options>)
    static method <static>()
      validates("phone", presence=true)
      scope("x", () => where(a=1))"
`);
  });
  it('concerns', () => {
    expect(
      printed(`module A
  extend ActiveSupport::Concern
  included do
    def f; end
  end
  class_methods do
    def g; end
  end
end`),
    ).toMatchInlineSnapshot(`
  "import ActiveSupport.Concern as *
  class A
    method f()
    static method g()"
`);
  });
  it('class variables', () => {
    expect(
      printed(`class A
  @@a = 1
  @b = 2
  def self.c
    @c ||= @@a
  end
end`),
    ).toMatchInlineSnapshot(`
  "class A
    static field @@a = 1
    static field @b = 2
    static field @c = -
    static method c()
      this.@c = <static>.@@a
      return this.@c"
`);
  });
});

describe('files', () => {
  it('required', () => {
    expect(
      printed(`require 'json'
require_relative 'lib/sms'
require_relative '../x'
autoload :Sms, 'sms'
require name`),
    ).toMatchInlineSnapshot(`
  "import json as *
  import ./lib/sms as *
  import ../x as *
  import sms as *
  ?()
  ?()
  ?()
  ?()
  require(name())"
`);
  });
  it('modules of the SDK', () => {
    expect(
      printed(`include TencentCloud::Sms::V20210111
SendSmsRequest.new`),
    ).toMatchInlineSnapshot(`
  "import TencentCloud.Sms.V20210111 as *
  ?()
  SendSmsRequest()"
`);
  });
});

describe('damage', () => {
  it('leaves a list, a hash and a call open', () => {
    expect(printed("f(['a', , 'b'])")).toBe('f(["a", *?(), "b"])');
    expect(printed('f({ a: 1 b: 2 })')).toContain('...?(');
  });

  it('takes the value of the next line for a line of its own', () => {
    const text = 'def f\n  a =\n  b = 1\n  c(b)\nend\n';
    expect(printed(text)).toContain('a = ?()');
    expect(summaryOf(text).syntaxErrors).toBeGreaterThan(0);
  });

  it('keeps what stands around it', () => {
    const text = printed("TPL = '1110'\n\ndef send_code(phone)\n  req.TemplateId = TPL\nend\n\ndef broken(\n  x = = 1\nend\n");
    expect(text).toContain('TPL = "1110"');
    expect(text).toContain('req().TemplateId = TPL');
  });
});
