import path from 'node:path';
import { defaultSettings } from '../../server/src/config/settings.js';
import { createWorkspace, type Snapshot } from '../../server/src/engine/index.js';
import type { Call, FieldName } from '../../server/src/model/call.js';
import type { Problem } from '../../server/src/model/finding.js';
import { createNodeHost, type NodeHostOptions } from '../../server/src/platform/node.js';
import { show } from '../harness/workspace.js';
import { wasm } from '../harness/wasm.js';

export const repository = path.resolve(import.meta.dirname, '../..');

export interface Checked extends Snapshot {
  /** Number of files that were searched. */
  readonly seen: number;
  /** Problems of the engine and of the search. */
  readonly problems: readonly Problem[];
  /** `file | rule | flagged text`, in the order of the findings. */
  readonly shown: readonly string[];
}

/** Checks a folder of this repository as the command line does, with the grammars straight from their packages. */
export async function checkFolder(folder: string, parts: Pick<NodeHostOptions, 'starts' | 'files'> = {}): Promise<Checked> {
  const root = path.join(repository, folder);
  // Without the bundle of the scan worker one thread searches alone: unit tests need no build.
  const host = { ...createNodeHost(root, { dist: '/nowhere', settings: defaultSettings, ...parts }), wasm };
  try {
    const workspace = createWorkspace(host, host, defaultSettings);
    const snapshot = await workspace.update();
    const shown: string[] = [];
    for (const { rule, place } of snapshot.findings) {
      const text = (await workspace.text(place.file)) ?? '';
      shown.push(`${place.file} | ${rule} | ${oneLine(text.slice(place.range.start, place.range.end))}`);
    }
    return { ...snapshot, seen: host.seen(), problems: [...host.problems(), ...snapshot.problems], shown };
  } finally {
    host.close();
  }
}

/** Long texts in short, and what cannot be seen as escapes. */
function oneLine(text: string): string {
  const visible = text.replace(/\s+/g, ' ').replace(/[\u200b-\u200f\ufeff\u00a0]/g, (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`);
  return visible.length <= 80 ? visible : `${visible.slice(0, 40)} … ${visible.slice(-30)}`;
}

/** A call as lines: site, chain, then each field; absent ones by name alone. */
export function callModel(call: Call): string {
  const fields = Object.entries(call.fields)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, state]) => `  ${name as FieldName}: ${state.state === 'present' ? show(state.value) : 'absent'}`);
  const version = `${call.api}${call.apiCertain ? '' : ' (inferred)'}`;
  const chain = call.via.map((step) => `  via ${step.function} in ${step.file}`);
  return [`${call.file} ${call.transport} ${version} ${call.action}${call.open ? ' open' : ''}`, ...chain, ...fields].join('\n');
}
