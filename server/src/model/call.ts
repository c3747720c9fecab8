import type { Place, Range } from '../base/range.js';
import type { Around } from './around.js';
import type { StringValue, TrailStep, Value } from './value.js';

/** `v5` is the legacy API at yun.tim.qq.com. */
export type ApiVersion = '2021-01-11' | '2019-07-11' | 'v5';

/**
 * Request fields under their 2021-01-11 names, whatever the version that spells them. Legacy calls use the same names where the meaning is
 * the same and these besides: `NationCode`, `Type` (0 ordinary, 1 marketing), `Msg` (full text).
 */
export type FieldName =
  | 'PhoneNumberSet'
  | 'SmsSdkAppId'
  | 'TemplateId'
  | 'SignName'
  | 'TemplateParamSet'
  | 'ExtendCode'
  | 'SessionContext'
  | 'SenderId'
  | 'MultiSmsInfoSet'
  | 'NationCode'
  | 'Type'
  | 'Msg';

/** How the call reaches the service. */
export type Transport =
  /** An official SDK's client method, e.g. `client.SendSms(req)`. */
  | 'sdk'
  /** An official SDK's generic client: CommonClient, `call`, `request`. */
  | 'generic'
  /** qcloudsms_js, qcloudsms_py, com.github.qcloudsms … */
  | 'legacy-sdk'
  /** A request to an API host, written by hand. */
  | 'http'
  /** A third-party wrapper that is known as data (SMS4J, easy-sms …). */
  | 'library'
  /** An object with the fields of a request; nothing proves that it is sent. */
  | 'shape';

export interface FieldWrite {
  /** The name as written: `Sign`, `setSmsSdkAppid`, `template_id`. */
  readonly spelled: string;
  /** The name of the member that it means: `SmsSdkAppid` for `setSmsSdkAppid`. */
  readonly name: string;
  /** Where the name is written, without quotes; null for positional arguments. */
  readonly place: Place | null;
  /** The API field that this name means in any version; null when it is no field of the API. */
  readonly field: FieldName | null;
  /** The API version in whose spelling it is written; null when both spell it so. */
  readonly version: ApiVersion | null;
  readonly value: Value;
}

export type FieldState =
  /** Written, or bound to an argument. The value may still be unknown. */
  | { readonly state: 'present'; readonly value: Value; readonly write: FieldWrite }
  /** Certainly not part of the request. */
  | { readonly state: 'absent' };

/** One function between the call that is judged and the send call. */
export interface ViaStep {
  /** As declared; methods as `Class.method`. */
  readonly function: string;
  readonly file: string;
  /** Offset of the function's name. */
  readonly offset: number;
}

/** What becomes of the result of a send call. */
export type ResultUse = 'discarded' | 'awaited-discarded' | 'used' | 'returned' | 'unknown';

/** A header of a request that is written by hand. */
export interface HttpHeader {
  /** As written. */
  readonly name: string;
  readonly place: Place | null;
  readonly value: Value;
}

/** A request to an API host that is written by hand, as far as it is seen. */
export interface HttpFacts {
  /** The address, or what is known of its text; null when none was seen. */
  readonly url: Value | null;
  /** `GET`, `POST` …; null when it is not known. */
  readonly method: string | null;
  readonly headers: readonly HttpHeader[];
  /** True when all headers that the program gives were seen. An HTTP library may still add its own. */
  readonly headersExact: boolean;
  /**
   * Whether the body was seen as text (serialised by the program itself), as an object that the library encodes, or as the text of an object in the
   * language's own notation; null: not known.
   */
  readonly body: 'text' | 'object' | 'printed' | null;
  /** The text of a body that should be JSON and is not, with its unknown parts. */
  readonly malformed: Value | null;
  /** The encoding that the program gives the body, where what is not ASCII stands in it as it is. */
  readonly charset: StringValue | null;
  /** What the address has in its query, also what the library puts there. */
  readonly query: readonly HttpParameter[];
  /** Canonical path of the function that sends: `requests.post`, `fetch`; empty where it is a method of something that is not known. */
  readonly by: string;
  /** The request is in a loop. */
  readonly repeated: boolean;
}

/** One `name=value` of a query, as text. */
export interface HttpParameter {
  readonly name: string;
  readonly value: Value;
}

/** What the program does with the answer of a send call, or with a part of it. */
export interface ResponseUse {
  /** `compare`: with a constant. `read`: looked at. */
  readonly kind: 'compare' | 'read';
  /** Which part, in the API's names: `SendStatusSet`, `0` (`*`: any element), `Code`. Steps that are no names of the API are as written. */
  readonly path: readonly string[];
  readonly how: 'equal' | 'unequal' | 'ignore-case';
  /** The comparison is of values and types: a text never equals a number. */
  readonly strict: boolean;
  /** The answer has been read as JSON on the way. */
  readonly decoded: boolean;
  /** What it is compared with. */
  readonly value: Value | null;
  /** Texts and names in the code that runs because the part equals a number: what the program takes the number for. */
  readonly consequence?: readonly string[];
  readonly place: Place;
}

/** One site: a direct send call, or a call of a wrapper that ends in one. */
export interface Call {
  readonly file: string;
  /** From the last method name to the closing parenthesis; of a raw request, the function that sends it. */
  readonly range: Range;
  /** The method name alone. */
  readonly nameRange: Range;
  /** VS Code language id. */
  readonly language: string;
  readonly api: ApiVersion;
  /** False when the version is only inferred from spelling or default. */
  readonly apiCertain: boolean;
  /** `SendSms`, `SendMultiGlobalSms`; for legacy calls the endpoint: `sendsms`, `sendmultisms2`, `sendisms`. */
  readonly action: string;
  readonly transport: Transport;
  /** Which SDK or library, e.g. `tencentcloud-sdk-nodejs`; empty for raw requests. */
  readonly sdk: string;
  readonly via: readonly ViaStep[];
  /** Place of the send call itself; equals the site for a direct call. */
  readonly send: Place;
  /** Every field of the action; `absent` only when it is proven. */
  readonly fields: Readonly<Partial<Record<FieldName, FieldState>>>;
  /** All names written on the request, unknown ones too, in order of writing. */
  readonly writes: readonly FieldWrite[];
  /** True when the request may hold more names than `writes` shows. */
  readonly open: boolean;
  readonly client: {
    readonly region: Value | null;
    readonly endpoint: Value | null;
    readonly secretId: Value | null;
    readonly secretKey: Value | null;
    /** The protocol that the program sets: `https://`, or the name of a constant of the SDK. */
    readonly protocol: Value | null;
    /** The client is of the package of the international site. */
    readonly international: boolean;
    /** The client is made in a form that this version of its package no longer knows. */
    readonly oldForm: { readonly package: string; readonly version: string; readonly place: Place | null } | null;
    /**
     * How values travel. `json`: with their JSON types. `form`: as text, so that a number arrives as a string; the SDKs do that with the
     * sign methods HmacSHA1 and HmacSHA256 and with GET. null: not known.
     */
    readonly encoding: 'json' | 'form' | null;
  };
  readonly result: ResultUse;
  /** For transport `http`. */
  readonly http: HttpFacts | null;
  /** What the class of the client and that of the request say for themselves; null: nothing, or there is no such class. */
  readonly versions: { readonly client: ApiVersion | null; readonly request: ApiVersion | null };
  /** Names of the API that the program writes itself. */
  readonly written: {
    /** The method of the client as it is called; null: a request written by hand. */
    readonly method: string | null;
    /** An argument of a generic client, a header or a parameter of a request. */
    readonly action: Value | null;
    readonly version: Value | null;
  };
  /** Named arguments with which the request object of an SDK is made. */
  readonly constructed: readonly { readonly name: string; readonly place: Place | null }[];
  /** The project keeps a copy of the SDK, which may differ from the one that is published. */
  readonly ownCopy: boolean;
  /** Which versions of the language the project says it is for, where that matters: with the legacy SDKs. */
  readonly runtime: StringValue | null;
  /** In the order in which the program comes to them. */
  readonly uses: readonly ResponseUse[];
  /** What stands around it in the program. */
  readonly around: Around;
  /** True when the call lies in a folder or file of tests, mocks or fixtures. */
  readonly inTest: boolean;
  readonly trail: readonly TrailStep[];
}

/** The value of a field, or undefined when the field is absent or not applicable. */
export const fieldValue = (call: Call, name: FieldName): Value | undefined => {
  const field = call.fields[name];
  return field?.state === 'present' ? field.value : undefined;
};

export const isAbsent = (call: Call, name: FieldName): boolean => call.fields[name]?.state === 'absent';
