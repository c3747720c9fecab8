import type { Expr, Stmt } from '../../model/summary.js';
import { evaluate } from '../interpret.js';
import { classOf, resolvePath } from '../links.js';
import { answered, type Machine, memoized, moduleFrame } from '../machine.js';
import { type ClassRef, type Frame, type Unit, unknown, type V } from '../values.js';

/** More files that name a class than this are not looked through. */
const MOST_FILES = 24;

/** Methods that bind a class to a section of the configuration. */
const BINDS = ['Configure', 'Get', 'Bind', 'BindConfiguration', 'AddOptions', 'AddOptionsWithValidateOnStart'];

/**
 * The section that the program binds a class of options to: `services.Configure<SmsOptions>(configuration.GetSection("Sms"))`,
 * `AddOptions<SmsOptions>().BindConfiguration("Sms")`, `GetSection("Sms").Get<SmsOptions>()`, `GetSection("Sms").Bind(options)`; undefined
 * where it does not, or binds it to several.
 */
export function sectionOfClass(m: Machine, c: ClassRef): string | undefined {
  const cls = classOf(c);
  if (cls.kind === 'interface' || cls.kind === 'enum') return undefined;
  const v = memoized(m, `options:${c.unit.path}:${c.index}`, () => {
    const found = new Set(byConvention(m, c) ?? boundSections(m, c));
    const [only] = found;
    return found.size === 1 ? { t: 'str', value: only!, pieces: [], literal: false, place: null, trail: [] } : unknown('config', cls.name);
  });
  return v.t === 'str' ? v.value : undefined;
}

/** Furion: the attribute `[OptionsSettings("Sms")]`, else the name of the class without its ending. */
function byConvention(m: Machine, c: ClassRef): readonly string[] | undefined {
  const cls = classOf(c);
  if (!cls.bases.some((b) => /(?:^|\.)IConfigurableOptions(?:Listener)?$/.test(b))) return undefined;
  const written = cls.decorators.find((d) => d.name === 'OptionsSettings')?.args[0]?.value;
  if (!written) return [cls.name.replace(/(?:Settings|Options)$/, '')];
  const v = evaluate(m, written, { ...moduleFrame(c.unit), owner: c.index });
  return v.t === 'str' ? [v.value] : [];
}

function boundSections(m: Machine, c: ClassRef): readonly string[] {
  const { name } = classOf(c);
  const paths = answered(m, m.project.mentioning(name)) ?? [];
  if (paths.length > MOST_FILES) return [];
  return paths.flatMap((path) => {
    const unit = answered(m, m.project.unit(path));
    if (!unit || unit.language !== c.unit.language) return [];
    const sections = unit.summary.functions.flatMap((f, index) =>
      f.mentions.includes(name) && BINDS.some((b) => f.mentions.includes(b)) ? sectionsIn(m, unit, index, c) : [],
    );
    if (sections.length > 0) m.run.deps.add(path);
    return sections;
  });
}

type CallExpr = Extract<Expr, { e: 'call' }>;

/** Every call in the statements of a function, and what its variables are set to. */
function readBody(body: readonly Stmt[]): { readonly calls: readonly CallExpr[]; readonly variables: ReadonlyMap<string, Expr> } {
  const calls: CallExpr[] = [];
  const variables = new Map<string, Expr>();
  const visit = (x: unknown): void => {
    if (Array.isArray(x)) {
      for (const y of x) visit(y);
      return;
    }
    if (typeof x !== 'object' || x === null) return;
    const part = x as { e?: string; s?: string; target?: { t?: string; name?: string }; value?: Expr | null };
    if (part.e === 'call') calls.push(part as CallExpr);
    if (part.s === 'set' && part.target?.t === 'name' && part.target.name !== undefined && part.value)
      variables.set(part.target.name, part.value);
    for (const y of Object.values(x)) visit(y);
  };
  visit(body);
  return { calls, variables };
}

function sectionsIn(m: Machine, unit: Unit, index: number, c: ClassRef): readonly string[] {
  const f = unit.summary.functions[index]!;
  const { calls, variables } = readBody(f.body);
  const frame: Frame = { ...moduleFrame(unit), ...(f.owner >= 0 ? { owner: f.owner } : {}) };
  const means = (name: string): boolean => {
    const type = resolvePath(m, unit, name);
    return type?.t === 'class' && type.class.unit === c.unit && type.class.index === c.index;
  };
  const ofType = (call: Expr): boolean =>
    call.e === 'call' && call.args.some((a) => a.name === '<T>' && a.value.e === 'type' && means(a.value.name));
  const isOptions = (v: Expr | undefined): boolean => {
    const made = v?.e === 'name' ? variables.get(v.name) : v;
    if (made?.e !== 'call' || !made.construct) return false;
    return made.callee.e === 'name' && means(made.callee.name);
  };
  const text = (e: Expr | undefined): string | undefined => {
    const v: V | undefined = e ? evaluate(m, e, frame) : undefined;
    return v?.t === 'str' ? v.value : undefined;
  };
  const section = (e: Expr | undefined, depth = 0): string | undefined => {
    if (!e || depth > 6) return undefined;
    if (e.e === 'name' && variables.has(e.name)) return section(variables.get(e.name), depth + 1);
    if (e.e !== 'call') return e.e === 'name' || e.e === 'member' ? '' : undefined;
    if (e.callee.e !== 'member' || !/^Get(?:Required)?Section$/.test(e.callee.name)) return /\bBuild$/.test(nameOf(e)) ? '' : undefined;
    const outer = section(e.callee.object, depth + 1);
    const own = text(e.args[0]?.value);
    return outer === undefined || own === undefined ? undefined : outer === '' ? own : `${outer}:${own}`;
  };
  const out: string[] = [];
  const add = (key: string | undefined): void => void (key !== undefined && out.push(key));
  for (const call of calls) {
    const { callee } = call;
    if (callee.e !== 'member') continue;
    const first = call.args.find((a) => a.name === undefined)?.value;
    const last = call.args.filter((a) => a.name === undefined).at(-1)?.value;
    if (callee.name === 'Configure' && ofType(call) && first?.e !== 'function') add(section(last));
    else if (callee.name === 'Get' && ofType(call)) add(section(callee.object));
    else if (callee.name === 'Bind' && ofType(callee.object)) add(section(first));
    else if (callee.name === 'BindConfiguration' && ofType(callee.object)) add(text(first));
    else if (callee.name === 'Bind' && isOptions(last))
      add(last === first ? section(callee.object) : join(section(callee.object), text(first)));
  }
  return out;
}

const nameOf = (call: CallExpr): string => (call.callee.e === 'member' || call.callee.e === 'name' ? call.callee.name : '');

const join = (outer: string | undefined, key: string | undefined): string | undefined =>
  outer === undefined || key === undefined ? undefined : outer === '' ? key : `${outer}:${key}`;
