import { closeness } from '../../base/path.js';
import { classMember, moduleName } from '../links.js';
import { answered, type Machine, placeOf } from '../machine.js';
import { type ClassRef, choice, type Frame, type Unit, unknown, type V } from '../values.js';

/** `current_app.config['SMS_TPL']`: from the nearest module or classes of configuration, one alternative a class. */
export function flaskSetting(m: Machine, key: string, frame: Frame, at: { readonly start: number; readonly end: number }): V {
  const { unit } = frame.fn;
  const place = placeOf(unit, at);
  if (!/^[A-Z][A-Z0-9_]*$/.test(key)) return unknown('config', key, place);
  const files = ['config.py', 'settings.py', 'default_settings.py', 'configs.py', 'default.py', '__init__.py'].flatMap((name) =>
    (answered(m, m.project.named(name)) ?? []).filter(
      (p) => name !== '__init__.py' || /(?:^|\/)(?:config|configs|settings)\/__init__\.py$/.test(p),
    ),
  );
  const sorted = [...files].sort((a, b) => closeness(b, unit.path) - closeness(a, unit.path) || (a < b ? -1 : 1));
  for (const path of sorted) {
    m.run.deps.add(path);
    const file = answered(m, m.project.unit(path));
    if (!file) continue;
    const values = settingsIn(m, file, key);
    if (values.length > 0)
      return choice(
        values.map((value) => ({
          value: value.value,
          when: values.length > 1 ? [{ branch: `config/profile/${path}`, arm: value.arm }] : [],
        })),
      );
  }
  return unknown('config', key, place);
}

function settingsIn(m: Machine, file: Unit, key: string): readonly { readonly value: V; readonly arm: number }[] {
  const direct = file.summary.functions[0]?.body.some((s) => s.s === 'set' && s.target.t === 'name' && s.target.name === key)
    ? moduleName(m, file, key)
    : undefined;
  if (direct) return [{ value: direct, arm: -1 }];
  return file.summary.classes.flatMap((c, index) => {
    if (c.kind !== 'class' || c.parent !== 0) return [];
    const value = classMember(m, { unit: file, index } satisfies ClassRef, key);
    return value && value.t !== 'null' && !(value.t === 'str' && value.value === '') ? [{ value, arm: index }] : [];
  });
}
