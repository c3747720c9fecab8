import { expect, test } from 'vitest';
import { printed, summarize } from './support.js';

test('variables keep their sign, commands are calls', () => {
  expect(printed('X=1\nexport Y="a $X b"\n/usr/bin/curl -d "$Y" u\n')).toBe('$X = "1"\n$Y = concat("a ", $X, " b")\ncurl("-d", $Y, "u")');
});

test('quotes: each kind reads its own escapes', () => {
  expect(printed(`X='a\\n"'`)).toBe('$X = "a\\\\n\\""');
  expect(printed('X="a\\n\\"\\$"')).toBe('$X = "a\\\\n\\"$"');
  expect(printed("X=$'a\\n\\u4e91\\''")).toBe('$X = "a\\n云\'"');
  expect(printed('X=a\\ b')).toBe('$X = "a b"');
  expect(printed('X="a\\\nb"')).toBe('$X = "ab"');
});

test('words that touch each other are one', () => {
  expect(printed(`X='{"a":"'"$A"'","b":"'$2'"}'`)).toBe('$X = concat("{\\"a\\":\\"", $A, "\\",\\"b\\":\\"", $@[1], "\\"}")');
  expect(printed(`curl -d '["'"$1"'","'$2'"]' u`)).toContain('$@[0]');
  expect(printed(`curl -d '["'"$1"'","'$2'"]' u`)).toContain('$@[1]');
});

test('here-documents: with expansions, raw, and without leading tabs', () => {
  expect(printed('cat <<EOF | curl -d @- u\na $X \\$Y ["$1"]\nEOF\n')).toContain('curl("-d", "@-", "u"');
  expect(printed("X=$(cat <<'EOF'\na $X\nEOF\n)\n")).toBe('$X = "a $X"');
  expect(printed('X=$(cat <<-EOF\n\ta\n\t\tb $Y\n\tEOF\n)\n')).toContain('concat("a\\nb ", $Y)');
  expect(printed('read -r -d "" X <<EOF || true\n{"a":1}\nEOF\n')).toContain('$X = "{\\"a\\":1}"');
});

test('what the grammar takes for text in a here-document is an expansion all the same', () => {
  expect(printed('f() {\n  cat <<EOF\n{"a": ["$1", "$2"], "b": $c}\nEOF\n}\n')).toMatch(/\$1, .*\$2, .*\$c/);
});

test('defaults', () => {
  expect(printed('X=${Y:-1} Z=${Y-2}\n')).toBe('$X = ($Y || "1")\n$Z = ($Y ?? "2")');
  expect(printed(': "${X:=3}"\n')).toContain('$X := ($X || "3")');
  expect(printed('X=${Y%%x} Z=${Y:0:3}\n')).toBe('$X = ?string($Y)\n$Z = ?string($Y)');
});

test('arrays and tables', () => {
  expect(printed('a=(1 "b c" "${more[@]}")\na+=(2)\na[3]=x\n')).toBe('$a = ["1", "b c", $more]\n$a += ["2"]\n$a[3] = "x"');
  expect(printed('declare -A t=([login]=1110 ["b"]=2)\necho "${t[login]}" "${t[$k]}"\n')).toContain('$t = {"login": "1110", "b": "2"}');
});

test('a function that prints only at its end has a result', () => {
  expect(printed('f() {\n  local x=1\n  case $1 in\n    a) echo 1 ;;\n    *) echo "$x" ;;\n  esac\n}\n')).toContain('return "1"');
  expect(printed('f() {\n  echo start\n  echo 1\n}\n')).not.toContain('return');
  expect(printed('f() {\n  echo start >&2\n  echo 1\n}\n')).toContain('return "1"');
});

test('positional parameters: names, or one list where the function shifts', () => {
  expect(printed('f() { echo "$2" "${1:-x}"; }\n')).toContain('function f($1, $2)');
  expect(printed('f() { local p=$1; shift; g "$p" "$@"; }\n')).toContain('function f(...$@)');
  expect(printed('f() { local p=$1; shift 2; g "$@"; }\n')).toContain('$@ = <shift>($@, 2)');
});

test('lists of commands, conditions, loops', () => {
  expect(printed('[ -z "$X" ] && X=1 || X=2\n')).toBe('if !$X\n  $X = "1"\nelse\n  $X = "2"');
  expect(printed('if [[ $a == b* ]]; then x; elif [ "$a" != c ]; then y; fi\n')).toContain('if ($a != "c")');
  expect(printed('for p in 1 $q "${r[@]}"; do f "$p"; done\n')).toContain('loop $p in ["1", <words>($q), $r]');
  expect(printed('exit 1\n')).toContain('throw');
});

test('a break among cases leaves the loop', () => {
  expect(printed('while :; do case $1 in a) break ;; *) shift ;; esac; done\n')).not.toContain('switch');
});

test('two assignments before a keyword, which the grammar takes for a command', () => {
  expect(printed('if [ "$k" = n ]; then\n  t=1 p=2\nelse\n  t=3\nfi\n')).toBe('if ($k == "n")\n  $t = "1"\n  $p = "2"\nelse\n  $t = "3"');
});

test('what happens in a subshell or before a command leaves the variables as they were', () => {
  const lines = printed('(X=1; f)\nX=2 f\n').split('\n');
  expect(lines.filter((l) => l.startsWith('$X = <kept>'))).toHaveLength(2);
});

test('comments that are suppressions', () => {
  expect(summarize('# smslint-disable-next-line param-count -- by hand\ncurl u # smslint-disable-line a -- b\n').suppressions).toHaveLength(
    2,
  );
});

test('scripts of other programs are not read', () => {
  expect(printed('#!/usr/bin/env python3\ntccli sms SendSms\n')).toBe('');
});
