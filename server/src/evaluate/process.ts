import { environment } from './config.js';
import { execute, type Flow, hoist } from './interpret.js';
import { moduleState } from './links.js';
import { type Machine, moduleFrame, varKey } from './machine.js';
import type { Frame, Unit, V } from './values.js';

interface At {
  readonly start: number;
  readonly end: number;
}

/**
 * A name in a language whose files all share the variables of one process (shells): what has been bound so far, by whatever file; else the
 * environment. Functions that run on their own see what the top level of their file leaves behind.
 */
export function processName(m: Machine, name: string, frame: Frame, at: At): V {
  const { unit } = frame.fn;
  let root = frame;
  while (root.parent !== null) root = root.parent;
  const key = varKey(root, name);
  const bound = (): V | undefined => m.run.state.get(key);
  const found = bound();
  if (found) return found;
  const home = moduleFrame(unit);
  const running = m.run.stack.some((fn) => fn.index === 0 && moduleFrame(fn.unit).id === root.id);
  if (!running && root.id === home.id) {
    moduleState(m, unit);
    const left = bound();
    if (left) return left;
  }
  const variable = unit.language.environmentNames?.(name);
  return variable === undefined ? { t: 'ext', path: name } : environment(m, variable, frame, at);
}

/** Runs the top level of another file in place, with the variables of the file that includes it. Its own calls are its own business. */
export function include(m: Machine, target: Unit, frame: Frame): void {
  m.run.deps.add(target.path);
  if (m.run.stack.some((fn) => fn.unit === target && fn.index === 0)) return;
  let root = frame;
  while (root.parent !== null) root = root.parent;
  const shared: Frame = { id: root.id, fn: { unit: target, index: 0 }, parent: null, self: null };
  const body = target.summary.functions[0]?.body ?? [];
  const { quiet } = m.run;
  m.run.quiet = true;
  m.run.stack.push(shared.fn);
  hoist(m, body, shared);
  execute(m, body, shared, { returns: [], jumps: null } satisfies Flow);
  m.run.stack.pop();
  m.run.quiet = quiet;
}
