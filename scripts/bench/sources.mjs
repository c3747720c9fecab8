// Source text that looks like the code of a large company's services: JavaScript, TypeScript, Python and Java, with comments in Chinese here and there.
const NOUNS =
  'account address audit balance batch billing branch buffer cache cart catalog channel checkout city client cluster comment config contract coupon course customer delivery device document domain driver email employee event export feature feedback file filter folder frame gateway group history image import index inventory invoice item job label language layout ledger level license list location log machine member menu merchant message meter model module network node note notice order owner package page parcel partner password payment period permission phone picture pipeline plan player point policy portal price printer product profile project promotion queue quota record refund region report request reservation response result review role route rule sample schedule scope score search segment sender sensor session setting shipment shop signal stock storage store subject supplier survey table tag task team template tenant term ticket token tool topic trace transfer trip user vendor version video vehicle warehouse wallet widget window worker zone'.split(
    ' ',
  );
const VERBS =
  'add apply archive assign build calculate cancel check clear close collect compare convert copy count create decode delete encode enqueue ensure export fetch fill filter find flush format generate get handle import init insert invoke join list load lock map mark merge move notify open parse patch persist post publish pull push query read rebuild refresh register release reload remove render replace report reset resolve restore resume retry revoke save scan schedule select send serialize set sort split start stop store submit subscribe sync touch track transform trim update upload validate verify warm wrap write'.split(
    ' ',
  );
const ADJECTIVES =
  'active all base cached current daily default deep dirty empty expired external fast final first full global hidden initial inner internal invalid last latest local lazy main max merged min new next old online open outer parent partial pending previous primary public raw ready recent remote root safe secondary shared simple single slow sorted stale static strict sub temp total unique valid visible weekly'.split(
    ' ',
  );
const CHINESE = [
  '查询用户列表',
  '更新订单状态',
  '校验参数是否合法',
  '从缓存读取，未命中则查询数据库',
  '异步写入日志',
  '兼容旧版本接口',
  '生成唯一流水号',
  '超时时间，单位毫秒',
  '分页查询，每页最多一百条',
  '发送通知给负责人',
  '手机号为空时直接返回',
  '金额单位为分',
];
const ENGLISH = [
  'Returns early when nothing changed.',
  'Keep in sync with the schema of the warehouse.',
  'The gateway retries on its own, so one attempt is enough.',
  'Sorted, because callers search by halving.',
  'Null means that the account was closed.',
  'TODO: move to the shared module after the migration.',
  'Time is in milliseconds since the epoch.',
  'The order of the fields is part of the signature.',
  'Only the content of the first page is cached.',
  'Sent at most once per tenant and day.',
];
const TYPES = ['String', 'int', 'long', 'boolean', 'BigDecimal', 'LocalDateTime', 'List<String>', 'Map<String, Object>'];
const TSTYPES = ['string', 'number', 'boolean', 'Date', 'readonly string[]', 'Record<string, unknown>'];

const up = (word) => word[0].toUpperCase() + word.slice(1);

/** One writer a language: `piece(random)` gives a member or function of 150 to 1,500 characters, `head` and `tail` go around. */
function names(r) {
  const noun = () => r.pick(NOUNS);
  const camel = () => r.pick([() => noun() + up(noun()), () => r.pick(ADJECTIVES) + up(noun()), () => r.pick(VERBS) + up(noun()), noun])();
  const method = () => r.pick(VERBS) + up(noun()) + (r.next() < 0.4 ? up(noun()) : '');
  const snake = () => `${r.pick(r.next() < 0.5 ? VERBS : ADJECTIVES)}_${noun()}`;
  return {
    noun,
    camel,
    method,
    snake,
    type: () => up(noun()) + up(noun()),
    comment: () => (r.next() < 0.3 ? r.pick(CHINESE) : r.pick(ENGLISH)),
    word: () => (r.next() < 0.3 ? r.pick(CHINESE) : `${noun()} ${noun()} ${r.pick(ADJECTIVES)}`),
    number: () => r.below(r.next() < 0.8 ? 100 : 100000),
  };
}

function script(r, typed) {
  const n = names(r);
  const t = (type) => (typed ? `: ${type ?? r.pick(TSTYPES)}` : '');
  const lines = [
    () =>
      `  const ${n.camel()} = await this.${n.camel()}.${n.method()}(${n.camel()}, { ${n.camel()}: ${n.number()}, ${n.camel()}: '${n.word()}' });`,
    () =>
      `  if (!${n.camel()} || ${n.camel()}.length > ${n.number()}) {\n    logger.warn('${n.word()}', ${n.camel()});\n    return ${r.pick(['null', 'undefined', '[]', 'false'])};\n  }`,
    () =>
      `  for (const ${n.noun()} of ${n.camel()}) {\n    ${n.camel()}.push(${n.method()}(${n.noun()}.${n.camel()}, ${n.number()}));\n  }`,
    () => `  // ${n.comment()}\n  ${n.camel()}.${n.camel()} = \`\${${n.camel()}}/${n.noun()}/\${${n.camel()}.id}\`;`,
    () =>
      `  try {\n    await ${n.method()}(${n.camel()});\n  } catch (error) {\n    logger.error({ error, ${n.camel()} }, '${n.word()}');\n    throw error;\n  }`,
    () =>
      `  return ${n.camel()}.filter((${n.noun()}) => ${n.camel()}.has(${n.camel()}.id)).map((x) => ({ ...x, ${n.camel()}: ${n.number()} }));`,
  ];
  return {
    head: () =>
      `${Array.from({ length: 2 + r.below(6) }, () => `import { ${n.type()}, ${n.method()} } from '../${n.noun()}/${n.noun()}-${n.noun()}';`).join('\n')}\n\nconst ${n.camel()} = '${n.word()}';\n\n`,
    piece: () =>
      `${r.next() < 0.5 ? `/**\n * ${n.comment()}\n */\n` : ''}export async function ${n.method()}(${n.camel()}${t()}, ${n.camel()}${t()})${typed ? `: Promise<${n.type()}>` : ''} {\n${Array.from({ length: 2 + r.below(6) }, () => r.pick(lines)()).join('\n')}\n}\n\n`,
    tail: () => '',
  };
}

function python(r) {
  const n = names(r);
  const lines = [
    () => `        ${n.snake()} = self.${n.snake()}.${n.snake()}(${n.snake()}, ${n.noun()}=${n.number()})`,
    () => `        if not ${n.snake()}:\n            logger.info("${n.word()}: %s", ${n.snake()})\n            return None`,
    () => `        for ${n.noun()} in ${n.snake()}.items():\n            ${n.snake()}["${n.snake()}"] = ${n.noun()}`,
    () =>
      `        # ${n.comment()}\n        ${n.snake()} = [${n.noun()}.${n.snake()} for ${n.noun()} in ${n.snake()} if ${n.noun()}.${n.snake()} > ${n.number()}]`,
    () =>
      `        try:\n            self.${n.snake()}(${n.snake()})\n        except ${n.type()}Error as error:\n            raise ${n.type()}("${n.word()}") from error`,
    () => `        return {"${n.snake()}": ${n.snake()}, "${n.snake()}": "${n.word()}"}`,
  ];
  return {
    head: () =>
      `# -*- coding: utf-8 -*-\n${Array.from({ length: 2 + r.below(6) }, () => `from ${n.noun()}.${n.noun()} import ${n.type()}, ${n.snake()}`).join('\n')}\n\nlogger = logging.getLogger(__name__)\n\n\nclass ${n.type()}(${n.type()}):\n    """${n.comment()}"""\n\n`,
    piece: () =>
      `    def ${n.snake()}(self, ${n.snake()}, ${n.snake()}=None):\n${r.next() < 0.5 ? `        """${n.comment()}"""\n` : ''}${Array.from({ length: 2 + r.below(6) }, () => r.pick(lines)()).join('\n')}\n\n`,
    tail: () => '',
  };
}

function java(r) {
  const n = names(r);
  const lines = [
    () => `        ${n.type()} ${n.camel()} = ${n.camel()}Service.${n.method()}(${n.camel()}, ${n.number()});`,
    () =>
      `        if (${n.camel()} == null || ${n.camel()}.isEmpty()) {\n            log.warn("${n.word()}: {}", ${n.camel()});\n            throw new ${n.type()}Exception("${n.word()}");\n        }`,
    () =>
      `        for (${n.type()} ${n.noun()} : ${n.camel()}) {\n            ${n.camel()}.set${up(n.noun())}(${n.noun()}.get${up(n.noun())}());\n        }`,
    () => `        // ${n.comment()}\n        ${n.camel()}.set${up(n.noun())}(${n.number()}L);`,
    () => `        Map<String, Object> ${n.camel()} = new HashMap<>();\n        ${n.camel()}.put("${n.camel()}", ${n.camel()});`,
    () => `        return ${n.camel()}.stream().map(${n.type()}::get${up(n.noun())}).collect(Collectors.toList());`,
  ];
  return {
    head: () =>
      `package com.example.${n.noun()}.${n.noun()};\n\n${Array.from({ length: 3 + r.below(8) }, () => `import com.example.${n.noun()}.${n.noun()}.${n.type()};`).join('\n')}\n\n/**\n * ${n.comment()}\n */\n@Service\npublic class ${n.type()} {\n    @Autowired\n    private ${n.type()} ${n.camel()};\n\n`,
    piece: () =>
      `${r.next() < 0.5 ? `    /**\n     * ${n.comment()}\n     */\n` : ''}    public ${r.pick(TYPES)} ${n.method()}(${r.pick(TYPES)} ${n.camel()}, ${r.pick(TYPES)} ${n.camel()}) {\n${Array.from({ length: 2 + r.below(6) }, () => r.pick(lines)()).join('\n')}\n    }\n\n`,
    tail: () => '}\n',
  };
}

/** Extension, share of the tree, and writer. */
export const KINDS = [
  { ext: 'ts', share: 0.3, of: (r) => script(r, true) },
  { ext: 'js', share: 0.2, of: (r) => script(r, false) },
  { ext: 'py', share: 0.2, of: python },
  { ext: 'java', share: 0.3, of: java },
];

/** What a file with a send call holds besides, and what calls it from elsewhere. */
export const SENDS = {
  ts: (i) =>
    `import { sms } from 'tencentcloud-sdk-nodejs-sms';\n\nconst client${i} = new sms.v20210111.Client({ credential: { secretId: process.env.ID, secretKey: process.env.KEY }, region: 'ap-guangzhou' });\n\nexport async function notifyMember${i}(phone: string, code: string) {\n  return client${i}.SendSms({ SmsSdkAppId: '1400006666', SignName: '腾讯云', TemplateId: '1110', PhoneNumberSet: ['+86' + phone], TemplateParamSet: [code${i % 3 === 0 ? ", '5'" : ''}] });\n}\n\n`,
  js: (i) =>
    `const tencentcloud = require('tencentcloud-sdk-nodejs');\n\nconst client${i} = new tencentcloud.sms.v20210111.Client({ region: 'ap-guangzhou' });\n\nexports.notifyMember${i} = (phone, code) => client${i}.SendSms({ SmsSdkAppId: '1400006666', SignName: '腾讯云', TemplateId: '1110', PhoneNumberSet: ['+86' + phone], TemplateParamSet: [code${i % 3 === 0 ? ", '5'" : ''}] });\n\n`,
  py: (i) =>
    `from tencentcloud.sms.v20210111 import sms_client, models\n\n\ndef notify_member_${i}(cred, phone, code):\n    client = sms_client.SmsClient(cred, "ap-guangzhou")\n    req = models.SendSmsRequest()\n    req.SmsSdkAppId = "1400006666"\n    req.SignName = "腾讯云"\n    req.TemplateId = "1110"\n    req.TemplateParamSet = [code${i % 3 === 0 ? ', "5"' : ''}]\n    req.PhoneNumberSet = ["+86" + phone]\n    return client.SendSms(req)\n\n\n`,
  java: (i) =>
    `    public SendSmsResponse notifyMember${i}(com.tencentcloudapi.sms.v20210111.SmsClient client, String phone, String code) throws Exception {\n        com.tencentcloudapi.sms.v20210111.models.SendSmsRequest req = new com.tencentcloudapi.sms.v20210111.models.SendSmsRequest();\n        req.setSmsSdkAppId("1400006666");\n        req.setSignName("腾讯云");\n        req.setTemplateId("1110");\n        req.setTemplateParamSet(new String[]{code${i % 3 === 0 ? ', "5"' : ''}});\n        req.setPhoneNumberSet(new String[]{"+86" + phone});\n        return client.SendSms(req);\n    }\n\n`,
};
