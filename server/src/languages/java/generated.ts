import type { Expr, Param, Stmt } from '../../model/summary.js';
import type { FunctionHead } from '../builder.js';
import type { Lowering } from './context.js';

/** Where generated code stands: at the field that it is generated for. */
export interface Spot {
  readonly start: number;
  readonly end: number;
  readonly type?: string;
}

const at = (spot: Spot) => ({ start: spot.start, end: spot.end });

export const nameExpr = (name: string, spot: Spot): Expr => ({ e: 'name', name, ...at(spot) });

export const memberOf = (object: Expr, name: string, spot: Spot): Expr => ({
  e: 'member',
  object,
  name,
  nameStart: spot.start,
  ...at(spot),
});

export const thisAt = (spot: Spot): Expr => ({ e: 'this', ...at(spot) });

export const setMember = (object: Expr, name: string, value: Expr, spot: Spot): Stmt => ({
  s: 'set',
  target: { t: 'member', object, name, nameStart: spot.start, ...at(spot) },
  value,
  ...at(spot),
});

export const returns = (value: Expr, spot: Spot): Stmt => ({ s: 'return', value, ...at(spot) });

export const paramAt = (name: string, spot: Spot): Param => ({
  name,
  ...at(spot),
  ...(spot.type === undefined ? {} : { type: spot.type }),
});

export function headAt(name: string, kind: FunctionHead['kind'], spot: Spot, isStatic = false, type?: string): FunctionHead {
  return {
    name,
    nameStart: spot.start,
    nameEnd: spot.end,
    ...at(spot),
    kind,
    static: isStatic,
    ...(type === undefined ? {} : { returns: type }),
  };
}

/** `T name() { return this.field; }` */
export const getter = (name: string, field: string, spot: Spot, isStatic: boolean, l: Lowering): number =>
  l.builder.function(headAt(name, 'method', spot, isStatic, spot.type), () => ({
    params: [],
    body: [returns(isStatic ? nameExpr(field, spot) : memberOf(thisAt(spot), field, spot), spot)],
  }));

/** `void name(T field) { this.field = field; }`; `chained`: returns the object. */
export const setter = (name: string, field: string, spot: Spot, isStatic: boolean, chained: boolean, l: Lowering): number =>
  l.builder.function(headAt(name, 'method', spot, isStatic), () => {
    // A static field has no object to name it by, so the parameter must not hide it.
    const parameter = isStatic ? `${field}$` : field;
    const value = nameExpr(parameter, spot);
    const target: Stmt = isStatic
      ? { s: 'set', target: { t: 'name', name: field, declares: false, ...at(spot) }, value, ...at(spot) }
      : setMember(thisAt(spot), field, value, spot);
    return { params: [paramAt(parameter, spot)], body: chained && !isStatic ? [target, returns(thisAt(spot), spot)] : [target] };
  });
