import { parseYaml } from '../../model/data/yaml.js';
import type { RecordEntry, RecordValue, Value } from '../../model/value.js';
import type { ConfigDocument } from './documents.js';
import { type ConfigFile, isCompose } from './kinds.js';

const NOTHING: ReadonlySet<Value> = new Set();

/** The environments that a compose file or Kubernetes manifest sets up: one for each service, container and ConfigMap. */
export function containersOf(file: ConfigFile, text: string): readonly ConfigDocument[] {
  const documents = parseYaml(file.path, text).values.filter((v) => v.kind === 'record');
  const found = documents.flatMap((d) => (isCompose(file.path) ? services(d) : manifest(d, documents)));
  return found.map(([name, tree]) => ({ file, world: `${file.path}#${name}`, profile: name, tree, raw: NOTHING }));
}

const member = (value: Value | undefined, key: string): Value | undefined =>
  value?.kind === 'record' ? value.entries.find((e) => e.key === key)?.value : undefined;

const textOf = (value: Value | undefined): string => (value?.kind === 'string' ? value.value : '');

const recordOf = (entries: readonly RecordEntry[], near: Value): RecordValue => ({
  kind: 'record',
  entries,
  exact: true,
  place: near.place,
});

type Named = readonly [name: string, tree: RecordValue];

function services(document: Value): readonly Named[] {
  const all = member(document, 'services');
  if (all?.kind !== 'record') return [];
  return all.entries.flatMap((service): readonly Named[] => {
    const environment = member(service.value, 'environment');
    if (environment?.kind === 'record') return [[service.key, environment]];
    if (environment?.kind !== 'list') return [];
    return [[service.key, recordOf(environment.items.flatMap(assignment), environment)]];
  });
}

/** `- NAME=value`; a name alone passes a variable on that is set elsewhere. */
function assignment(item: Value): readonly RecordEntry[] {
  if (item.kind !== 'string' || item.place === null) return [];
  const at = item.value.indexOf('=');
  if (at <= 0) return [];
  const pieces = item.pieces.flatMap((p) => {
    const from = Math.max(p.from, at + 1);
    if (from >= p.to) return [];
    const range = p.verbatim ? { start: p.place.range.start + (from - p.from), end: p.place.range.end } : p.place.range;
    return [{ ...p, from: from - at - 1, to: p.to - at - 1, place: { ...p.place, range } }];
  });
  const [only] = pieces;
  const place = pieces.length === 1 && only!.verbatim ? only!.place : item.place;
  const value: Value = { kind: 'string', value: item.value.slice(at + 1), pieces, place, literal: false, trail: [] };
  return [{ key: item.value.slice(0, at), keyPlace: null, value }];
}

function manifest(document: Value, all: readonly Value[]): readonly Named[] {
  const kind = textOf(member(document, 'kind'));
  const name = textOf(member(member(document, 'metadata'), 'name'));
  if (kind === 'ConfigMap' || kind === 'Secret') {
    const data = member(document, kind === 'Secret' ? 'stringData' : 'data');
    return data?.kind === 'record' ? [[`${kind}/${name}`, data]] : [];
  }
  const out: Named[] = [];
  const visit = (value: Value, depth: number): void => {
    if (depth > 12) return;
    if (value.kind === 'list') for (const item of value.items) visit(item, depth + 1);
    if (value.kind !== 'record') return;
    const env = member(value, 'env');
    if (env?.kind === 'list')
      out.push([
        `${kind}/${name}/${textOf(member(value, 'name'))}`,
        recordOf(
          env.items.flatMap((i) => variable(i, all)),
          env,
        ),
      ]);
    for (const e of value.entries) if (e.key !== 'env') visit(e.value, depth + 1);
  };
  if (kind !== '') visit(document, 0);
  return out;
}

/** `name`, and `value` or a reference to a key of a ConfigMap in the same file. */
function variable(item: Value, all: readonly Value[]): readonly RecordEntry[] {
  const name = textOf(member(item, 'name'));
  if (name === '') return [];
  const value = member(item, 'value') ?? referred(member(member(item, 'valueFrom'), 'configMapKeyRef'), all);
  return value ? [{ key: name, keyPlace: member(item, 'name')!.place, value }] : [];
}

function referred(reference: Value | undefined, all: readonly Value[]): Value | undefined {
  const map = textOf(member(reference, 'name'));
  const found = all.find((d) => textOf(member(d, 'kind')) === 'ConfigMap' && textOf(member(member(d, 'metadata'), 'name')) === map);
  return member(member(found, 'data'), textOf(member(reference, 'key')));
}
