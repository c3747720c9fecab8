import { defaultOf } from './definitions.js';
import { classOf, functionOf } from './links.js';
import { type Machine, objectOf } from './machine.js';
import type { CallArg, FunctionRef, V } from './values.js';

type Fit = 'yes' | 'maybe' | 'no';

const LIST =
  /(?:\[\]|^(?:List|ArrayList|LinkedList|Collection|Set|HashSet|Iterable|Stream|IList|ICollection|IEnumerable|IReadOnlyList|Array|vector|std::vector))$/;
const TEXT = /^(?:String|CharSequence|string|std::string)$/;
const NUMBER =
  /^(?:[Ii]nt|Integer|[Ll]ong|[Ss]hort|[Bb]yte|[Dd]ouble|[Ff]loat|Number|BigDecimal|BigInteger|Int32|Int64|u?int(?:8|16|32|64)_t)$/;
const BOOLEAN = /^(?:[Bb]oolean|bool)$/;
const ANY = /^(?:Object|object|Any|T|var|auto|dynamic)$/;

const kindOf = (type: string): 'list' | 'text' | 'number' | 'boolean' | 'other' =>
  LIST.test(type) ? 'list' : TEXT.test(type) ? 'text' : NUMBER.test(type) ? 'number' : BOOLEAN.test(type) ? 'boolean' : 'other';

/** Whether a value can be given for a parameter of the written type. */
function fits(m: Machine, type: string | undefined, v: V): Fit {
  const bare = type?.replace(/<.*>/, '').replace(/\?$/, '');
  if (bare === undefined || ANY.test(bare)) return 'maybe';
  const wanted = kindOf(bare);
  const is = (kind: string): Fit => (wanted === kind ? 'yes' : 'no');
  switch (v.t) {
    case 'str':
    case 'cat':
      return is('text');
    case 'num':
      return is('number');
    case 'bool':
      return is('boolean');
    case 'null':
      return wanted === 'number' || wanted === 'boolean' ? 'no' : 'maybe';
    case 'unknown': {
      if (v.typeName !== undefined) {
        const given = kindOf(v.typeName.replace(/<.*>/, ''));
        if (given === 'list' && wanted === 'list') return bare.endsWith('[]') === v.typeName.endsWith('[]') ? 'yes' : 'no';
        return given !== wanted ? (ANY.test(v.typeName) ? 'maybe' : 'no') : given !== 'other' || v.typeName === bare ? 'yes' : 'maybe';
      }
      return v.type === undefined ? 'maybe' : is(v.type === 'string' ? 'text' : v.type);
    }
    case 'ref': {
      const h = objectOf(m, v);
      if (h?.h === 'list') return wanted === 'list' && bare.endsWith('[]') !== (h.array === true) ? 'maybe' : is('list');
      if (h?.h !== 'record' || wanted !== 'other') return h?.h === 'record' && h.ext === null ? 'no' : 'maybe';
      return h.class && classOf(h.class).name === bare ? 'yes' : 'maybe';
    }
    case 'alt': {
      const each = v.alternatives.map((a) => fits(m, type, a.value));
      return each.every((x) => x === 'yes') ? 'yes' : each.every((x) => x === 'no') ? 'no' : 'maybe';
    }
    default:
      return 'maybe';
  }
}

const takes = (m: Machine, f: FunctionRef, count: number): boolean => {
  const { params } = functionOf(f);
  const required = params.filter((p, i) => !p.rest && (i < count || !defaultOf(m, f, i))).length;
  return count >= required && (count <= params.length || params.some((p) => p.rest));
};

const signature = (f: FunctionRef): string =>
  functionOf(f)
    .params.map((p) => p.type ?? '')
    .join();

/**
 * The one of several functions of a name that a call means, by the number and the types of its arguments; undefined when several may be
 * meant. Candidates stand in the order of inheritance: the first of one signature overrides the others.
 */
export function overloadFor(m: Machine, candidates: readonly FunctionRef[], args: readonly CallArg[]): FunctionRef | undefined {
  const [first] = candidates;
  if (!first || candidates.length === 1 || !first.unit.language.implicitMembers || first.unit.language.messages) return first;
  const counted = candidates.filter((f) => takes(m, f, args.length));
  if (counted.length === 0) return first;
  const rated = counted.map((fn) => {
    const { params } = functionOf(fn);
    const exact = !params.some((p) => p.rest);
    const each = args.map((a, i) => {
      const p = a.name === undefined ? (params[i] ?? params.at(-1)) : params.find((x) => x.name === a.name);
      if (a.name !== undefined && !p) return 'no' as const;
      const item = p?.rest && p.type ? p.type.replace(/\[\]$/, '') : p?.type;
      const fit = fits(m, item, a.value);
      return p?.rest && fit === 'no' ? fits(m, p.type, a.value) : fit;
    });
    return {
      fn,
      exact,
      fit: each.includes('no') ? ('no' as const) : each.every((x) => x === 'yes') ? ('yes' as const) : ('maybe' as const),
    };
  });
  const possible = rated.filter((r) => r.fit !== 'no');
  const certain = possible.filter((r) => r.fit === 'yes');
  const best = certain.length > 0 ? certain : possible;
  // One that takes the arguments one by one comes before one that collects them.
  const rest = best.some((r) => r.exact) ? best.filter((r) => r.exact) : best;
  if (rest.length === 0) return counted[0];
  return rest.every((r) => signature(r.fn) === signature(rest[0]!.fn)) ? rest[0]!.fn : undefined;
}
