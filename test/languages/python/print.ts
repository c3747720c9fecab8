import type { Arg, ClassSummary, Expr, FileSummary, FunctionSummary, Param, Stmt, Target } from '../../../server/src/model/summary.js';

/** A summary as short text: one line a statement, blocks indented. What a test compares. */
export function printSummary(summary: FileSummary): string {
  const functions = summary.functions;
  const classes = summary.classes;
  const lines: string[] = [];

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
        return `[${e.items.map(arg).join(', ')}]`;
      case 'record':
        return `{${e.props.map((p) => (p.key === null ? `...${expr(p.value)}` : `${expr(p.key)}: ${expr(p.value)}`)).join(', ')}}`;
      case 'name':
        return e.name;
      case 'member':
        return `${expr(e.object)}.${e.name}`;
      case 'index':
        return `${expr(e.object)}[${expr(e.index)}]`;
      case 'call':
        return `${expr(e.callee)}(${e.args.map(arg).join(', ')})`;
      case 'function':
        return lambda(functions[e.function]!);
      case 'class':
        return `class#${e.class}`;
      case 'this':
        return 'this';
      case 'super':
        return 'super';
      case 'operator':
        return e.right ? `(${expr(e.left)} ${e.operator} ${expr(e.right)})` : `${e.operator}(${expr(e.left)})`;
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

  const arg = (a: Arg): string =>
    (a.spread === 'list' ? '*' : a.spread === 'record' ? '**' : '') + (a.name === undefined ? '' : `${a.name}=`) + expr(a.value);

  const param = (p: Param): string =>
    (p.rest === 'list' ? '*' : p.rest === 'record' ? '**' : '') +
    (p.target ? target(p.target) : p.name) +
    (p.type ? `: ${p.type}` : '') +
    (p.default ? ` = ${expr(p.default)}` : '') +
    (p.field ? ' field' : '');

  const lambda = (f: FunctionSummary): string => {
    const only = f.body.length === 1 ? f.body[0]! : undefined;
    return `(${f.params.map(param).join(', ')}) => ${only?.s === 'return' && only.value ? expr(only.value) : `{${f.body.length}}`}`;
  };

  const target = (t: Target): string => {
    switch (t.t) {
      case 'name':
        return (t.declares ? '' : '^') + t.name + (t.type ? `: ${t.type}` : '');
      case 'member':
        return `${expr(t.object)}.${t.name}`;
      case 'index':
        return `${expr(t.object)}[${expr(t.index)}]`;
      case 'list':
        return `(${[...t.items.map((i) => (i ? target(i) : '_')), ...(t.rest ? [`*${target(t.rest)}`] : [])].join(', ')})`;
      case 'record':
        return '{}';
    }
  };

  const block = (body: readonly Stmt[], indent: string): void => {
    for (const s of body) statement(s, indent);
  };

  const statement = (s: Stmt, indent: string): void => {
    const line = (text: string): void => void lines.push(indent + text);
    const deeper = `${indent}  `;
    switch (s.s) {
      case 'set':
        line(`${target(s.target)} = ${s.value ? expr(s.value) : '-'}`);
        break;
      case 'augment':
        line(`${target(s.target)} ${s.operator}= ${expr(s.value)}`);
        break;
      case 'expression':
        line(expr(s.value));
        break;
      case 'return':
      case 'throw':
        line(`${s.s}${s.value ? ` ${expr(s.value)}` : ''}`);
        break;
      case 'if':
        line(`if ${expr(s.test)}`);
        block(s.then, deeper);
        if (s.else.length > 0) {
          line('else');
          block(s.else, deeper);
        }
        break;
      case 'switch':
        line(`switch ${expr(s.on)}`);
        for (const c of s.cases) {
          lines.push(`${deeper}case ${c.tests.map(expr).join(' | ') || '_'}`);
          block(c.body, `${deeper}  `);
        }
        break;
      case 'loop':
        line(
          `loop${s.target ? ` ${target(s.target)}` : ''}${s.over ? ` in ${expr(s.over)}` : ''}${s.test ? ` while ${expr(s.test)}` : ''}`,
        );
        block(s.body, deeper);
        break;
      case 'try':
        line('try');
        block(s.body, deeper);
        for (const h of s.handlers) {
          line('catch');
          block(h, deeper);
        }
        if (s.final.length > 0) {
          line('finally');
          block(s.final, deeper);
        }
        break;
      case 'jump':
        line(s.jump);
        break;
      case 'block':
        line('block');
        block(s.body, deeper);
        break;
      case 'function':
        definition(functions[s.function]!, indent);
        break;
      case 'class':
        classDefinition(classes[s.class]!, s.class, indent);
        break;
      case 'delete':
        line(`delete ${target(s.target)}`);
        break;
    }
  };

  const definition = (f: FunctionSummary, indent: string): void => {
    const marks = f.decorators.map((d) => `@${d.name}${d.args.length > 0 ? `(${d.args.map(arg).join(', ')})` : ''} `).join('');
    lines.push(
      `${indent}${marks}${f.static ? 'static ' : ''}${f.kind} ${f.name}(${f.params.map(param).join(', ')})${f.returns ? ` -> ${f.returns}` : ''}${f.hasBody ? '' : ' abstract'}`,
    );
    block(f.body, `${indent}  `);
  };

  const classDefinition = (c: ClassSummary, index: number, indent: string): void => {
    lines.push(
      `${indent}${c.decorators.map((d) => `@${d.name} `).join('')}${c.kind} ${c.name}${c.bases.length > 0 ? `(${c.bases.join(', ')})` : ''}`,
    );
    for (const m of c.members) lines.push(`${indent}  member ${m.name} = ${m.value ? expr(m.value) : '-'} (${m.args.map(arg).join(', ')})`);
    for (const f of c.fields)
      lines.push(`${indent}  ${f.static ? 'static ' : ''}field ${f.name}${f.type ? `: ${f.type}` : ''} = ${f.value ? expr(f.value) : '-'}`);
    for (const m of c.methods) definition(functions[m]!, `${indent}  `);
    for (const [i, inner] of classes.entries()) if (inner.owner === index) classDefinition(inner, i, `${indent}  `);
  };

  for (const i of summary.imports)
    lines.push(`import ${'.'.repeat(i.level)}${i.module}${i.name === '*' ? '' : ` ${i.name}`} as ${i.local}`);
  block(functions[0]!.body, '');
  return lines.join('\n');
}
