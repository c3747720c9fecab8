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
  const root = rootOf(frame);
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

const rootOf = (frame: Frame): Frame => {
  let root = frame;
  while (root.parent !== null) root = root.parent;
  return root;
};

/** Under which name a file is kept that the program itself writes; undefined when it is not known which file that is. */
function fileKey(frame: Frame, name: V): string | undefined {
  const id =
    name.t === 'str'
      ? name.value.replace(/^\.\//, '')
      : name.t === 'ref'
        ? `#${name.id}`
        : name.t === 'unknown' && name.place
          ? `?${name.reason}:${name.detail}${name.reason === 'environment' ? '' : `:${name.place.file}:${name.place.range.start}`}`
          : undefined;
  return id === undefined ? undefined : varKey(rootOf(frame), `<file>${id}`);
}

/** Remembers what a file holds. */
export function writeFile(m: Machine, frame: Frame, name: V, content: V): void {
  const key = fileKey(frame, name);
  if (key !== undefined) m.run.state.set(key, content);
}

/** What the program has written to a file. */
export function writtenFile(m: Machine, frame: Frame, name: V): V | undefined {
  const key = fileKey(frame, name);
  return key === undefined ? undefined : m.run.state.get(key);
}

/** Runs the top level of another file in place, with the variables of the file that includes it. Its own calls are its own business. */
export function include(m: Machine, target: Unit, frame: Frame): void {
  m.run.deps.add(target.path);
  if (m.run.stack.some((fn) => fn.unit === target && fn.index === 0)) return;
  const shared: Frame = { id: rootOf(frame).id, fn: { unit: target, index: 0 }, parent: null, self: null };
  const body = target.summary.functions[0]?.body ?? [];
  const { quiet } = m.run;
  m.run.quiet = true;
  m.run.stack.push(shared.fn);
  hoist(m, body, shared);
  execute(m, body, shared, { returns: [], jumps: null } satisfies Flow);
  m.run.stack.pop();
  m.run.quiet = quiet;
}
