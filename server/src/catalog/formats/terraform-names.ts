import { evaluateHcl, type HclNames } from '../../model/data/hcl/evaluate.js';
import type { HclExpr } from '../../model/data/hcl/tree.js';
import type { Value } from '../../model/value.js';
import { isTerraform, isTerraformValues, terraformBody } from './terraform-files.js';

/** A file of the folder that is one Terraform module. */
export interface ModuleFile {
  readonly path: string;
  readonly text: string;
}

/**
 * What `var.` and `local.` names of a module stand for, as far as its own files say: `locals`, and the default of a variable that no file of
 * values sets. A name that is declared twice (override files) is not certain.
 */
export function terraformNames(files: readonly ModuleFile[]): HclNames {
  const declared = new Map<string, HclExpr | null>();
  const declare = (key: string, value: HclExpr | null): void => void declared.set(key, declared.has(key) ? null : value);
  for (const { path, text } of files) {
    if (!isTerraform(path)) continue;
    for (const { type, labels, body } of terraformBody(path, text).blocks) {
      if (type === 'variable' && labels.length === 1)
        declare(`var.${labels[0]}`, body.attributes.find((a) => a.name === 'default')?.value ?? null);
      if (type === 'locals') for (const { name, value } of body.attributes) declare(`local.${name}`, value);
    }
  }
  for (const { path, text } of files) {
    if (!isTerraformValues(path)) continue;
    for (const { name } of terraformBody(path, text).attributes) declared.set(`var.${name}`, null);
  }
  const open = new Set<string>();
  const names: HclNames = (path) => {
    const [kind, name, ...members] = path.split('.');
    const key = `${kind}.${name}`;
    const expr = declared.get(key);
    if (!expr || open.has(key)) return undefined;
    open.add(key);
    const value = members.reduce<Value | undefined>(memberOf, evaluateHcl(expr, names));
    open.delete(key);
    return value?.kind === 'unknown' ? undefined : value;
  };
  return names;
}

function memberOf(value: Value | undefined, name: string): Value | undefined {
  if (value?.kind === 'record') return value.entries.findLast((e) => e.key === name)?.value;
  return value?.kind === 'list' && /^\d+$/.test(name) ? value.items[Number(name)] : undefined;
}
