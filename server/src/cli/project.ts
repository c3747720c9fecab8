import fs from 'node:fs';
import type { Snapshot, Workspace } from '../engine/workspace.js';
import type { Problem } from '../model/finding.js';
import { createNodeHost, type NodeHost } from '../platform/node.js';
import type { Environment, Sink } from './environment.js';
import { CONFIG_FILE, type RunSettings } from './settings.js';
import type { Targets } from './targets.js';

/** The files that were named, opened and ready to be checked. */
export interface Project {
  readonly targets: Targets;
  readonly host: NodeHost;
  readonly workspace: Workspace;
  /** Checks everything. May be called again after files changed. */
  check(): Promise<Snapshot>;
  /** What the search left out, one entry each. */
  problems(): readonly Problem[];
  close(): void;
}

export interface ProjectOptions {
  readonly targets: Targets;
  readonly runSettings: RunSettings;
  readonly threads: number | undefined;
  /** Standard input, under the name it goes by, relative to the root. */
  readonly stdin?: { readonly file: string; readonly text: string };
}

/** A line on the terminal that says how far the check is, and vanishes when it is done. */
function progressLine(stderr: Sink): { show(done: number, total: number): void; clear(): void } {
  if (!stderr.isTerminal) return { show: () => {}, clear: () => {} };
  let shownAt = 0;
  let shown = false;
  return {
    show(done, total) {
      const now = performance.now();
      if (now - shownAt < 100) return;
      shownAt = now;
      shown = true;
      stderr.write(`\r\u001b[K${done}/${total}`);
    },
    clear() {
      if (shown) stderr.write('\r\u001b[K');
    },
  };
}

/** Opens the files of `targets`. The caller closes the project. */
export async function openProject(environment: Environment, options: ProjectOptions): Promise<Project> {
  const { targets } = options;
  const { settings, withNested } = options.runSettings;
  const host = createNodeHost(targets.root, {
    dist: environment.dist,
    starts: targets.starts,
    files: targets.files.filter((file) => file !== options.stdin?.file || fs.existsSync(`${targets.root}/${file}`)),
    settings,
    threads: options.threads,
    still: true,
  });
  const create = await environment.engine();
  const workspace = create(host, host, settings);
  if (options.stdin) workspace.setText(options.stdin.file, options.stdin.text);
  let complete = false;
  const line = progressLine(environment.stderr);
  return {
    targets,
    host,
    workspace,
    async check() {
      try {
        const snapshot = await workspace.update({ progress: line.show });
        if (complete) return snapshot;
        // Further configuration files are known only once the files are listed, which the search does beside other work.
        complete = true;
        const nested = withNested(await host.named([CONFIG_FILE]));
        if (!nested) return snapshot;
        host.configure(nested);
        workspace.configure(nested);
        return await workspace.update({ progress: line.show });
      } finally {
        line.clear();
      }
    },
    problems: host.problems,
    close: host.close,
  };
}
