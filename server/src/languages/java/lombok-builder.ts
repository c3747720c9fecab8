import type { Expr, FieldSummary, Stmt } from '../../model/summary.js';
import { annotation, argument } from './annotations.js';
import type { Lowering } from './context.js';
import { headAt, memberOf, nameExpr, returns, type Spot, setMember, setter, thisAt } from './generated.js';
import type { Annotated } from './lombok.js';

/** A variable name that no Java source has. */
const BUILT = '<built>';

const textArgument = (value: Expr | undefined, fallback: string): string =>
  value?.e === 'string' && value.value !== '' ? value.value : fallback;

/** `@Builder`: a nested class with one method a field and `build()`, and the method that makes one. */
export function builderMethods(c: Annotated, l: Lowering): readonly number[] {
  const builder = annotation(c.decorators, 'Builder', 'SuperBuilder');
  if (!builder) return [];
  const spot: Spot = { start: c.nameStart, end: c.nameStart + c.name.length };
  const fields = c.fields.filter((f) => !f.summary.static && !(f.final && f.summary.value !== null)).map((f) => f.summary);
  const name = textArgument(argument(builder, 'builderClassName'), `${c.name}Builder`);
  const start = textArgument(argument(builder, 'builderMethodName'), 'builder');
  builderClass(c, name, fields, spot, textArgument(argument(builder, 'buildMethodName'), 'build'), l);
  const out: number[] = [];
  if (!c.named.has(start)) {
    out.push(
      l.builder.function(headAt(start, 'method', spot, true, name), () => {
        l.builder.mention(name);
        return { params: [], body: [returns(constructed(name, spot), spot)] };
      }),
    );
  }
  const copies = argument(builder, 'toBuilder');
  if (copies?.e === 'boolean' && copies.value && !c.named.has('toBuilder')) out.push(toBuilder(name, fields, spot, l));
  return out;
}

const constructed = (name: string, spot: Spot): Expr => ({
  e: 'call',
  callee: nameExpr(name, spot),
  args: [],
  construct: true,
  start: spot.start,
  end: spot.end,
});

const declared = (value: Expr, type: string, spot: Spot): Stmt => ({
  s: 'set',
  target: { t: 'name', name: BUILT, declares: true, type, start: spot.start, end: spot.end },
  value,
  start: spot.start,
  end: spot.end,
});

/** A field that the builder was not told keeps the default: its own where the field has `@Builder.Default`, else null. */
function initial(f: FieldSummary): Expr {
  const keeps = f.value !== null && annotation(f.decorators, 'Default') !== undefined;
  return keeps ? f.value : { e: 'null', undefined: false, start: f.start, end: f.end };
}

function builderClass(c: Annotated, name: string, fields: readonly FieldSummary[], spot: Spot, build: string, l: Lowering): void {
  l.builder.class({ name, nameStart: spot.start, start: spot.start, end: spot.end, kind: 'class' }, () => {
    const methods = fields.map((f) => setter(f.name, f.name, f, false, true, l));
    methods.push(
      l.builder.function(headAt(build, 'method', spot, false, c.name), () => {
        l.builder.mention(c.name);
        const built = nameExpr(BUILT, spot);
        const copies = fields.map((f) => setMember(built, f.name, memberOf(thisAt(f), f.name, f), f));
        return { params: [], body: [declared(constructed(c.name, spot), c.name, spot), ...copies, returns(built, spot)] };
      }),
    );
    return { fields: fields.map((f) => ({ ...f, value: initial(f), decorators: [] })), methods };
  });
}

function toBuilder(name: string, fields: readonly FieldSummary[], spot: Spot, l: Lowering): number {
  return l.builder.function(headAt('toBuilder', 'method', spot, false, name), () => {
    l.builder.mention(name);
    const built = nameExpr(BUILT, spot);
    const copies = fields.map((f) => setMember(built, f.name, memberOf(thisAt(f), f.name, f), f));
    return { params: [], body: [declared(constructed(name, spot), name, spot), ...copies, returns(built, spot)] };
  });
}
