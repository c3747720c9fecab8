import type {
  Arg,
  ClassSummary,
  Decorator,
  Expr,
  FileSummary,
  FunctionSummary,
  Param,
  Stmt,
  Target,
} from '../../../server/src/model/summary.js';

/**
 * A summary as short text: one line a statement, blocks indented by two. Positions are left out. Declarations are `T x = …`, lambdas
 * `(x) -> …` with their statements after them, constructions `new …`, opaque expressions `?(…)`.
 */
export function print(summary: FileSummary): string {
  const lines: string[] = [];
  const { functions, classes } = summary;

  const args = (list: readonly Arg[]): string => list.map((a) => (a.name === undefined ? '' : `${a.name}=`) + expr(a.value)).join(', ');

  const expr = (e: Expr): string => {
    switch (e.e) {
      case 'string':
        return JSON.stringify(e.value);
      case 'number':
        return e.text;
      case 'boolean':
        return String(e.value);
      case 'null':
        return 'null';
      case 'concat':
        return `concat(${e.parts.map(expr).join(', ')})`;
      case 'list':
        return `[${args(e.items)}]`;
      case 'record':
        return `{${e.props.map((p) => `${p.key ? expr(p.key) : '...'}: ${expr(p.value)}`).join(', ')}}`;
      case 'name':
        return e.name;
      case 'member':
        return `${expr(e.object)}.${e.name}`;
      case 'index':
        return `${expr(e.object)}[${expr(e.index)}]`;
      case 'call':
        return `${e.construct ? 'new ' : ''}${expr(e.callee)}(${args(e.args)})`;
      case 'function':
        return lambda(functions[e.function]!);
      case 'class':
        return `{${block(() => members(classes[e.class]!, e.class, ''))}}`;
      case 'this':
        return 'this';
      case 'super':
        return 'super';
      case 'operator':
        return e.right ? `(${expr(e.left)} ${e.operator} ${expr(e.right)})` : `${e.operator}${expr(e.left)}`;
      case 'conditional':
        return `(${expr(e.test)} ? ${expr(e.then)} : ${expr(e.else)})`;
      case 'await':
        return `await ${expr(e.value)}`;
      case 'assign':
        return `(${target(e.target)} := ${expr(e.value)})`;
      case 'type':
        return `<${e.name}>`;
      case 'opaque':
        return `?${e.type ?? ''}(${e.parts.map(expr).join(', ')})`;
    }
  };

  /** What `write` appends, on one line. */
  const block = (write: () => void): string => {
    const from = lines.length;
    write();
    return lines
      .splice(from)
      .map((l) => l.trim())
      .join('; ');
  };

  const lambda = (f: FunctionSummary): string => {
    const [first, ...rest] = f.body;
    const body =
      first?.s === 'return' && first.value && rest.length === 0 ? expr(first.value) : `{ ${block(() => statements(f.body, ''))} }`;
    return `${f.name}(${f.params.map(param).join(', ')}) -> ${body}`;
  };

  const target = (t: Target): string => {
    switch (t.t) {
      case 'name':
        return t.declares ? `${t.type ?? 'var'} ${t.name}` : t.name;
      case 'member':
        return `${expr(t.object)}.${t.name}`;
      case 'index':
        return `${expr(t.object)}[${expr(t.index)}]`;
      default:
        return t.t;
    }
  };

  const decorators = (list: readonly Decorator[]): string =>
    list.map((d) => `@${d.name}${d.args.length > 0 ? `(${args(d.args)})` : ''} `).join('');

  const param = (p: Param): string =>
    `${decorators(p.decorators ?? [])}${p.type ? `${p.type} ` : ''}${p.rest ? '...' : ''}${p.name}${p.field ? '!' : ''}`;

  const statements = (body: readonly Stmt[], indent: string): void => {
    for (const s of body) statement(s, indent);
  };

  const statement = (s: Stmt, indent: string): void => {
    const deeper = `${indent}  `;
    const line = (text: string): void => void lines.push(indent + text);
    switch (s.s) {
      case 'set':
        line(s.value ? `${target(s.target)} = ${expr(s.value)}` : target(s.target));
        return;
      case 'augment':
        line(`${target(s.target)} ${s.operator}= ${expr(s.value)}`);
        return;
      case 'expression':
        line(expr(s.value));
        return;
      case 'return':
      case 'throw':
        line(s.value ? `${s.s} ${expr(s.value)}` : s.s);
        return;
      case 'if':
        line(`if ${expr(s.test)}`);
        statements(s.then, deeper);
        if (s.else.length > 0) line('else');
        statements(s.else, deeper);
        return;
      case 'switch':
        line(`switch ${expr(s.on)}`);
        for (const c of s.cases) {
          line(`${c.tests.length > 0 ? `case ${c.tests.map(expr).join(', ')}` : 'default'}${c.falls ? ':' : ' ->'}`);
          statements(c.body, deeper);
        }
        return;
      case 'loop':
        line(
          `loop${s.target ? ` ${target(s.target)}` : ''}${s.over ? ` in ${expr(s.over)}` : ''}${s.test ? ` while ${expr(s.test)}` : ''}`,
        );
        statements(s.body, deeper);
        return;
      case 'try':
        line('try');
        statements(s.body, deeper);
        for (const h of s.handlers) {
          line('catch');
          statements(h, deeper);
        }
        if (s.final.length > 0) line('finally');
        statements(s.final, deeper);
        return;
      case 'jump':
        line(s.jump);
        return;
      case 'block':
        line('block');
        statements(s.body, deeper);
        return;
      case 'function':
        method(functions[s.function]!, indent);
        return;
      case 'class':
        type(classes[s.class]!, s.class, indent);
        return;
      case 'delete':
        line(`delete ${target(s.target)}`);
        return;
    }
  };

  const method = (f: FunctionSummary, indent: string): void => {
    const kind = f.kind === 'method' ? '' : `${f.kind} `;
    const head = `${decorators(f.decorators)}${f.static ? 'static ' : ''}${kind}${f.returns ? `${f.returns} ` : ''}${f.name}(${f.params.map(param).join(', ')})`;
    lines.push(`${indent}${head}${f.hasBody ? '' : ';'}`);
    statements(f.body, `${indent}  `);
  };

  const type = (c: ClassSummary, index: number, indent: string): void => {
    lines.push(`${indent}${decorators(c.decorators)}${c.kind} ${c.name}${c.bases.length > 0 ? ` : ${c.bases.join(', ')}` : ''}`);
    members(c, index, `${indent}  `);
  };

  const members = (c: ClassSummary, index: number, indent: string): void => {
    for (const m of c.members) lines.push(`${indent}${m.name}(${args(m.args)})${m.value ? ` = ${expr(m.value)}` : ''}`);
    for (const f of c.fields) {
      const value = f.value ? ` = ${expr(f.value)}` : '';
      lines.push(`${indent}${decorators(f.decorators)}${f.static ? 'static ' : ''}${f.type ?? 'var'} ${f.name}${value}`);
    }
    for (const m of c.methods) method(functions[m]!, indent);
    classes.forEach((inner, i) => {
      if (inner.owner === index) type(inner, i, indent);
    });
  };

  if (summary.package !== '') lines.push(`package ${summary.package}`);
  for (const i of summary.imports) lines.push(`import ${i.local} = ${i.module}${i.name === '*' ? '' : ` . ${i.name}`}`);
  statements(functions[0]!.body, '');
  return lines.join('\n');
}
