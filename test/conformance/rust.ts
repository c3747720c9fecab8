import { files } from './files/rust.js';
import { type Answers, type Conformance, unsupported } from './shape.js';

type Fields = Readonly<Record<string, string | null>>;

/** As `SendSmsRequest::new` takes them. */
const REQUEST = {
  PhoneNumberSet: 'vec!["+8613711112222".to_string()]',
  SmsSdkAppId: '"1400006666"',
  TemplateId: '"1110"',
  SignName: '"腾讯云"',
  TemplateParamSet: 'vec!["4370".to_string(), "5".to_string()]',
};

const SDK = `use tencentcloud_sdk_sms::{
    client::{Client, SendSmsRequest},
    credentials::Credential,
};
`;
const CLIENT = 'Client::new(Credential::new(std::env::var("ID").unwrap(), std::env::var("KEY").unwrap(), None), "ap-guangzhou")';
const head = (imports = ''): string => `${imports}${SDK}\n`;

const args = (fields: Fields = {}): string => Object.values({ ...REQUEST, ...fields }).join(', ');
const request = (fields: Fields = {}): string => `SendSmsRequest::new(${args(fields)})`;
const send = (fields: Fields = {}, client = CLIENT): string =>
  `    let client = ${client};\n    let request = ${request(fields)};\n    client.send_sms(request).await?;\n    Ok(())\n`;
const func = (before: string, fields: Fields = {}, params = 'order: &Order', name = 'notify'): string =>
  `pub async fn ${name}(${params}) -> Result<()> {\n${before}${before === '' ? '' : '\n'}${send(fields)}}\n`;
const script = (before: string, fields: Fields = {}, imports = '', params = 'order: &Order'): string =>
  `${head(imports)}${func(before, fields, params)}`;
const top = (declarations: string, fields: Fields = {}, imports = ''): string => `${head(imports)}${declarations}\n${func('', fields, '')}`;
const inside: Fields = { PhoneNumberSet: 'vec![phone.to_string()]', TemplateId: 'template_id' };
const wrapper = (params: string, fields: Fields, caller: string, declarations = ''): string =>
  `${head()}${declarations}${func('', fields, params, 'send_code')}\npub async fn login() -> Result<()> {\n    ${caller}.await\n}\n`;
const JSON_TEXT =
  '{"SmsSdkAppId":"1400006666","SignName":"腾讯云","TemplateId":"1110","PhoneNumberSet":["+8613711112222"],"TemplateParamSet":["4370","5"]}';
const JSON_MACRO = `json!({
        "SmsSdkAppId": "1400006666",
        "SignName": "腾讯云",
        "TemplateId": "1110",
        "PhoneNumberSet": ["+8613711112222"],
        "TemplateParamSet": ["4370", "5"],
    })`;
/** A request by hand with a body. */
const byHand = (body: string, imports = '', params = ''): string => `use reqwest::Client;
${imports}
pub async fn notify(${params}) -> Result<()> {
${body}
    Client::new()
        .post("https://sms.tencentcloudapi.com")
        .header("X-TC-Action", "SendSms")
        .header("X-TC-Version", "2021-01-11")
        .header("X-TC-Region", "ap-guangzhou")
        .body(body)
        .send()
        .await?;
    Ok(())
}
`;
/** A struct that becomes the body of a request. */
const STRUCT = `#[derive(Debug, Clone, Default, Serialize)]
#[serde(rename_all = "PascalCase")]
pub struct Body {
    sms_sdk_app_id: String,
    sign_name: Option<String>,
    template_id: String,
    phone_number_set: Vec<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    template_param_set: Option<Vec<String>>,
    session_context: Option<String>,
    extend_code: Option<String>,
    sender_id: Option<String>,
}
`;
const SERDE = 'use serde::Serialize;\n';
const LITERAL = `Body {
        sms_sdk_app_id: "1400006666".into(),
        sign_name: Some("腾讯云".into()),
        template_id: "1110".into(),
        phone_number_set: vec!["+8613711112222".into()],
        template_param_set: Some(vec!["4370".into(), "5".into()]),
        ..Default::default()
    }`;
const structByHand = (body: string, imports = SERDE, params = ''): string =>
  byHand(`${body}\n    let body = serde_json::to_string(&body)?;`, imports, params).replace(
    '\npub async fn notify',
    `\n${STRUCT}\npub async fn notify`,
  );

const LEGACY = 'https://yun.tim.qq.com/v5/tlssmssvr/sendsms?sdkappid=1400006666&random=';

const single: Answers = {
  literal: script(''),
  'module-constant': top('const TEMPLATE: &str = "1110";\n', { TemplateId: 'TEMPLATE' }),
  'class-constant': top('struct Templates;\n\nimpl Templates {\n    pub const LOGIN: &\'static str = "1110";\n}\n', {
    TemplateId: 'Templates::LOGIN',
  }),
  'enum-constant': top(
    `#[derive(Clone, Copy)]
enum Template {
    Login,
    Register,
}

impl Template {
    fn id(&self) -> &'static str {
        match self {
            Self::Register => "2220",
            Self::Login => "1110",
        }
    }
}
`,
    { TemplateId: 'Template::Login.id()' },
  ),
  'constant-chain': top('static TEMPLATE: &str = LOGIN;\n\nconst LOGIN: &str = "1110";\n', { TemplateId: 'TEMPLATE' }),
  'local-variable': script('    let template = "1110".to_owned();', { TemplateId: 'template' }),
  reassignment: script('    let mut template = "2220";\n    template = "1110";', { TemplateId: 'template' }),
  'branch-reassignment': script('    let mut template = "1110";\n    if order.is_new {\n        template = "2220";\n    }', {
    TemplateId: 'template',
  }),
  conditional: script('', { TemplateId: 'if order.is_new { "2220" } else { "1110" }' }),
  correlated: script(
    `    let (template, params) = if order.is_new {
        ("2220", vec!["4370".to_string()])
    } else {
        ("1110", vec!["4370".to_string(), "5".to_string()])
    };`,
    { TemplateId: 'template', TemplateParamSet: 'params' },
  ),
  switch: script(
    `    let template;
    let params;
    match order.kind.as_str() {
        "new" => {
            template = "2220";
            params = vec!["4370".to_string()];
        }
        _ => {
            template = "1110";
            params = vec!["4370".to_string(), "5".to_string()];
        }
    }`,
    { TemplateId: 'template', TemplateParamSet: 'params' },
  ),
  concatenation: top('const COUNTRY: &str = "+86";\n', {
    PhoneNumberSet: 'vec![COUNTRY.to_string() + "137" + "11112222"]',
    SignName: 'concat!("腾讯", "云")',
  }),
  interpolation: script('    let number = "13711112222";\n    let country = 86;', {
    PhoneNumberSet: 'vec![format!("+{country}{number}")]',
  }),
  'format-call': script('', { PhoneNumberSet: 'vec![format!("+{1}{}", "13711112222", 86)]' }),
  'adjacent-literals': unsupported('Rust does not join adjacent literals.', 'Rust 不会拼接相邻字面量。'),
  'number-to-text': top('const TEMPLATE: u32 = 1_110u32;\n', {
    TemplateId: 'TEMPLATE.to_string()',
    SmsSdkAppId: 'format!("{}", 1400006666)',
  }),
  number: byHand(
    `    let body = ${JSON_MACRO.replace('"TemplateId": "1110"', '"TemplateId": 1110')}.to_string();`,
    'use serde_json::json;\n',
  ),
  trimmed: script('', { TemplateId: '" 1110 ".trim()' }),
  'multiline-text': script('', { SignName: 'r#"腾讯云"#', TemplateId: '"11\\\n        10"' }),

  'list-variable': script('    let params = vec!["4370".to_string(), "5".to_string()];', { TemplateParamSet: 'params' }),
  'list-spread': script(
    '    let first = vec!["4370".to_string()];\n    let mut params = first.clone();\n    params.extend_from_slice(&["5".to_string()]);',
    {
      TemplateParamSet: 'params',
    },
  ),
  'list-append': script(
    '    let mut params: Vec<String> = Vec::with_capacity(2);\n    params.push("4370".into());\n    params.push("5".into());',
    {
      TemplateParamSet: 'params',
    },
  ),
  'list-append-loop': script(
    '    let mut params = Vec::new();\n    for item in &order.items {\n        params.push(item.name.clone());\n    }',
    { TemplateParamSet: 'params' },
  ),
  'list-copy': script('    let params = ["4370".to_string(), "5".to_string()];', { TemplateParamSet: 'params.to_vec()' }),
  'list-factory': script('', { TemplateParamSet: 'Vec::from(["4370".to_string(), "5".to_string()])' }),
  'list-index': script('    let mut params = vec![String::new(); 2];\n    params[0] = "4370".into();\n    params[1] = "5".into();', {
    TemplateParamSet: 'params',
  }),
  'list-empty': script('', { TemplateParamSet: 'vec![]' }),
  'list-null': structByHand(`    let body = ${LITERAL.replace(/Some\(vec.*\)/, 'None')};`),
  'list-concatenated': script('    let first = ["4370".to_string()];\n    let second = ["5".to_string()];', {
    TemplateParamSet: 'first.into_iter().chain(second).collect()',
  }),
  'list-mapped': script('    let numbers = ["13711112222", "13711112223"];', {
    PhoneNumberSet: 'numbers.iter().map(|n| format!("+86{}", n)).collect::<Vec<_>>()',
  }),
  'phone-list': script('', { PhoneNumberSet: 'vec!["+8613711112222".into(), "+8613711112223".into(), "13711112224".into()]' }),
  'phone-split': script('', { PhoneNumberSet: '"+8613711112222,+8613711112223".split(\',\').map(String::from).collect()' }),

  'member-writes': structByHand(`    let mut body = Body::default();
    body.sms_sdk_app_id = "1400006666".to_string();
    body.sign_name = Some("腾讯云".to_string());
    body.template_id = "1110".to_string();
    body.phone_number_set = vec!["+8613711112222".to_string()];
    body.template_param_set = Some(vec!["4370".to_string(), "5".to_string()]);`),
  overwritten: structByHand(`    let mut body = ${LITERAL.replace('1110', '2220')};\n    body.template_id = "1110".into();`),
  'branch-field': `use tencentcloud_sms_sdk::{Client, SendSmsRequest};

pub async fn notify(client: &Client, order: &Order) -> Result<()> {
    let mut request = ${request()};
    if order.is_new {
        request.set_session_context("login");
    }
    client.send_sms(request).await?;
    Ok(())
}
`,
  builder: `${head()}#[derive(Default)]
struct Builder {
    sign: String,
    template: String,
    params: Vec<String>,
    phones: Vec<String>,
}

impl Builder {
    fn sign(mut self, sign: &str) -> Self {
        self.sign = sign.to_owned();
        self
    }

    fn template(mut self, template: impl Into<String>, params: &[&str]) -> Self {
        self.template = template.into();
        self.params = params.iter().map(|p| p.to_string()).collect();
        self
    }

    fn to(mut self, phone: &str) -> Self {
        self.phones.push(phone.to_string());
        self
    }

    fn build(self) -> SendSmsRequest {
        SendSmsRequest::new(self.phones, "1400006666", self.template, self.sign, self.params)
    }
}

pub async fn notify(client: Client) {
    let request = Builder::default().sign("腾讯云").template("1110", &["4370", "5"]).to("+8613711112222").build();
    let _ = client.send_sms(request).await;
}
`,
  'json-payload': structByHand(`    let body = ${LITERAL};`),
  'json-literal': byHand(`    let body = r#"${JSON_TEXT}"#;`),
  'json-escaped': byHand(`    let body = "${JSON_TEXT.replaceAll('"', '\\"').replace('腾讯云', '\\\\u817e\\\\u8baf\\\\u4e91')}";`),
  'json-holes': byHand(
    `    let body = format!(
        r#"{{"SmsSdkAppId":"1400006666","SignName":"腾讯云","TemplateId":"1110","PhoneNumberSet":["+86{}"],"TemplateParamSet":["{code}","5"]}}"#,
        phone
    );`,
    '',
    'phone: &str, code: &str',
  ),
  merged:
    structByHand(`    let common = Body { sms_sdk_app_id: "1400006666".into(), sign_name: Some("腾讯云".into()), template_id: "2220".into(), ..Default::default() };
    let body = Body {
        template_id: "1110".into(),
        phone_number_set: vec!["+8613711112222".into()],
        template_param_set: Some(vec!["4370".into(), "5".into()]),
        ..common
    };`),
  'other-fields': structByHand(
    `    let body = ${LITERAL.replace(
      '..Default',
      'extend_code: Some("01".into()),\n        session_context: Some("login".into()),\n        sender_id: Some("Qsms".into()),\n        ..Default',
    )};`,
  ),
  'field-left-out': structByHand(`    let body = ${LITERAL.replace(/ {8}sign_name.*\n/, '')};`),
  'filled-elsewhere': `${head()}fn build() -> SendSmsRequest {\n    let request = ${request()};\n    request\n}\n\npub async fn notify(client: &Client) -> Result<()> {\n    let request = build();\n    client.send_sms(request).await?;\n    Ok(())\n}\n`,
  'filled-by-argument': structByHand(
    `    let mut body = Body { phone_number_set: vec!["+8613711112222".into()], ..Default::default() };
    body.template_param_set = Some(vec!["4370".into(), "5".into()]);
    complete(&mut body);`,
    `${SERDE}
fn complete(body: &mut Body) {
    body.sms_sdk_app_id = "1400006666".into();
    body.sign_name.replace("腾讯".into());
    body.sign_name = Some("腾讯云".into());
    body.template_id = "1110".into();
}
`,
  ),
  'filled-by-unknown': byHand(
    `    let mut body = ${JSON_MACRO};\n    extras::decorate(&mut body);\n    let body = body.to_string();`,
    'use serde_json::json;\n',
  ),
  'early-return': script(
    `    if order.vendor == "ali" {
        let request = aliyun_sms::SendSmsRequest { phone_numbers: "13711112222".into(), sign_name: "阿里云".into(), template_code: "SMS_1".into() };
        order.ali.send_sms(request).await?;
        return Ok(());
    }`,
  ),
  guarded: `${head()}pub async fn notify(client: &Client) -> Result<bool> {
    match client.send_sms(${request()}).await {
        Ok(response) => {
            println!("{:?}", response);
            Ok(response.check_is_success("+8613711112222".to_string()))
        }
        Err(e) => {
            log::error!("send failed: {}", e);
            Err(e.into())
        }
    }
}
`,
  'client-field': `${head()}pub struct Service {
    client: Client,
}

impl Service {
    pub fn new(credential: Credential) -> Self {
        Self { client: Client::new(credential, "ap-guangzhou") }
    }

    pub async fn notify(&self) -> Result<()> {
        self.client.clone().send_sms(${request()}).await?;
        Ok(())
    }
}
`,
  'client-function': `${head()}fn client() -> Client {\n    ${CLIENT}\n}\n\npub async fn notify() -> Result<()> {\n    client().send_sms(${request()}).await?;\n    Ok(())\n}\n`,
  'client-inline': `${head()}pub async fn notify() -> Result<()> {\n    ${CLIENT}.send_sms(${request()}).await?;\n    Ok(())\n}\n`,
  async: `${head()}pub fn notify(client: Client) {\n    tokio::spawn(async move {\n        if let Err(e) = client.send_sms(${request()}).await {\n            tracing::error!(error = %e, "sms");\n        }\n    });\n}\n`,
  callback: `${head()}pub fn notify(client: Client, pool: &Pool) {\n    pool.submit(move || client.send_sms(${request()}));\n}\n`,
  'global-send': `use serde_json::json;

pub async fn notify(client: &tencentcloud::Client) -> Result<()> {
    let params = json!({
        "SmsSdkAppId": "1400006666",
        "MultiSmsInfoSet": [{ "PhoneNumber": "+12025550123", "TemplateId": "1110", "TemplateParamSet": ["4370", "5"] }],
    });
    client.request("SendMultiGlobalSms", "2021-01-11", params).await?;
    Ok(())
}
`,

  'wrapper-function': wrapper('phone: &str, template_id: &str', inside, 'send_code("+8613711112222", "1110")'),
  'wrapper-method': `${head()}pub struct Service;

impl Service {
${func('', inside, '&self, phone: &str, template_id: &str', 'send_code').replace(/^/gm, '    ')}
    pub async fn login(&self) -> Result<()> {
        self.send_code("+8613711112222", "1110").await
    }
}
`,
  'wrapper-static': `${head()}pub struct Service;

impl Service {
${func('', inside, 'phone: &str, template_id: &str', 'send_code').replace(/^/gm, '    ')}
    pub async fn login(&self) -> Result<()> {
        Service::send_code("+8613711112222", "1110").await
    }
}
`,
  'wrapper-closure': `${head()}pub fn login(client: &Client) {
    let send_code = |phone: &str, template_id: &str| {
        client.send_sms(${request(inside)})
    };
    send_code("+8613711112222", "1110");
}
`,
  'wrapper-default': unsupported('Rust has neither default parameters nor overloads.', 'Rust 没有默认参数和重载。'),
  'wrapper-overload': unsupported('Rust has no overloads.', 'Rust 没有重载。'),
  'wrapper-keywords': `${head()}pub struct Options {
    pub phone: String,
    pub template_id: String,
}

${func('', { PhoneNumberSet: 'vec![options.phone]', TemplateId: 'options.template_id' }, 'options: Options', 'send_code')}
pub async fn login() -> Result<()> {
    send_code(Options { phone: "+8613711112222".into(), template_id: "1110".into() }).await
}
`,
  'wrapper-varargs': unsupported('Rust has no variable number of parameters.', 'Rust 没有可变参数。'),
  'wrapper-prefix': wrapper('phone: &str', { PhoneNumberSet: 'vec![format!("+86{}", phone)]' }, 'send_code("13711112222")'),
  'wrapper-two-levels': wrapper(
    'phone: &str, template_id: &str',
    inside,
    'send_login("+8613711112222")',
    'async fn send_login(phone: &str) -> Result<()> {\n    send_code(phone, "1110").await\n}\n\n',
  ),
  'wrapper-branch': `${head()}pub async fn send_code(kind: &str) -> Result<()> {
    let (template, params) = match kind {
        "new" => ("2220", vec!["4370".to_string()]),
        _ => ("1110", vec!["4370".to_string(), "5".to_string()]),
    };
${send({ TemplateId: 'template', TemplateParamSet: 'params' })}}

pub async fn login() -> Result<()> {
    send_code("login").await
}
`,
  'wrapper-field': `${head()}pub struct Notifier {
    template_id: String,
}

impl Notifier {
    pub fn new(template_id: &str) -> Self {
        Self { template_id: template_id.to_string() }
    }

    pub async fn send_code(&self) -> Result<()> {
    ${send({ TemplateId: '&self.template_id' })}    }
}

pub async fn login() -> Result<()> {
    Notifier::new("1110").send_code().await
}
`,
  'wrapper-recursive': `${head()}pub async fn send_code(client: &Client, phone: &str, attempt: u32) -> Result<()> {
    let response = client.send_sms(${request({ PhoneNumberSet: 'vec![phone.to_string()]' })}).await?;
    if response.response.error.is_some() && attempt < 3 {
        return Box::pin(send_code(client, phone, attempt + 1)).await;
    }
    Ok(())
}

pub async fn login(client: &Client) -> Result<()> {
    send_code(client, "+8613711112222", 0).await
}
`,

  environment: script('', { TemplateId: 'std::env::var("SMS_TEMPLATE").expect("SMS_TEMPLATE")' }),
  'environment-default': script('    let template = std::env::var("SMS_TEMPLATE").unwrap_or_else(|_| "1110".to_string());', {
    TemplateId: 'template',
  }),
  'environment-empty-default': script('', { TemplateId: 'std::env::var("SMS_TEMPLATE").unwrap_or_default()' }),
  'dictionary-literal': script('    let templates = HashMap::from([("login", "1110"), ("register", "2220")]);', {
    TemplateId: 'templates["login"]',
  }),
  'dictionary-unknown': script('    let templates = HashMap::from([("login", "1110"), ("register", "2220")]);', {
    TemplateId: 'templates[order.kind.as_str()]',
  }),
  'dictionary-filled': script(
    '    let mut templates = HashMap::new();\n    templates.insert("login", "1110");\n    templates.insert("register", "2220");',
    { TemplateId: '*templates.get("login").unwrap()' },
  ),
  'dictionary-filled-elsewhere': script('    let mut templates = HashMap::new();\n    load(&mut templates);', {
    TemplateId: 'templates["login"]',
  }).replace(
    /$/,
    '\nfn load(templates: &mut HashMap<String, String>) {\n    for row in rows() {\n        templates.insert(row.kind, row.id);\n    }\n}\n',
  ),
  dynamic: script('    let code = format!("{:06}", rand::thread_rng().gen_range(0..1000000));', {
    TemplateParamSet: 'vec![code, "5".into()]',
  }),
  parameter: script('', { TemplateId: 'template' }, '', 'template: &str'),
  'phone-prefix': script('', { PhoneNumberSet: 'vec![format!("+86{phone}")]' }, '', 'phone: &str'),
  'unknown-list': script('', { TemplateParamSet: 'params' }, '', 'params: Vec<String>'),

  'version-2019': byHand(
    `    let body = ${JSON_MACRO.replace('SmsSdkAppId', 'SmsSdkAppid').replace('SignName', 'Sign').replace('TemplateId', 'TemplateID')}.to_string();`,
    'use serde_json::json;\n',
  ).replace('2021-01-11', '2019-07-11'),
  'generic-client': `use serde_json::json;

pub async fn notify(client: &tencentcloud::Client) -> Result<()> {
    let params = ${JSON_MACRO};
    client.request("SendSms", "2021-01-11", params).await?;
    Ok(())
}
`,
  'legacy-single': unsupported('There is no legacy SDK for Rust.', '旧版接口没有 Rust SDK。'),
  'legacy-multi': unsupported('There is no legacy SDK for Rust.', '旧版接口没有 Rust SDK。'),
  'legacy-keywords': unsupported('There is no legacy SDK for Rust.', '旧版接口没有 Rust SDK。'),
  'legacy-text': unsupported('There is no legacy SDK for Rust.', '旧版接口没有 Rust SDK。'),
  'http-v3': `use reqwest::header::{HeaderMap, HeaderValue};
use serde_json::json;

const HOST: &str = "sms.tencentcloudapi.com";

pub async fn notify_by_hand(authorization: &str) -> Result<()> {
    let payload = ${JSON_MACRO};
    let mut headers = HeaderMap::new();
    headers.insert("Authorization", authorization.parse()?);
    headers.insert("X-TC-Action", HeaderValue::from_static("SendSms"));
    headers.insert("X-TC-Version", "2021-01-11".parse()?);
    reqwest::Client::new().post(format!("https://{}", HOST)).headers(headers).json(&payload).send().await?;
    Ok(())
}
`,
  'http-v5': `#[derive(serde::Serialize)]
struct Tel<'a> {
    nationcode: &'a str,
    mobile: &'a str,
}

#[derive(serde::Serialize)]
struct Payload<'a> {
    tel: Tel<'a>,
    sign: &'a str,
    tpl_id: u32,
    params: Vec<String>,
    sig: String,
    time: i64,
    extend: &'a str,
    ext: &'a str,
}

pub async fn notify_by_hand(random: u32, sig: String) -> Result<()> {
    let payload = Payload {
        tel: Tel { nationcode: "86", mobile: "13711112222" },
        sign: "腾讯云",
        tpl_id: 1110,
        params: vec!["4370".to_string(), "5".to_string()],
        sig,
        time: chrono::Utc::now().timestamp(),
        extend: "",
        ext: "",
    };
    let url = format!("${LEGACY}{}", random);
    ureq::post(&url).send_json(serde_json::to_value(&payload)?)?;
    Ok(())
}
`,

  cjk: top('// 正文模板 😀\nconst 模板: &str = "1110";\n', { TemplateId: '模板', TemplateParamSet: 'vec!["您好😀".into(), "5".into()]' }),
  'line-ends': `\uFEFF${top('const TEMPLATE: &str = "1110";\n', { TemplateId: 'TEMPLATE', SignName: 'r"腾讯云"' }).replaceAll('\n', '\r\n')}`,
  'syntax-error': `${script('', {}, '', '')}\nfn broken( {\n    let x = ;\n}\n`,
  logged: byHand(
    `    let body = ${JSON_MACRO};\n    println!("{}", body);\n    tracing::info!(payload = ?body, "sending {body}");\n    let body = serde_json::to_string(&body)?;\n    log::debug!("{}", &body);`,
    'use serde_json::json;\n',
  ),
  'variables-named-like-fields': script(
    '    let TemplateId = "1110";\n    let sign_name = "腾讯云";\n    let phone_number_set = "+8613711112222";',
    { TemplateId: 'TemplateId', SignName: 'sign_name', PhoneNumberSet: 'vec![phone_number_set.to_string()]' },
  ),

  'commented-out': `${head()}pub async fn notify() {\n${send().replace(/^/gm, '    // ')}\n    /* client.send_sms(SendSmsRequest::default()) /* nested */ */\n}\n`,
  'other-vendor': `use aliyun_sms::{Client, SendSmsRequest};

pub async fn notify(client: &Client) -> Result<()> {
    let request = SendSmsRequest::new("13711112222", "阿里云", "SMS_1", "{}");
    client.send_sms(request).await?;
    Ok(())
}
`,
  voice: byHand(
    `    let body = json!({ "TemplateId": "1110", "CalledNumber": "+8613711112222", "TemplateParamSet": ["4370"], "VoiceSdkAppid": "1400006666" }).to_string();`,
    'use serde_json::json;\n',
  )
    .replace('sms.tencent', 'vms.tencent')
    .replace('SendSms', 'SendTtsVoice'),
  'other-action': byHand(
    `    let body = json!({ "SmsSdkAppId": "1400006666", "Limit": 10 }).to_string();\n    let note = "SendSms";`,
    'use serde_json::json;\n',
  ).replace('"X-TC-Action", "SendSms"', '"X-TC-Action", "PullSmsSendStatus"'),
  'never-sent': `${head()}pub fn sample() -> SendSmsRequest {\n    ${request()}\n}\n`,
  mock: `use async_trait::async_trait;
use tencentcloud_sdk_sms::client::{SendSmsRequest, SendSmsResponse};

#[async_trait]
pub trait Api {
    async fn send_sms(&self, request: SendSmsRequest) -> Result<SendSmsResponse>;
}

pub struct MockApi;

#[async_trait]
impl Api for MockApi {
    async fn send_sms(&self, _request: SendSmsRequest) -> Result<SendSmsResponse> {
        Ok(SendSmsResponse::default())
    }
}
`,
  'dead-code': script('    if true {\n        return Ok(());\n    }'),
};

export const conformance: Conformance = { path: 'src/notify.rs', answers: { ...single, ...files } };
