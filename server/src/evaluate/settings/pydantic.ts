import { fieldOf, frameOf, variable } from '../config.js';
import { evaluate } from '../interpret.js';
import { resolvePath } from '../links.js';
import { type Machine, placeOf } from '../machine.js';
import { type ClassRef, unknown, type V } from '../values.js';

/** A field of a class of pydantic settings: the environment variable of its name, with the prefix of the class. */
export function settingsField(m: Machine, c: ClassRef, name: string): V | undefined {
  if (c.unit.id !== 'python' || !isSettings(m, c)) return undefined;
  const field = fieldOf(c, name);
  const place = placeOf(c.unit, field ?? c.unit.summary.classes[c.index]!);
  const prefix = environmentPrefix(m, c);
  const names = [...aliases(m, c, name), `${prefix}${name}`.toUpperCase(), `${prefix}${name}`];
  let shown: V | undefined;
  const form = field?.type === 'int' ? 'number' : 'text';
  for (const variableName of new Set(names)) {
    const v = variable(m, variableName, c.unit.path, place, form);
    if (v.t !== 'unknown') return v;
    if (v.placeholder) shown ??= v;
  }
  if (shown) return shown;
  const preset = field?.value;
  // An empty default is filled where the program runs.
  const empty = preset === null || preset?.e === 'null' || (preset?.e === 'string' && preset.value.trim() === '');
  return field && empty ? unknown('environment', names[0]!, place) : undefined;
}

/** Whether a class is pydantic settings, directly or through classes of the workspace. */
export function isSettings(m: Machine, c: ClassRef, depth = 0): boolean {
  return c.unit.summary.classes[c.index]!.bases.some((base) => {
    const v = resolvePath(m, c.unit, base);
    if (v?.t === 'ext') return /^pydantic(?:_settings)?(?:\.|$)/.test(v.path) && /\.BaseSettings$/.test(v.path);
    return v?.t === 'class' && depth < 4 && isSettings(m, v.class, depth + 1);
  });
}

/** `class Config: env_prefix = "SMS_"` or `model_config = SettingsConfigDict(env_prefix="SMS_")`. */
function environmentPrefix(m: Machine, c: ClassRef): string {
  const { classes } = c.unit.summary;
  const inner = classes.find((x) => x.owner === c.index && x.name === 'Config');
  const written = inner?.fields.find((f) => f.name === 'env_prefix')?.value;
  const model = classes[c.index]!.fields.find((f) => f.name === 'model_config')?.value;
  const argument = model?.e === 'call' ? model.args.find((a) => a.name === 'env_prefix')?.value : undefined;
  const found = written ?? argument;
  const v = found ? evaluate(m, found, frameOf(m, c)) : undefined;
  return v?.t === 'str' ? v.value : '';
}

/** `Field(..., env="SMS_TPL")`, `alias`, `validation_alias`. */
function aliases(m: Machine, c: ClassRef, name: string): readonly string[] {
  const description = fieldOf(c, name)?.decorators.find((d) => d.name === 'Field');
  return (description?.args ?? []).flatMap((a) => {
    if (a.name !== 'env' && a.name !== 'alias' && a.name !== 'validation_alias') return [];
    const v = evaluate(m, a.value, frameOf(m, c));
    return v.t === 'str' ? [v.value, v.value.toUpperCase()] : [];
  });
}
