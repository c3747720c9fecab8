import type { Place } from '../base/range.js';
import type { ManageCall } from './manage.js';
import type { StringValue } from './value.js';

export type TemplateType = 'verification' | 'notification' | 'marketing';
/** Which numbers an entry may be used for. `both`: International 3 of the answers. */
export type Destination = 'mainland' | 'international' | 'both';
export type ReviewStatus = 'approved' | 'reviewing' | 'pending' | 'rejected';

/** Where an entry comes from, which decides what a fix may do. */
export type CatalogSource =
  /** sms-catalog.*, *.smstpl kept by hand: texts may be fixed. */
  | 'own'
  /** A file with `syncedAt`, or an answer of a Describe call: a mirror, no fix rewrites a text. */
  | 'mirror'
  /** Body of AddSmsTemplate/ModifySmsTemplate, Terraform: will be submitted. */
  | 'submission'
  /** An enum, object or dictionary in code that holds ids beside texts. */
  | 'code';

export interface TemplateEntry {
  /** Decimal string; null for a text that has no id yet (a submission, an `.smstpl` without head). */
  readonly id: string | null;
  readonly idPlace: Place | null;
  readonly name: string;
  readonly type: TemplateType | null;
  readonly destination: Destination | null;
  readonly status: ReviewStatus | null;
  readonly reply: string;
  /** The text with the source of every piece; null when the source has no text (2019 dumps) or it is not known. */
  readonly content: StringValue | null;
  /** The whole entry. */
  readonly place: Place;
  readonly source: CatalogSource;
}

export interface SignEntry {
  /** Decimal string or null. */
  readonly id: string | null;
  readonly name: StringValue;
  readonly destination: Destination | null;
  readonly status: ReviewStatus | null;
  readonly reply: string;
  readonly place: Place;
  readonly source: CatalogSource;
}

export interface AppEntry {
  readonly id: string;
  readonly name: string;
  readonly place: Place;
}

/** What one catalog file holds. */
export interface CatalogFile {
  readonly file: string;
  readonly templates: readonly TemplateEntry[];
  readonly signs: readonly SignEntry[];
  readonly apps: readonly AppEntry[];
  /** Which lists are the whole account. */
  readonly complete: { readonly templates: boolean; readonly signs: boolean; readonly apps: boolean };
  /** ISO 8601, when the file says so. */
  readonly syncedAt: string | null;
  /** Its entries of source `submission`, as the requests that they are or will become. */
  readonly requests?: readonly ManageCall[];
  /** What a policy of access management (CAM) allows with SMS. */
  readonly grants?: readonly Grant[];
}

/** One statement of a policy. */
export interface Grant {
  /** `name/sms:SendSms`, `name/sms:*`. */
  readonly actions: readonly StringValue[];
  /** `*`, or `qcs::sms::uin/…:app/…`. */
  readonly resources: readonly StringValue[];
}

/** All catalog files of the workspace joined. */
export interface Catalog {
  readonly files: readonly CatalogFile[];
  /** By id; more than one entry when files disagree or repeat an id. */
  readonly templates: ReadonlyMap<string, readonly TemplateEntry[]>;
  readonly signsByName: ReadonlyMap<string, readonly SignEntry[]>;
  readonly signsById: ReadonlyMap<string, readonly SignEntry[]>;
  readonly apps: ReadonlyMap<string, readonly AppEntry[]>;
  readonly complete: { readonly templates: boolean; readonly signs: boolean; readonly apps: boolean };
}

export function joinCatalog(files: readonly CatalogFile[]): Catalog {
  const templates = new Map<string, TemplateEntry[]>();
  const signsByName = new Map<string, SignEntry[]>();
  const signsById = new Map<string, SignEntry[]>();
  const apps = new Map<string, AppEntry[]>();
  const put = <T>(map: Map<string, T[]>, key: string | null, entry: T): void => {
    if (key === null) return;
    const list = map.get(key);
    if (list) list.push(entry);
    else map.set(key, [entry]);
  };
  for (const file of files) {
    for (const t of file.templates) put(templates, t.id, t);
    for (const s of file.signs) {
      put(signsByName, s.name.value, s);
      put(signsById, s.id, s);
    }
    for (const a of file.apps) put(apps, a.id, a);
  }
  return {
    files,
    templates,
    signsByName,
    signsById,
    apps,
    complete: {
      templates: files.some((f) => f.complete.templates),
      signs: files.some((f) => f.complete.signs),
      apps: files.some((f) => f.complete.apps),
    },
  };
}
