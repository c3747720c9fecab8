import { overlaps, type Place, type Range } from '../base/range.js';
import type { Snapshot } from '../engine/workspace.js';
import type { Value } from '../model/value.js';
import { alternatives } from '../model/value.js';

/** Where secrets are written, by file: no output shows these characters. */
export type Secrets = ReadonlyMap<string, readonly Range[]>;

export const isSecretRule = (rule: string): boolean => rule.startsWith('secret-');

function* placesOf(value: Value | null): Generator<Place> {
  if (!value) return;
  for (const { value: one } of alternatives(value)) {
    if (one.kind !== 'string') continue;
    if (one.place) yield one.place;
    for (const piece of one.pieces) yield piece.place;
  }
}

/** The places of everything that is a secret: what the rules about secrets flag, and the credentials of every call. */
export function secretsOf(snapshot: Snapshot): Secrets {
  const found = new Map<string, Range[]>();
  const add = ({ file, range }: Place): void => {
    const list = found.get(file);
    if (list) list.push(range);
    else found.set(file, [range]);
  };
  for (const finding of snapshot.findings) if (isSecretRule(finding.rule)) add(finding.place);
  for (const { client } of snapshot.calls) {
    for (const place of [...placesOf(client.secretId), ...placesOf(client.secretKey)]) add(place);
  }
  return found;
}

export const secretsIn = (secrets: Secrets, file: string): readonly Range[] => secrets.get(file) ?? [];

/** Whether a character of a secret is shown as `*`; quotes, brackets and blanks around it say nothing. */
export const isHidden = (char: string): boolean => /[^\s'"`()[\]{}:=,;]/.test(char);

/** The text of a range with the letters and digits of secrets replaced by `*`; quotes and brackets stay. */
export function maskedText(text: string, range: Range, secrets: readonly Range[]): string {
  const touching = secrets.filter((secret) => overlaps(secret, range));
  if (touching.length === 0) return text.slice(range.start, range.end);
  let out = '';
  for (let at = range.start; at < range.end; at++) {
    const hidden = touching.some((secret) => secret.start <= at && at < secret.end);
    out += hidden && isHidden(text[at]!) ? '*' : text[at];
  }
  return out;
}

/** True when a text repeats what a secret says: such a text is not shown. */
export function repeatsSecret(newText: string, text: string, secrets: readonly Range[]): boolean {
  return secrets.some((secret) => {
    const word = text.slice(secret.start, secret.end).match(/[A-Za-z0-9+/_-]{8,}/)?.[0];
    return word !== undefined && newText.includes(word);
  });
}
