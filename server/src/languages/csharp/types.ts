import type { Expr } from '../../model/summary.js';
import { childOfType, type Node } from '../../syntax/node.js';
import { bareType } from '../builder.js';
import { at, type Lowering, named, src } from './context.js';

/** Types that only wrap another one; what is inside counts. */
const WRAPPERS = /^(?:Task|ValueTask|IOptions|IOptionsSnapshot|IOptionsMonitor|Lazy|Nullable)<(.+)>$/;
const LISTS = /^(?:I?List|IEnumerable|I?Collection|HashSet|ISet|IReadOnlyList|IReadOnlyCollection|Queue|Stack|LinkedList)\b/;
const TABLES =
  /^(?:(?:I|Sorted|Concurrent|IReadOnly)?Dictionary|SortedList|JObject|JsonObject|NameValueCollection|Hashtable|ExpandoObject)\b/;

/** A type without its generic arguments, what only wraps it, and whether it may be null. */
export function typeOf(lo: Lowering, node: Node): string {
  const written = plain(src(lo, node));
  return bareType(WRAPPERS.exec(written)?.[1] ?? written).replace(/\?$/, '');
}

/** As written, without blanks. */
const plain = (text: string): string => text.replace(/\s+/g, '').replace(/^global::/, '');

export const isListType = (lo: Lowering, type: Node): boolean => LISTS.test(lastPart(plain(src(lo, type))));
export const isTableType = (lo: Lowering, type: Node): boolean => TABLES.test(lastPart(plain(src(lo, type))));

/** `System.Collections.Generic.List<a.B>` → `List<a.B>`. */
const lastPart = (type: string): string => /[^.]*$/.exec(type.replace(/<.*$/s, ''))![0];

/** The name of a type as an expression. */
export function typeName(lo: Lowering, type: Node): Expr {
  const name = bareType(plain(src(lo, type)));
  lo.builder.mention(name.slice(name.lastIndexOf('.') + 1));
  const parts = name.split('.');
  // Where the name begins; blanks between its parts are rare enough to give up the places then.
  const from = lo.text.startsWith(name, type.start) ? type.start : lo.text.startsWith(name, type.start + 8) ? type.start + 8 : -1;
  let end = from + parts[0]!.length;
  let e: Expr = { e: 'name', name: parts[0]!, ...(from < 0 ? at(type) : { start: from, end }) };
  for (const part of parts.slice(1)) {
    const place = from < 0 ? at(type) : { start: from, end: end + 1 + part.length };
    e = { e: 'member', object: e, name: part, nameStart: from < 0 ? type.end - part.length : end + 1, ...place };
    end += 1 + part.length;
  }
  return e;
}

/** The first type argument of a generic name: `Get<SmsOptions>`. */
export function typeArgument(node: Node | undefined): Node | undefined {
  const list = node?.type === 'generic_name' ? childOfType(node, 'type_argument_list') : undefined;
  return list ? named(list)[0] : undefined;
}
