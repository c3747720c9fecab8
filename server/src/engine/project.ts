import { dirname } from '../base/path.js';
import type { Signal } from '../base/signal.js';
import type { ConfigValue, Project } from '../evaluate/machine.js';
import type { Unit } from '../evaluate/values.js';
import type { FileSearch, Host } from '../host/host.js';
import type { ClassSummary } from '../model/summary.js';
import type { Value } from '../model/value.js';
import type { Units } from './units.js';

/** Where configuration values come from; answered by the configuration index. */
export interface Configuration {
  environment(name: string, from: string): readonly ConfigValue[] | 'pending';
  property(key: string, from: string): readonly ConfigValue[] | 'pending';
  /** What a data file holds. */
  data(path: string): Value | null | 'pending';
  /** Loads what was asked for; true when something was. */
  fulfil(signal?: Signal): Promise<boolean>;
  /** A file changed: forget what came from it. Returns whether the file is one of configuration. */
  forget(path: string): boolean;
}

/** The evaluator's view of the workspace: answers what is loaded, notes what is not, loads it on request. */
export interface LazyProject extends Project {
  /** Loads everything that was asked for since the last time; false when there was nothing. */
  fulfil(signal?: Signal): Promise<boolean>;
  /** Questions are asked on behalf of this module from now on: of a file that nothing imports, only its own module sees what is declared in it. */
  askFor(unit: Unit): void;
  /** Files appeared, vanished or changed their names. */
  forgetPaths(): void;
  /** The content of a file changed: what was derived from contents elsewhere is asked for again. */
  forgetContents(): void;
}

/** Files that may be read to find where a class is declared; a name in more files is too common to say anything. */
const DECLARATION_FILES = 40;

export function createProject(host: Host, search: FileSearch, units: Units, configuration: Configuration): LazyProject {
  const firsts = new Map<string, { readonly candidates: readonly string[]; answer: string | null | undefined }>();
  const names = new Map<string, readonly string[] | undefined>();
  const bases = new Map<string, readonly { readonly unit: Unit; readonly index: number }[] | undefined>();
  const mentions = new Map<string, readonly string[] | undefined>();
  const declared = new Map<string, readonly { readonly unit: Unit; readonly index: number }[] | undefined>();
  const wanted = new Set<string>();
  let asking: Unit | undefined;

  const filesIn = (folder: string, extension: string): Promise<readonly string[]> =>
    search.inFolder?.(folder, extension) ?? search.paths((p) => dirname(p) === folder && p.endsWith(extension));

  const firstExisting = async (candidates: readonly string[]): Promise<string | null> => {
    for (const c of candidates) {
      // `folder/*.ext`: any file of the folder, the same one each time.
      const star = c.lastIndexOf('*.');
      if (star >= 0) {
        const [folder, extension] = [c.slice(0, Math.max(0, star - 1)), c.slice(star + 1)];
        const found = [...(await filesIn(folder, extension))].sort();
        const first = found.find((p) => !/_test\.\w+$/.test(p)) ?? found[0];
        if (first !== undefined) return first;
      } else if (units.isOpen(c) || (await host.exists(c))) return c;
    }
    return null;
  };

  /** Classes of the asking module, where no other file could find them. */
  const own = (accept: (c: ClassSummary) => boolean): readonly { readonly unit: Unit; readonly index: number }[] =>
    asking && units.unit(asking.path) === undefined
      ? asking.summary.classes.flatMap((c, index) => (accept(c) ? [{ unit: asking!, index }] : []))
      : [];
  const extending =
    (name: string) =>
    (c: ClassSummary): boolean =>
      c.kind !== 'interface' && c.bases.some((b) => b === name || b.endsWith(`.${name}`));

  return {
    askFor(unit) {
      asking = unit;
    },
    unit(path) {
      const unit = path === asking?.path ? asking : units.unit(path);
      if (unit === 'pending') wanted.add(path);
      return unit;
    },
    first(candidates) {
      const key = candidates.join('\n');
      const known = firsts.get(key);
      if (known?.answer !== undefined) return known.answer;
      firsts.set(key, { candidates, answer: undefined });
      return 'pending';
    },
    named(base) {
      const known = names.get(base);
      if (known) return known;
      names.set(base, undefined);
      return 'pending';
    },
    declarations(name) {
      const here = own((c) => c.name === name);
      if (here.length > 0) return here;
      const known = declared.get(name);
      if (known) return known;
      declared.set(name, undefined);
      return 'pending';
    },
    implementations(base) {
      const known = bases.get(base);
      if (known) return [...own(extending(base)), ...known];
      bases.set(base, undefined);
      return 'pending';
    },
    environment: configuration.environment,
    property: configuration.property,
    data: configuration.data,
    mentioning(word) {
      const known = mentions.get(word);
      if (known) return known;
      mentions.set(word, undefined);
      return 'pending';
    },
    async fulfil(signal) {
      let some = await configuration.fulfil(signal);
      for (const path of wanted) {
        signal?.throwIfAborted();
        await units.load(path);
        some = true;
      }
      wanted.clear();
      for (const [key, entry] of firsts) {
        if (entry.answer !== undefined) continue;
        const answer = await firstExisting(entry.candidates);
        firsts.set(key, { candidates: entry.candidates, answer });
        if (answer !== null) await units.load(answer);
        some = true;
      }
      const open = [...names].flatMap(([name, answer]) => (answer === undefined ? [name] : []));
      if (open.length > 0) {
        const paths = await search.named(open, signal);
        for (const name of open)
          names.set(
            name,
            paths.filter((p) => p === name || p.endsWith(`/${name}`)),
          );
        some = true;
      }
      const words = [...mentions].flatMap(([word, answer]) => (answer === undefined ? [word] : []));
      if (words.length > 0) {
        const hits = await search.search(words, signal, { whole: true });
        for (const [i, word] of words.entries()) {
          mentions.set(
            word,
            hits.flatMap((h) => (h.words.includes(i) && units.mayCall(h.path) ? [h.path] : [])),
          );
        }
        some = true;
      }
      const unknownClasses = [...declared].flatMap(([name, answer]) => (answer === undefined ? [name] : []));
      if (unknownClasses.length > 0) {
        const hits = await search.search(unknownClasses, signal, { whole: true });
        const limited = hits.slice(0, DECLARATION_FILES);
        for (const hit of limited) await units.load(hit.path);
        for (const name of unknownClasses) {
          const index = unknownClasses.indexOf(name);
          declared.set(
            name,
            limited
              .filter((h) => h.words.includes(index))
              .flatMap((h) => {
                const unit = units.unit(h.path);
                return unit && unit !== 'pending'
                  ? unit.summary.classes.flatMap((c, i) => (c.name === name ? [{ unit, index: i }] : []))
                  : [];
              }),
          );
        }
        some = true;
      }
      const asked = [...bases].flatMap(([name, answer]) => (answer === undefined ? [name] : []));
      if (asked.length > 0) {
        const hits = await search.search(asked, signal, { whole: true });
        for (const hit of hits) await units.load(hit.path);
        for (const name of asked) {
          const index = asked.indexOf(name);
          const found = hits
            .filter((h) => h.words.includes(index))
            .flatMap((h) => {
              const unit = units.unit(h.path);
              if (!unit || unit === 'pending') return [];
              return unit.summary.classes.flatMap((c, i) => (extending(name)(c) ? [{ unit, index: i }] : []));
            });
          bases.set(name, found);
        }
        some = true;
      }
      return some;
    },
    forgetPaths() {
      firsts.clear();
      names.clear();
      bases.clear();
      declared.clear();
      mentions.clear();
    },
    forgetContents() {
      bases.clear();
      declared.clear();
      mentions.clear();
    },
  };
}
