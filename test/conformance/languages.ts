import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import type { Conformance } from './shape.js';

const LANGUAGES = path.resolve(import.meta.dirname, '../../server/src/languages');

/** Folders of server/src/languages that hold a language; each answers the shapes in a file of that name here. */
export const languageNames: readonly string[] = readdirSync(LANGUAGES, { withFileTypes: true })
  .filter((e) => e.isDirectory() && readdirSync(path.join(LANGUAGES, e.name)).includes('index.ts'))
  .map((e) => e.name)
  .sort();

/** The answers of a language; undefined when it has no file here. */
export async function conformanceOf(language: string): Promise<Conformance | undefined> {
  if (!existsSync(path.join(import.meta.dirname, `${language}.ts`))) return undefined;
  const module = (await import(`../conformance/${language}.ts`)) as { readonly conformance: Conformance };
  return module.conformance;
}
