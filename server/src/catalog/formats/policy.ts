import type { Grant } from '../../model/catalog.js';
import type { RecordValue, StringValue, Value } from '../../model/value.js';
import { fieldOf } from '../reading.js';
import { type CatalogFormat, EMPTY } from './format.js';

/**
 * Policies of access management: `{ "version": "2.0", "statement": [{ "effect": "allow", "action": …, "resource": … }] }` with an action of SMS
 * (document 382/46987).
 */
export const policy: CatalogFormat = {
  recognises: (value) => statements(value).some((s) => texts(s, 'action').some((a) => SMS.test(a.value))),
  load: (value) => ({ ...EMPTY, grants: statements(value).flatMap(grant) }),
};

const SMS = /^(?:name\/)?sms:/;

const statements = (value: Value): readonly RecordValue[] => {
  const found = value.kind === 'record' ? fieldOf(value, 'statement') : undefined;
  const items = found?.kind === 'list' ? found.items : found ? [found] : [];
  return items.filter((v): v is RecordValue => v.kind === 'record');
};

const texts = (record: RecordValue, key: string): readonly StringValue[] => {
  const value = fieldOf(record, key);
  const items = value?.kind === 'list' ? value.items : value ? [value] : [];
  return items.filter((v): v is StringValue => v.kind === 'string');
};

/** Only what is allowed: a denial may name a resource that it does not need. */
function grant(statement: RecordValue): readonly Grant[] {
  const effect = fieldOf(statement, 'effect');
  const [actions, resources] = [texts(statement, 'action'), texts(statement, 'resource')];
  if (effect?.kind !== 'string' || effect.value !== 'allow' || actions.length === 0 || resources.length === 0) return [];
  return [{ actions, resources }];
}
