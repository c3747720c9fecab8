import type { Connection } from 'vscode-languageserver';
import { type Locale, render } from '../base/text.js';
import { countResolutions } from '../engine/resolution.js';
import type { Call } from '../model/call.js';
import type { Problem } from '../model/finding.js';
import { type CallCount, STATUS_CHANGED, type Status } from '../protocol/status.js';
import type { Root } from './root.js';

/** What a check left out: by the engine, and by the search. */
const problemsOf = (root: Root): readonly Problem[] => [...(root.checked?.snapshot.problems ?? []), ...(root.folder.problems?.() ?? [])];

/** Nothing is left out in silence: each thing that was not done gets one line. */
export function createProblemLog(write: (line: string) => void): (root: Root, locale: Locale) => void {
  const written = new Set<string>();
  return (root, locale) => {
    for (const problem of problemsOf(root)) {
      const line = `${root.uriOf(problem.file)}: ${render(problem.message, locale)}`;
      if (written.has(line)) continue;
      written.add(line);
      write(line);
    }
  };
}

function countCalls(calls: readonly Call[]): CallCount {
  const { counts, reasons } = countResolutions(calls);
  return { total: calls.length, ...counts, reasons: reasons.map(([reason, fields]) => ({ reason, fields })) };
}

/** The state of all roots together. */
export function statusOf(roots: readonly Root[]): Status {
  const snapshots = roots.flatMap((root) => (root.checked ? [root.checked.snapshot] : []));
  const sum = (of: (snapshot: (typeof snapshots)[number]) => number): number =>
    snapshots.reduce((total, snapshot) => total + of(snapshot), 0);
  return {
    busy: roots.some((root) => root.busy),
    files: { matched: sum((s) => s.matched), parsed: sum((s) => s.parsed) },
    calls: countCalls(snapshots.flatMap((s) => s.calls)),
    findings: {
      error: sum((s) => s.findings.filter((f) => f.severity === 'error').length),
      warning: sum((s) => s.findings.filter((f) => f.severity === 'warning').length),
      info: sum((s) => s.findings.filter((f) => f.severity === 'info').length),
    },
    catalog: {
      files: sum((s) => s.catalog.files.length),
      templates: sum((s) => s.catalog.files.reduce((n, f) => n + f.templates.length, 0)),
      signs: sum((s) => s.catalog.files.reduce((n, f) => n + f.signs.length, 0)),
    },
    problems: roots.reduce((total, root) => total + problemsOf(root).length, 0),
  };
}

/** Tells the client when the status has changed, not for every step and never the same twice. */
export function reportStatus(connection: Connection, roots: () => readonly Root[]): { changed(): void } {
  let sent = '';
  let waiting = false;
  return {
    changed() {
      if (waiting) return;
      waiting = true;
      setTimeout(() => {
        waiting = false;
        const status = statusOf(roots());
        const text = JSON.stringify(status);
        if (text === sent) return;
        sent = text;
        void connection.sendNotification(STATUS_CHANGED, status);
      }, 20);
    },
  };
}
