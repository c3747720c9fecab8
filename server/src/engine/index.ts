import { dirname } from '../base/path.js';
import { comparePlaces, type Place } from '../base/range.js';
import type { Signal } from '../base/signal.js';
import { message, type Text } from '../base/text.js';
import { CATALOG_WORDS, loadCatalogFile, looksLikeCatalog, mayBeCatalog, sharesFolder } from '../catalog/load.js';
import type { CatalogProblem } from '../catalog/problem.js';
import { matchesGlobs } from '../config/merge.js';
import type { Settings } from '../config/settings.js';
import { createEvaluator, type Evaluation, type Evaluator } from '../evaluate/evaluator.js';
import { CONFIGURATION } from '../evaluate/machine.js';
import { managedAction } from '../evaluate/requests.js';
import type { Unit } from '../evaluate/values.js';
import type { FileSearch, Host, SearchHit } from '../host/host.js';
import type { Call } from '../model/call.js';
import { type Catalog, type CatalogFile, joinCatalog, type TemplateEntry } from '../model/catalog.js';
import type { Finding, Problem } from '../model/finding.js';
import { rules } from '../rules/registry.js';
import { createSyntax } from '../syntax/syntax.js';
import { catalogFindings } from './catalog-findings.js';
import { withCodeTemplates } from './code-catalog.js';
import { createConfiguration } from './configuration.js';
import { dataSuppressions } from './data-suppressions.js';
import { commentsIn } from './embedded-places.js';
import { fileFacts } from './file-facts.js';
import { compareFindings, judge } from './judge.js';
import { levelOf, ruleSetting } from './levels.js';
import { createProject } from './project.js';
import { allRoots, type Interest, interestIn, requiredNames, rootsMentioning } from './roots.js';
import { suppress } from './suppress.js';
import { createUnits, languageOf } from './units.js';
import { mayWriteRequests, type SendNames, SOURCE_WORDS, sendNamesIn } from './words.js';
import type { CreateWorkspace, Snapshot, Workspace } from './workspace.js';
import { wrappersOf } from './wrappers.js';

export type { Snapshot, Workspace } from './workspace.js';

/** Rounds of "run, fetch what was missing, look for callers". Each level of wrappers takes one or two. */
const ROUNDS = 24;
/** Sets of wrapper names that are kept. */
const NAME_SETS = 16;
/** Before anything was evaluated no wrappers are known. */
const NO_NAMES: ReadonlySet<string> = new Set();
/** Milliseconds of work before others get a turn. */
const TURN = 30;

const TEXTS = {
  cut: {
    en: 'Following the values of {name} was cut off after too many steps; some calls may be missing or incomplete.',
    'zh-CN': '追踪 {name} 中的取值步骤过多，已提前停止；部分调用可能缺失或不完整。',
  },
} as const satisfies Record<string, Text>;

/** How tests replace modules and objects, in the usual frameworks. */
const MOCKS =
  /\b(?:jest|vi)\.(?:mock|spyOn|doMock)\(|\bsinon\.|\bproxyquire\b|\bmock\.patch|@patch\(|@MockBean|@MockitoBean|@Mock\b|Mockito\.|\bmonkeypatch\b|\bgomock\b|\ballow(?:_any_instance_of)?\(|\.to receive\b|\b(?:instance|class)_double\(|\bstub_request\(/;

/** The body in a file that some program sends is that program's call, and not one of its own. */
function withoutSentBodies(calls: readonly Call[]): Call[] {
  const sent = new Set(calls.flatMap((c) => c.writes.flatMap((w) => (w.place && w.place.file !== c.send.file ? [w.place.file] : []))));
  return calls.filter((c) => !(sent.has(c.file) && languageOf(c.file)?.standsAlone));
}

const lastSegment = (module: string): string => /([^./\\]+)(?:\.[cm]?[jt]sx?)?$/.exec(module)?.[1] ?? '';

/** Which functions of a file have to run. */
interface Wanted {
  /** The file holds a word that may mean a send call. */
  readonly source: boolean;
  readonly wanted: readonly number[];
}

interface LoadedCatalog {
  readonly file: CatalogFile | null;
  readonly problems: readonly CatalogProblem[];
}

/** Creates the state of one workspace. Nothing is read before the first `update`. */
export const createWorkspace: CreateWorkspace = (host: Host, search: FileSearch, initial: Settings): Workspace => {
  let settings = initial;
  const syntax = createSyntax(host.wasm);
  const units = createUnits(host, syntax, initial);
  const configuration = createConfiguration(search, units);
  const project = createProject(host, search, units, configuration);
  const catalogs = new Map<string, LoadedCatalog>();
  /** Files with a word of SOURCE_WORDS. */
  const sources = new Set<string>();
  /** By searched name: the files that hold it. */
  const holders = new Map<string, Set<string>>();
  /** Files in which callers of wrappers are looked for. */
  const callers = new Set<string>();
  /** By file and the index of a module in it: what the functions of the module show. */
  const results = new Map<string, readonly Map<number, Evaluation>[]>();
  const evaluations = (): readonly Evaluation[] =>
    [...results.values()].flatMap((list) => list.flatMap((byFunction) => [...byFunction.values()]));
  const dirty = new Set<string>();
  let scanned = false;
  let last: Snapshot | undefined;
  let stale = true;
  let knownCatalog: Catalog | undefined;
  let judgedCalls = new WeakMap<Call, readonly Finding[]>();

  const isCatalogName = (path: string): boolean => matchesGlobs(settings.catalog, path);
  /** Files of the folder whose declarations count in a catalog file, with their texts. */
  const besides = async (path: string): Promise<readonly { readonly path: string; readonly text: string }[]> => {
    if (!sharesFolder(path)) return [];
    const paths = await search.paths((p) => sharesFolder(p) && dirname(p) === dirname(path));
    const files = await Promise.all([...paths].sort().map(async (p) => ({ path: p, text: (await units.text(p)) ?? '' })));
    return files.filter((f) => f.path !== path);
  };

  const loadCatalog = async (path: string): Promise<void> => {
    const text = await units.text(path);
    const named = isCatalogName(path);
    if (text === undefined || !(named || looksLikeCatalog(path, text))) {
      catalogs.delete(path);
      return;
    }
    const { value, problems } = loadCatalogFile(path, text, { named, beside: await besides(path) });
    catalogs.set(path, { file: value, problems });
  };

  const scan = async (signal?: Signal): Promise<void> => {
    const words = [...SOURCE_WORDS, ...CATALOG_WORDS];
    const isSource = (hit: SearchHit): boolean => units.isCode(hit.path) && hit.words.some((w) => w < SOURCE_WORDS.length);
    // Work on what is found goes on beside the search, where the platform tells of hits early. What needs other files is done again later.
    const loading: Promise<unknown>[] = [];
    sources.clear();
    const isFirst = results.size === 0;
    const begin = async (path: string): Promise<void> => {
      try {
        await units.load(path);
        if (isFirst) await evaluateFile(path, NO_NAMES, [], signal);
      } catch {
        // A failure shows again where the file is asked for.
      }
    };
    const hits = await search.search(words, signal, {
      found: (hit) => {
        if (!isSource(hit)) return;
        sources.add(hit.path);
        loading.push(begin(hit.path));
      },
    });
    await Promise.all(loading);
    signal?.throwIfAborted();
    sources.clear();
    const found = new Set<string>();
    for (const hit of hits) {
      if (isSource(hit)) sources.add(hit.path);
      if (mayBeCatalog(hit.path) && hit.words.some((w) => w >= SOURCE_WORDS.length)) found.add(hit.path);
    }
    for (const path of await search.paths(isCatalogName, signal)) found.add(path);
    catalogs.clear();
    for (const path of [...found].sort()) await loadCatalog(path);
    scanned = true;
  };

  /** What a changed file means for what is known. */
  const refresh = async (path: string): Promise<void> => {
    const configured = configuration.forget(path);
    if (catalogs.has(path) || isCatalogName(path) || mayBeCatalog(path)) await loadCatalog(path);
    if (sharesFolder(path)) {
      for (const other of [...catalogs.keys()]) {
        if (other !== path && sharesFolder(other) && dirname(other) === dirname(path)) await loadCatalog(other);
      }
    }
    for (const byFunction of [...results.values()].flat()) {
      for (const [index, r] of byFunction) if (r.deps.has(path) || (configured && r.deps.has(CONFIGURATION))) byFunction.delete(index);
    }
    if (!units.isCode(path)) return;
    const text = await units.text(path);
    if (text !== undefined && SOURCE_WORDS.some((w) => text.includes(w))) sources.add(path);
    else sources.delete(path);
    for (const [word, paths] of holders) {
      if (text?.includes(word)) paths.add(path);
      else paths.delete(path);
    }
    project.forgetContents();
  };

  /** Sets of wrapper names, the same object for the same names: while a file is edited they come and go. */
  const nameSets = new Map<string, ReadonlySet<string>>();
  const interests = new WeakMap<ReadonlySet<string>, Map<SendNames, Map<string, Interest>>>();
  const wantedOf = new WeakMap<Unit, WeakMap<ReadonlySet<string>, Wanted>>();
  const sending = new WeakMap<Unit, { readonly byHand: boolean; readonly send: SendNames }>();

  let turn = 0;
  const pause = async (signal?: Signal): Promise<void> => {
    if (host.now() < turn) return;
    await host.pause?.();
    turn = host.now() + TURN;
    signal?.throwIfAborted();
  };

  /** Which functions of a file have to run. */
  const wantedRoots = (unit: Unit, names: ReadonlySet<string>): readonly number[] => {
    const source = sources.has(unit.path);
    const byNames = wantedOf.get(unit) ?? new WeakMap<ReadonlySet<string>, Wanted>();
    wantedOf.set(unit, byNames);
    const known = byNames.get(names);
    if (known && known.source === source) return known.wanted;
    const wanted = findRoots(unit, names, source);
    byNames.set(names, { source, wanted });
    return wanted;
  };

  /** What the text of a file says of how it may send. */
  const sendingOf = (unit: Unit): { readonly byHand: boolean; readonly send: SendNames } => {
    const known = sending.get(unit);
    if (known) return known;
    const text = units.codeOf(unit);
    const found = { byHand: mayWriteRequests(text), send: sendNamesIn(unit.language.sdk, text) };
    sending.set(unit, found);
    return found;
  };

  const findRoots = (unit: Unit, names: ReadonlySet<string>, source: boolean): readonly number[] => {
    const { byHand, send } = sendingOf(unit);
    if (source && (unit.language.commands || unit.language.standsAlone || byHand)) return allRoots(unit);
    // An import may give a wrapper, or the file that holds it, another name here.
    const local = [
      ...unit.summary.imports.filter((i) => names.has(i.name) || names.has(lastSegment(i.module))).map((i) => i.local),
      ...requiredNames(unit, (name, module) => names.has(name) || names.has(lastSegment(module))),
    ];
    return rootsMentioning(unit, interestOf(names, send, local));
  };

  /** What matters in files that send by these names. The same object for the same names, so that it can keep its answers. */
  const interestOf = (names: ReadonlySet<string>, send: SendNames, local: readonly string[]): Interest => {
    const bySend = interests.get(names) ?? new Map<SendNames, Map<string, Interest>>();
    interests.set(names, bySend);
    const byLocal = bySend.get(send) ?? new Map<string, Interest>();
    bySend.set(send, byLocal);
    const key = local.join('\0');
    const interest =
      byLocal.get(key) ??
      interestIn(
        (name) =>
          names.has(name) ||
          send.exact.has(name) ||
          local.includes(name) ||
          (send.anyCase.size > 0 && send.anyCase.has(name.toLowerCase())) ||
          managedAction(name) !== undefined,
      );
    byLocal.set(key, interest);
    return interest;
  };

  /**
   * Runs the functions of a file that have to run and whose results are not known. `evaluators`: one for each module of a file, because what an
   * evaluator remembers it remembers by file; made where they are missing.
   */
  const evaluateFile = async (
    path: string,
    names: ReadonlySet<string>,
    evaluators: Evaluator[],
    signal: Signal | undefined,
  ): Promise<{ readonly ran: boolean; readonly pending: boolean }> => {
    let ran = false;
    let pending = false;
    const before = results.get(path);
    const after: Map<number, Evaluation>[] = [];
    for (const [module, unit] of (await units.load(path)).entries()) {
      const byFunction = before?.[module] ?? new Map<number, Evaluation>();
      after.push(byFunction);
      const wanted = wantedRoots(unit, names);
      // What ran only because something was not known yet, and is no caller now that it is, leaves nothing behind.
      for (const [index, r] of byFunction) if (r.pending && !wanted.includes(index)) byFunction.delete(index);
      for (const index of wanted) {
        const known = byFunction.get(index);
        if (known && !known.pending) continue;
        project.askFor(unit);
        evaluators[module] ??= createEvaluator(project);
        const result = evaluators[module].run(unit, index);
        byFunction.set(index, result);
        ran = true;
        pending ||= result.pending;
        await pause(signal);
      }
    }
    if (after.some((byFunction) => byFunction.size > 0)) results.set(path, after);
    else results.delete(path);
    return { ran, pending };
  };

  const evaluateAll = async (signal: Signal | undefined, progress: ((done: number, total: number) => void) | undefined): Promise<void> => {
    for (let round = 0; round < ROUNDS; round++) {
      const names = await findCallers(signal);
      const evaluators: Evaluator[] = [];
      let ran = false;
      let pending = false;
      const paths = [...new Set([...sources, ...callers])].sort();
      let done = 0;
      for (const path of paths) {
        progress?.(done++, paths.length);
        const file = await evaluateFile(path, names, evaluators, signal);
        ran ||= file.ran;
        pending ||= file.pending;
      }
      if (pending) {
        const some = await project.fulfil(signal);
        if (some) continue;
        // Nothing more can be had: what is missing stays unknown.
        for (const byFunction of [...results.values()].flat())
          for (const [index, r] of byFunction) if (r.pending) byFunction.set(index, { ...r, pending: false });
        continue;
      }
      if (!ran) return;
    }
  };

  /** Searches the workspace for names of wrappers that are not searched yet; returns all names. */
  const findCallers = async (signal?: Signal): Promise<ReadonlySet<string>> => {
    const found = evaluations().flatMap((r) => [...r.events, ...r.managed].flatMap((e) => e.wrappers));
    const wrappers = new Map(
      [...new Set(found)].flatMap((fn) => wrappersOf(fn).map((w) => [`${fn.unit.path}#${fn.index}#${w.name}`, w] as const)),
    );
    const words = new Set([...wrappers.values()].flatMap((w) => [w.name, ...w.anchors]));
    const fresh = [...words].filter((w) => w !== '' && !holders.has(w));
    if (fresh.length > 0) {
      const hits = await search.search(fresh, signal, { whole: true });
      for (const word of fresh) holders.set(word, new Set());
      for (const hit of hits) if (units.mayCall(hit.path)) for (const w of hit.words) holders.get(fresh[w]!)!.add(hit.path);
    }
    callers.clear();
    for (const w of wrappers.values()) {
      for (const path of holders.get(w.name) ?? []) {
        if (path === w.file || w.anchors.length === 0 || w.anchors.some((a) => holders.get(a)?.has(path))) callers.add(path);
      }
    }
    const names = new Set([...wrappers.values()].map((w) => w.name));
    const key = [...names].sort().join('\0');
    const known = nameSets.get(key);
    if (known) return known;
    if (nameSets.size >= NAME_SETS) nameSets.clear();
    nameSets.set(key, names);
    return names;
  };

  const symbolOf = (place: Place): string => {
    const inside = (x: { readonly start: number; readonly end: number }): boolean =>
      x.start <= place.range.start && place.range.end <= x.end;
    return units
      .modules(place.file)
      .flatMap(({ summary }) => [...summary.classes.filter(inside), ...summary.functions.filter((f, i) => i > 0 && inside(f))])
      .sort((a, b) => a.start - b.start)
      .map((x) => x.name)
      .join('.');
  };

  /** The catalog object of the last time when nothing in it has changed: findings of calls stay valid as long as it is the same. */
  const sameCatalog = (next: Catalog): Catalog => {
    const ids = (c: Catalog): readonly TemplateEntry[] => [...c.templates.values()].flat();
    const before = knownCatalog;
    if (before && before.files.length === next.files.length && before.files.every((f, i) => f === next.files[i])) {
      const [a, b] = [ids(before), ids(next)];
      if (a.length === b.length && a.every((entry, i) => entry === b[i])) return before;
    }
    knownCatalog = next;
    judgedCalls = new WeakMap();
    return next;
  };

  const judged = async (): Promise<Snapshot> => {
    const all: Call[] = evaluations().flatMap((r) => r.events.map((e) => e.call));
    // A test that puts mocks in the place of modules does not call what the modules would.
    const isMocked = (c: Pick<Call, 'inTest' | 'via' | 'file'>): boolean =>
      c.inTest && c.via.length > 0 && MOCKS.test(units.known(c.file) ?? '');
    const calls = withoutSentBodies(all.filter((c) => !isMocked(c)));
    calls.sort((a, b) => comparePlaces({ file: a.file, range: a.range }, { file: b.file, range: b.range }) || a.via.length - b.via.length);
    const files = [...catalogs.values()].flatMap((c) => (c.file ? [c.file] : [])).sort((a, b) => (a.file < b.file ? -1 : 1));
    const catalog = sameCatalog(withCodeTemplates(joinCatalog(files), calls, units.all()));
    const { variableLengthLimit, appIds, individualAccount } = settings;
    const account = { variableLengthLimit, appIds, individualAccount };
    const settingsOf = (file: string) => ({ account, setting: (rule: string) => ruleSetting(settings, rule, file, matchesGlobs) });
    const managed = evaluations()
      .flatMap((r) => r.managed.map((e) => e.call))
      .filter((c) => !isMocked(c));
    const { findings, problems } = judge({
      calls,
      managed,
      files: [...new Set([...sources, ...callers])].sort().flatMap((path) => units.modules(path).map(fileFacts)),
      catalog,
      settingsOf,
      found: catalogFindings([...catalogs.values()].flatMap((c) => c.problems)),
      symbolOf,
      judged: judgedCalls,
    });
    const byFile = new Map<string, Finding[]>();
    for (const f of findings) {
      const list = byFile.get(f.place.file);
      if (list) list.push(f);
      else byFile.set(f.place.file, [f]);
    }
    for (const path of [...sources, ...callers]) if (!byFile.has(path)) byFile.set(path, []);
    const left: Finding[] = [];
    for (const [file, list] of byFile) {
      const modules = units.modules(file);
      const comments =
        modules.length > 0 ? modules.flatMap((unit) => unit.summary.suppressions) : dataSuppressions(file, (await units.text(file)) ?? '');
      if (comments.length === 0) {
        left.push(...list);
        continue;
      }
      const text = (await units.text(file)) ?? '';
      const severityOf: Parameters<typeof suppress>[0]['severityOf'] = (rule) => {
        const level = levelOf(rule, ruleSetting(settings, rule.id, file, matchesGlobs));
        return level === 'off' ? null : level;
      };
      left.push(...suppress({ file, findings: list, rules, severityOf, ...commentsIn(file, text, comments) }).findings);
    }
    left.sort(compareFindings);
    const cut: Problem[] = [...results].flatMap(([file, modules]) =>
      modules.flatMap((byFunction, module) =>
        [...byFunction].flatMap(([index, r]) => {
          if (!r.cut) return [];
          const name = units.modules(file)[module]?.summary.functions[index]?.name;
          return [{ file, kind: 'budget' as const, message: message(TEXTS.cut, { name: name || file }) }];
        }),
      ),
    );
    const broken: Problem[] = [...catalogs.values()].flatMap((c) =>
      c.problems
        .filter((p) => p.rule === 'catalog-syntax')
        .map((p) => ({ file: p.place.file, kind: 'catalog' as const, message: p.message })),
    );
    return {
      calls,
      managed,
      findings: left,
      problems: [...units.problems(), ...cut, ...broken, ...problems],
      catalog,
      matched: new Set([...sources, ...callers, ...catalogs.keys()]).size,
      parsed: units.parsed(),
    };
  };

  return {
    setText(path, text) {
      if (units.isOpen(path) && units.known(path) === text) return;
      units.setText(path, text);
      dirty.add(path);
      stale = true;
    },
    invalidate(path) {
      if (units.isOpen(path)) units.closeText(path);
      else units.forget(path);
      dirty.add(path);
      project.forgetPaths();
      stale = true;
    },
    configure(next) {
      settings = next;
      units.configure(next);
      // The search sees what is on disk.
      for (const path of units.openPaths()) dirty.add(path);
      knownCatalog = undefined;
      scanned = false;
      stale = true;
    },
    async update(options = {}) {
      if (!stale && last && scanned) return last;
      const { signal, progress } = options;
      turn = host.now() + TURN;
      if (!scanned) await scan(signal);
      for (const path of [...dirty]) {
        await refresh(path);
        dirty.delete(path);
      }
      await evaluateAll(signal, progress);
      for (const path of [...results.keys()]) if (!sources.has(path) && !callers.has(path)) results.delete(path);
      last = await judged();
      stale = dirty.size > 0;
      return last;
    },
    text: (path) => units.text(path),
  };
};
