import type { ClassSummary, Decorator, FieldSummary } from '../../model/summary.js';
import { annotation, argument } from './annotations.js';
import type { Lowering } from './context.js';
import { getter, headAt, nameExpr, paramAt, returns, type Spot, setMember, setter, thisAt } from './generated.js';
import { builderMethods } from './lombok-builder.js';

export interface OwnField {
  readonly summary: FieldSummary;
  readonly final: boolean;
}

export interface Annotated {
  readonly name: string;
  readonly nameStart: number;
  readonly kind: ClassSummary['kind'];
  readonly decorators: readonly Decorator[];
  readonly fields: readonly OwnField[];
  readonly named: ReadonlySet<string>;
  readonly constructors: ReadonlySet<number>;
}

const isTrue = (decorator: Decorator | undefined, name: string): boolean => {
  const value = argument(decorator, name);
  return value?.e === 'boolean' && value.value;
};

const capitalized = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1);

/**
 * The members that Lombok generates for the annotations of a class, spelled out, so that nothing behind the adapter has to know Lombok.
 * Behaviour: projectlombok.org/features, of `@Data`, `@Value`, `@Getter`, `@Setter`, `@…ArgsConstructor`, `@Builder`, `@Accessors`.
 */
export function generateMembers(c: Annotated, l: Lowering): readonly number[] {
  if (c.decorators.length === 0 && !c.fields.some((f) => f.summary.decorators.length > 0)) return [];
  return [...accessors(c, l), ...constructorsOf(c, l), ...builderMethods(c, l)];
}

function accessors(c: Annotated, l: Lowering): readonly number[] {
  const whole = annotation(c.decorators, 'Data') !== undefined;
  const immutable = annotation(c.decorators, 'Value') !== undefined;
  const style = annotation(c.decorators, 'Accessors');
  const fluent = isTrue(style, 'fluent');
  const chained = fluent || isTrue(style, 'chain');
  const reads = whole || immutable || annotation(c.decorators, 'Getter') !== undefined;
  const writes = whole || annotation(c.decorators, 'Setter') !== undefined;
  const out: number[] = [];
  for (const { summary: f, final } of c.fields) {
    const spot: Spot = f;
    const read = annotation(f.decorators, 'Getter') !== undefined || (reads && !f.static);
    const write = !final && (annotation(f.decorators, 'Setter') !== undefined || (writes && !f.static && !immutable));
    const getterName = fluent ? f.name : (f.type === 'boolean' ? 'is' : 'get') + capitalized(f.name);
    const setterName = fluent ? f.name : `set${capitalized(f.name)}`;
    if (read && !c.named.has(getterName)) out.push(getter(getterName, f.name, spot, f.static, l));
    if (write && !c.named.has(setterName)) out.push(setter(setterName, f.name, spot, f.static, chained, l));
  }
  return out;
}

/** Fields that `@AllArgsConstructor` takes; a final field with a value is not among them. */
const settable = (c: Annotated): readonly OwnField[] => c.fields.filter((f) => !f.summary.static && !(f.final && f.summary.value !== null));

const required = (c: Annotated): readonly OwnField[] =>
  settable(c).filter((f) => f.summary.value === null && (f.final || annotation(f.summary.decorators, 'NonNull') !== undefined));

function constructorsOf(c: Annotated, l: Lowering): readonly number[] {
  const sets: { readonly fields: readonly OwnField[]; readonly from: Decorator }[] = [];
  const add = (name: string, fields: readonly OwnField[]): void => {
    const from = annotation(c.decorators, name);
    if (from) sets.push({ from, fields });
  };
  add('AllArgsConstructor', settable(c));
  add('RequiredArgsConstructor', required(c));
  add('NoArgsConstructor', []);
  if (sets.length === 0 && c.constructors.size === 0) {
    const value = annotation(c.decorators, 'Value');
    const builder = annotation(c.decorators, 'Builder', 'SuperBuilder');
    const data = annotation(c.decorators, 'Data');
    if (value) sets.push({ from: value, fields: settable(c) });
    else if (data && !builder && required(c).length > 0) sets.push({ from: data, fields: required(c) });
  }
  const taken = new Set(c.constructors);
  const out: number[] = [];
  for (const { fields, from } of sets) {
    if (taken.has(fields.length)) continue;
    taken.add(fields.length);
    out.push(constructorOf(c, fields, l));
    const factory = argument(from, 'staticName');
    if (factory?.e === 'string' && factory.value !== '') out.push(factoryOf(c, factory.value, fields, l));
  }
  return out;
}

const spotOf = (c: Annotated): Spot => ({ start: c.nameStart, end: c.nameStart + c.name.length });

function constructorOf(c: Annotated, fields: readonly OwnField[], l: Lowering): number {
  return l.builder.function(headAt(c.name, 'constructor', spotOf(c)), () => ({
    params: fields.map((f) => paramAt(f.summary.name, f.summary)),
    body: fields.map((f) => setMember(thisAt(f.summary), f.summary.name, nameExpr(f.summary.name, f.summary), f.summary)),
  }));
}

/** `static T of(…) { return new T(…); }` */
function factoryOf(c: Annotated, name: string, fields: readonly OwnField[], l: Lowering): number {
  const spot = spotOf(c);
  return l.builder.function(headAt(name, 'method', spot, true, c.name), () => {
    l.builder.mention(c.name);
    const args = fields.map((f) => ({ value: nameExpr(f.summary.name, f.summary) }));
    return {
      params: fields.map((f) => paramAt(f.summary.name, f.summary)),
      body: [returns({ e: 'call', callee: nameExpr(c.name, spot), args, construct: true, start: spot.start, end: spot.end }, spot)],
    };
  });
}
