import type { Expr, FileSummary } from '../../../server/src/model/summary.js';

/** Every expression of a summary, nested ones too. */
export function* expressionsOf(value: unknown): Generator<Expr> {
  if (Array.isArray(value)) {
    for (const item of value) yield* expressionsOf(item);
  } else if (typeof value === 'object' && value !== null) {
    if ('e' in value) yield value as Expr;
    for (const item of Object.values(value)) yield* expressionsOf(item);
  }
}

/** What is wrong with the positions of a summary: runs that do not equal the source, names that are not where they are said to be. */
export function misplaced(summary: FileSummary, text: string): string[] {
  const out: string[] = [];
  const inside = (start: number, end: number): boolean => start >= 0 && start <= end && end <= text.length;
  for (const e of expressionsOf(summary)) {
    if (!inside(e.start, e.end)) out.push(`${e.e} outside of the text: ${e.start}..${e.end}`);
    if (e.e === 'string') {
      for (let i = 0; i < e.runs.length; i += 3) {
        const [from, source, length] = [e.runs[i]!, e.runs[i + 1]!, e.runs[i + 2]!];
        if (e.value.slice(from, from + length) !== text.slice(source, source + length)) out.push(`run of ${JSON.stringify(e.value)}`);
        if (source < e.start || source + length > e.end) out.push(`run outside of ${JSON.stringify(e.value)}`);
      }
    }
    if (e.e === 'name' && e.start !== e.end && !isGenerated(e.name) && text.slice(e.start, e.end) !== e.name) out.push(`name ${e.name}`);
    if (e.e === 'record')
      for (const p of e.props)
        if (p.key?.e === 'string' && text.slice(p.keyStart, p.keyEnd) !== p.key.value) out.push(`key ${p.key.value}`);
  }
  for (const f of summary.functions) {
    const isGenerated = f.start === f.nameStart && f.end === f.nameEnd;
    if (f.name === '' || f.name.startsWith('<') || isGenerated) continue;
    if (text.slice(f.nameStart, f.nameEnd) !== f.name) out.push(`function ${f.name}`);
  }
  for (const c of summary.classes) for (const f of c.fields) if (text.slice(f.start, f.end) !== f.name) out.push(`field ${f.name}`);
  return out;
}

/** Names in code that the adapter adds: they stand where the field or class is that they are added for. */
const isGenerated = (name: string): boolean => name === 'it' || name === '<built>' || name.endsWith('Builder');
