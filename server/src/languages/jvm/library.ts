import type { Intrinsic } from '../language.js';

/** Static methods of one class, and what constructing it means. */
interface Known {
  /** Packages that have such a class. */
  readonly packages: readonly string[];
  readonly classes: readonly string[];
  readonly construct?: Intrinsic;
  readonly statics?: Readonly<Record<string, Intrinsic>>;
}

const JSON_STATICS: Readonly<Record<string, Intrinsic>> = {
  toJSONString: 'json.encode',
  toJsonStr: 'json.encode',
  toJsonString: 'json.encode',
  toJson: 'json.encode',
  parseObject: 'json.decode',
  parseObj: 'json.decode',
  parseArray: 'json.decode',
  parse: 'json.decode',
  toBean: 'json.decode',
  createObj: 'record.new',
  createArray: 'list.new',
  fromJsonString: 'request.parse',
};

const TEXT_STATICS: Readonly<Record<string, Intrinsic>> = {
  trim: 'text.strip',
  strip: 'text.strip',
  trimToEmpty: 'text.strip',
  // Hutool's `{}`.
  format: 'text.messageFormat',
  // The order of list and separator differs between libraries.
  join: 'text.opaque',
  concat: 'text.opaque',
  str: 'text.of',
  toString: 'text.of',
  requireNonNull: 'identity',
};

const LIST_MAKERS: Readonly<Record<string, Intrinsic>> = {
  of: 'list.make',
  copyOf: 'list.of',
  asList: 'list.make',
  newArrayList: 'list.make',
  newLinkedList: 'list.make',
  newHashSet: 'list.make',
  newLinkedHashSet: 'list.make',
  toList: 'list.make',
  list: 'list.make',
};

const MAP_MAKERS: Readonly<Record<string, Intrinsic>> = {
  of: 'record.make',
  copyOf: 'copy',
  newHashMap: 'record.new',
  newLinkedHashMap: 'record.new',
  newTreeMap: 'record.new',
};

const NUMBER_STATICS: Readonly<Record<string, Intrinsic>> = {
  parseInt: 'number.of',
  parseLong: 'number.of',
  valueOf: 'number.of',
  toString: 'text.of',
  toInt: 'number.of',
};

const KNOWN: readonly Known[] = [
  {
    packages: ['java.lang'],
    classes: ['String'],
    construct: 'text.of',
    statics: { valueOf: 'text.of', copyValueOf: 'text.of', format: 'text.format', join: 'text.join' },
  },
  { packages: ['java.lang'], classes: ['Integer', 'Long', 'Short', 'Byte'], construct: 'number.of', statics: NUMBER_STATICS },
  { packages: ['org.apache.commons.lang3.math', 'cn.hutool.core.util'], classes: ['NumberUtils', 'NumberUtil'], statics: NUMBER_STATICS },
  { packages: ['cn.hutool.core.convert'], classes: ['Convert'], statics: { toStr: 'text.of', toInt: 'number.of', toLong: 'number.of' } },
  { packages: ['java.lang'], classes: ['StringBuilder', 'StringBuffer'], construct: 'text.builder' },
  {
    packages: ['java.lang'],
    classes: ['System'],
    statics: { getenv: 'env.get', 'getenv.get': 'env.get', 'getenv.getOrDefault': 'env.get', getProperty: 'property.get' },
  },
  { packages: ['java.text'], classes: ['MessageFormat'], statics: { format: 'text.messageFormat' } },
  { packages: ['java.util'], classes: ['Objects'], statics: TEXT_STATICS },
  {
    packages: [
      'org.apache.commons.lang3',
      'org.apache.commons.lang',
      'org.springframework.util',
      'cn.hutool.core.util',
      'com.baomidou.mybatisplus.core.toolkit',
      'cn.hutool.core.text',
    ],
    classes: ['StringUtils', 'StrUtil', 'ObjectUtil', 'ObjectUtils', 'CharSequenceUtil'],
    statics: TEXT_STATICS,
  },
  { packages: ['java.util'], classes: ['Arrays'], statics: { asList: 'list.make', stream: 'list.of' } },
  { packages: ['java.util', 'com.google.common.collect'], classes: ['List', 'Set', 'ImmutableList', 'ImmutableSet'], statics: LIST_MAKERS },
  { packages: ['java.util.stream'], classes: ['Stream'], statics: { of: 'list.make', empty: 'list.make' } },
  {
    packages: ['com.google.common.collect', 'cn.hutool.core.collection'],
    classes: ['Lists', 'Sets', 'CollUtil', 'ListUtil', 'CollectionUtil'],
    statics: LIST_MAKERS,
  },
  {
    packages: ['java.util'],
    classes: ['ArrayList', 'LinkedList', 'Vector', 'HashSet', 'LinkedHashSet', 'TreeSet', 'ArrayDeque'],
    construct: 'list.new',
  },
  { packages: ['java.util.concurrent'], classes: ['CopyOnWriteArrayList'], construct: 'list.new' },
  {
    packages: ['java.util'],
    classes: ['Collections'],
    statics: {
      singletonList: 'list.make',
      singleton: 'list.make',
      emptyList: 'list.make',
      emptySet: 'list.make',
      unmodifiableList: 'identity',
      unmodifiableMap: 'identity',
      synchronizedList: 'identity',
      emptyMap: 'record.make',
      singletonMap: 'record.make',
    },
  },
  {
    packages: ['java.util', 'java.util.concurrent'],
    classes: ['HashMap', 'LinkedHashMap', 'TreeMap', 'Hashtable', 'ConcurrentHashMap'],
    construct: 'record.new',
  },
  {
    packages: ['java.util', 'com.google.common.collect', 'cn.hutool.core.map'],
    classes: ['Map', 'ImmutableMap', 'Maps', 'MapUtil'],
    statics: MAP_MAKERS,
  },
  { packages: ['java.util'], classes: ['Optional'], statics: { of: 'identity', ofNullable: 'identity' } },
  {
    packages: ['org.apache.commons.lang3', 'org.apache.commons.lang', 'org.springframework.util', 'cn.hutool.core.util'],
    classes: ['StringUtils', 'StrUtil'],
    statics: {
      isEmpty: 'text.isEmpty',
      isBlank: 'text.isBlank',
      isNotBlank: 'text.isNotBlank',
      isNotEmpty: 'text.isNotBlank',
      hasText: 'text.isNotBlank',
      defaultIfBlank: 'optional.default',
      defaultIfEmpty: 'optional.default',
      blankToDefault: 'optional.default',
      emptyToDefault: 'optional.default',
    },
  },
  {
    packages: ['com.alibaba.fastjson', 'com.alibaba.fastjson2', 'cn.hutool.json', 'org.json', 'net.sf.json', 'com.github.qcloudsms.json'],
    classes: ['JSONObject'],
    construct: 'record.new',
    statics: JSON_STATICS,
  },
  {
    packages: ['com.alibaba.fastjson', 'com.alibaba.fastjson2', 'cn.hutool.json', 'org.json', 'net.sf.json'],
    classes: ['JSONArray'],
    construct: 'list.new',
    statics: JSON_STATICS,
  },
  { packages: ['com.google.gson'], classes: ['JsonObject'], construct: 'record.new' },
  { packages: ['com.google.gson'], classes: ['JsonArray'], construct: 'list.new' },
  {
    packages: ['com.alibaba.fastjson', 'com.alibaba.fastjson2', 'cn.hutool.json'],
    classes: ['JSON', 'JSONUtil', 'JsonUtil', 'JsonUtils', 'JacksonUtil', 'GsonUtil', 'GsonUtils'],
    statics: JSON_STATICS,
  },
  {
    packages: ['com.tencentcloudapi.sms.v20210111.models', 'com.tencentcloudapi.sms.v20190711.models'],
    classes: ['SendSmsRequest', 'SendMultiGlobalSmsRequest'],
    statics: { fromJsonString: 'request.parse', toJsonString: 'json.encode' },
  },
  {
    packages: ['com.tencentcloudapi.sms.v20210111', 'com.tencentcloudapi.sms.v20190711'],
    classes: ['SmsClient'],
    statics: { fromJsonString: 'request.parse', toJsonString: 'json.encode' },
  },
  {
    packages: ['com.tencentcloudapi.common'],
    classes: ['AbstractModel'],
    statics: { fromJsonString: 'request.parse', toJsonString: 'json.encode' },
  },
];

/** By fully qualified name, and by simple name for code whose import is a wildcard or whose class needs none. */
export const functions: Readonly<Record<string, Intrinsic>> = Object.fromEntries(KNOWN.flatMap(entriesOf));

function entriesOf(known: Known): readonly (readonly [string, Intrinsic])[] {
  const out: [string, Intrinsic][] = [];
  for (const name of known.classes) {
    for (const path of [name, ...known.packages.map((p) => `${p}.${name}`)]) {
      if (known.construct !== undefined) out.push([path, known.construct]);
      for (const [method, intrinsic] of Object.entries(known.statics ?? {})) out.push([`${path}.${method}`, intrinsic]);
    }
  }
  return out;
}

/** Methods by name. Writing methods first, because leaving one out would let a stale value stand. */
export const methods: Readonly<Record<string, Intrinsic>> = {
  add: 'list.append',
  startsWith: 'text.startsWith',
  endsWith: 'text.endsWith',
  contains: 'text.contains',
  isEmpty: 'text.isEmpty',
  isBlank: 'text.isBlank',
  size: 'list.size',
  length: 'list.size',
  orElseThrow: 'optional.get',
  deleteCharAt: 'text.change',
  setLength: 'text.change',
  addLast: 'list.append',
  offer: 'list.append',
  offerLast: 'list.append',
  addFirst: 'list.prepend',
  offerFirst: 'list.prepend',
  push: 'list.prepend',
  addAll: 'list.extend',
  remove: 'list.remove',
  removeIf: 'list.remove',
  removeAll: 'list.remove',
  retainAll: 'list.remove',
  clear: 'list.remove',
  poll: 'list.remove',
  pop: 'list.remove',
  sort: 'list.reorder',
  put: 'record.set',
  fluentPut: 'record.set',
  putOpt: 'record.set',
  putOnce: 'record.set',
  putOnNotNull: 'record.set',
  addProperty: 'record.set',
  set: 'record.set',
  setProperty: 'record.set',
  putAll: 'record.update',
  fluentPutAll: 'record.update',
  append: 'text.append',
  get: 'get',
  getString: 'get',
  getStr: 'get',
  getInt: 'get',
  getInteger: 'get',
  getLong: 'get',
  getJSONObject: 'get',
  getJSONArray: 'get',
  getAsString: 'get',
  getOrDefault: 'get',
  getProperty: 'property.get',
  getRequiredProperty: 'property.get',
  getEnv: 'env.get',
  toArray: 'list.toArray',
  stream: 'list.copy',
  parallelStream: 'list.copy',
  boxed: 'list.copy',
  peek: 'list.copy',
  collect: 'list.copy',
  toList: 'list.copy',
  clone: 'copy',
  sorted: 'list.reorder',
  distinct: 'list.filter',
  filter: 'list.filter',
  limit: 'list.filter',
  skip: 'list.filter',
  map: 'list.map',
  mapToObj: 'list.map',
  forEach: 'list.forEach',
  subList: 'slice',
  joining: 'list.join',
  findFirst: 'list.find',
  findAny: 'list.find',
  values: 'record.values',
  keySet: 'record.keys',
  entrySet: 'record.items',
  orElse: 'optional.orElse',
  orElseGet: 'optional.orElse',
  trim: 'text.strip',
  strip: 'text.strip',
  concat: 'concat',
  replace: 'text.replace',
  replaceAll: 'text.replace',
  replaceFirst: 'text.opaque',
  split: 'text.split',
  substring: 'text.opaque',
  repeat: 'text.opaque',
  toUpperCase: 'text.upper',
  toLowerCase: 'text.lower',
  toString: 'text.toString',
  intern: 'text.toString',
  formatted: 'text.format',
  // Of a JSON object: the object itself, as for every text that is read again.
  toJSONString: 'text.toString',
  toJsonString: 'text.toString',
  toJSONStr: 'text.toString',
  writeValueAsString: 'json.encode',
  toJson: 'json.encode',
  readValue: 'json.decode',
  fromJson: 'json.decode',
  fromJsonString: 'request.parse',
  info: 'log',
  debug: 'log',
  warn: 'log',
  error: 'log',
  trace: 'log',
  println: 'log',
  print: 'log',
  printf: 'log',
};
