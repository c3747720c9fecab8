import fs from 'node:fs';
import path from 'node:path';

const FOLDER = path.join(import.meta.dirname, 'fixtures/src/main/java/com/acme/sms');

/** Files of one invented project, written as people write them, by name. */
export const sources: ReadonlyMap<string, string> = new Map(
  fs.readdirSync(FOLDER).map((name) => [name, fs.readFileSync(path.join(FOLDER, name), 'utf8')]),
);

export const source = (name: string): string => sources.get(name)!;
