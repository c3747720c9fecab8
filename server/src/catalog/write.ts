import { applyEdits, type JSONPath, modify, parseTree } from 'jsonc-parser';
import { Document, isMap, isScalar, isSeq, parseDocument, type YAMLMap, type YAMLSeq } from 'yaml';
import type { Destination, ReviewStatus } from '../model/catalog.js';

/** An entry as the own format writes it; keys that are undefined are left out, or left as the file has them. */
export interface WrittenEntry {
  readonly id: string;
  readonly name: string;
  readonly destination: Destination | null;
  readonly status: ReviewStatus | null;
  readonly reply: string;
  /** Templates only. */
  readonly content?: string;
}

/** What a catalog is to hold. */
export interface WrittenCatalog {
  readonly templates: readonly WrittenEntry[];
  readonly signs: readonly WrittenEntry[];
  /** ISO 8601. */
  readonly syncedAt: string;
}

type Scalar = string | number | boolean;

/** The keys of an entry in their order. Ids are numbers, as the service has them. */
function keysOf(entry: WrittenEntry): ReadonlyMap<string, Scalar> {
  const out = new Map<string, Scalar>();
  out.set('id', Number.isSafeInteger(Number(entry.id)) ? Number(entry.id) : entry.id);
  out.set('name', entry.name);
  if (entry.destination !== null) out.set('international', entry.destination === 'both' ? 'both' : entry.destination === 'international');
  if (entry.status !== null) out.set('status', entry.status);
  if (entry.reply !== '') out.set('reply', entry.reply);
  if (entry.content !== undefined) out.set('content', entry.content);
  return out;
}

const LISTS = ['signs', 'templates'] as const;

/**
 * The catalog as YAML. Of an existing text comments, order and whatever else it says of an entry stay; what the account no longer has goes.
 * Null when the text is no catalog that could be written to.
 */
export function toYaml(catalog: WrittenCatalog, existing: string | null): string | null {
  const doc = existing === null || existing.trim() === '' ? new Document({}) : parseDocument(existing);
  if (doc.errors.length > 0) return null;
  if (doc.contents === null) doc.contents = doc.createNode({}) as never;
  const root = doc.contents as unknown;
  if (!isMap(root)) return null;
  const set = (key: string, value: Scalar): void => {
    if (root.get(key) !== value) root.set(key, value);
  };
  set('complete', true);
  set('syncedAt', catalog.syncedAt);
  for (const key of LISTS) {
    const known = root.get(key, true) as unknown;
    if (known !== undefined && !isSeq(known) && !(isScalar(known) && known.value === null)) return null;
    const list = isSeq(known) ? known : (doc.createNode([]) as YAMLSeq);
    if (list !== known) root.set(key, list);
    // An empty list is often written `[]`; what comes into it stands on lines of its own.
    if (list.items.length === 0) list.flow = false;
    writeList(doc, list, catalog[key]);
  }
  return doc.toString({ lineWidth: 0, flowCollectionPadding: true });
}

function writeList(doc: Document, list: YAMLSeq, entries: readonly WrittenEntry[]): void {
  const wanted = new Map(entries.map((e) => [e.id, e]));
  const found = new Set<string>();
  list.items = list.items.filter((item) => {
    if (!isMap(item)) return true;
    const id = String(item.get('id') ?? '');
    const entry = wanted.get(id);
    if (!entry || found.has(id)) return false;
    found.add(id);
    writeEntry(item, entry);
    return true;
  });
  for (const entry of entries) if (!found.has(entry.id)) list.add(doc.createNode(Object.fromEntries(keysOf(entry))));
}

function writeEntry(item: YAMLMap, entry: WrittenEntry): void {
  const keys = keysOf(entry);
  for (const [key, value] of keys) {
    const now = item.get(key);
    // `"1110"` and 1110 are the same id.
    if (now === value || (key === 'id' && String(now) === String(value))) continue;
    item.set(key, value);
  }
  for (const key of ['international', 'status', 'reply']) if (!keys.has(key) && item.has(key)) item.delete(key);
}

/**
 * The catalog as JSON. Comments and other keys of an existing text stay, and so do entries' own further keys; lists are sorted by id. Null when
 * the text is no catalog that could be written to.
 */
export function toJson(catalog: WrittenCatalog, existing: string | null): string | null {
  const lists: Record<string, unknown[]> = {};
  for (const key of LISTS) lists[key] = catalog[key].map((entry) => Object.fromEntries(keysOf(entry)));
  if (existing === null || existing.trim() === '')
    return `${JSON.stringify({ complete: true, syncedAt: catalog.syncedAt, signs: lists.signs, templates: lists.templates }, null, 2)}\n`;
  const tree = parseTree(existing, [], { allowTrailingComma: true });
  if (tree?.type !== 'object') return null;
  const before = plain(tree) as Record<string, unknown>;
  const formattingOptions = { insertSpaces: true, tabSize: 2, eol: existing.includes('\r\n') ? '\r\n' : '\n' };
  let text = existing;
  const set = (path: JSONPath, value: unknown): void => {
    text = applyEdits(text, modify(text, path, value, { formattingOptions }));
  };
  if (before.complete !== true) set(['complete'], true);
  set(['syncedAt'], catalog.syncedAt);
  for (const key of LISTS) {
    const known = Array.isArray(before[key]) ? (before[key] as Record<string, unknown>[]) : [];
    const byId = new Map(known.map((item) => [String(item?.id), item]));
    const next = lists[key]!.map((item) => {
      const entry = item as Record<string, unknown>;
      const old = byId.get(String(entry.id));
      if (!old) return entry;
      const { international: _i, status: _s, reply: _r, ...kept } = old;
      return { ...kept, ...entry, id: old.id };
    });
    if (JSON.stringify(next) !== JSON.stringify(known)) set([key], next);
  }
  return text;
}

type Tree = NonNullable<ReturnType<typeof parseTree>>;

function plain(node: Tree): unknown {
  switch (node.type) {
    case 'object':
      return Object.fromEntries(
        (node.children ?? []).flatMap((p) => (p.children?.[1] ? [[p.children[0]!.value, plain(p.children[1])]] : [])),
      );
    case 'array':
      return (node.children ?? []).map(plain);
    default:
      return node.value;
  }
}
