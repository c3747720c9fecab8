import { type Table, table } from '../../base/table.js';
import type { Intrinsic } from '../language.js';
import { SDK_ROOTS } from './sdk.js';

/** Functions that the lowering calls in place of several; no Go name can be spelled so. */
export const MAP = '<map>';
export const FILTER = '<filter>';
export const DECODE_INTO = '<decode>';

/** Prefix of functions of package `strings` that are lowered to methods of the text. */
export const STRINGS = 'strings.';

const all = (names: readonly string[], intrinsic: Intrinsic): Record<string, Intrinsic> =>
  Object.fromEntries(names.map((name) => [name, intrinsic]));

const common = (root: string): Record<string, Intrinsic> => ({
  ...all(
    ['StringPtr', 'StringValue', 'IntPtr', 'Int64Ptr', 'Uint64Ptr', 'BoolPtr'].map((n) => `${root}/common.${n}`),
    'identity',
  ),
  ...all(
    ['StringPtrs', 'StringValues'].map((n) => `${root}/common.${n}`),
    'list.of',
  ),
});

/** Packages whose functions make a pointer of a value. */
const POINTERS: Table<readonly string[]> = table({
  'github.com/alibabacloud-go/tea/tea': ['String', 'StringValue', 'Int', 'Int64', 'Bool'],
  'github.com/aws/aws-sdk-go/aws': ['String', 'StringValue'],
  'github.com/aws/aws-sdk-go-v2/aws': ['String', 'ToString'],
  'google.golang.org/protobuf/proto': ['String'],
  'github.com/golang/protobuf/proto': ['String'],
  'k8s.io/utils/pointer': ['String', 'StringPtr'],
  'k8s.io/utils/ptr': ['To', 'Deref'],
  'github.com/samber/lo': ['ToPtr', 'FromPtr'],
  'github.com/ecodeclub/ekit': ['ToPtr'],
  'github.com/gogf/gf/v2/util/gconv': ['PtrString'],
  'github.com/go-openapi/swag': ['String'],
  'github.com/AlekSi/pointer': ['To', 'ToString', 'Get', 'GetString'],
  'github.com/volcengine/volcengine-go-sdk/volcengine': ['String'],
  'github.com/duke-git/lancet/v2/pointer': ['Of', 'Unwrap'],
});
const SLICES_OF_POINTERS = [
  'github.com/alibabacloud-go/tea/tea.StringSlice',
  'github.com/aws/aws-sdk-go/aws.StringSlice',
  'github.com/samber/lo.ToSlicePtr',
];

/** Functions of the language and of everyday packages, by canonical path. */
export const functions: Readonly<Record<string, Intrinsic>> = {
  append: 'list.with',
  len: 'list.size',
  cap: 'callback',
  copy: 'callback',
  clear: 'callback',
  close: 'callback',
  complex: 'callback',
  real: 'callback',
  imag: 'callback',
  recover: 'callback',
  min: 'callback',
  max: 'callback',
  print: 'log',
  println: 'log',
  // Conversions.
  ...all(['string', 'bool', 'any', 'byte', 'rune', 'int', 'int8', 'int16', 'int32', 'int64'], 'identity'),
  ...all(['uint', 'uint8', 'uint16', 'uint32', 'uint64', 'uintptr', 'float32', 'float64', 'error'], 'identity'),
  'time.Now': 'clock.instant',
  ...all(
    ['Int', 'Intn', 'Int31', 'Int31n', 'Int63', 'Int63n', 'Uint32', 'Perm'].flatMap((n) => [`math/rand.${n}`, `math/rand/v2.${n}`]),
    'random.number',
  ),
  ...all(
    ['IntN', 'Int32N', 'Int64N', 'N'].map((n) => `math/rand/v2.${n}`),
    'random.number',
  ),
  'math.Floor': 'number.whole',
  'crypto/sha256.Sum256': 'digest.bytes.sha256',
  'crypto/sha256.New': 'digest.begin.sha256',
  'crypto/sha1.Sum': 'digest.bytes.sha1',
  'crypto/sha1.New': 'digest.begin.sha1',
  'crypto/md5.Sum': 'digest.bytes.md5',
  'crypto/md5.New': 'digest.begin.md5',
  'encoding/hex.EncodeToString': 'digest.toHex',
  'encoding/base64.StdEncoding.EncodeToString': 'digest.toBase64',
  'strings.NewReader': 'identity',
  'bytes.NewBuffer': 'identity',
  'bytes.NewBufferString': 'identity',
  'bytes.NewReader': 'identity',
  'io.NopCloser': 'identity',
  'net/http.NewRequest': 'object.made',
  'net/http.NewRequestWithContext': 'object.made',
  'strings.Builder': 'text.builder',
  'bytes.Buffer': 'text.builder',
  'strconv.Itoa': 'text.of',
  'strconv.FormatInt': 'text.of',
  'strconv.FormatUint': 'text.of',
  'strconv.Atoi': 'number.of',
  'strconv.ParseInt': 'number.of',
  'strconv.ParseUint': 'number.of',
  'strconv.Quote': 'text.opaque',
  'fmt.Sprintf': 'text.format',
  'fmt.Sprint': 'text.of',
  ...all(['fmt.Print', 'fmt.Println', 'fmt.Printf', 'log.Print', 'log.Println', 'log.Printf'], 'log'),
  'encoding/json.Marshal': 'json.encode',
  'encoding/json.MarshalIndent': 'json.encode',
  'github.com/bytedance/sonic.Marshal': 'json.encode',
  'github.com/bytedance/sonic.MarshalString': 'json.encode',
  'github.com/goccy/go-json.Marshal': 'json.encode',
  'github.com/json-iterator/go.Marshal': 'json.encode',
  'github.com/json-iterator/go.MarshalToString': 'json.encode',
  'github.com/gogf/gf/v2/encoding/gjson.Encode': 'json.encode',
  [DECODE_INTO]: 'json.decodeInto',
  'os.Getenv': 'env.get',
  'os.LookupEnv': 'env.get',
  'syscall.Getenv': 'env.get',
  'github.com/spf13/viper.GetString': 'property.get',
  'github.com/spf13/viper.Get': 'property.get',
  'github.com/spf13/viper.GetInt': 'property.get',
  'github.com/spf13/viper.GetInt64': 'property.get',
  'github.com/spf13/viper.GetStringSlice': 'property.get',
  'AppConfig.String': 'property.get',
  'AppConfig.DefaultString': 'property.get',
  'github.com/spf13/cast.ToString': 'text.of',
  'github.com/gogf/gf/v2/util/gconv.String': 'text.of',
  'github.com/gogf/gf/util/gconv.String': 'text.of',
  'github.com/samber/lo.If': 'callback',
  'errors.New': 'callback',
  'fmt.Errorf': 'callback',
  ...Object.assign({}, ...SDK_ROOTS.map(common)),
  ...Object.assign(
    {},
    ...Object.entries(POINTERS).map(([path, names]) =>
      all(
        names.map((n) => `${path}.${n}`),
        'identity',
      ),
    ),
  ),
  ...all(SLICES_OF_POINTERS, 'list.of'),
};

/** Methods by name; what they do depends on the receiver, and on an unknown receiver the result is unknown. */
export const methods: Readonly<Record<string, Intrinsic>> = {
  [MAP]: 'list.map',
  [FILTER]: 'list.filter',
  [`${STRINGS}TrimSpace`]: 'text.strip',
  [`${STRINGS}ToUpper`]: 'text.upper',
  [`${STRINGS}ToLower`]: 'text.lower',
  [`${STRINGS}HasPrefix`]: 'text.startsWith',
  [`${STRINGS}HasSuffix`]: 'text.endsWith',
  [`${STRINGS}Contains`]: 'text.contains',
  [`${STRINGS}Split`]: 'text.split',
  [`${STRINGS}Join`]: 'list.join',
  [`${STRINGS}ReplaceAll`]: 'text.replace',
  [`${STRINGS}Replace`]: 'text.replace',
  ...all(
    ['Trim', 'TrimLeft', 'TrimRight', 'TrimPrefix', 'TrimSuffix', 'TrimFunc', 'Repeat', 'Title', 'Map'].map((n) => STRINGS + n),
    'text.opaque',
  ),
  FromJsonString: 'request.fromJson',
  Unix: 'clock.seconds',
  UnixMilli: 'clock.millisecondsWhole',
  UnixMicro: 'clock.microseconds',
  UnixNano: 'clock.nanoseconds',
  Sum: 'digest.finish',
  'Header.Set': 'record.set',
  'Header.Add': 'record.set',
  Set: 'record.set',
  Add: 'record.set',
  WriteString: 'list.append',
  ...all(['Write', 'WriteByte', 'WriteRune', 'ReadFrom', 'Reset', 'Truncate'], 'text.change'),
  String: 'text.toString',
  Bytes: 'text.toString',
  Encode: 'text.encode',
  // Of a request they concern the transport, not the message.
  ...all(['SetContext', 'SetScheme', 'SetRootDomain', 'SetDomain', 'SetPath', 'SetHttpMethod', 'SetHeader', 'SetSkipSign'], 'log'),
  ...all(['ToJsonString', 'Debug', 'Debugf', 'Info', 'Infof', 'Warn', 'Warnf', 'Error', 'Errorf', 'Println', 'Printf'], 'log'),
};
