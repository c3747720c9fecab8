import type { Signal } from '../base/signal.js';
import { INTERNATIONAL_ANSWER, STATUS_CODES } from '../catalog/formats/describe.js';
import type { Destination, ReviewStatus } from '../model/catalog.js';

/** A template as the account has it. What kind of message it is, the service does not tell. */
export interface AccountTemplate {
  readonly id: string;
  readonly name: string;
  readonly destination: Destination | null;
  readonly status: ReviewStatus | null;
  readonly reply: string;
  readonly content: string;
}

export interface AccountSign {
  readonly id: string;
  readonly name: string;
  readonly destination: Destination | null;
  readonly status: ReviewStatus | null;
  readonly reply: string;
}

/** Everything that the lists of an account hold, by id. */
export interface Account {
  readonly templates: readonly AccountTemplate[];
  readonly signs: readonly AccountSign[];
}

/** The calls of the service that are made; `signal` ends one early. Rejects with a `ServiceError`. */
export interface Service {
  call(action: 'DescribeSmsTemplateList' | 'DescribeSmsSignList', request: ListRequest, signal: Signal | undefined): Promise<unknown>;
}

export interface ListRequest {
  readonly International: 0 | 1;
  readonly Limit: number;
  readonly Offset: number;
}

/** What went wrong with a call: a code of the service, or what happened on the way. */
export class ServiceError extends Error {
  constructor(
    readonly kind: 'service' | 'http' | 'network' | 'timeout' | 'garbage',
    /** The error code, or the HTTP status. */
    readonly code: string,
    message: string,
    readonly requestId = '',
  ) {
    super(message);
  }
}

export interface FetchOptions {
  readonly signal?: Signal;
  /** Waits that many milliseconds, or rejects when the signal is aborted. */
  wait(milliseconds: number): Promise<void>;
  /** Told after every page. */
  progress?(done: { readonly templates: number; readonly signs: number }): void;
}

/** `Limit` of both actions is 100 at most (sms_models.d.ts, 2021-01-11); it is always given, because that of templates is 0 by default. */
const PAGE = 100;
/** Lists that never end are no lists. The quota of templates of an account is below 2,000 in every document. */
const MOST_PAGES = 200;
/** Both actions may be called 20 times a second (documents 382/5819 and 382/6040). */
const INTERVAL = 60;
/** Tries of one call, and the pause before the second one; each further pause is twice as long. */
const TRIES = 5;
const PAUSE = 500;

/** Codes that heal by themselves. */
const isPassing = (error: ServiceError): boolean =>
  error.kind === 'service'
    ? /^(?:RequestLimitExceeded|InternalError|ResourceUnavailable)(?:\.|$)/.test(error.code)
    : error.kind === 'http'
      ? /^(?:429|5\d\d)$/.test(error.code)
      : error.kind !== 'garbage';

/** Reads both lists, for the mainland and for elsewhere, page by page. Rejects with a `ServiceError`, or as `signal` says. */
export async function fetchAccount(service: Service, options: FetchOptions): Promise<Account> {
  const templates = new Map<string, AccountTemplate>();
  const signs = new Map<string, AccountSign>();
  let called = false;
  const call: Service['call'] = async (action, request, signal) => {
    for (let tries = 1, pause = PAUSE; ; tries++, pause *= 2) {
      if (called) await options.wait(INTERVAL);
      called = true;
      options.signal?.throwIfAborted();
      try {
        return await service.call(action, request, signal);
      } catch (error) {
        options.signal?.throwIfAborted();
        if (!(error instanceof ServiceError) || !isPassing(error) || tries >= TRIES) throw error;
        await options.wait(pause);
      }
    }
  };
  const list = async (
    action: Parameters<Service['call']>[0],
    key: string,
    take: (item: Record<string, unknown>) => void,
  ): Promise<void> => {
    for (const International of [0, 1] as const) {
      for (let page = 0; page < MOST_PAGES; page++) {
        const answer = await call(action, { International, Limit: PAGE, Offset: page * PAGE }, options.signal);
        const items = itemsOf(answer, key, action);
        for (const item of items) take(item);
        options.progress?.({ templates: templates.size, signs: signs.size });
        if (items.length < PAGE) break;
      }
    }
  };
  await list('DescribeSmsTemplateList', 'DescribeTemplateStatusSet', (item) => {
    const id = idOf(item, 'TemplateId');
    templates.set(id, { id, name: textOf(item, 'TemplateName'), ...reviewOf(item), content: textOf(item, 'TemplateContent') });
  });
  await list('DescribeSmsSignList', 'DescribeSignListStatusSet', (item) => {
    const id = idOf(item, 'SignId');
    signs.set(id, { id, name: textOf(item, 'SignName'), ...reviewOf(item) });
  });
  const byId = (a: { readonly id: string }, b: { readonly id: string }): number => a.id.length - b.id.length || (a.id < b.id ? -1 : 1);
  return { templates: [...templates.values()].sort(byId), signs: [...signs.values()].sort(byId) };
}

function itemsOf(answer: unknown, key: string, action: string): readonly Record<string, unknown>[] {
  const items = isRecord(answer) ? answer[key] : undefined;
  if (!Array.isArray(items) || !items.every(isRecord)) throw new ServiceError('garbage', action, `${action}: no ${key} in the answer`);
  return items;
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);

function idOf(item: Record<string, unknown>, key: string): string {
  const id = String(item[key] ?? '');
  if (!/^\d+$/.test(id)) throw new ServiceError('garbage', key, `${key} is no number`);
  return id;
}

const textOf = (item: Record<string, unknown>, key: string): string => (typeof item[key] === 'string' ? item[key] : '');

const reviewOf = (item: Record<string, unknown>): Pick<AccountSign, 'destination' | 'status' | 'reply'> => ({
  destination: INTERNATIONAL_ANSWER[String(item.International)] ?? null,
  status: STATUS_CODES[String(item.StatusCode)] ?? null,
  reply: textOf(item, 'ReviewReply'),
});
