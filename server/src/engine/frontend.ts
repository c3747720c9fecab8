import { extname } from '../base/path.js';
import type { Unit } from '../evaluate/values.js';
import { walk } from '../evaluate/walk.js';
import type { FileFacts } from '../model/file-facts.js';
import type { Import } from '../model/summary.js';

/** Components that a bundler sends to the browser as a whole. The head of an Astro component runs on the server. */
const COMPONENTS: ReadonlySet<string> = new Set(['.vue', '.svelte']);
/** Members that only the global objects of mini programs have; cloud functions have neither object. */
const MINI_PROGRAM =
  /^(?:request|login|showToast|showModal|showLoading|hideLoading|navigateTo|redirectTo|switchTab|reLaunch|(?:get|set|remove)Storage(?:Sync)?)$/;

/** The global objects themselves. */
const GLOBALS: ReadonlySet<string> = new Set(['wx', 'uni']);

/** What shows that a file is sent to browsers or runs in a mini program. */
export function frontendOf(unit: Unit): FileFacts['frontend'] {
  if (COMPONENTS.has(extname(unit.path))) return 'component';
  const { functions, imports } = unit.summary;
  const first = functions[0]?.body[0];
  if (first?.s === 'expression' && first.value.e === 'string' && first.value.value === 'use client') return 'use client';
  // Nearly every file has neither.
  if (!functions.some((f) => f.mentions.some((name) => GLOBALS.has(name)))) return null;
  const own = new Set(imports.map((i) => i.local));
  let found: FileFacts['frontend'] = null;
  for (const f of functions) {
    walk(f.body, (node) => {
      if ('s' in node && node.s === 'set' && node.target.t === 'name') own.add(node.target.name);
      if (!('e' in node) || node.e !== 'member' || node.object.e !== 'name' || !MINI_PROGRAM.test(node.name)) return;
      const { name } = node.object;
      if (name === 'wx' || name === 'uni') found ??= name;
    });
  }
  return found !== null && own.has(found) ? null : found;
}

/** Modules that a file calls for by `require`, as if it imported them. */
export function required(unit: Unit): readonly Import[] {
  const out: Import[] = [];
  for (const f of unit.summary.functions) {
    walk(f.body, (node) => {
      if (!('e' in node) || node.e !== 'call' || node.callee.e !== 'name' || node.callee.name !== 'require') return;
      const module = node.args[0]?.value;
      if (module?.e === 'string') out.push({ local: '', module: module.value, name: '*', level: 0, start: node.start, end: node.end });
    });
  }
  return out;
}
