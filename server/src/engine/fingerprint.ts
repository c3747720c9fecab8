import { hashText } from '../base/hash.js';
import type { Finding } from '../model/finding.js';

/**
 * One fingerprint for each finding, in the same order: made of rule, key and path, so that it stays when lines move. Equal ones in one file are
 * told apart by their order.
 */
export function fingerprintsOf(findings: readonly Finding[]): readonly string[] {
  const seen = new Map<string, number>();
  return findings.map((finding) => {
    const identity = `${finding.rule}\0${finding.place.file}\0${finding.key}`;
    const nth = seen.get(identity) ?? 0;
    seen.set(identity, nth + 1);
    return hashText(nth === 0 ? identity : `${identity}\0${nth}`);
  });
}
