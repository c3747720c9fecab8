import { dirname } from '../../base/path.js';
import { isPlaceholder } from '../../model/sms/placeholder.js';
import type { StringValue } from '../../model/value.js';
import { environment } from '../config.js';
import { freeze } from '../freeze.js';
import { exportedValue, moduleName } from '../links.js';
import { answered, lookup, type Machine, newRecord, objectOf, placeOf } from '../machine.js';
import { memberValue } from '../members.js';
import { type Frame, mapAlternatives, type Unit, unknown, type V } from '../values.js';
import { orDefault } from './arguments.js';

interface At {
  readonly start: number;
  readonly end: number;
}

/** Folders above a file, innermost first, each with its slash. */
function foldersAround(path: string): readonly string[] {
  const out: string[] = [];
  for (let folder = dirname(path); ; folder = dirname(folder)) {
    out.push(folder === '' ? '' : `${folder}/`);
    if (folder === '') return out;
  }
}

/** What the first of these files returns, looked for in every folder around; further files are asked for as long as `pick` gives nothing. */
function fromFiles(m: Machine, unit: Unit, names: readonly string[], pick: (v: V) => V | undefined): V | undefined {
  for (const name of names) {
    const path = answered(m, m.project.first(foldersAround(unit.path).map((folder) => folder + name)));
    if (!path || path === unit.path) continue;
    m.run.deps.add(path);
    const file = answered(m, m.project.unit(path));
    const value = file && exportedValue(m, file, '*cjs');
    const found = value && pick(value);
    if (found) return found;
  }
  return undefined;
}

/**
 * `config('sms.templates.login')` of Laravel, ThinkPHP and Hyperf: what config/sms.php returns, and the path in it; else the key in the file of
 * the whole application.
 */
export function phpSetting(m: Machine, key: string, fallback: V | undefined, frame: Frame, at: At): V {
  const { unit } = frame.fn;
  const path = key.replace(/\.$/, '').split('.');
  const [file, ...rest] = path;
  const walk = (root: V, names: readonly string[]): V | undefined => {
    let v = root;
    for (const name of names) v = memberValue(m, v, name, frame, at);
    return v.t === 'null' || v.t === 'method' || (v.t === 'unknown' && (v.reason === 'unset' || v.reason === 'operator')) ? undefined : v;
  };
  const own = /^[\w-]+$/.test(file!)
    ? fromFiles(m, unit, [`config/${file}.php`, `config/autoload/${file}.php`, `application/extra/${file}.php`, `extra/${file}.php`], (v) =>
        walk(v, rest),
      )
    : undefined;
  const found =
    own ??
    fromFiles(m, unit, ['config/config.php', 'config/app.php', 'config.php', 'Conf/config.php', 'Common/Conf/config.php'], (v) =>
      walk(v, path),
    );
  const missing = unknown('config', key, placeOf(unit, at));
  return orDefault(found ? filled(m, found, missing) : missing, fallback);
}

/** `Yii::$app->params['sms']`, which files for one machine add to. */
export function phpParameter(m: Machine, name: string, frame: Frame, at: At): V {
  const { unit } = frame.fn;
  const files = ['config/params-local.php', 'common/config/params-local.php', 'config/params.php', 'common/config/params.php'];
  const missing = unknown('config', name, placeOf(unit, at));
  const found = fromFiles(m, unit, files, (v) => {
    const h = objectOf(m, v);
    return h?.h === 'record' ? h.entries.get(name)?.value : undefined;
  });
  return found ? filled(m, found, missing) : missing;
}

/** `$this->config->item('sms_sign')` of CodeIgniter: files of the folder `config` fill a variable. */
export function phpItem(m: Machine, key: string, frame: Frame, at: At): V {
  const { unit } = frame.fn;
  const missing = unknown('config', key, placeOf(unit, at));
  const files = (answered(m, m.project.mentioning(key)) ?? []).filter((path) => /(?:^|\/)config\/(?:\w+\/)?\w+\.php$/.test(path));
  for (const path of files) {
    m.run.deps.add(path);
    const file = answered(m, m.project.unit(path));
    const config = file && moduleName(m, file, '$config');
    const h = config && objectOf(m, config);
    const value = h?.h === 'record' ? h.entries.get(key)?.value : undefined;
    if (value) return filled(m, value, missing);
  }
  return missing;
}

/** What is empty or filled in for show, somebody still has to fill in: it is not known. */
function filled(m: Machine, v: V, missing: Extract<V, { t: 'unknown' }>, depth = 0): V {
  const h = objectOf(m, v);
  if (h?.h === 'record' && h.class === null && h.ext === null && depth < 5)
    return newRecord(m, h.place, {
      exact: h.exact,
      entries: new Map(
        [...h.entries].map(([k, x]) => [
          k,
          { ...x, value: filled(m, x.value, { ...missing, detail: `${missing.detail}.${k}` }, depth + 1) },
        ]),
      ),
    });
  return mapAlternatives(v, (x) => {
    if (x.t !== 'str') return x;
    if (x.value.trim() === '') return missing;
    return isPlaceholder(x.value) ? { ...missing, placeholder: freeze(x, lookup(m)) as StringValue } : x;
  });
}

/** `env('SMS_SIGN')`; ThinkPHP's `env('sms.sign')` means the key below `[SMS]`, in any case. */
export function phpVariable(m: Machine, key: string, fallback: V | undefined, frame: Frame, at: At): V {
  const exact = environment(m, key.replaceAll('.', '_'), frame, at);
  const upper = key.replaceAll('.', '_').toUpperCase();
  const isOpen = exact.t === 'unknown' && !exact.placeholder && upper !== key;
  return orDefault(isOpen ? environment(m, upper, frame, at) : exact, fallback);
}
