import type { FieldName } from '../../server/src/model/call.js';
import type { ExpectedCall, Group, Shape } from './shape.js';

type Fields = Readonly<Partial<Record<FieldName, string>>>;
type Options = Partial<Pick<ExpectedCall, 'api' | 'via' | 'action' | 'together'>>;

/** The request that the shapes write unless they say otherwise. */
const REQUEST: Fields = {
  SmsSdkAppId: '"1400006666"',
  SignName: '"腾讯云"',
  TemplateId: '"1110"',
  PhoneNumberSet: '["+8613711112222"]',
  TemplateParamSet: '["4370", "5"]',
};

/** A call with the usual request, but for these fields; an empty text says that a field is absent. */
const send = (fields: Fields = {}, options: Options = {}): ExpectedCall => ({
  api: '2021-01-11',
  action: 'SendSms',
  via: [],
  ...options,
  fields: { ...REQUEST, ...fields },
});

/** A legacy call: numbers stay numbers, and the nation code is a field of its own. */
const legacy = (action: string, fields: Fields = {}): ExpectedCall => ({
  api: 'v5',
  action,
  via: [],
  fields: {
    SmsSdkAppId: '1400006666',
    NationCode: '"86"',
    PhoneNumberSet: '["13711112222"]',
    TemplateId: '1110',
    TemplateParamSet: '["4370", "5"]',
    SignName: '"腾讯云"',
    ExtendCode: '""',
    SessionContext: '""',
    ...fields,
  },
});

const shapesOf =
  (group: Group) =>
  (id: string, en: string, zh: string, ...calls: readonly ExpectedCall[]): Shape => ({ id, group, title: { en, 'zh-CN': zh }, calls });

const value = shapesOf('values');
const list = shapesOf('lists');
const request = shapesOf('requests');
const wrapper = shapesOf('wrappers');
const open = shapesOf('open');
const protocol = shapesOf('protocols');
const around = shapesOf('surroundings');
const silent = shapesOf('silence');
const file = shapesOf('files');
const object = shapesOf('objects');
const chain = shapesOf('chains');

const TEMPLATES = '"1110" | "2220"';
/** Two templates with as many parameters as each takes, never mixed. */
const CORRELATED = { TemplateId: TEMPLATES, TemplateParamSet: '["4370", "5"] | ["4370"]' };
const ROWS = { together: { fields: ['TemplateId', 'TemplateParamSet'], rows: ['"1110" ["4370", "5"]', '"2220" ["4370"]'] } } as const;

/** `sendCode(phone, templateId)` as seen from inside. */
const INSIDE: Fields = { PhoneNumberSet: '[?parameter]', TemplateId: '?parameter' };

export const shapes: readonly Shape[] = [
  value('literal', 'Literals in the request', '请求中的字面量', send()),
  value('module-constant', 'Constant of the file', '文件级常量', send()),
  value('class-constant', 'Constant of a class', '类常量', send()),
  value('enum-constant', 'Constant of an enum', '枚举常量', send()),
  value('constant-chain', 'Constant made of another constant', '由另一常量得到的常量', send()),
  value('local-variable', 'Local variable', '局部变量', send()),
  value('reassignment', 'Reassigned variable: the last value counts', '重新赋值：以最后一次为准', send()),
  value('branch-reassignment', 'Reassigned in one branch', '在某一分支中重新赋值', send({ TemplateId: TEMPLATES })),
  value('conditional', 'Conditional expression', '条件表达式', send({ TemplateId: TEMPLATES })),
  value('correlated', 'Template and parameters chosen in one arm', '模板与参数在同一分支中选定', send(CORRELATED, ROWS)),
  value('switch', 'One of several cases', 'switch 分支', send(CORRELATED, ROWS)),
  value('concatenation', 'Concatenation', '字符串拼接', send()),
  value('interpolation', 'Interpolation', '字符串插值', send()),
  value('format-call', 'Format call', '格式化函数', send()),
  value('adjacent-literals', 'Adjacent literals', '相邻字面量', send()),
  value('number-to-text', 'Number turned into text', '数字转字符串', send()),
  value('number', 'Number where text belongs', '应为字符串处写成数字', send({ TemplateId: '1110' })),
  value('trimmed', 'Known text trimmed', '去除空白的已知文本', send()),
  value('multiline-text', 'Text block or raw literal', '多行或原始字符串', send()),

  list('list-variable', 'List in a variable', '变量中的列表', send()),
  list('list-spread', 'List with another list in it', '列表展开', send()),
  list('list-append', 'List filled by appending', '逐项追加', send()),
  list(
    'list-append-loop',
    'Appended in a loop: the length is open',
    '循环中追加：长度不定',
    send({ TemplateParamSet: '[?any, ?any, …] | [?any, …] | []' }),
  ),
  list('list-copy', 'Copy of a list', '列表副本', send()),
  list('list-factory', 'List made by a library call', '由库函数创建的列表', send()),
  list('list-index', 'Filled by index', '按下标填充', send()),
  list('list-empty', 'Empty list', '空列表', send({ TemplateParamSet: '[]' })),
  list('list-null', 'No list given', '传入空值', send({ TemplateParamSet: '' })),
  list('list-concatenated', 'Two lists joined', '列表相加', send()),
  list('list-mapped', 'Every number given a prefix', '逐个加前缀', send({ PhoneNumberSet: '["+8613711112222", "+8613711112223"]' })),
  list('phone-list', 'Several numbers', '多个号码', send({ PhoneNumberSet: '["+8613711112222", "+8613711112223", "13711112224"]' })),
  list('phone-split', 'Numbers in one text, split', '拆分号码文本', send({ PhoneNumberSet: '["+8613711112222", "+8613711112223"]' })),

  request('member-writes', 'Request filled member by member', '逐个成员填写请求', send()),
  request('overwritten', 'Field written twice', '同一字段写两次', send()),
  request('branch-field', 'Field written in one branch only', '仅在某一分支中填写的字段', send({ SessionContext: '"login" | ?unset' })),
  request('builder', 'Hand-written builder', '自写的构建器', send()),
  request('json-payload', 'Map or object turned into JSON', '对象序列化为 JSON', send()),
  request('json-literal', 'JSON in a literal', 'JSON 字面量', send()),
  request('json-escaped', 'JSON with escapes of its own', '含转义的 JSON', send()),
  request(
    'json-holes',
    'JSON put together with values',
    '拼接的 JSON',
    send({ PhoneNumberSet: '[?parameter(+86…)]', TemplateParamSet: '[?parameter, "5"]' }),
  ),
  request('merged', 'Common fields merged in', '合并公共字段', send()),
  request('other-fields', 'Optional fields', '可选字段', send({ ExtendCode: '"01"', SessionContext: '"login"', SenderId: '"Qsms"' })),
  request('field-left-out', 'Field left out', '未填写的字段', send({ SignName: '' })),
  request('filled-elsewhere', 'Filled by one function, sent by another', '一处填写、另一处发送', send()),
  request('filled-by-argument', 'Filled by a function that gets the request', '由接收请求的函数填写', send()),
  request(
    'filled-by-unknown',
    'Handed to a function that nobody can read: nothing is proven absent',
    '交给无法读取的函数：不能断定字段缺失',
    send({ ExtendCode: '?unset', SessionContext: '?unset', SenderId: '?unset' }),
  ),
  request('early-return', 'Other vendor first, then return', '先走其他厂商并返回', send()),
  request('guarded', 'Inside try, result handed on', 'try 中发送并转交结果', send()),
  request('client-field', 'Client in a field', '客户端保存在字段中', send()),
  request('client-function', 'Client made by a function', '由函数创建客户端', send()),
  request('client-inline', 'Client made in the call', '调用处创建客户端', send()),
  request('async', 'Asynchronous form', '异步调用', send()),
  request('callback', 'Sent from a callback', '在回调中发送', send()),
  request('global-send', 'SendMultiGlobalSms', 'SendMultiGlobalSms', {
    api: '2021-01-11',
    action: 'SendMultiGlobalSms',
    via: [],
    fields: {
      SmsSdkAppId: '"1400006666"',
      MultiSmsInfoSet: '[{PhoneNumber: "+12025550123", TemplateId: "1110", TemplateParamSet: ["4370", "5"]}]',
    },
  }),

  wrapper('wrapper-function', 'Function', '函数', send(INSIDE), send({}, { via: ['sendCode'] })),
  wrapper('wrapper-method', 'Method', '方法', send(INSIDE), send({}, { via: ['sendCode'] })),
  wrapper('wrapper-static', 'Static method', '静态方法', send(INSIDE), send({}, { via: ['sendCode'] })),
  wrapper('wrapper-closure', 'Closure or lambda', '闭包', send(INSIDE), send({}, { via: ['sendCode'] })),
  wrapper('wrapper-default', 'Default parameter', '默认参数', send(INSIDE), send({}, { via: ['sendCode'] })),
  wrapper(
    'wrapper-overload',
    'Overload that calls the other one',
    '重载方法相互调用',
    send(INSIDE),
    send({ PhoneNumberSet: '[?parameter]' }, { via: ['sendCode'] }),
    send({}, { via: ['sendCode', 'sendCode'] }),
  ),
  wrapper(
    'wrapper-keywords',
    'Keywords or an options object',
    '关键字参数或选项对象',
    send({ PhoneNumberSet: '[?any]', TemplateId: '?any' }),
    send({}, { via: ['sendCode'] }),
  ),
  wrapper(
    'wrapper-varargs',
    'Variable number of parameters',
    '可变参数',
    send({ TemplateParamSet: '?parameter' }),
    send({}, { via: ['sendCode'] }),
  ),
  wrapper(
    'wrapper-prefix',
    'Prefix put before the number',
    '给号码加前缀',
    send({ PhoneNumberSet: '[?parameter(+86…)]' }),
    send({}, { via: ['sendCode'] }),
  ),
  wrapper(
    'wrapper-two-levels',
    'Function that calls a wrapper',
    '两层封装',
    send(INSIDE),
    send({ PhoneNumberSet: '[?parameter]' }, { via: ['sendCode'] }),
    send({}, { via: ['sendLogin', 'sendCode'] }),
  ),
  wrapper('wrapper-branch', 'Argument decides about the branch', '实参决定分支', send(CORRELATED, ROWS), send({}, { via: ['sendCode'] })),
  wrapper(
    'wrapper-field',
    'Field set by the constructor',
    '构造函数写入的字段',
    send({ TemplateId: '?field' }),
    send({}, { via: ['sendCode'] }),
  ),
  wrapper(
    'wrapper-recursive',
    'Function that calls itself',
    '递归函数',
    send({ PhoneNumberSet: '[?parameter]' }),
    send({}, { via: ['sendCode'] }),
  ),

  open('environment', 'Environment variable', '环境变量', send({ TemplateId: '?environment' })),
  open('environment-default', 'Environment variable with a default', '带默认值的环境变量', send()),
  open(
    'environment-empty-default',
    'Environment variable with an empty default',
    '默认值为空的环境变量',
    send({ TemplateId: '?environment' }),
  ),
  open('dictionary-literal', 'Dictionary indexed by a literal', '以字面量为键的字典', send()),
  open('dictionary-unknown', 'Dictionary indexed by something unknown', '以未知值为键的字典', send({ TemplateId: TEMPLATES })),
  open('dictionary-filled', 'Dictionary filled after it was made', '创建后再填充的字典', send()),
  open(
    'dictionary-filled-elsewhere',
    'Dictionary that functions fill: a missing key proves nothing',
    '由函数填充的字典：缺少的键不能说明问题',
    send({ TemplateId: '?any' }),
  ),
  open('dynamic', 'Value computed at run time', '运行时计算的值', send({ TemplateParamSet: '[?any, "5"]' })),
  open('parameter', 'Value from a parameter', '来自参数的值', send({ TemplateId: '?parameter' })),
  open('phone-prefix', 'Known prefix of an unknown number', '前缀已知的号码', send({ PhoneNumberSet: '[?parameter(+86…)]' })),
  open('unknown-list', 'List from elsewhere', '外部传入的列表', send({ TemplateParamSet: '?parameter' })),

  protocol('version-2019', 'API version 2019-07-11', '2019-07-11 版本接口', send({}, { api: '2019-07-11' })),
  protocol('generic-client', 'Generic client', '通用客户端', send()),
  protocol('legacy-single', 'Legacy SDK, one number', '旧版 SDK 单发', legacy('sendsms')),
  protocol(
    'legacy-multi',
    'Legacy SDK, several numbers',
    '旧版 SDK 群发',
    legacy('sendmultisms2', { PhoneNumberSet: '["13711112222", "13711112223"]' }),
  ),
  protocol('legacy-keywords', 'Legacy SDK, keyword arguments', '旧版 SDK 关键字参数', legacy('sendsms')),
  protocol('legacy-text', 'Legacy SDK, whole text', '旧版 SDK 全文发送', {
    api: 'v5',
    action: 'sendsms',
    via: [],
    fields: {
      SmsSdkAppId: '1400006666',
      Type: '0',
      NationCode: '"86"',
      PhoneNumberSet: '["13711112222"]',
      Msg: '"【腾讯云】您的验证码是4370"',
      ExtendCode: '""',
      SessionContext: '""',
    },
  }),
  protocol('http-v3', 'Request written by hand, API 3.0', '手写请求，API 3.0', send()),
  protocol('http-v5', 'Request written by hand, legacy API', '手写请求，旧版接口', legacy('sendsms', { SmsSdkAppId: '"1400006666"' })),

  around('cjk', 'Chinese names and comments around', '周围有中文标识符与注释', send({ TemplateParamSet: '["您好😀", "5"]' })),
  around('line-ends', 'Byte-order mark and Windows line ends', '字节序标记与 Windows 换行', send()),
  around('syntax-error', 'Syntax error nearby', '附近有语法错误', send()),
  around('logged', 'Request handed to a logger first', '发送前写入日志', send()),
  around('variables-named-like-fields', 'Variables named like fields', '变量与字段同名', send()),

  silent('commented-out', 'Commented-out call', '被注释掉的调用'),
  silent('other-vendor', 'SendSms of another vendor', '其他厂商的 SendSms'),
  silent('voice', 'Voice messages', '语音消息'),
  silent('other-action', 'Other actions of the SMS client', '短信客户端的其他接口'),
  silent('never-sent', 'Object with all keys that is never sent', '填满字段但从未发送的对象'),
  silent('mock', 'Mocks, interfaces, declarations', '模拟、接口与声明'),
  silent('dead-code', 'Code after return', 'return 之后的代码'),

  file('constant-alias', 'Constant under another name', '别名导入的常量', send()),
  file('constant-namespace', 'Whole file or package imported', '整体导入文件或包', send()),
  file('constant-wildcard', 'Everything imported', '通配导入', send()),
  file('constant-reexport', 'Constant handed on by a third file', '经第三个文件转出的常量', send()),
  file('constant-default', 'Default export', '默认导出', send()),
  file('constant-require', 'Destructured require', '解构 require', send()),
  file('constant-chain-files', 'Constant made of constants of a third file', '由第三个文件的常量组成的常量', send()),
  file('constants-object', 'Object of constants', '常量对象', send()),
  file('dictionary-literal-file', 'Dictionary of another file, literal key', '跨文件字典，字面量键', send()),
  file('dictionary-unknown-file', 'Dictionary of another file, unknown key', '跨文件字典，未知键', send({ TemplateId: TEMPLATES })),
  file('class-constant-file', 'Class constant of another file', '另一文件的类常量', send()),
  file('interface-constant', 'Interface constant', '接口常量', send()),
  file('enum-file', 'Enum with constructor and getter', '带构造函数与取值方法的枚举', send()),
  file('filled-later', 'Static or module variable filled later', '稍后才赋值的静态或模块变量', send()),
  file('client-export', 'Client of another file', '另一文件的客户端', send()),
  file('function-value', 'Value returned by a function of another file', '另一文件的函数返回值', send()),

  object(
    'constructor-fields',
    'Fields set in a constructor',
    '构造函数设置的字段',
    send({ TemplateId: '?field' }),
    send({}, { via: ['sendCode'] }),
  ),
  object('inject-field', 'Injected field', '注入的字段', send(INSIDE), send({}, { via: ['sendCode'] })),
  object('inject-constructor', 'Injected through the constructor', '经构造函数注入', send(INSIDE), send({}, { via: ['sendCode'] })),
  object('one-implementation', 'Interface with one implementation', '只有一个实现的接口', send(INSIDE), send({}, { via: ['sendCode'] })),
  object('two-implementations', 'Interface with two implementations: nothing is claimed', '有两个实现的接口：不作判断', send(INSIDE)),
  object('two-vendors', 'Two vendors behind one interface', '同一接口后的两家厂商', send(INSIDE)),
  object(
    'template-method',
    'Abstract base class that sends',
    '由抽象基类发送',
    send({ TemplateId: '?any' }),
    send({}, { via: ['sendCode'] }),
  ),
  object('inherited-wrapper', 'Wrapper inherited from a base class', '继承自基类的封装', send(INSIDE), send({}, { via: ['sendCode'] })),
  object('factory', 'Wrapper object made by a factory', '工厂创建的封装对象', send(INSIDE), send({}, { via: ['sendCode'] })),
  object('singleton', 'Instance exported by a file', '由文件导出的实例', send(INSIDE), send({}, { via: ['sendCode'] })),
  object(
    'dto',
    'Plain data object',
    '普通数据对象',
    send({ PhoneNumberSet: '[?any]', TemplateId: '?any' }),
    send({}, { via: ['sendCode'] }),
  ),
  object(
    'generated-dto',
    'Data class with generated members',
    '自动生成成员的数据类',
    send({ PhoneNumberSet: '[?any]', TemplateId: '?any' }),
    send({}, { via: ['sendCode'] }),
  ),
  object(
    'dto-default',
    'Field with a default that callers may change',
    '带可覆盖默认值的字段',
    send({ PhoneNumberSet: '[?any]', TemplateId: '"1110" | ?any' }),
    send({}, { via: ['sendCode'] }),
  ),
  object(
    'builder-dto',
    'Builder chain of a data object',
    '数据对象的构建链',
    send({ PhoneNumberSet: '[?any]', TemplateId: '?any' }),
    send({}, { via: ['sendCode'] }),
  ),

  chain('chain-import', 'Imported function', '导入的函数', send(INSIDE), send({}, { via: ['sendCode'] })),
  chain(
    'chain-two-levels',
    'Two levels over two files',
    '跨两个文件的两层封装',
    send(INSIDE),
    send({ PhoneNumberSet: '[?parameter]' }, { via: ['sendCode'] }),
    send({}, { via: ['sendLogin', 'sendCode'] }),
  ),
  chain(
    'chain-three-levels',
    'Three levels over three files',
    '跨三个文件的三层封装',
    send(INSIDE),
    send({ PhoneNumberSet: '[?parameter]' }, { via: ['sendCode'] }),
    send({ PhoneNumberSet: '[?parameter(+86…)]' }, { via: ['sendLogin', 'sendCode'] }),
    send({}, { via: ['onLogin', 'sendLogin', 'sendCode'] }),
  ),
  chain('chain-varargs', 'Parameters handed on', '转交可变参数', send({ TemplateParamSet: '?any' }), send({}, { via: ['sendCode'] })),
  chain(
    'chain-brand',
    'A parameter added in front of the others',
    '在参数前补一项',
    send({ TemplateParamSet: '["4370", …]' }),
    send({}, { via: ['sendCode'] }),
  ),
  chain(
    'chain-no-parameters',
    'No parameters given',
    '未传参数',
    send({ TemplateParamSet: '?parameter | []' }),
    send({ TemplateParamSet: '[]' }, { via: ['sendCode'] }),
  ),
  chain(
    'chain-options',
    'Options object or keywords',
    '选项对象或关键字参数',
    send({ PhoneNumberSet: '[?any]', TemplateId: '?any' }),
    send({}, { via: ['sendCode'] }),
  ),
  chain('chain-decorated', 'Decorated or wrapped function', '被装饰的函数', send(INSIDE), send({}, { via: ['sendCode'] })),
  chain('chain-callback', 'Called from a callback', '在回调中调用', send(INSIDE), send({}, { via: ['sendCode'] })),
  chain(
    'chain-recursive',
    'Two functions that call each other',
    '相互调用的两个函数',
    send({ PhoneNumberSet: '[?parameter]' }),
    send({ PhoneNumberSet: '[?parameter]' }, { via: ['sendCode'] }),
    send({}, { via: ['sendCode'] }),
  ),
  chain(
    'chain-split-arguments',
    'Different templates from two call sites',
    '两处调用使用不同模板',
    send({ TemplateId: '?parameter', TemplateParamSet: '?parameter' }),
    send({}, { via: ['sendCode'] }),
    send({ TemplateId: '"2220"', TemplateParamSet: '["4370"]' }, { via: ['sendCode'] }),
  ),
];
