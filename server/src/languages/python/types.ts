const WRAPPERS = new Set(['Optional', 'Annotated', 'Final', 'ClassVar', 'Required', 'NotRequired']);
/** Longer annotations are never the plain class names that evaluation looks for. */
const LONGEST = 200;

/**
 * The class that an annotation names, without generics, quotes and nullability: `Optional["SmsClient"]` → `SmsClient`, `list[str]` → `list`.
 * undefined: several classes, or none.
 */
export function annotatedType(source: string): string | undefined {
  if (source.length > LONGEST) return undefined;
  let type = source.trim();
  if (/^\w+$/.test(type)) return type;
  const quoted = /^[rbuRBU]?(["'])(.*)\1$/s.exec(type);
  if (quoted) return annotatedType(quoted[2]!);
  const alternatives = topLevel(type, '|').filter((a) => a !== 'None');
  if (alternatives.length !== 1) return undefined;
  type = alternatives[0]!;
  const generic = /^([\w.]+)\s*\[(.*)\]$/s.exec(type);
  if (!generic) return /^[\w.]+$/.test(type) ? type : type.length < source.trim().length ? annotatedType(type) : undefined;
  const name = generic[1]!;
  const last = name.slice(name.lastIndexOf('.') + 1);
  if (WRAPPERS.has(last)) return annotatedType(topLevel(generic[2]!, ',')[0] ?? '');
  if (last !== 'Union') return name;
  const classes = topLevel(generic[2]!, ',').filter((a) => a !== 'None');
  return classes.length === 1 ? annotatedType(classes[0]!) : undefined;
}

/** Splits at a separator that stands outside brackets. */
function topLevel(source: string, separator: string): string[] {
  const out: string[] = [];
  let depth = 0;
  let from = 0;
  for (let i = 0; i < source.length; i++) {
    const c = source[i];
    if (c === '[' || c === '(') depth++;
    else if (c === ']' || c === ')') depth--;
    else if (c === separator && depth === 0) {
      out.push(source.slice(from, i).trim());
      from = i + 1;
    }
  }
  out.push(source.slice(from).trim());
  return out.filter((s) => s !== '');
}
