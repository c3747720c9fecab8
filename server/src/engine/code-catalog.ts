import type { Place } from '../base/range.js';
import type { Unit } from '../evaluate/values.js';
import type { Call } from '../model/call.js';
import { type Catalog, joinCatalog, type TemplateEntry } from '../model/catalog.js';
import type { Arg, Expr, Stmt } from '../model/summary.js';
import { alternatives } from '../model/value.js';
import { literalValue } from './literal.js';

const ID = /^\d{3,12}$/;
const ID_KEY = /^(?:id|tid|tpl|code|value|key|template|tmpl)$|(?:template|tpl|tmpl|sms)_?(?:id|code|no)$/i;

/**
 * Templates that code keeps itself: ids beside texts with `{1}` in enums, objects and dictionaries. Only ids that some call uses, and only
 * texts whose placeholders are exactly {1} to {n}: any other text may be a remark, and what the account has is not known from it.
 */
export function withCodeTemplates(catalog: Catalog, calls: readonly Call[], units: readonly Unit[]): Catalog {
  const wanted = new Set<string>();
  for (const call of calls) {
    const field = call.fields.TemplateId;
    if (field?.state !== 'present') continue;
    for (const { value } of alternatives(field.value)) {
      const id = value.kind === 'string' ? value.value : value.kind === 'number' ? value.text : '';
      if (ID.test(id) && !catalog.templates.has(id)) wanted.add(id);
    }
  }
  if (wanted.size === 0) return catalog;
  const found = units.flatMap((unit) => templatesIn(unit).filter((t) => wanted.has(t.id!)));
  if (found.length === 0) return catalog;
  const templates = new Map(catalog.templates);
  for (const [id, entries] of joinCatalog([
    { file: '', templates: found, signs: [], apps: [], complete: { templates: false, signs: false, apps: false }, syncedAt: null },
  ]).templates) {
    // Texts that disagree prove nothing.
    const counts = new Set(entries.map((e) => placeholders(e.content!.value)));
    if (counts.size === 1) templates.set(id, entries);
  }
  return { ...catalog, templates };
}

/** The number of variables of a text with {1} to {n}; undefined when it has none or others. */
function placeholders(text: string): number | undefined {
  const numbers = new Set<number>();
  for (const found of text.matchAll(/\{([^{}]*)\}/g)) {
    if (!/^\d{1,2}$/.test(found[1]!)) return undefined;
    numbers.add(Number(found[1]));
  }
  const n = numbers.size;
  if (n === 0 || /[｛｝]|%[sd]|\$\{/.test(text)) return undefined;
  for (let i = 1; i <= n; i++) if (!numbers.has(i)) return undefined;
  return n;
}

/** Every id beside a text in a file, whatever it is the id of. */
function templatesIn(unit: Unit): readonly TemplateEntry[] {
  const known = cache.get(unit);
  if (known) return known;
  const out: TemplateEntry[] = [];
  cache.set(unit, out);
  const add = (id: Expr, text: Expr, at: { start: number; end: number }): void => {
    const key = id.e === 'string' ? id.value : id.e === 'number' ? id.text : '';
    if (!ID.test(key) || text.e !== 'string' || placeholders(text.value) === undefined) return;
    out.push({
      id: key,
      idPlace: place(unit, id),
      name: '',
      type: null,
      destination: null,
      status: null,
      reply: '',
      content: literalValue(unit.path, text),
      place: place(unit, at),
      source: 'code',
    });
  };
  /** An id and a text among the values of one group: constructor arguments, a tuple. */
  const group = (values: readonly Expr[], at: { start: number; end: number }): void => {
    const ids = values.filter((v) => (v.e === 'string' && ID.test(v.value)) || (v.e === 'number' && ID.test(v.text)));
    const texts = values.filter((v) => v.e === 'string' && placeholders(v.value) !== undefined);
    if (ids.length === 1 && texts.length === 1) add(ids[0]!, texts[0]!, at);
  };
  const expr = (e: Expr): void => {
    switch (e.e) {
      case 'record': {
        const values: Expr[] = [];
        let idKey: Expr | undefined;
        let text: Expr | undefined;
        for (const p of e.props) {
          if (p.key?.e === 'string' && ID.test(p.key.value)) add(p.key, p.value, e);
          if (p.key?.e === 'number' && ID.test(p.key.text)) add(p.key, p.value, e);
          if (p.key?.e === 'string' && ID_KEY.test(p.key.value)) idKey = p.value;
          if (p.value.e === 'string' && placeholders(p.value.value) !== undefined) text = text ? undefined : p.value;
          values.push(p.value);
          expr(p.value);
        }
        if (idKey && text) add(idKey, text, e);
        return;
      }
      case 'list':
        group(
          e.items.map((i) => i.value),
          e,
        );
        args(e.items);
        return;
      case 'call':
        group(
          e.args.map((a) => a.value),
          e,
        );
        args(e.args);
        expr(e.callee);
        return;
      case 'assign':
        expr(e.value);
        return;
      case 'await':
        expr(e.value);
        return;
      case 'conditional':
        expr(e.then);
        expr(e.else);
        return;
      default:
        return;
    }
  };
  const args = (list: readonly Arg[]): void => {
    for (const a of list) expr(a.value);
  };
  const statements = (body: readonly Stmt[]): void => {
    for (const s of body) {
      switch (s.s) {
        case 'set':
          if (s.value) expr(s.value);
          break;
        case 'expression':
          expr(s.value);
          break;
        case 'return':
          if (s.value) expr(s.value);
          break;
        case 'block':
          statements(s.body);
          break;
        default:
          break;
      }
    }
  };
  for (const f of unit.summary.functions) statements(f.body);
  for (const c of unit.summary.classes) {
    for (const member of c.members) {
      group(
        member.args.map((a) => a.value),
        member,
      );
      if (member.value) expr(member.value);
    }
    for (const field of c.fields) if (field.value) expr(field.value);
  }
  return out;
}

const cache = new WeakMap<Unit, readonly TemplateEntry[]>();

const place = (unit: Unit, at: { readonly start: number; readonly end: number }): Place => ({
  file: unit.path,
  range: { start: at.start, end: at.end },
});
