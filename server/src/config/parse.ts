import type { Place } from '../base/range.js';
import { parseJson } from '../model/data/json.js';
import type { Value } from '../model/value.js';
import { fromObject } from './object.js';
import { readSettings, type SettingsPatch, type SettingsProblem } from './read.js';

export type { SettingsPatch, SettingsProblem } from './read.js';

export interface PlacedProblem extends SettingsProblem {
  readonly place: Place;
}

/**
 * Reads a smslint.json; comments and trailing commas are allowed. Never throws. What is wrong is left out of `value` and is a problem at
 * its place. `ruleIds` are the ids of all rules. `value` holds only what the file says: `mergeSettings` fills in the rest.
 */
export function parseSettings(
  path: string,
  text: string,
  ruleIds: readonly string[],
): { readonly value: SettingsPatch; readonly problems: readonly PlacedProblem[] } {
  const start: Place = { file: path, range: { start: 0, end: 0 } };
  const { value, problems } = parseJson(path, text);
  const read = value === null ? { value: {}, problems: [] } : readSettings(value, ruleIds, (v) => sourceOf(v, text));
  return {
    value: read.value,
    problems: [...problems, ...read.problems.map((p) => ({ ...p, place: p.place ?? start }))],
  };
}

/** The same for an object that was made elsewhere: the section of an editor, options of the command line. Problems have no place. */
export function settingsFromObject(
  object: unknown,
  ruleIds: readonly string[],
): { readonly value: SettingsPatch; readonly problems: readonly SettingsProblem[] } {
  if (object === undefined || object === null) return { value: {}, problems: [] };
  return readSettings(fromObject(object), ruleIds, (v) => shorten(jsonOf(v)));
}

const sourceOf = (value: Value, text: string): string =>
  shorten(value.place ? text.slice(value.place.range.start, value.place.range.end) : '');

const shorten = (source: string): string => {
  const line = source.replace(/\s+/g, ' ').trim();
  return line.length > 40 ? `${line.slice(0, 39)}…` : line;
};

function jsonOf(value: Value): string {
  switch (value.kind) {
    case 'string':
      return JSON.stringify(value.value);
    case 'number':
      return value.text;
    case 'boolean':
      return String(value.value);
    case 'null':
      return 'null';
    case 'list':
      return `[${value.items.map(jsonOf).join(', ')}]`;
    case 'record':
      return `{${value.entries.map((e) => `${JSON.stringify(e.key)}: ${jsonOf(e.value)}`).join(', ')}}`;
    default:
      return '?';
  }
}
