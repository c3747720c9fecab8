import { child, childrenIn, type Node } from '../../syntax/node.js';
import { basesOf } from './classes.js';
import type { FileFacts } from './context.js';
import { exportedClass } from './exported.js';
import { declared, dotted, isConstant, type TypeInfo, typeOf } from './types.js';

/** Deeper code is generated or broken. */
const DEEPEST = 200;

/** Collects what the declarations of a file say, before anything of it is lowered. */
export function factsOf(root: Node, text: string): FileFacts {
  const aliases = new Map<string, Node>();
  const uses = new Set<string>();
  const damage: number[] = [];
  const classes: Node[] = [];
  const globals = new Map<string, TypeInfo>();
  const outer: Node[] = [];
  const visit = (node: Node, depth: number, top = true): void => {
    if (node.type === 'ERROR' || (node.named && node.start === node.end && node.children.length === 0)) damage.push(node.start);
    if (depth > DEEPEST) return;
    let inside = top;
    switch (node.type) {
      case 'declaration':
        if (top) outer.push(node);
        break;
      case 'function_definition': {
        const exported = exportedClass(node);
        if (exported) classes.push(exported);
        inside = false;
        break;
      }
      case 'lambda_expression':
        inside = false;
        break;
      case 'alias_declaration':
      case 'type_definition': {
        const name = child(node, node.type === 'alias_declaration' ? 'name' : 'declarator');
        const type = child(node, 'type');
        if (name && type && /identifier$/.test(name.type)) aliases.set(text.slice(name.start, name.end), type);
        break;
      }
      case 'using_declaration': {
        const path = node.children.at(-1);
        if (path && node.children.some((c) => c.type === 'namespace')) uses.add(dotted(path, text) ?? '');
        break;
      }
      case 'class_specifier':
      case 'struct_specifier':
        if (child(node, 'body')) classes.push(node);
        inside = false;
        break;
      default:
        break;
    }
    for (const c of node.children) visit(c, depth + 1, inside);
  };
  for (const c of root.children) visit(c, 0);
  const fields = new Map<string, ReadonlyMap<string, TypeInfo>>();
  const bases = new Map<string, readonly string[]>();
  for (const node of classes) {
    const name = child(node, 'name');
    const path = name && dotted(name, text);
    if (path === undefined) continue;
    const label = path.slice(path.lastIndexOf('.') + 1);
    fields.set(label, fieldsOf(child(node, 'body')!, text, aliases));
    bases.set(label, basesOf(node, { text }));
  }
  for (const node of outer) {
    const base = typeOf(child(node, 'type'), text, aliases);
    for (const declarator of childrenIn(node, 'declarator')) {
      const found = declared(declarator, { ...base, constant: base.constant || isConstant(node, text) });
      if (!found.fn && found.name?.type === 'identifier') globals.set(text.slice(found.name.start, found.name.end), found.type);
    }
  }
  return { fields, bases, uses, aliases, globals, damage };
}

function fieldsOf(body: Node, text: string, aliases: ReadonlyMap<string, Node>): ReadonlyMap<string, TypeInfo> {
  const out = new Map<string, TypeInfo>();
  const visit = (nodes: readonly Node[]): void => {
    for (const c of nodes) {
      if (/^preproc_(?:if|ifdef|else|elif)$/.test(c.type) || c.type === 'ERROR' || c.type === 'labeled_statement') visit(c.children);
      if (c.type !== 'field_declaration' && c.type !== 'declaration') continue;
      const base = typeOf(child(c, 'type'), text, aliases);
      for (const declarator of childrenIn(c, 'declarator')) {
        const found = declared(declarator, { ...base, constant: base.constant || isConstant(c, text) });
        if (!found.fn && found.name) out.set(text.slice(found.name.start, found.name.end), found.type);
      }
    }
  };
  visit(body.children);
  return out;
}

/** What of the facts the lowering of a function may depend on, as a text. */
export function environmentOf(facts: FileFacts, text: string): string {
  const types = [...facts.fields].map(
    ([name, all]) =>
      `${name}{${[...all].map(([f, t]) => `${f}:${t.kind}${t.pointer ? '*' : ''}${t.reference ? '&' : ''}${t.name ?? ''}`).join()}}`,
  );
  const aliases = [...facts.aliases].map(([name, node]) => `${name}=${text.slice(node.start, node.end)}`);
  const globals = [...facts.globals].map(([name, t]) => `${name}:${t.kind}${t.pointer ? '*' : ''}`);
  return [globals.join(), types.join(';'), [...facts.bases].join(';'), [...facts.uses].join(), aliases.join(';')].join('|');
}
