import type { Diagnostic } from 'vscode-languageserver';
import type { LineIndex } from '../base/range.js';
import type { Finding } from '../model/finding.js';
import { type ConvertContext, filesOf, toDiagnostic } from './convert.js';
import type { Checked, Root } from './root.js';

interface Published {
  readonly root: Root;
  readonly path: string;
  /** The diagnostics as sent, for comparison. */
  readonly sent: string;
  readonly version: number | undefined;
}

/** Sends diagnostics and remembers what the client has, so that nothing is sent twice and nothing is left behind. */
export interface Publisher {
  /** Brings the client in line with a check. */
  publish(root: Root, checked: Checked): Promise<void>;
  /** Diagnostics from elsewhere than the engine, by path: broken configuration. Sent with the next check, and kept until they are replaced. */
  setExtras(root: Root, diagnostics: ReadonlyMap<string, readonly Diagnostic[]>): void;
  /** Takes back everything of a root. */
  clear(root: Root): void;
}

type Send = (params: { uri: string; version?: number; diagnostics: Diagnostic[] }) => Promise<void>;

export function createPublisher(send: Send, context: (root: Root) => ConvertContext): Publisher {
  const published = new Map<string, Published>();
  const extras = new Map<Root, ReadonlyMap<string, readonly Diagnostic[]>>();

  const sendOne = async (root: Root, path: string, diagnostics: Diagnostic[]): Promise<void> => {
    const uri = root.uriOf(path);
    const version = root.open.get(path)?.version;
    const sent = JSON.stringify(diagnostics);
    const before = published.get(uri);
    if (!before && diagnostics.length === 0) return;
    // The client moves its marks while the text is edited, so that equal diagnostics of another version may look different there by now.
    if (before?.sent === sent && (before.version === version || diagnostics.length === 0)) return;
    if (diagnostics.length === 0 && version === undefined) published.delete(uri);
    else published.set(uri, { root, path, sent, version });
    await send(version === undefined ? { uri, diagnostics } : { uri, version, diagnostics });
  };

  return {
    async publish(root, { snapshot, versions }) {
      const byFile = new Map<string, Finding[]>();
      for (const finding of snapshot.findings) {
        const list = byFile.get(finding.place.file);
        if (list) list.push(finding);
        else byFile.set(finding.place.file, [finding]);
      }
      const lines = await linesOf(root, snapshot.findings);
      const extra = extras.get(root) ?? new Map<string, readonly Diagnostic[]>();
      const before = [...published.values()].filter((p) => p.root === root).map((p) => p.path);
      for (const path of new Set([...byFile.keys(), ...extra.keys(), ...before])) {
        // Typed on since the check began: the next check is on its way, and these ranges are already wrong.
        if (root.open.get(path)?.version !== versions.get(path)) continue;
        const own = (byFile.get(path) ?? []).flatMap((finding) => toDiagnostic(finding, lines, context(root)) ?? []);
        await sendOne(root, path, [...own, ...(extra.get(path) ?? [])]);
      }
    },
    setExtras: (root, diagnostics) => void extras.set(root, diagnostics),
    clear(root) {
      extras.delete(root);
      for (const [uri, entry] of published) {
        if (entry.root !== root) continue;
        published.delete(uri);
        if (entry.sent !== '[]') void send({ uri, diagnostics: [] });
      }
    },
  };
}

/** The line indexes of every file that the findings touch. */
export async function linesOf(root: Root, findings: readonly Finding[]): Promise<ReadonlyMap<string, LineIndex>> {
  const lines = new Map<string, LineIndex>();
  for (const path of new Set(findings.flatMap(filesOf))) {
    const index = await root.lines(path);
    if (index) lines.set(path, index);
  }
  return lines;
}
