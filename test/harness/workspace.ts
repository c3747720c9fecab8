import { defaultSettings, type Settings } from '../../server/src/config/settings.js';
import { createWorkspace, type Snapshot, type Workspace } from '../../server/src/engine/index.js';
import type { FileSearch, Host } from '../../server/src/host/host.js';
import type { Call, FieldName } from '../../server/src/model/call.js';
import type { Value } from '../../server/src/model/value.js';
import { wasm } from './wasm.js';

/** Files by path; what a test writes into it is what the workspace sees. */
export type Files = Record<string, string>;

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);

export function memoryHost(files: Files): Host & FileSearch {
  return {
    read: async (path) => (path in files ? encode(files[path]!) : undefined),
    exists: async (path) => path in files,
    wasm,
    now: () => performance.now(),
    log: () => {},
    async search(words) {
      return Object.entries(files).flatMap(([path, text]) => {
        const found = words.flatMap((w, i) => (text.includes(w) ? [i] : []));
        return found.length > 0 ? [{ path, words: found }] : [];
      });
    },
    named: async (names) => Object.keys(files).filter((p) => names.includes(p.slice(p.lastIndexOf('/') + 1))),
    paths: async (accept) => Object.keys(files).filter(accept),
  };
}

export function workspaceOf(files: Files, settings: Settings = defaultSettings): Workspace {
  const host = memoryHost(files);
  return createWorkspace(host, host, settings);
}

export const check = (files: Files, settings?: Settings): Promise<Snapshot> => workspaceOf(files, settings).update();

/** A value as a short text: `"1110"`, `[a, ?call]`, `?parameter(+86…)`, `a|b`. */
export function show(value: Value): string {
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
      return `[${value.items.map(show).join(', ')}${value.exact ? '' : ', …'}]`;
    case 'record':
      return `{${value.entries.map((e) => `${e.key}: ${show(e.value)}`).join(', ')}${value.exact ? '' : ', …'}}`;
    case 'choice':
      return value.alternatives.map((a) => show(a.value)).join(' | ');
    case 'unknown':
      return `?${value.reason}${value.prefix !== undefined || value.suffix !== undefined ? `(${value.prefix ?? ''}…${value.suffix ?? ''})` : ''}`;
  }
}

/** A call on one line: version, action, chain, fields that are not absent. */
export function showCall(call: Call): string {
  const fields = Object.entries(call.fields).flatMap(([name, f]) =>
    f.state === 'present' ? [`${name as FieldName}=${show(f.value)}`] : [],
  );
  const via = call.via.length > 0 ? ` via ${call.via.map((v) => v.function).join('>')}` : '';
  return `${call.file} ${call.api}${call.apiCertain ? '' : '?'} ${call.action}${via} ${fields.join(' ')}${call.open ? ' open' : ''}`;
}
