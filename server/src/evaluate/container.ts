import type { Expr } from '../model/summary.js';
import { invoke } from './call.js';
import { construct } from './construct.js';
import { classOf, findMethod, functionOf, instanceOf, projectClass } from './links.js';
import { type Machine, newRecord, objectOf, placeOf } from './machine.js';
import { type CallArg, type ClassRef, type Frame, type FunctionRef, unknown, type V } from './values.js';

type CallExpr = Extract<Expr, { e: 'call' }>;

/** What a container of services gives for a class: an instance that others may have made. */
export function serviceOf(m: Machine, v: V | undefined, frame: Frame): V | undefined {
  if (v?.t === 'class') return instanceOf(m, v.class) ?? undefined;
  if (v?.t === 'ext') {
    const { sdk } = frame.fn.unit.language;
    const known =
      sdk.clients.some((c) => c.path.test(v.path)) ||
      sdk.legacy.some((l) => l.sender.test(v.path)) ||
      (sdk.libraries ?? []).some((l) => l.receiver.test(v.path));
    return known ? newRecord(m, null, { ext: v.path, symbolic: true, exact: false }) : undefined;
  }
  const library = v?.t === 'str' ? frame.fn.unit.language.sdk.libraries?.find((l) => l.service?.name === v.value)?.service : undefined;
  if (library) return newRecord(m, null, { ext: library.path, symbolic: true, exact: false });
  // The name of a class as text.
  if (v?.t !== 'str' || !/^\\?\w+(?:\\\w+)+$/.test(v.value)) return undefined;
  const named = projectClass(m, frame.fn.unit, v.value.replace(/^\\/, '').replaceAll('\\', '.'));
  return named?.t === 'class' ? instanceOf(m, named.class) : undefined;
}

/** A class of a layer of the application: `Sms` of the same module, or of the one that all modules share. */
export function layerService(m: Machine, name: string, layer: string, frame: Frame): V | undefined {
  if (!/^(?:\w+\/)?\w+$/.test(name) || !/^\w+$/.test(layer)) return undefined;
  const { unit } = frame.fn;
  const [root, own] = unit.summary.package.split('.');
  const slash = name.indexOf('/');
  const module = slash < 0 ? own : name.slice(0, slash);
  for (const folder of [`${module}.${layer}`, `common.${layer}`, layer]) {
    const found = projectClass(m, unit, `${root}.${folder}.${name.slice(slash + 1)}`);
    if (found?.t === 'class') return instanceOf(m, found.class);
  }
  return undefined;
}

/**
 * A static method that no class declares: of a facade, which stands for a service, or of a job that is put into a queue and handled later.
 */
export function standIn(m: Machine, c: ClassRef, name: string, args: readonly CallArg[], e: CallExpr, frame: Frame): V | undefined {
  const accessor = findMethod(m, c, 'getFacadeAccessor') ?? findMethod(m, c, 'getFacadeClass');
  if (accessor) {
    const named = invoke(m, { t: 'fn', fn: accessor, frame: null, self: { t: 'class', class: c, frame: null }, bound: [] }, [], frame, e);
    const service = serviceOf(m, named, frame);
    const h = service && objectOf(m, service);
    const method = h?.h === 'record' && h.class ? findMethod(m, h.class, name) : undefined;
    return method && service ? invoke(m, { t: 'fn', fn: method, frame: null, self: service, bound: [] }, args, frame, e, e) : undefined;
  }
  if (!/^dispatch(?:Sync|Now|If|Unless|AfterResponse)?$/.test(name)) return undefined;
  const given = /If|Unless/.test(name) ? args.slice(1) : args;
  if (!handlerOf(m, c)) return undefined;
  return handled(m, construct(m, c, given, frame, e, placeOf(frame.fn.unit, e)), e, frame);
}

const handlerOf = (m: Machine, c: ClassRef): FunctionRef | undefined => findMethod(m, c, 'handle') ?? findMethod(m, c, '__invoke');

/** Runs a job that a queue is given; undefined when it is none. */
export function handled(m: Machine, job: V, e: CallExpr, frame: Frame): V | undefined {
  const h = objectOf(m, job);
  const handler = h?.h === 'record' && h.class ? handlerOf(m, h.class) : undefined;
  if (!handler) return undefined;
  // Whoever runs the job gives its method the services that it asks for.
  const args = functionOf(handler).params.map((p): CallArg => {
    const value = unknown('field', p.name, placeOf(handler.unit, p));
    return { value: p.type === undefined ? value : { ...value, typeName: p.type } };
  });
  invoke(m, { t: 'fn', fn: handler, frame: null, self: job, bound: [] }, args, frame, e, e);
  return unknown('call', classOf((h as Extract<typeof h, { h: 'record' }>).class!).name, placeOf(frame.fn.unit, e));
}
