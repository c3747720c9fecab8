import type { Expr, Stmt } from '../../model/summary.js';
import { evaluate } from '../interpret.js';
import { answered, type Machine, memoized, moduleFrame } from '../machine.js';
import { eachStatement } from '../packages.js';
import { fullName } from '../shared-constants.js';
import { type ClassRef, choice, type Unit, type V } from '../values.js';

/*
 * What the setup of an application gives to the attributes of a class: `Sms.configure { |c| c.app_id = … }`, `Sms.app_id = …`,
 * `Sms.config.app_id = …` in the files that run before everything else.
 */

/** Files that set an application up; tests have one of their own. */
export const SETUP = /(?:^|\/)config\/(?:application|environment|environments\/(?!test\b)\w+|initializers\/.+)\.rb$/;

/** Methods that hand the object of settings to a block, and methods that give it. */
const CONFIGURES = /^(?:configure|setup|config|configuration)$/;
const SETTINGS = /^(?:config|configuration|settings)$/;

interface Setup {
  /** The class or module as it is written, with dots. */
  readonly owner: string;
  readonly attribute: string;
  readonly value: Expr;
}

const known = new WeakMap<Unit, readonly Setup[]>();

/** The constant that an expression is, or gives the settings of. */
function ownerOf(e: Expr): string | undefined {
  if (e.e === 'name') return /^\p{Lu}/u.test(e.name) ? e.name : undefined;
  if (e.e === 'call' && e.args.length === 0 && e.callee.e === 'member' && SETTINGS.test(e.callee.name)) return ownerOf(e.callee.object);
  const outer = e.e === 'member' ? ownerOf(e.object) : undefined;
  return outer === undefined || e.e !== 'member' ? undefined : `${outer}.${e.name}`;
}

/** Everything that a file sets up. */
function setupsOf(unit: Unit): readonly Setup[] {
  const before = known.get(unit);
  if (before) return before;
  const { functions } = unit.summary;
  const out: Setup[] = [];
  const insideOf = (owner: string, index: number): void => {
    const block = functions[index];
    const settings = block?.params[0]?.name;
    if (!block || settings === undefined) return;
    eachStatement(block.body, (s) => {
      if (s.s === 'set' && s.value && s.target.t === 'member' && s.target.object.e === 'name' && s.target.object.name === settings)
        out.push({ owner, attribute: s.target.name, value: s.value });
    });
  };
  const visit = (s: Stmt): void => {
    if (s.s === 'set' && s.value && s.target.t === 'member') {
      const owner = ownerOf(s.target.object);
      if (owner !== undefined) out.push({ owner, attribute: s.target.name, value: s.value });
    }
    const call = s.s === 'expression' || s.s === 'return' ? s.value : null;
    if (call?.e !== 'call' || call.callee.e !== 'member' || !CONFIGURES.test(call.callee.name)) return;
    const owner = ownerOf(call.callee.object);
    for (const a of call.args) if (owner !== undefined && a.value.e === 'function') insideOf(owner, a.value.function);
  };
  for (const f of functions) eachStatement(f.body, visit);
  known.set(unit, out);
  return out;
}

/** What the setup of the application assigns to an attribute of a class, or of the settings that it keeps; undefined: nothing. */
export function initialised(m: Machine, c: ClassRef, attribute: string): V | undefined {
  const owner = fullName(c);
  const paths = (answered(m, m.project.mentioning(attribute)) ?? []).filter((p) => SETUP.test(p));
  const values = paths.flatMap((path) => {
    const unit = answered(m, m.project.unit(path));
    if (!unit || unit.language !== c.unit.language) return [];
    m.run.deps.add(path);
    return setupsOf(unit)
      .filter((s) => s.attribute === attribute && s.owner === owner)
      .map((s) => memoized(m, `setup:${path}:${s.value.start}`, () => evaluate(m, s.value, moduleFrame(unit))));
  });
  return values.length === 0 ? undefined : choice(values.map((value) => ({ value, when: [] })));
}
