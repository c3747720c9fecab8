import { expect, test } from 'vitest';
import { script, values } from './support.js';

const template = (before: string, value: string) => values(script(before, { TemplateId: value }), 'TemplateId');
const params = (before: string, value: string) => values(script(before, { TemplateParamSet: value }), 'TemplateParamSet');

test.each([
  ["define('TPL', '1110');", 'TPL', '"1110"'],
  ["defined('TPL') or define('TPL', '1110');", 'TPL', '"1110"'],
  ["const TPL = '11' . '10';", 'TPL', '"1110"'],
  ["class T { const A = '11'; const B = self::A . '10'; }", 'T::B', '"1110"'],
  ["class T { public static $ids = array('login' => '1110'); }", "T::$ids['login']", '"1110"'],
  [
    "trait Ids { protected static $login = '1110'; } class T { use Ids; static function id() { return self::$login; } }",
    'T::id()',
    '"1110"',
  ],
  ["class T { public static function Login() { return '1110'; } }", 't::LOGIN()', '"1110"'],
  ["function tpl($a = '1110') { return $a; }", 'TPL()', '"1110"'],
  ["function tpl($kind, $id = '1') { return $id; }", "tpl(id: '1110', kind: 'x')", '"1110"'],
  ["$a = ['x' => ['y' => '1110']];", "\"{$a['x']['y']}\"", '"1110"'],
  ["$a = ['x' => '1110'];", '"$a[x]"', '"1110"'],
  ["$o = new stdClass(); $o->id = '1110';", '"{$o->id}"', '"1110"'],
  ["$o = (object) ['id' => '1110'];", '$o->id', '"1110"'],
  ['$o = null;', "$o?->id ?? '1110'", '"1110"'],
  ["list(, $id) = ['0', '1110'];", '$id', '"1110"'],
  ["['a' => ['b' => $id]] = ['a' => ['b' => '1110']];", '$id', '"1110"'],
  ["$id = '1110'; $all = compact('id');", "$all['id']", '"1110"'],
  ["$kind = 'b';", "match ($kind) { 'a' => '1', 'b', 'c' => '1110', default => '2' }", '"1110"'],
  ["$kind = rand() ? 'a' : 'b';", "match (true) { $kind === 'a' => '1', default => '2' }", '"1" | "2"'],
  ["$x = ['a' => '1110'];", "isset($x['a']) ? $x['a'] : '2'", '"1110"'],
  ["$x = ['a' => '1110'];", "empty($x['b']) ? '3' : $x['b']", '"3"'],
  ["$id = <<<ID\n  11{$_GET['x']}\n  ID;", '$id', '?operator(11…)'],
  ["$id = <<<'ID'\n    1110\n    ID;", '$id', '"1110"'],
  ["$id = sprintf('%d%s', 11, '10');", '$id', '"1110"'],
  ["$a = ['1110'];\n$b = $a;\n$b[0] = '2';", '$a[0]', '"1110"'],
  ["$a = ['1110'];\n$b = &$a;\n$b[0] = '2';", '$a[0]', '"2"'],
  ["function change(array $a) { $a['x'] = '2'; }\n$a = ['x' => '1110'];\nchange($a);", "$a['x']", '"1110"'],
  ["function change(array &$a) { $a['x'] = '2'; }\n$a = ['x' => '1110'];\nchange($a);", "$a['x']", '"2"'],
  ["$a = ['x' => ['y' => '1110']];\n$b = $a;\n$b['x']['y'] = '2';", "$a['x']['y']", '"1110"'],
  ["$x = '1110'; unset($x);", '$x', '?unset'],
  ["class A { const ID = '1'; static function id() { return static::ID; } } class B extends A { const ID = '1110'; }", 'B::id()', '"1110"'],
  [
    "enum T: string { case Login = '1110'; case Other = '2'; public static function of(bool $x): self { return self::Login; } }",
    'T::of(true)->value',
    '"1110"',
  ],
  [
    "enum T { case Login; case Other; public function id(): string { return match ($this) { self::Login => '1110', self::Other => '2' }; } }",
    'T::Login->id()',
    '"1110"',
  ],
])('%s gives %s', async (before, value, expected) => {
  expect(await template(before, value)).toEqual([expected]);
});

test.each([
  ['', "array(0 => 'a', 1 => 'b')", '["a", "b"]'],
  ['$p = array();\n$p[] = "a";\n$p[] = "b";', '$p', '["a", "b"]'],
  ["$p = ['a'] + ['x', 'b'];", 'array_values($p)', '["a", "b"]'],
  ["$p = array_merge(['a'], rand() ? ['b'] : ['c']);", '$p', '["a", "b"] | ["a", "c"]'],
  ["$a = ['x' => 'a'];", "array_values([...$a, 'y' => 'b'])", '["a", "b"]'],
  ["$p = ['a', 'b'];\narray_shift($p);", '$p', '[?operator, ?operator, …]'],
  ["$p = ['a', 'b'];\nforeach ($p as &$x) { $x = '1' . $x; }", '$p', '[?operator, ?operator]'],
  ["$p = ['a', 'b'];\nforeach ($p as $k => $x) { $p[$k] = '1' . $x; }", '$p', '["1a", "1b"]'],
  ["$p[] = 'a';\n$p[] = 'b';", '$p', '["a", "b"]'],
  ["foreach ([1, 2] as $x) { $p[] = 'a'; }", '$p', '["a", "a"]'],
  ["$p['x'][] = 'a';\n$p['x'][] = 'b';", "$p['x']", '["a", "b"]'],
  ['function two() { return func_get_args(); }', 'two("a")', '?call'],
  ['', "array_map('strval', [1, 2])", '["1", "2"]'],
  ['', 'array_map(function ($x) { return (string) $x; }, [1, 2])', '["1", "2"]'],
  ['', 'json_decode(\'["a", "b"]\', true)', '["a", "b"]'],
  ['function f(string ...$all) { return $all; }\n$x = ["a", "b"];', 'f(...$x)', '["a", "b"]'],
  ['', "(array) 'a'", '["a"]'],
  ['function f($a, $b) { return [$a, $b]; }', "call_user_func_array('f', ['a', 'b'])", '["a", "b"]'],
  ['class A { function f($a) { return [$a]; } }\n$a = new A();', "call_user_func([$a, 'f'], 'a')", '["a"]'],
  ['extract($_GET);', '$given', '?call'],
])('%s gives the list %s', async (before, value, expected) => {
  expect(await params(before, value)).toEqual([expected]);
});

test('a field that is first read in a loop is there after it', async () => {
  const source = `<?php
use TencentCloud\\Sms\\V20210111\\SmsClient;
use TencentCloud\\Sms\\V20210111\\Models\\SendSmsRequest;

class Sms
{
    private $ids = ['login' => '1110', 'order' => '2220'];

    public function batch($users)
    {
        foreach ($users as $user) {
            log_id($this->ids['login'], $user);
        }
        $request = new SendSmsRequest();
        $request->TemplateId = $this->ids['order'];
        (new SmsClient($this->credential, 'ap-guangzhou'))->SendSms($request);
    }
}
`;
  expect(await values(source, 'TemplateId')).toEqual(['"2220"']);
});

test('short tags, HTML around the code, and alternative syntax', async () => {
  const text = script("$id = '2';\nif (true):\n$id = '1110';\nendif;", { TemplateId: '$id' }).replace('<?php', '<html><body>\n<?');
  expect(await values(`${text}?>\n</body></html>\n`, 'TemplateId')).toEqual(['"1110"']);
});
