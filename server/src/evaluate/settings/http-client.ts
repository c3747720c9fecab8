import { dataModule } from '../data-files.js';
import { type Machine, objectOf, placeOf, step } from '../machine.js';
import { asText } from '../text.js';
import { choice, type Frame, through, unknown, type V } from '../values.js';

interface At {
  readonly start: number;
  readonly end: number;
}

/** Where request files find the variables of an environment, with the key under which they stand. */
const FILES: readonly (readonly [string, string | null])[] = [
  ['http-client.env.json', null],
  ['http-client.private.env.json', null],
  ['rest-client.env.json', null],
  ['.vscode/settings.json', 'rest-client.environmentVariables'],
];

/** Environments that others build on. */
const SHARED = new Set(['$shared', '$default']);

/** A variable of whichever environment is chosen: one value for each of them. */
export function requestVariable(m: Machine, name: string, frame: Frame, at: At): V {
  const { unit } = frame.fn;
  const missing = unknown('environment', name, placeOf(unit, at));
  const values: { value: V; when: { branch: string; arm: number }[] }[] = [];
  let shared: V | undefined;
  let arm = 0;
  for (const [file, key] of FILES) {
    const data = dataModule(m, unit, file, 0);
    const whole = data ? objectOf(m, data) : undefined;
    const top = key === null || whole?.h !== 'record' ? whole : objectOf(m, whole.entries.get(key)?.value ?? missing);
    if (top?.h !== 'record') continue;
    for (const [environment, entry] of top.entries) {
      const own = objectOf(m, entry.value);
      const value = own?.h === 'record' ? own.entries.get(name)?.value : undefined;
      if (!value) continue;
      if (SHARED.has(environment)) shared = asText(value);
      else values.push({ value: asText(value), when: [{ branch: 'config/http-client', arm: arm++ }] });
    }
  }
  const found = values.length > 0 ? choice(values) : shared;
  return found ? through(found, step('environment', name, null)) : missing;
}
