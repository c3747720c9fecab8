import type { ApiVersion, FieldName, Transport } from '../model/call.js';

/**
 * How the SDKs of one language spell a send call, as data. Names are canonical paths: the module as imported, then the members,
 * e.g. `tencentcloud-sdk-nodejs-sms.sms.v20210111.Client`, `tencentcloud.sms.v20210111.sms_client.SmsClient`,
 * `com.tencentcloudapi.sms.v20210111.SmsClient`.
 */
export interface SdkShapes {
  /** Modules (prefixes of canonical paths) that belong to Tencent Cloud's SMS SDKs; their presence in a file vouches for look-alike calls. */
  readonly modules: readonly RegExp[];
  /** Client classes: a method call on an instance is an API action. `version` null: taken from a group of the pattern or unknown. */
  readonly clients: readonly ClientShape[];
  /** Words of which one stands in a file that calls these SDKs, where the common ones (`SendSms`, `PhoneNumberSet` …) do not. */
  readonly triggers?: readonly string[];
  /** Request classes: instances whose members are request fields. */
  readonly requests: readonly RequestShape[];
  /** Members that the positional arguments of a class's constructor set, where it has such ones. */
  readonly constructors?: readonly { readonly path: RegExp; readonly parameters: readonly string[] }[];
  /** Functions of HTTP libraries that send a request without saying so in their names: `HTTParty.get`. */
  readonly requestFunctions?: RegExp;
  readonly methods: readonly SendMethod[];
  readonly legacy: readonly LegacyMethod[];
  /** Types of HTTP clients: what their methods are given is kept until the request is sent. */
  readonly httpClients?: readonly RegExp[];
  /** Third-party libraries that send through Tencent Cloud among others. */
  readonly libraries?: readonly LibraryMethod[];
  /**
   * Finds the canonical path (group 1) in the path of a file or an import, where a copy of an SDK is kept in the workspace. Paths as the language
   * writes imports: `libs.tencentcloud.sms.v20210111.sms_client`, `lib/qcloudsms_js`.
   */
  readonly vendored?: RegExp;
  /** Functions that are given to wait for an answer get an error before it (Node). */
  readonly errorFirst?: boolean;
  /** The API field name that a member, setter or keyword of the request class means: `setSmsSdkAppId` → `SmsSdkAppId`. Identity when absent. */
  readonly memberToKey?: (member: string) => string;
}

export interface ClientShape {
  /** Tested against the whole canonical path; a named group `version` holds `v20210111` or `V20190711`. */
  readonly path: RegExp;
  readonly transport: 'sdk' | 'generic';
  readonly sdk: string;
  /** Methods whose answer is a promise (a Task, a coroutine) that has to be awaited, as long as no function is given for it. */
  readonly promises?: RegExp;
  /** The only version that it speaks, where its path does not tell. */
  readonly version?: ApiVersion;
  /** Paths of the package for the international site, where it has one of its own name. */
  readonly international?: RegExp;
  /** The constructor takes one object since this major version of the package, whose name the pattern finds in the path. */
  readonly optionsSince?: { readonly package: RegExp; readonly major: number };
  /** Names of the constructor's parameters, where the language has keyword arguments. */
  readonly parameters?: readonly string[];
  /** Where constructor arguments stand: index, or path into an options object. */
  readonly args?: {
    readonly region?: ArgPath;
    readonly endpoint?: ArgPath;
    readonly secretId?: ArgPath;
    readonly secretKey?: ArgPath;
    readonly version?: ArgPath;
    readonly signMethod?: ArgPath;
    readonly requestMethod?: ArgPath;
    readonly protocol?: ArgPath;
    /** Service name or host of a generic client: must be SMS's. */
    readonly service?: ArgPath;
  };
}

/** `[0]`, `[1, 'profile', 'httpProfile', 'endpoint']`: argument index, then keys. A keyword name may stand first. */
export type ArgPath = readonly (number | string)[];

export interface RequestShape {
  readonly path: RegExp;
  /** Fields that a positional constructor takes, in order. */
  readonly positions?: readonly FieldName[];
  /** The member that holds the fields, where they are not members of the request itself. */
  readonly within?: string;
}

/** A method of a client that sends. */
export interface SendMethod {
  /** Method names, e.g. `SendSms`, `SendSmsAsync`; compared exactly, or without case where `anyCase`. */
  readonly names: readonly string[];
  readonly anyCase?: boolean;
  readonly transport: 'sdk' | 'generic';
  /** The action; null: the argument at `actionArg`. */
  readonly action: 'SendSms' | 'SendMultiGlobalSms' | null;
  readonly actionArg?: number;
  readonly requestArg: number;
  /** The request itself says which action of which service it is for, and holds the fields in a member. */
  readonly carrier?: CarrierShape;
}

/** A request object of a generic client, made with service, version and action. */
export interface CarrierShape {
  readonly path: RegExp;
  readonly service: ArgPath;
  readonly version: ArgPath;
  readonly action: ArgPath;
  /** The member that a setter fills with the fields: map or JSON text. */
  readonly body: string;
}

/** A method of a legacy v5 SDK, positional. */
export interface LegacyMethod {
  /** Canonical path of the sender class, or of the factory's result. */
  readonly sender: RegExp;
  readonly sdk: string;
  readonly names: readonly string[];
  readonly action: 'sendsms' | 'sendmultisms2';
  readonly params: readonly (FieldName | null)[];
  /** Keyword names of the same parameters, where the language has keywords. */
  readonly keywords?: readonly (string | null)[];
  /** Instead of positions: the only argument is an object with these members, the number among them. */
  readonly request?: {
    readonly fields: Readonly<Record<string, FieldName>>;
    /** A member that holds an object with number and nation code, or a list of such objects. */
    readonly phone: { readonly member: string; readonly number: string; readonly nation: string };
  };
  /** Constructor or factory arguments: app id and key; `within`: the argument that is an options object, made with them. */
  readonly constructorArgs: { readonly appId: number; readonly appKey: number; readonly within?: number };
  /** A file by which a copy of the SDK is told that the project keeps: its name, or a path from some folder above the call. */
  readonly copy?: string;
  /** Whether the SDK turns numbers into strings itself, per parameter name. */
  readonly casts: readonly FieldName[];
}

/** Where a library takes a value from. The first source that gives one counts. */
export type LibrarySource =
  /** An argument of the call, and keys in it. */
  | { readonly argument: ArgPath }
  /** What the object was made with, and keys in it; `()` calls the function that stands there. */
  | { readonly made: ArgPath }
  /** A configuration key; `*` stands for the text at `name`. */
  | { readonly property: string; readonly name: ArgPath }
  /** Of an object that was not seen being made: a key of the project's configuration. */
  | { readonly setting: string }
  /** Of the list at `from`, `take` of the item whose `where` equals the text at `is`. */
  | { readonly from: LibrarySource; readonly where: string; readonly is: LibrarySource; readonly take: string };

/** A sending method of a library. */
export interface LibraryMethod {
  /** Canonical path of the receiver. */
  readonly receiver: RegExp;
  readonly sdk: string;
  readonly names: readonly string[];
  /** Number of arguments, where overloads differ. */
  readonly count?: number;
  /**
   * The call goes to Tencent Cloud when the first of these that gives anything gives `equals`, or a list or table of it alone (`besides`: and of
   * what sends nothing).
   */
  readonly vendor: { readonly sources: readonly LibrarySource[]; readonly equals: string; readonly besides?: readonly string[] } | null;
  /** The name under which a container of services gives the receiver. */
  readonly service?: { readonly name: string; readonly path: string };
  /** `values`: the values of a list or table in order, without the keys of `skip`, each as text. `single`: one value makes a list of one. */
  readonly fields: readonly {
    readonly field: FieldName;
    readonly sources: readonly LibrarySource[];
    readonly as?: 'values' | 'single';
    readonly skip?: readonly string[];
  }[];
}

export interface SdkMatch {
  readonly transport: Transport;
  readonly sdk: string;
  readonly version: ApiVersion | null;
}
