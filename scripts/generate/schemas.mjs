// The JSON schemas of smslint.json and of the catalog, from the tables that the readers use.
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { load } from '../load.mjs';

const root = path.resolve(import.meta.dirname, '../..');

function formatted(file, schema) {
  const { stdout, status, stderr } = spawnSync(path.join(root, 'node_modules/.bin/biome'), ['format', '--stdin-file-path', file], {
    cwd: root,
    input: `${JSON.stringify(schema, null, 2)}\n`,
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`biome cannot format ${file}: ${stderr}`);
  return stdout;
}

export async function generate() {
  const { settingsSchema } = await load('server/src/config/schema.ts');
  const { catalogSchema } = await load('server/src/catalog/schema.ts');
  const { rules } = await load('server/src/rules/registry.ts');
  const schemas = { 'schemas/smslint.schema.json': settingsSchema(rules), 'schemas/sms-catalog.schema.json': catalogSchema() };
  return new Map(Object.entries(schemas).map(([file, schema]) => [file, formatted(file, schema)]));
}
