import { child, type Node } from '../../syntax/node.js';
import { type Lowering, src } from './context.js';

/** Where the grammar reads a script in another way than a shell does. */

/**
 * Assignments on a line of their own, which the grammar takes for the begin of the command on the next line: they become statements again. The
 * command may be the keyword that ends the block.
 */
export function separated(lo: Lowering, nodes: readonly Node[]): readonly Node[] {
  if (!nodes.some((n) => isGlued(lo, n) || isTorn(lo, n))) return nodes;
  return nodes.flatMap((n) => {
    if (isTorn(lo, n)) return [whole(lo, n)];
    if (!isGlued(lo, n)) return [n];
    const rest = n.children.filter((c) => c.type !== 'variable_assignment');
    return [...n.children.filter((c) => c.type === 'variable_assignment'), { ...n, start: child(n, 'name')!.start, children: rest }];
  });
}

/** `X='a'$1'b'`: the value goes on where the grammar begins a command. */
function isTorn(lo: Lowering, node: Node): boolean {
  const name = node.type === 'command' ? child(node, 'name') : undefined;
  const before = node.children.filter((c) => c.type === 'variable_assignment').at(-1);
  return name !== undefined && before !== undefined && /^\$?$/.test(lo.text.slice(before.end, name.start));
}

function whole(lo: Lowering, node: Node): Node {
  const before = node.children.filter((c) => c.type === 'variable_assignment');
  const last = before.at(-1)!;
  const value = child(last, 'value');
  const words = [...(value ? [value] : []), ...(child(node, 'name')?.children ?? [])];
  const [only] = joined(lo, words);
  const assignment: Node = {
    ...last,
    end: node.end,
    children: [...last.children.filter((c) => c !== value), ...(only ? [{ ...only, field: 'value', children: only.children }] : [])],
  };
  return { ...node, type: 'variable_assignments', children: [...before.slice(0, -1), assignment] };
}

function isGlued(lo: Lowering, node: Node): boolean {
  if (node.type !== 'command') return false;
  const name = child(node, 'name');
  const before = node.children.filter((c) => c.type === 'variable_assignment').at(-1);
  return name !== undefined && before !== undefined && /(?:^|[^\\])\r?\n|;/.test(lo.text.slice(before.end, name.start));
}

/** A keyword that stands as a command, because assignments came before it. */
export const keywordOf = (lo: Lowering, node: Node): string | undefined =>
  node.type === 'command' ? /^(?:else|elif|fi|done|esac|then|do)\b/.exec(src(lo, node))?.[0] : undefined;

/** Words that touch each other are one: the grammar cuts `'a'$1'b'` before the dollar sign. */
export function joined(lo: Lowering, words: readonly Node[]): Node[] {
  const out: Node[] = [];
  for (const word of words) {
    const last = out.at(-1);
    const between = last ? lo.text.slice(last.end, word.start) : ' ';
    if (!last || (between !== '' && between !== '$')) {
      out.push(word);
      continue;
    }
    const parts = (n: Node): readonly Node[] => (n.type === 'concatenation' ? n.children : [n]);
    let more = parts(word);
    if (between === '$') {
      const [first, ...rest] = more;
      const digit = first !== undefined && /^\d$/.test(src(lo, first));
      more = [
        digit
          ? { ...first, type: 'simple_expansion', start: first.start - 1, children: [] }
          : { ...word, type: 'opaque', start: word.start - 1, children: [] },
        ...(digit ? rest : []),
      ];
    }
    out[out.length - 1] = { ...last, type: 'concatenation', end: word.end, children: [...parts(last), ...more] };
  }
  return out;
}
