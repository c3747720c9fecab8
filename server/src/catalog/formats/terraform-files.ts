import type { Place } from '../../base/range.js';
import { type Table, table } from '../../base/table.js';
import { evaluateHcl } from '../../model/data/hcl/evaluate.js';
import { parseHcl } from '../../model/data/hcl/parse.js';
import { templateIn } from '../../model/data/hcl/template.js';
import type { HclAttribute, HclBlock, HclBody, HclExpr } from '../../model/data/hcl/tree.js';
import { parseJson } from '../../model/data/json.js';
import type { RecordValue, Value } from '../../model/value.js';

export const isTerraform = (path: string): boolean => /\.tf(?:\.json)?$/i.test(path);

/** Files that set variables; they may or may not be used in a run. */
export const isTerraformValues = (path: string): boolean => /\.tfvars(?:\.json)?$/i.test(path);

export interface Resource {
  readonly type: string;
  readonly name: string;
  readonly attributes: readonly HclAttribute[];
  readonly place: Place;
}

/** The blocks of a file in either syntax. */
export function terraformBody(file: string, text: string): HclBody {
  if (!/\.json$/i.test(file)) return parseHcl(file, text);
  const { value } = parseJson(file, text);
  return value?.kind === 'record' ? bodyOf(value) : { attributes: [], blocks: [] };
}

/**
 * The resources of a file, and by their address what `import` blocks say of them
 * (https://developer.hashicorp.com/terraform/language/import: `to`, `id`).
 */
export function resourcesIn(
  file: string,
  text: string,
): { readonly resources: readonly Resource[]; readonly imports: ReadonlyMap<string, RecordValue> } {
  const resources: Resource[] = [];
  const imports = new Map<string, RecordValue>();
  for (const { type, labels, body, place } of terraformBody(file, text).blocks) {
    if (type === 'resource' && labels.length === 2) {
      resources.push({ type: labels[0]!, name: labels[1]!, attributes: body.attributes, place });
    }
    const to = type === 'import' ? attributeOf(body, 'to') : undefined;
    if (to?.h !== 'reference') continue;
    const entries = body.attributes.map(({ name, keyPlace, value }) => ({
      key: name,
      keyPlace,
      value: evaluateHcl(value, () => undefined),
    }));
    imports.set(to.path, { kind: 'record', entries, exact: false, place });
  }
  return { resources, imports };
}

export const attributeOf = (body: HclBody, name: string): HclExpr | undefined => body.attributes.find((a) => a.name === name)?.value;

/** `count = 0`: there is no such resource. */
export function isSwitchedOff({ attributes }: Resource): boolean {
  const count = attributes.find((a) => a.name === 'count')?.value;
  return count?.h === 'value' && count.value.kind === 'number' && count.value.value === 0;
}

/** Labels of the blocks that this tool looks at, in the JSON syntax nested objects (https://developer.hashicorp.com/terraform/language/syntax/json). */
const LABELS: Table<number> = table({ resource: 2, variable: 1, locals: 0, import: 0 });

function bodyOf(record: RecordValue): HclBody {
  const attributes: HclAttribute[] = [];
  const blocks: HclBlock[] = [];
  for (const { key, keyPlace, value } of record.entries) {
    const labels = LABELS[key];
    if (labels !== undefined) blocks.push(...blocksIn(key, [], value, labels));
    else if (keyPlace && key !== '//') attributes.push({ name: key, keyPlace, value: expressionOf(value) });
  }
  return { attributes, blocks };
}

function blocksIn(type: string, labels: readonly string[], value: Value, left: number): readonly HclBlock[] {
  if (value.kind === 'list') return value.items.flatMap((item) => blocksIn(type, labels, item, left));
  if (value.kind !== 'record' || !value.place) return [];
  if (left > 0) return value.entries.flatMap((e) => (e.key === '//' ? [] : blocksIn(type, [...labels, e.key], e.value, left - 1)));
  const attributes = value.entries.flatMap(({ key, keyPlace, value: v }): readonly HclAttribute[] => {
    if (!keyPlace || key === '//') return [];
    // `to` is a reference that is written as a text.
    const to = type === 'import' && key === 'to' && v.kind === 'string' && v.place ? v : undefined;
    return [{ name: key, keyPlace, value: to ? { h: 'reference', path: to.value, place: to.place! } : expressionOf(v) }];
  });
  return [{ type, labels, body: { attributes, blocks: [] }, place: value.place }];
}

function expressionOf(value: Value): HclExpr {
  const place = value.place ?? { file: '', range: { start: 0, end: 0 } };
  switch (value.kind) {
    case 'string':
      return templateIn(value);
    case 'list':
      return { h: 'list', items: value.items.map(expressionOf), place };
    case 'record': {
      const entries = value.entries.map((e) => ({ name: e.key, keyPlace: e.keyPlace ?? place, value: expressionOf(e.value) }));
      return { h: 'object', entries, place };
    }
    case 'number':
    case 'boolean':
    case 'null':
      return { h: 'value', value };
    default:
      return { h: 'other', place };
  }
}
