import { type Answers, unsupported } from '../shape.js';

type Fields = Readonly<Record<string, string>>;

const SDK = `use tencentcloud_sdk_sms::{
    client::{Client, SendSmsRequest},
    credentials::Credential,
};
`;
const CLIENT = 'Client::new(Credential::new("", "", None), "ap-guangzhou")';

const request = (fields: Fields = {}): string =>
  `SendSmsRequest::new(${Object.values({
    PhoneNumberSet: 'vec!["+8613711112222".to_string()]',
    SmsSdkAppId: '"1400006666"',
    TemplateId: '"1110"',
    SignName: '"腾讯云"',
    TemplateParamSet: 'vec!["4370".to_string(), "5".to_string()]',
    ...fields,
  }).join(', ')})`;
const send = (fields: Fields = {}, client = CLIENT): string => `    ${client}.send_sms(${request(fields)}).await?;\n    Ok(())\n`;
const inside: Fields = { PhoneNumberSet: 'vec![phone.to_string()]', TemplateId: 'template_id' };
const method = (name: string, params: string, body: string): string =>
  `    ${name === '' ? '' : 'pub '}async fn send_code(${params}) -> Result<()> {\n    ${body}    }\n`;
const SMS = `${SDK}\npub async fn send_code(phone: &str, template_id: &str) -> Result<()> {\n${send(inside)}}\n`;
const SERVICE = `${SDK}\n#[derive(Clone)]\npub struct SmsService;\n\nimpl SmsService {\n${method('pub', '&self, phone: &str, template_id: &str', send(inside))}}\n`;
const MESSAGE: Fields = { PhoneNumberSet: 'vec![message.phone.clone()]', TemplateId: '&message.template_id' };
const STRUCT = '#[derive(Debug, Clone)]\npub struct Message {\n    pub phone: String,\n    pub template_id: String,\n}\n';
const CALL = '("+8613711112222", "1110")';

/** A crate whose root declares these modules. */
const crate = (modules: readonly string[], files: Fields): Fields => ({
  'Cargo.toml': '[package]\nname = "shop"\nversion = "0.1.0"\nedition = "2021"\n',
  'src/main.rs': `${modules.map((m) => `mod ${m};\n`).join('')}\nfn main() {}\n`,
  ...files,
});
const using = (imports: string, fields: Fields, others: Fields, modules: readonly string[] = ['notify', 'consts']): Fields =>
  crate(modules, { 'src/notify.rs': `${imports}${SDK}\npub async fn notify() -> Result<()> {\n${send(fields)}}\n`, ...others });
const CONSTANTS = { 'src/consts.rs': 'pub const LOGIN: &str = "1110";\n' };
const caller = (body: string, imports = 'use crate::sms;\n'): string =>
  `${imports}\npub async fn login() -> Result<()> {\n    ${body}\n}\n`;
const TRAIT =
  'use async_trait::async_trait;\n\n#[async_trait]\npub trait SmsSender: Send + Sync {\n    async fn send_code(&self, phone: &str, template_id: &str) -> Result<()>;\n}\n';
const SENDER = `use super::SmsSender;\nuse async_trait::async_trait;\n${SDK}\npub struct TencentSender;\n\n#[async_trait]\nimpl SmsSender for TencentSender {\n${method('', '&self, phone: &str, template_id: &str', send(inside))}}\n`;
const HANDLER =
  'use crate::sms::SmsSender;\nuse std::sync::Arc;\n\npub struct AppState {\n    pub sms: Arc<dyn SmsSender>,\n}\n\npub async fn login(State(state): State<Arc<AppState>>) -> Result<()> {\n    state.sms.send_code("+8613711112222", "1110").await\n}\n';

export const files: Answers = {
  'constant-alias': using('use crate::consts::LOGIN as TEMPLATE;\n', { TemplateId: 'TEMPLATE' }, CONSTANTS),
  'constant-namespace': using('use crate::consts;\n', { TemplateId: 'consts::LOGIN' }, CONSTANTS),
  'constant-wildcard': using('use crate::consts::*;\n', { TemplateId: 'LOGIN' }, CONSTANTS),
  'constant-reexport': using(
    'use crate::config::LOGIN;\n',
    { TemplateId: 'LOGIN' },
    { ...CONSTANTS, 'src/config/mod.rs': 'pub use super::consts::LOGIN;\n' },
    ['notify', 'consts', 'config'],
  ),
  'constant-default': unsupported('Rust has no default exports.', 'Rust 没有默认导出。'),
  'constant-require': unsupported('Rust has no require.', 'Rust 没有 require。'),
  'constant-chain-files': using(
    '',
    { TemplateId: 'crate::consts::template::TEMPLATE' },
    {
      'src/consts/mod.rs': 'pub mod ids;\npub mod template;\n',
      'src/consts/template.rs': 'use super::ids;\n\npub const TEMPLATE: &str = ids::LOGIN;\n',
      'src/consts/ids.rs': 'pub const LOGIN: &str = "1110";\n',
    },
  ),
  'constants-object': using(
    'use crate::consts::SMS;\n',
    { TemplateId: 'SMS.login', SignName: 'SMS.sign' },
    {
      'src/consts.rs':
        'pub struct Sms {\n    pub sign: &\'static str,\n    pub login: &\'static str,\n}\n\npub static SMS: Sms = Sms { sign: "腾讯云", login: "1110" };\n',
    },
  ),
  'dictionary-literal-file': using(
    'use crate::consts::TEMPLATES;\n',
    { TemplateId: 'TEMPLATES["login"]' },
    {
      'src/consts.rs':
        'use once_cell::sync::Lazy;\nuse std::collections::HashMap;\n\npub static TEMPLATES: Lazy<HashMap<&\'static str, &\'static str>> = Lazy::new(|| {\n    let mut m = HashMap::new();\n    m.insert("login", "1110");\n    m.insert("register", "2220");\n    m\n});\n',
    },
  ),
  'dictionary-unknown-file': crate(['notify', 'consts'], {
    'src/notify.rs': `use crate::consts::TEMPLATES;\n${SDK}\npub async fn notify(kind: &str) -> Result<()> {\n${send({ TemplateId: 'TEMPLATES.get(kind).unwrap().to_string()' })}}\n`,
    'src/consts.rs':
      'use phf::phf_map;\n\npub static TEMPLATES: phf::Map<&\'static str, &\'static str> = phf_map! {\n    "login" => "1110",\n    "register" => "2220",\n};\n',
  }),
  'class-constant-file': using(
    'use crate::consts::Templates;\n',
    { TemplateId: 'Templates::LOGIN' },
    { 'src/consts.rs': 'pub struct Templates;\n\nimpl Templates {\n    pub const LOGIN: &\'static str = "1110";\n}\n' },
  ),
  'interface-constant': using(
    'use crate::consts::{Login, Template};\n',
    { TemplateId: 'Login::ID' },
    {
      'src/consts.rs':
        'pub trait Template {\n    const ID: &\'static str;\n}\n\npub struct Login;\n\nimpl Template for Login {\n    const ID: &\'static str = "1110";\n}\n',
    },
  ),
  'enum-file': using(
    'use crate::consts::Kind;\n',
    { TemplateId: 'Kind::Login.template_id()' },
    {
      'src/consts.rs': `#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Kind {
    Register,
    Login,
    Custom(u32),
}

impl Kind {
    pub fn template_id(self) -> String {
        match self {
            Kind::Register => "2220".to_string(),
            Kind::Login => "1110".into(),
            Kind::Custom(id) => id.to_string(),
        }
    }
}
`,
    },
  ),
  'filled-later': unsupported(
    'Statics are filled once, where they are declared; cells that are set later may be set anywhere.',
    '静态变量在声明处初始化；之后才写入的单元可能在任何地方写入。',
  ),
  'client-export': crate(['notify', 'global'], {
    'src/notify.rs': `use crate::global::CLIENT;\nuse tencentcloud_sdk_sms::client::SendSmsRequest;\n\npub async fn notify() -> Result<()> {\n${send({}, 'CLIENT.clone()')}}\n`,
    'src/global.rs': `${SDK}\nlazy_static::lazy_static! {\n    pub static ref CLIENT: Client = ${CLIENT};\n}\n`,
  }),
  'function-value': using(
    'use crate::consts::template_of;\n',
    { TemplateId: 'template_of("login").unwrap()' },
    {
      'src/consts.rs':
        'pub fn template_of(kind: &str) -> Option<&\'static str> {\n    match kind {\n        "register" => Some("2220"),\n        "login" => Some("1110"),\n        _ => None,\n    }\n}\n',
    },
  ),

  'constructor-fields': crate(['sms', 'login'], {
    'src/sms.rs': `${SDK}\npub struct Sms {\n    template_id: String,\n}\n\nimpl Sms {\n    pub fn new(template_id: impl Into<String>) -> Self {\n        Self { template_id: template_id.into() }\n    }\n\n${method('pub', '&self', send({ TemplateId: 'self.template_id.clone()' }))}}\n`,
    'src/login.rs': caller('Sms::new("1110").send_code().await', 'use crate::sms::Sms;\n'),
  }),
  'inject-field': crate(['sms', 'login'], {
    'src/sms.rs': SERVICE,
    'src/login.rs': `use crate::sms::SmsService;\n\npub struct AppState {\n    pub sms: SmsService,\n}\n\npub async fn login(state: web::Data<AppState>) -> Result<()> {\n    state.sms.send_code${CALL}.await\n}\n`,
  }),
  'inject-constructor': crate(['sms', 'login'], {
    'src/sms.rs': SERVICE,
    'src/login.rs': `use crate::sms::SmsService;\nuse std::sync::Arc;\n\npub struct Handler {\n    sms: Arc<SmsService>,\n}\n\nimpl Handler {\n    pub fn new(sms: Arc<SmsService>) -> Self {\n        Self { sms }\n    }\n\n    pub async fn login(&self) -> Result<()> {\n        self.sms.send_code${CALL}.await\n    }\n}\n`,
  }),
  'one-implementation': crate(['sms', 'login'], {
    'src/sms/mod.rs': `mod tencent;\npub use tencent::TencentSender;\n${TRAIT}`,
    'src/sms/tencent.rs': SENDER,
    'src/login.rs': HANDLER,
  }),
  'two-implementations': crate(['sms', 'login'], {
    'src/sms/mod.rs': `mod console;\nmod tencent;\n${TRAIT}`,
    'src/sms/tencent.rs': SENDER,
    'src/sms/console.rs':
      'use super::SmsSender;\n\npub struct ConsoleSender;\n\n#[async_trait::async_trait]\nimpl SmsSender for ConsoleSender {\n    async fn send_code(&self, phone: &str, template_id: &str) -> Result<()> {\n        println!("{} {}", phone, template_id);\n        Ok(())\n    }\n}\n',
    'src/login.rs': HANDLER,
  }),
  'two-vendors': crate(['sms', 'login'], {
    'src/sms/mod.rs': `pub mod ali;\npub mod tencent;\n${TRAIT}\npub fn load(vendor: &str) -> Box<dyn SmsSender> {\n    match vendor {\n        "ali" => Box::new(ali::AliSender::from_env()),\n        _ => Box::new(tencent::TencentSender),\n    }\n}\n`,
    'src/sms/tencent.rs': SENDER,
    'src/sms/ali.rs':
      'use super::SmsSender;\n\npub struct AliSender {\n    client: aliyun_sms::Client,\n}\n\n#[async_trait::async_trait]\nimpl SmsSender for AliSender {\n    async fn send_code(&self, phone: &str, template_id: &str) -> Result<()> {\n        self.client.send_sms(aliyun_sms::SendSmsRequest { phone_numbers: phone.into(), template_code: template_id.into() }).await\n    }\n}\n',
    'src/login.rs':
      'pub async fn login(sender: &dyn crate::sms::SmsSender) -> Result<()> {\n    sender.send_code("+8613711112222", "SMS_1").await\n}\n',
  }),
  'template-method': crate(['sms', 'login'], {
    'src/sms.rs': `${SDK}\n#[async_trait]\npub trait Notice {\n    fn template_id(&self) -> String;\n\n${method('', '&self', send({ TemplateId: 'self.template_id()' }))}}\n`,
    'src/login.rs':
      'use crate::sms::Notice;\n\npub struct LoginNotice;\n\nimpl Notice for LoginNotice {\n    fn template_id(&self) -> String {\n        "1110".to_string()\n    }\n}\n\npub async fn login() -> Result<()> {\n    LoginNotice.send_code().await\n}\n',
  }),
  'inherited-wrapper': crate(['sms', 'login'], {
    'src/sms.rs': `${SDK}\n#[async_trait]\npub trait Sends {\n${method('', '&self, phone: &str, template_id: &str', send(inside))}}\n`,
    'src/login.rs': `use crate::sms::Sends;\n\npub struct Handler {}\n\nimpl Sends for Handler {}\n\nimpl Handler {\n    pub async fn login(&self) -> Result<()> {\n        self.send_code${CALL}.await\n    }\n}\n`,
  }),
  factory: crate(['sms', 'login'], {
    'src/sms.rs': `${SERVICE}\npub fn create() -> Result<SmsService> {\n    Ok(SmsService)\n}\n`,
    'src/login.rs': caller(`sms::create()?.send_code${CALL}.await`),
  }),
  singleton: crate(['sms', 'login'], {
    'src/sms.rs': `${SERVICE}\npub static DEFAULT: SmsService = SmsService {};\n`,
    'src/login.rs': caller(`sms::DEFAULT.send_code${CALL}.await`),
  }),
  dto: crate(['sms', 'login'], {
    'src/sms/mod.rs': `mod message;\npub use message::*;\n${SDK}\npub async fn send_code(message: &Message) -> Result<()> {\n${send(MESSAGE)}}\n`,
    'src/sms/message.rs': STRUCT,
    'src/login.rs': caller('sms::send_code(&sms::Message { phone: "+8613711112222".into(), template_id: "1110".into() }).await'),
  }),
  'generated-dto': crate(['sms', 'login'], {
    'src/sms.rs': `${SDK}\n#[derive(typed_builder::TypedBuilder)]\n${STRUCT}\npub async fn send_code(message: Message) -> Result<()> {\n${send(MESSAGE)}}\n`,
    'src/login.rs': caller(
      'send_code(Message::builder().phone("+8613711112222".into()).template_id("1110".into()).build()).await',
      'use crate::sms::{send_code, Message};\n',
    ),
  }),
  'dto-default': unsupported(
    'Fields have no defaults of their own; Default is a function like any other.',
    '字段没有默认值；Default 只是普通函数。',
  ),
  'builder-dto': crate(['sms', 'login'], {
    'src/sms.rs': `${SDK}\n${STRUCT}\nimpl Message {\n    pub fn new() -> Self {\n        Message { phone: String::new(), template_id: String::new() }\n    }\n\n    pub fn to(mut self, phone: &str) -> Self {\n        self.phone = phone.to_string();\n        self\n    }\n\n    pub fn with(mut self, template_id: &str) -> Self {\n        self.template_id = template_id.into();\n        self\n    }\n}\n\npub async fn send_code(message: Message) -> Result<()> {\n${send(MESSAGE)}}\n`,
    'src/login.rs': caller('sms::send_code(sms::Message::new().to("+8613711112222").with("1110")).await'),
  }),

  'chain-import': crate(['sms', 'login'], {
    'src/sms.rs': SMS,
    'src/login.rs': caller(`send_code${CALL}.await`, 'use crate::sms::send_code;\n'),
  }),
  'chain-two-levels': crate(['sms', 'login'], {
    'src/sms/mod.rs': `pub mod login;\n${SMS}`,
    'src/sms/login.rs':
      'use super::send_code;\n\npub async fn send_login(phone: &str) -> Result<()> {\n    send_code(phone, "1110").await\n}\n',
    'src/login.rs': caller('crate::sms::login::send_login("+8613711112222").await', ''),
  }),
  'chain-three-levels': crate(['sms', 'events', 'login'], {
    'src/sms/mod.rs': `pub mod login;\n${SMS}`,
    'src/sms/login.rs': 'pub async fn send_login(phone: &str) -> Result<()> {\n    super::send_code(phone, "1110").await\n}\n',
    'src/events.rs':
      'use crate::sms::login as messages;\n\npub async fn on_login(phone: &str) {\n    let _ = messages::send_login(&format!("+86{}", phone)).await;\n}\n',
    'src/login.rs': caller('on_login("13711112222").await', 'use super::events::on_login;\n'),
  }),
  'chain-varargs': unsupported('Rust has no variable number of parameters.', 'Rust 没有可变参数。'),
  'chain-brand': crate(['sms', 'login'], {
    'src/sms.rs': `${SDK}\npub async fn send_code(args: &[String]) -> Result<()> {\n    let mut params = vec!["4370".to_string()];\n    params.extend_from_slice(args);\n${send({ TemplateParamSet: 'params' })}}\n`,
    'src/login.rs': caller('sms::send_code(&["5".to_string()]).await'),
  }),
  'chain-no-parameters': crate(['sms', 'login'], {
    'src/sms.rs': `${SDK}\npub async fn send_code(params: Option<Vec<String>>) -> Result<()> {\n    let params = match params {\n        Some(given) => given,\n        None => vec![],\n    };\n${send({ TemplateParamSet: 'params' })}}\n`,
    'src/login.rs': caller('sms::send_code(None).await'),
  }),
  'chain-options': crate(['sms', 'login'], {
    'src/sms.rs': `${SDK}\n#[derive(Default)]\n${STRUCT}\npub async fn send_code(message: Message) -> Result<()> {\n${send(MESSAGE)}}\n`,
    'src/login.rs': caller(
      'let mut message = Message::default();\n    message.phone = "+8613711112222".to_string();\n    message.template_id = "1110".to_string();\n    send_code(message).await',
      'use crate::sms::{self, send_code, Message};\n',
    ),
  }),
  'chain-decorated': unsupported(
    'Rust has no decorators; attribute macros leave the function as it is.',
    'Rust 没有装饰器，属性宏不改变函数本身。',
  ),
  'chain-callback': crate(['sms', 'login'], {
    'src/sms.rs': SMS,
    'src/login.rs': `use crate::sms;\n\npub fn login(queue: &Queue) {\n    queue.push(Box::new(|| {\n        tokio::spawn(async { sms::send_code${CALL}.await })\n    }));\n}\n`,
  }),
  'chain-recursive': crate(['sms', 'login'], {
    'src/sms/mod.rs': `mod retry;\n${SDK}\npub async fn send_code(phone: &str, attempt: u32) -> Result<()> {\n    if let Err(e) = ${CLIENT}.send_sms(${request({ PhoneNumberSet: 'vec![phone.to_string()]' })}).await {\n        if attempt < 3 {\n            return retry::again(phone, attempt).await;\n        }\n        return Err(e.into());\n    }\n    Ok(())\n}\n`,
    'src/sms/retry.rs':
      'pub async fn again(phone: &str, attempt: u32) -> Result<()> {\n    super::send_code(phone, attempt + 1).await\n}\n',
    'src/login.rs': caller('sms::send_code("+8613711112222", 0).await'),
  }),
  'chain-split-arguments': crate(['sms', 'login', 'register'], {
    'src/sms.rs': `${SDK}\npub async fn send_code(template_id: &str, params: Vec<String>) -> Result<()> {\n${send({ TemplateId: 'template_id', TemplateParamSet: 'params' })}}\n`,
    'src/login.rs': caller('sms::send_code("1110", vec!["4370".into(), "5".into()]).await'),
    'src/register.rs': 'pub async fn register() -> Result<()> {\n    crate::sms::send_code("2220", vec!["4370".into()]).await\n}\n',
  }),
};
