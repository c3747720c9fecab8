import { basename, dirname } from '../base/path.js';
import type { FunctionRef } from '../evaluate/values.js';
import type { Expr, FileSummary } from '../model/summary.js';

/** A function that ends in a send call, as it has to be looked for in other files. */
export interface Wrapper {
  /** The name that a call mentions. */
  readonly name: string;
  /** Names of which one must stand in the same file, because the name alone says too little; empty when it says enough. */
  readonly anchors: readonly string[];
  /** The unit that declares it. */
  readonly file: string;
}

/** Names that a wrapper shares with thousands of other functions. */
const COMMON_NAME =
  /^(?:send|sms|post|get|run|call|exec|execute|handle|request|notify|push|invoke|process|apply|deliver|dispatch|index|main|create|save|add|login|register|default|perform|message|msg|code|test|start|submit|verify|captcha)$/i;

const isDistinct = (name: string): boolean => name.length >= 6 && !COMMON_NAME.test(name);

/** How call sites of a function can be found by bytes; undefined when nothing could call it from elsewhere. */
function wrapperOf(fn: FunctionRef): Wrapper | undefined {
  const { summary } = fn.unit;
  const f = summary.functions[fn.index];
  if (!f) return undefined;
  // A script that others run with parameters.
  if (fn.index === 0) return fn.unit.language.commands ? { name: basename(fn.unit.path), anchors: [], file: fn.unit.path } : undefined;
  const stem = stemOf(fn.unit.path);
  const outer: string[] = [];
  for (let p = f.parent; p > 0; p = summary.functions[p]!.parent)
    if (summary.functions[p]!.name !== '') outer.push(summary.functions[p]!.name);
  if (f.owner >= 0) {
    const cls = summary.classes[f.owner]!;
    const name = f.kind === 'constructor' ? cls.name : f.name;
    if (isDistinct(name) && f.kind !== 'constructor') return { name, anchors: [], file: fn.unit.path };
    return name === ''
      ? undefined
      : {
          name,
          anchors: [
            ...new Set([cls.name, ...cls.bases.map((b) => b.slice(b.lastIndexOf('.') + 1)), stem, camelCase(stem), ...packageOf(fn)]),
          ].filter((a) => a !== ''),
          file: fn.unit.path,
        };
  }
  const [around, ...further] = outer;
  // A function without a name is had from the one around it, which returns it or hands it on.
  if (f.name === '' && around !== undefined) {
    return { name: around, anchors: isDistinct(around) && further.length === 0 ? [] : [stem, ...further], file: fn.unit.path };
  }
  if (f.name === '' || f.name === 'default' || f.name === 'exports') return { name: stem, anchors: importsOf(stem), file: fn.unit.path };
  const distinct = isDistinct(f.name) && outer.length === 0;
  return {
    name: f.name,
    anchors: distinct
      ? []
      : [stem, ...outer, ...(summary.package === '' ? [] : [summary.package.slice(summary.package.lastIndexOf('.') + 1)])],
    file: fn.unit.path,
  };
}

/** How frameworks that load files by themselves name what a file gives: `sms_code.js` is `ctx.service.smsCode`. */
const camelCase = (stem: string): string => stem.replace(/[-_]([a-z])/g, (_, letter: string) => letter.toUpperCase());

/** Where a package is a folder, files that use it name the folder. */
const packageOf = (fn: FunctionRef): readonly string[] =>
  fn.unit.language.packageMates ? [fn.unit.summary.package, basename(dirname(fn.unit.path))] : [];

/** How a module specifier that means this file ends: half of all files mention a `lib` or `app`, few import one. */
const importsOf = (stem: string): readonly string[] => [`${stem}'`, `${stem}"`, `${stem}.js`, `${stem}/index`];

/** The function itself, and the other names under which its file gives it away. */
export function wrappersOf(fn: FunctionRef): readonly Wrapper[] {
  const own = wrapperOf(fn);
  if (!own) return [];
  const f = fn.unit.summary.functions[fn.index]!;
  const job = jobOf(fn);
  if (job) return [own, job];
  const others = fn.unit.language.calledAs?.[f.name] ?? [];
  if (others.length > 0) return [own, ...others.map((name) => ({ ...own, name }))];
  if (f.owner >= 0 || f.parent !== 0 || f.name === '') return [own];
  const stem = stemOf(fn.unit.path);
  const aliases = [...aliasesOf(fn.unit.summary, f.name)]
    .map((name) => (name === 'default' ? stem : name))
    .filter((name) => name !== f.name);
  return [
    own,
    ...aliases.map((name) => ({ name, anchors: isDistinct(name) ? [] : name === stem ? importsOf(stem) : [stem], file: own.file })),
  ];
}

/** A queue calls the method of a job, whoever gives the queue the job names its class. */
function jobOf(fn: FunctionRef): Wrapper | undefined {
  const f = fn.unit.summary.functions[fn.index]!;
  const cls = f.owner >= 0 ? fn.unit.summary.classes[f.owner] : undefined;
  if (!cls || !fn.unit.language.namespaces || !/^(?:handle|__invoke)$/.test(f.name)) return undefined;
  return { name: cls.name, anchors: isDistinct(cls.name) ? [] : ['dispatch', 'push'], file: fn.unit.path };
}

/** Names that the top level of a file binds to a function, or to something made of it: `export { f as g }`, `const g = limited(f)`, `{ g: f }`. */
function aliasesOf(summary: FileSummary, name: string): ReadonlySet<string> {
  const out = new Set<string>();
  const visit = (e: Expr, bound: string): void => {
    switch (e.e) {
      case 'name':
        if (e.name === name && bound !== '') out.add(bound);
        return;
      case 'call':
        for (const a of e.args) visit(a.value, bound);
        return;
      case 'record':
        for (const p of e.props) visit(p.value, p.key?.e === 'string' ? p.key.value : bound);
        return;
      case 'conditional':
        visit(e.then, bound);
        visit(e.else, bound);
        return;
      case 'await':
        visit(e.value, bound);
        return;
      default:
        return;
    }
  };
  for (const x of summary.exports) {
    if (x.local === name) out.add(x.name);
    if (x.value) visit(x.value, x.name.startsWith('*') ? 'default' : x.name);
  }
  for (const s of summary.functions[0]?.body ?? []) {
    if (s.s === 'set' && s.value && (s.target.t === 'name' || s.target.t === 'member')) visit(s.value, s.target.name);
  }
  return out;
}

/** `lib/sms.js` → `sms`; an index file stands for its folder. */
function stemOf(path: string): string {
  const name = basename(path).replace(/\.\w+$/, '');
  return name === 'index' || name === '__init__' || name === 'mod' ? basename(dirname(path)) : name;
}
