import type { JsonSchema } from '../../server/src/base/json-schema.js';

const typeOf = (value: unknown): string =>
  value === null ? 'null' : Array.isArray(value) ? 'array' : Number.isInteger(value) ? 'integer' : typeof value;

/** The part of JSON Schema that the generated schemas use: the paths at which a value breaks the schema. */
export function violations(schema: JsonSchema, value: unknown, root: JsonSchema = schema, path = ''): readonly string[] {
  if (schema.$ref) return violations(root.definitions![schema.$ref.replace('#/definitions/', '')]!, value, root, path);
  const found: string[] = [];
  const type = typeOf(value);
  if (schema.anyOf?.every((option) => violations(option, value, root, path).length > 0)) found.push(path);
  if (schema.type) {
    const types = [schema.type].flat();
    if (!types.includes(type) && !(type === 'integer' && types.includes('number'))) return [...found, path];
  }
  if (schema.enum && !schema.enum.includes(value)) found.push(path);
  if (typeof value === 'string') {
    if (schema.pattern && !new RegExp(schema.pattern, 'u').test(value)) found.push(path);
    if (schema.minLength !== undefined && value.length < schema.minLength) found.push(path);
  }
  if (typeof value === 'number' && schema.minimum !== undefined && value < schema.minimum) found.push(path);
  if (Array.isArray(value)) {
    if ((schema.minItems ?? 0) > value.length || (schema.maxItems ?? Infinity) < value.length) found.push(path);
    value.forEach((item, i) => {
      const items = Array.isArray(schema.items) ? schema.items[i] : schema.items;
      if (items) found.push(...violations(items as JsonSchema, item, root, `${path}/${i}`));
    });
  } else if (type === 'object') {
    for (const key of schema.required ?? []) if (!(key in (value as object))) found.push(path);
    for (const [key, item] of Object.entries(value as object)) {
      const pattern = Object.entries(schema.patternProperties ?? {}).find(([p]) => new RegExp(p, 'u').test(key))?.[1];
      const own = schema.properties?.[key] ?? pattern ?? schema.additionalProperties;
      if (own === false) found.push(`${path}/${key}`);
      else if (own && own !== true) found.push(...violations(own, item, root, `${path}/${key}`));
    }
  }
  return found;
}
