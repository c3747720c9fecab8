import { type Table, table } from '../../base/table.js';
import type { SignEntry, TemplateEntry, TemplateType } from '../../model/catalog.js';
import { evaluateHcl, type HclNames } from '../../model/data/hcl/evaluate.js';
import type { ManageCall } from '../../model/manage.js';
import type { RecordValue } from '../../model/value.js';
import { fieldOf, oneOf, placeIn, type Reading, type readId, readLabel, readText } from '../reading.js';
import { EMPTY, type Loaded } from './format.js';
import { asNumber, requestOf } from './requests.js';
import { INTERNATIONAL_REQUEST } from './submission.js';
import { isSwitchedOff, type Resource, resourcesIn } from './terraform-files.js';

/** Resource types of the provider tencentcloudstack/tencentcloud (`website/docs/r/sms_*.html.markdown`). */
const TEMPLATE = 'tencentcloud_sms_template';
const SIGN = 'tencentcloud_sms_sign';

/**
 * `sms_type`: the provider's page still has 0 for all but marketing, which says verification or notification; the API behind it has had 2 and 3
 * since 2024-05-16. 1 means marketing in both.
 */
export const TERRAFORM_TYPES: Table<TemplateType | null> = table({
  '0': null,
  '1': 'marketing',
  '2': 'notification',
  '3': 'verification',
});

/** Words of which one stands in every Terraform file with an entry. */
export const TERRAFORM_WORDS: readonly string[] = [TEMPLATE, SIGN];

/** Templates and signs that a Terraform file creates; what it computes is not known and stays out. */
export function loadTerraform(r: Reading, names: HclNames): Loaded {
  const { resources, imports } = resourcesIn(r.file, r.text);
  const present = resources.filter((resource) => !isSwitchedOff(resource));
  return {
    ...EMPTY,
    templates: present
      .filter((x) => x.type === TEMPLATE)
      .map((x) => template(r, x, recordOf(x, names), imports.get(`${TEMPLATE}.${x.name}`))),
    signs: present.filter((x) => x.type === SIGN).flatMap((x) => sign(r, x, recordOf(x, names), imports.get(`${SIGN}.${x.name}`))),
    requests: present.filter((x) => x.type === TEMPLATE || x.type === SIGN).map((x) => request(r, x, names)),
  };
}

/** Ids in Terraform are `<id>#<international>` (resource_tc_sms_template.go, `tccommon.FILED_SP`). */
const idIn = (r: Reading, imported: RecordValue | undefined): ReturnType<typeof readId> => {
  const value = imported && fieldOf(imported, 'id');
  const id = value?.kind === 'string' ? /^(\d+)#[01]$/.exec(value.value)?.[1] : undefined;
  return id === undefined ? { id: null, idPlace: null } : { id, idPlace: placeIn(r, value!) };
};

/** The attributes whose values are known. Terraform turns numbers into texts where it wants texts. */
function recordOf(resource: Resource, names: HclNames): RecordValue {
  const entries = resource.attributes.flatMap(({ name, keyPlace, value }) => {
    const known = evaluateHcl(value, names);
    if (known.kind === 'unknown') return [];
    if (TEXTS.has(name) && known.kind !== 'string') return [];
    return [{ key: name, keyPlace, value: known }];
  });
  return { kind: 'record', entries, exact: false, place: resource.place };
}

const TEXTS: ReadonlySet<string> = new Set(['template_name', 'template_content', 'remark', 'sign_name']);

/** What the provider submits for a resource: all of its attributes under the API's names, in the version that the provider speaks. */
function request(r: Reading, resource: Resource, names: HclNames): ManageCall {
  const entries = resource.attributes.map(({ name, keyPlace, value }) => {
    const known = evaluateHcl(value, names);
    return { key: name, keyPlace, value: TEXTS.has(name) ? known : asNumber(known) };
  });
  return requestOf(
    r,
    { kind: 'record', entries, exact: true, place: resource.place },
    {
      action: resource.type === TEMPLATE ? 'AddSmsTemplate' : 'AddSmsSign',
      origin: 'terraform',
      language: 'terraform',
      api: '2021-01-11',
      open: false,
    },
    (key) => key.replace(/(?:^|_)([a-z])/g, (_, letter: string) => letter.toUpperCase()),
  );
}

const template = (r: Reading, resource: Resource, record: RecordValue, imported: RecordValue | undefined): TemplateEntry => ({
  ...idIn(r, imported),
  name: readLabel(r, record, 'template_name') || resource.name,
  type: oneOf(record, 'sms_type', TERRAFORM_TYPES),
  destination: oneOf(record, 'international', INTERNATIONAL_REQUEST),
  status: null,
  reply: '',
  content: readText(r, record, 'template_content'),
  place: resource.place,
  source: 'submission',
});

function sign(r: Reading, resource: Resource, record: RecordValue, imported: RecordValue | undefined): readonly SignEntry[] {
  const destination = oneOf(record, 'international', INTERNATIONAL_REQUEST);
  const name = readText(r, record, 'sign_name');
  if (name === null) return [];
  return [{ id: idIn(r, imported).id, name, destination, status: null, reply: '', place: resource.place, source: 'submission' }];
}
