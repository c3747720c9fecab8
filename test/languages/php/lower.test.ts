import { expect, test } from 'vitest';
import { body, printed, summarize } from './support.js';

test.each([
  ['$a = 1;', 'var $a = 1'],
  ['$a->b = 1;', '$a.b = 1'],
  ['A::$b = 1;', 'A.b = 1'],
  ['$a["b"] = 1;', '$a["b"] = 1'],
  ['$a[] = 1;', '$a.[](1)'],
  ['$a .= "b";', 'var $a .= "b"'],
  ['$i--;', 'var $i -= 1'],
  ['$a ??= 1;', 'var $a = ($a ?? 1)'],
  ['$x = array("a" => 1, 2);', 'var $x = {"a": 1, 0: 2}'],
  ['$x = [0 => "a", 1 => "b"];', 'var $x = ["a", "b"]'],
  ['$x = [1 => "a", 2 => "b"];', 'var $x = {1: "a", 2: "b"}'],
  ['$x = [...$a, "b" => 1];', 'var $x = {...: $a, "b": 1}'],
  ['$x = "a{$b->c}d";', 'var $x = concat("a", $b.c, "d")'],
  ['$x = "$a[b] ${c}";', 'var $x = concat($a["b"], " ", $c)'],
  ["$x = 'a\\n\\'b';", 'var $x = "a\\\\n\'b"'],
  ['$x = "a\\n\\$b\\u{4e91}\\q";', 'var $x = "a\\n$b云\\\\q"'],
  ['$x = <<<A\n  a\n    b\n  A;', 'var $x = "a\\n  b"'],
  ['$x = <<<A\n{$a->b} ${c}{$d}\nA;', 'var $x = concat($a.b, " ", $c, $d)'],
  ['$x = <<<A\n\n  $b\n\n\n  c\n  A;', 'var $x = concat("\\n", $b, "\\n\\n\\nc")'],
  ["$x = <<<'A'\n  a\\n$b\n  A;", 'var $x = "a\\\\n$b"'],
  ['$x = $a . $b . "c";', 'var $x = concat($a, $b, "c")'],
  ['$x = $a ?: $b;', 'var $x = ($a || $b)'],
  ['$x = $a?->b()?->c;', 'var $x = $a.b().c'],
  ['$x = (string) $a;', 'var $x = strval($a)'],
  ['$x = (bool) $a;', 'var $x = ?($a)'],
  ['$x = (object) ["a" => 1];', 'var $x = <object>({"a": 1})'],
  ['$x = clone $a;', 'var $x = <clone>($a)'],
  ['$x = compact("a", "b");', 'var $x = {"a": $a, "b": $b}'],
  ['$x = compact($names);', 'var $x = compact($names)'],
  ['$x = new static($a);', 'var $x = new <static>($a)'],
  ['$x = new \\App\\B;', 'var $x = new App.B()'],
  ['$x = self::A . static::$b . parent::c();', 'var $x = concat(<self>.A, <static>.b, super.c())'],
  ['$x = B::class;', 'var $x = <B>'],
  ['f(...$a, name: 1);', 'f($a, $name=1)'],
  ['$x = strlen(...);', 'var $x = strlen'],
  ['define("A", 1);', 'var A = 1'],
  ['const A = 1, B = 2;', 'var A = 1\nvar B = 2'],
  ['$x = __DIR__ . "/a.php";', 'var $x = concat(".", "/a.php")'],
  ['$x = dirname(__DIR__, 2);', 'var $x = "../.."'],
  ['$x = dirname(dirname(__FILE__));', 'var $x = ".."'],
  ['unset($a["b"]);', 'delete $a["b"]'],
])('%s', (source, expected) => {
  expect(body(source).replace(/^function module.*\n?/, '')).toBe(expected);
});

test('places that list() leaves out', () => {
  const [statement] = summarize('<?php\n[, $a, /* , */ , $b] = $c;').functions[0]!.body;
  expect(
    statement?.s === 'set' && statement.target.t === 'list' ? statement.target.items.map((i) => (i?.t === 'name' ? i.name : null)) : [],
  ).toEqual([null, '$a', null, '$b']);
});

test('a reference is no copy', () => {
  const body = summarize('<?php\n$a = &$b;\n$c = $d;\nfunction f(&$x, $y) {}').functions;
  expect(body[0]!.body.map((s) => (s.s === 'set' ? s.shares === true : null))).toEqual([true, false, null]);
  expect(body[1]!.params.map((p) => p.reference === true)).toEqual([true, false]);
});

test('imports in groups, with other names, and of files', () => {
  const { imports, package: name } = summarize(
    "<?php\nnamespace App\\A;\nuse X\\{B, C\\D as E};\nuse function F\\g;\nrequire_once __DIR__ . '/../x.php';\ninclude ROOT . 'lib/' . 'y.inc';\n",
  );
  expect(name).toBe('App.A');
  expect(imports.map((i) => [i.local, i.module, i.name])).toEqual([
    ['B', 'X', 'B'],
    ['E', 'X.C', 'D'],
    ['g', 'F', 'g'],
    ['*', './../x.php', '*'],
    ['*', '/lib/y.inc', '*'],
  ]);
});

test('classes, traits, enums and promoted parameters', () => {
  const { classes, functions } = summarize(
    '<?php\nabstract class A extends \\B implements C { use T, U; const X = 1; private ?D $d; static $s = 2; /** @var E */ public $e; function __construct(protected F|null $f = null, $g = 1) {} abstract function h(); }\nenum K: string { case One = "1"; const D = self::One; }',
  );
  expect(classes[0]!.bases).toEqual(['B', 'C', 'T', 'U']);
  expect(classes[0]!.fields.map((f) => [f.name, f.static, f.type ?? ''])).toEqual([
    ['X', true, ''],
    ['d', false, 'D'],
    ['s', true, ''],
    ['e', false, 'E'],
    ['f', false, 'F'],
  ]);
  expect(classes[0]!.methods.map((i) => [functions[i]!.name, functions[i]!.kind, functions[i]!.hasBody])).toEqual([
    ['__construct', 'constructor', true],
    ['h', 'method', false],
  ]);
  expect(classes[1]!.members.map((m) => m.name)).toEqual(['One']);
});

test('what a file returns is its value, what a function returns is not', () => {
  expect(summarize('<?php\nreturn ["a" => 1];').exports.map((e) => e.name)).toEqual(['*cjs']);
  expect(summarize('<?php\nfunction f() { return 1; }\n$g = function () { return 2; };').exports).toEqual([]);
});

test('a closure has the name of the variable that it is assigned to', () => {
  const text = printed('<?php\n$send = fn ($x) => $x;\n$send(1);');
  expect(text).toContain('$send');
  expect(summarize('<?php\n$send = fn ($x) => $x;').functions[1]!.name).toBe('$send');
});
