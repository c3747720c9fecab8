import type { Decorator, Expr } from '../../model/summary.js';
import { child, childOfType, type Node } from '../../syntax/node.js';
import { type At, at, type Lowering, src, textExpr } from './context.js';

/** `#[serde(rename_all = "PascalCase")]` and the like, as far as they say how a value is written and read. */
export interface Attributes {
  /** Names in `#[derive(…)]`. */
  readonly derives: ReadonlySet<string>;
  readonly serde: readonly { readonly node: Node; readonly text: string }[];
  /** All others, by name. */
  readonly others: readonly { readonly name: string; readonly node: Node; readonly text: string }[];
}

/** What the attributes in front of an item or field say. */
export function attributesOf(lo: Lowering, nodes: readonly Node[]): Attributes {
  const derives = new Set<string>();
  const serde: { node: Node; text: string }[] = [];
  const others: { name: string; node: Node; text: string }[] = [];
  for (const n of nodes) {
    const attribute = childOfType(n, 'attribute');
    if (!attribute) continue;
    const source = src(lo, attribute);
    const name = /^[\w:]+/.exec(source)?.[0] ?? '';
    if (name === 'derive') for (const m of source.slice(name.length).matchAll(/\w+(?=\s*[,)])/g)) derives.add(m[0]);
    else if (name === 'serde') serde.push({ node: attribute, text: source });
    else others.push({ name: name.slice(name.lastIndexOf(':') + 1), node: attribute, text: source });
  }
  return { derives, serde, others };
}

/** A setting of serde: `rename = "X"`, and the form that only holds for writing. */
export function serdeSetting(
  attributes: Attributes,
  name: string,
  side: 'serialize' | 'deserialize' = 'serialize',
): ({ readonly value: string } & At) | undefined {
  for (const { node, text } of attributes.serde) {
    const m =
      new RegExp(String.raw`(?<![\w])${name}\s*=\s*"([^"\\]*)"`).exec(text) ??
      new RegExp(String.raw`(?<![\w])${name}\s*\([^)]*?${side}\s*=\s*"([^"\\]*)"`).exec(text);
    if (!m) continue;
    const start = node.start + m.index + m[0].lastIndexOf(`"${m[1]}"`) + 1;
    return { value: m[1]!, start, end: start + m[1]!.length };
  }
  return undefined;
}

/** A word of serde without a value: `skip`, `flatten`. */
export const serdeHas = (attributes: Attributes, word: string): boolean =>
  attributes.serde.some(({ text }) => new RegExp(String.raw`[(,]\s*${word}\s*[,)]`).test(text));

/** How a Rust name is written under `rename_all`. */
export function renamed(name: string, style: string | undefined): string {
  const words = name
    .replace(/^r#/, '')
    .split('_')
    .filter((w) => w !== '');
  const capital = (w: string): string => w.charAt(0).toUpperCase() + w.slice(1);
  switch (style) {
    case 'lowercase':
      return name.toLowerCase();
    case 'UPPERCASE':
      return name.toUpperCase();
    case 'PascalCase':
      return words.map(capital).join('');
    case 'camelCase':
      return words.map((w, i) => (i === 0 ? w : capital(w))).join('');
    case 'SCREAMING_SNAKE_CASE':
      return name.toUpperCase();
    case 'kebab-case':
      return name.replaceAll('_', '-');
    case 'SCREAMING-KEBAB-CASE':
      return name.toUpperCase().replaceAll('_', '-');
    default:
      return name.replace(/^r#/, '');
  }
}

export const decorator = (name: string, value: string, place: At, runs: readonly number[] = []): Decorator => ({
  name,
  args: [{ value: textExpr(value, place, runs) as Expr }],
  ...at(place),
});

/** The environment variable that fills a command line argument: `#[arg(env = "SMS_TEMPLATE")]`. */
export function argumentVariable(attributes: Attributes, field: string): string | undefined {
  for (const { name, text } of attributes.others) {
    if (!/^(?:arg|clap|structopt|envconfig|config|serde_env)$/.test(name)) continue;
    const written = /\b(?:env|from)\s*=\s*"([^"\\]+)"/.exec(text)?.[1];
    if (written !== undefined) return written;
    if (/\b(?:long\s*,\s*)?env\s*[,)]/.test(text)) return field.toUpperCase();
  }
  return undefined;
}

const SETTINGS = /Config|Settings?|Conf$|Cfg|Options|Opts|Props|Properties|Args|Env|Cli$/;

/** Structs that are called settings, and those that stand in fields of such a one. */
export function settingsIn(root: Node, text: string): ReadonlySet<string> {
  const fields = new Map<string, string>();
  const visit = (nodes: readonly Node[]): void => {
    for (const n of nodes) {
      const name = n.type === 'struct_item' ? child(n, 'name') : undefined;
      const body = child(n, 'body');
      if (name && body) fields.set(text.slice(name.start, name.end), text.slice(body.start, body.end));
      else if (n.type === 'mod_item' && body && n.start < body.start) visit(body.children);
    }
  };
  visit(root.children);
  const found = new Set([...fields.keys()].filter((name) => SETTINGS.test(name)));
  for (const name of found)
    for (const m of fields.get(name)!.matchAll(/:\s*(?:Option<|Vec<|Arc<|Box<)*\s*(\p{Lu}\w*)/gu)) if (fields.has(m[1]!)) found.add(m[1]!);
  return found;
}
