import { basename, extname } from '../base/path.js';
import type { CatalogFile, CatalogSource } from '../model/catalog.js';
import { parseJson } from '../model/data/json.js';
import { parseYaml } from '../model/data/yaml.js';
import type { Value } from '../model/value.js';
import { findDuplicates } from './duplicates.js';
import { describe } from './formats/describe.js';
import { type CatalogFormat, EMPTY, type Loaded } from './formats/format.js';
import { legacy } from './formats/legacy.js';
import { own } from './formats/own.js';
import { FILE_KEYS } from './formats/own-keys.js';
import { policy } from './formats/policy.js';
import { loadSmstpl } from './formats/smstpl.js';
import { submission } from './formats/submission.js';
import { loadTerraform, TERRAFORM_WORDS } from './formats/terraform.js';
import { isTerraform, isTerraformValues } from './formats/terraform-files.js';
import { type ModuleFile, terraformNames } from './formats/terraform-names.js';
import type { CatalogProblem } from './problem.js';
import { placeIn, type Reading, report } from './reading.js';
import { catalogTexts } from './texts.js';

/** The forms that are recognised in any JSON or YAML file; the own one only where the file is named as a catalog. */
const RECOGNISED: readonly CatalogFormat[] = [describe, submission, legacy, policy];
const FORMATS: readonly CatalogFormat[] = [...RECOGNISED, own];

export interface LoadOptions {
  /** The user names the file as a catalog: a content of no known form is a problem then. Default: by the name `sms-catalog`. */
  readonly named?: boolean;
  /** The files of the same folder, where what they declare counts here too (`sharesFolder`). */
  readonly beside?: readonly ModuleFile[];
}

/**
 * Reads one catalog file: own format, `*.smstpl`, Terraform, dumps and request bodies, as JSON or YAML by extension. Never throws. `value` is null
 * when the file holds no catalog at all; what is wrong in a part of it is a problem, and the rest counts. `text` has no byte-order mark.
 */
export function loadCatalogFile(
  path: string,
  text: string,
  options: LoadOptions = {},
): { readonly value: CatalogFile | null; readonly problems: readonly CatalogProblem[] } {
  const r: Reading = { file: path, text, problems: [] };
  if (extname(path) === '.smstpl') {
    return { value: { file: path, ...EMPTY, templates: loadSmstpl(r) }, problems: r.problems };
  }
  if (isTerraform(path)) {
    const names = terraformNames([{ path, text }, ...(options.beside ?? []).filter((file) => file.path !== path)]);
    const value = { file: path, ...loadTerraform(r, names) };
    findDuplicates(r, value);
    return { value, problems: r.problems };
  }
  const values = readValues(r);
  const parts: Loaded[] = [];
  for (const value of values) {
    const format = FORMATS.find((f) => f.recognises(value));
    if (format) parts.push(format.load(value, r));
    else if ((options.named ?? /^sms-catalog\./.test(basename(path))) && r.problems.length === 0 && value.kind !== 'null') {
      const { start, end } = placeIn(r, value).range;
      const place = { file: path, range: { start, end: Math.min(end, start + 1) } };
      report(r, 'catalog-type', place, catalogTexts.noCatalog, { allowed: FILE_KEYS.join(', ') });
    }
  }
  if (parts.length === 0 && (values.length > 0 || r.problems.length > 0)) return { value: null, problems: r.problems };
  const value = joinParts(path, parts);
  findDuplicates(r, value);
  return { value, problems: r.problems };
}

/** Whether a file may hold entries whatever it is called. */
export const mayBeCatalog = (path: string): boolean => ['.json', '.jsonc', '.yaml', '.yml', '.tf'].includes(extname(path));

/** Whether what a file declares may be used by catalogs in the same folder. */
export const sharesFolder = (path: string): boolean => isTerraform(path) || isTerraformValues(path);

/** True when an arbitrary JSON, YAML or Terraform file is a dump, a request body or a list of resources, by a cheap look first and by structure then. */
export function looksLikeCatalog(path: string, text: string): boolean {
  if (isTerraform(path)) return TERRAFORM_WORDS.some((word) => text.includes(word));
  if (!HINT.test(text) || !['.json', '.jsonc', '.yaml', '.yml'].includes(extname(path))) return false;
  return readValues({ file: path, text, problems: [] }).some((value) => RECOGNISED.some((format) => format.recognises(value)));
}

/**
 * Words of which one occurs in every file that `looksLikeCatalog` accepts. For the files of `mayBeCatalog` only: elsewhere they mean nothing.
 */
export const CATALOG_WORDS: readonly string[] = [
  'DescribeTemplateStatusSet',
  'DescribeSignListStatusSet',
  'TemplateContent',
  'ReviewReply',
  'SignId',
  '"international"',
  'name/sms:',
  ...TERRAFORM_WORDS,
];

/** A key of a known form with a value that is no object: models and schemas of the SDKs have objects there. */
const HINT =
  /\b(?:DescribeTemplateStatusSet|DescribeSignListStatusSet)["']?\s*:|\b(?:TemplateContent|ReviewReply|SignId)["']?\s*:\s*[^\s{[]|"international"\s*:\s*\d|\bname\/sms:\w/;

function readValues(r: Reading): readonly Value[] {
  const ext = extname(r.file);
  if (ext === '.yaml' || ext === '.yml') {
    const { values, problems } = parseYaml(r.file, r.text);
    for (const p of problems) r.problems.push({ rule: 'catalog-syntax', ...p });
    return values;
  }
  if (r.text.trim() === '') return [];
  const { value, problems } = parseJson(r.file, r.text);
  for (const p of problems) r.problems.push({ rule: 'catalog-syntax', ...p });
  return value ? [value] : [];
}

function joinParts(file: string, parts: readonly Loaded[]): CatalogFile {
  const any = (list: 'templates' | 'signs' | 'apps'): boolean => parts.some((p) => p.complete[list]);
  return {
    file,
    templates: parts.flatMap((p) => p.templates),
    signs: parts.flatMap((p) => p.signs),
    apps: parts.flatMap((p) => p.apps),
    complete: { templates: any('templates'), signs: any('signs'), apps: any('apps') },
    syncedAt: parts.find((p) => p.syncedAt !== null)?.syncedAt ?? null,
    requests: parts.flatMap((p) => p.requests ?? []),
    grants: parts.flatMap((p) => p.grants ?? []),
  };
}

/** True where no fix may rewrite a text, because the console holds the original. */
export const isMirror = (entry: { readonly source: CatalogSource }): boolean => entry.source === 'mirror';
