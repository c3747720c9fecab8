import { describe, expect, it } from 'vitest';
import { check, workspaceOf } from '../../harness/workspace.js';
import { origins, sendJava, sent, sentOf } from './show.js';

const SERVICE = 'src/main/java/com/acme/sms/SmsService.java';
const YML = 'src/main/resources/application.yml';

const annotated = sendJava(
  [
    '  @Value("${sms.app-id}")',
    '  private String appId;',
    '  @Value("${sms.signName}")',
    '  private String sign;',
    '  @Value("${sms.template_id:1110}")',
    '  private String template;',
  ].join('\n'),
  'appId',
  'sign',
  'template',
  'import org.springframework.beans.factory.annotation.Value;',
);

const known = '"1400006666", "腾讯云", "1110"';

describe('Spring properties', () => {
  it('come from YAML in any spelling of the key', async () => {
    const files = { [SERVICE]: annotated, [YML]: 'sms:\n  appId: 1400006666\n  sign-name: 腾讯云\n  TEMPLATEID: "1111"\n' };
    expect(await sent(files)).toEqual(['"1400006666", "腾讯云", "1111"']);
    const snapshot = await check(files);
    expect(origins(snapshot, 'SmsSdkAppId', files)).toEqual([`${YML}:1400006666`]);
    expect(origins(snapshot, 'TemplateId', files)).toEqual([`${YML}:"1111"`]);
  });

  it('come from properties files', async () => {
    const path = 'src/main/resources/application.properties';
    const files = { [SERVICE]: annotated, [path]: 'sms.app-id=1400006666\nsms.signName=\\u817e\\u8baf云\n' };
    expect(await sent(files)).toEqual([known]);
    const snapshot = await check(files);
    expect(origins(snapshot, 'SignName', files)).toEqual([`${path}:\\u817e\\u8baf云`]);
    // The default of the annotation.
    expect(origins(snapshot, 'TemplateId', files)).toEqual([`${SERVICE}:1110`]);
  });

  it('resolve placeholders inside values', async () => {
    const files = {
      [SERVICE]: annotated,
      [YML]:
        'brand: 腾讯云\nsms:\n  app-id: ${SMS_APP:${fallback.app:1400006666}}\n  sign-name: ${brand}\n  template-id: ${SMS_TPL:1110}\n',
    };
    expect(await sent(files)).toEqual([known]);
    expect(origins(await check(files), 'TemplateId', files)).toEqual([`${YML}:1110`]);
    expect(await sent({ ...files, '.env': 'SMS_TPL=1111\n' })).toEqual(['"1400006666", "腾讯云", "1111"']);
    expect(await sent({ [SERVICE]: annotated, [YML]: 'sms:\n  app-id: ${SMS_APP}\n' })).toEqual(['?config, ?config, "1110"']);
  });

  it('are a choice over profiles', async () => {
    const files = {
      [SERVICE]: annotated,
      [YML]: 'sms:\n  app-id: 1400006666\n  sign-name: 腾讯云\n  template-id: 1110\n',
      'src/main/resources/application-docker.yml': 'sms:\n  template-id: 1111\n',
    };
    expect(await sent(files)).toEqual(['"1400006666", "腾讯云", "1110" | "1111"']);
    expect(origins(await check(files), 'TemplateId', files)).toEqual([`${YML}:1110`, 'src/main/resources/application-docker.yml:1111']);
  });

  it('are a choice over the documents of one file', async () => {
    const files = {
      [SERVICE]: annotated,
      [YML]:
        'sms: { app-id: 1400006666, sign-name: 腾讯云 }\n---\nspring.config.activate.on-profile: prod\nsms.template-id: 1112\n---\nspring: { profiles: dev }\nsms.template-id: 1113\n',
    };
    expect(await sent(files)).toEqual(['"1400006666", "腾讯云", "1112" | "1113"']);
  });

  it('bind a class of properties with getters that are generated', async () => {
    const files = {
      [SERVICE]: sendJava(
        '  @Resource\n  private SmsProperties props;',
        'props.getAppId()',
        'props.getSign()',
        'props.getTemplate().getLogin()',
      ),
      'src/main/java/com/acme/sms/SmsProperties.java': `package com.acme.sms;
import lombok.Data;
import org.springframework.boot.context.properties.ConfigurationProperties;
@Data
@Component
@ConfigurationProperties(prefix = "tencent.sms")
public class SmsProperties {
  private String appId;
  private String sign;
  private Template template = new Template();
  @Data
  public static class Template {
    private String login;
  }
}
`,
      [YML]: 'tencent:\n  sms:\n    app-id: 1400006666\n    sign: 腾讯云\n    template:\n      login: 1110\n',
    };
    expect(await sent(files)).toEqual([known]);
    expect(origins(await check(files), 'TemplateId', files)).toEqual([`${YML}:1110`]);
  });

  it('bind what a method makes a bean of, and records', async () => {
    const bean = {
      [SERVICE]: sendJava('  @Resource\n  private SmsProperties props;', 'props.getAppId()', '"腾讯云"', 'props.getTemplate()'),
      'src/main/java/com/acme/sms/SmsProperties.java':
        'package com.acme.sms;\n@Data\npublic class SmsProperties {\n  private String appId;\n  private String template = "1110";\n}\n',
      'src/main/java/com/acme/conf/Beans.java':
        'package com.acme.conf;\nimport com.acme.sms.SmsProperties;\n@Configuration\npublic class Beans {\n  @Bean\n  @ConfigurationProperties("sms")\n  public SmsProperties sms() { return new SmsProperties(); }\n}\n',
      [YML]: 'sms: { app-id: 1400006666 }\n',
    };
    expect(await sent(bean)).toEqual([known]);
    const record = {
      [SERVICE]: sendJava('  @Resource\n  private SmsProperties props;', 'props.appId()', '"腾讯云"', 'props.template()'),
      'src/main/java/com/acme/sms/SmsProperties.java':
        'package com.acme.sms;\n@ConfigurationProperties(prefix = "sms")\npublic record SmsProperties(String appId, String template) {}\n',
      [YML]: 'sms: { app-id: 1400006666, template: "1110" }\n',
    };
    expect(await sent(record)).toEqual([known]);
  });

  it('bind maps and lists', async () => {
    const files = {
      [SERVICE]: sendJava(
        '  @Resource\n  private SmsProperties props;',
        'props.getIds().get(0)',
        '"腾讯云"',
        'props.getTemplates().get("login")',
      ),
      'src/main/java/com/acme/sms/SmsProperties.java': `package com.acme.sms;
@ConfigurationProperties("sms")
public class SmsProperties {
  private Map<String, String> templates;
  private List<String> ids;
  public Map<String, String> getTemplates() { return templates; }
  public void setTemplates(Map<String, String> templates) { this.templates = templates; }
  public List<String> getIds() { return ids; }
  public void setIds(List<String> ids) { this.ids = ids; }
}
`,
      'src/main/resources/application.properties': 'sms.templates.login=1110\nsms.templates.bind-phone=1111\nsms.ids[0]=1400006666\n',
    };
    expect(await sent(files)).toEqual([known]);
  });

  it('come from setters, constructor parameters and the environment', async () => {
    const files = {
      'src/main/java/com/acme/sms/SmsService.java': `package com.acme.sms;
import com.tencentcloudapi.sms.v20210111.SmsClient;
import com.tencentcloudapi.sms.v20210111.models.SendSmsRequest;
public class SmsService {
  private SmsClient client;
  private final String app;
  private String sign;
  @Autowired
  private Environment env;
  public SmsService(@Value("\${sms.app-id}") String app) { this.app = app; }
  @Value("\${sms.sign-name}")
  public void setSign(String sign) { this.sign = sign; }
  public void send(String phone, String code) {
    SendSmsRequest req = new SendSmsRequest();
    req.setSmsSdkAppId(app);
    req.setSignName(sign);
    req.setTemplateId(env.getProperty("sms.template-id"));
    req.setPhoneNumberSet(new String[]{phone});
    req.setTemplateParamSet(new String[]{code});
    client.SendSms(req);
  }
}
`,
      [YML]: 'sms: { app-id: 1400006666, sign-name: 腾讯云, template-id: 1110 }\n',
    };
    expect(await sent(files)).toEqual([known]);
  });

  it('fill static fields through a setter', async () => {
    const files = {
      [SERVICE]: sendJava('', 'SmsConst.APP', '"腾讯云"', 'SmsConst.TPL'),
      'src/main/java/com/acme/sms/SmsConst.java': `package com.acme.sms;
@Component
public class SmsConst implements InitializingBean {
  @Value("\${sms.app-id}")
  private String app;
  @Value("\${sms.template-id}")
  private String tpl;
  public static String APP;
  public static String TPL;
  @Override
  public void afterPropertiesSet() { APP = this.app; TPL = tpl; }
}
`,
      [YML]: 'sms: { app-id: 1400006666, template-id: 1110 }\n',
    };
    expect(await sent(files)).toEqual([known]);
  });

  it('of another module count where a module has none of its own', async () => {
    const files = {
      'pom.xml': '<project/>',
      'common/pom.xml': '<project/>',
      'common/src/main/java/com/acme/sms/SmsService.java': annotated,
      'app/pom.xml': '<project/>',
      'app/src/main/resources/application.yml': 'sms: { app-id: 1400006666, sign-name: 腾讯云 }\n',
      'app/src/test/resources/application.yml': 'sms: { app-id: 1400000000, sign-name: 测试 }\n',
    };
    expect(await sent(files)).toEqual([known]);
    const own = { ...files, 'common/src/main/resources/application.yml': 'sms: { app-id: 1400000001 }\n' };
    expect(await sent(own)).toEqual(['"1400000001", ?config, "1110"']);
  });

  it('come from a properties file of their own', async () => {
    const files = { [SERVICE]: annotated, 'src/main/resources/sms.properties': 'sms.app-id=1400006666\nsms.sign-name=腾讯云\n' };
    expect(await sent(files)).toEqual([known]);
  });

  it('of samples and placeholders are not known', async () => {
    const files = {
      [SERVICE]: annotated,
      'src/main/resources/application.yml.example': 'sms: { app-id: 1400006666 }\n',
      'src/main/resources/application-example.yml': 'sms: { app-id: 1400006666 }\n',
      [YML]: 'sms:\n  sign-name: 你的签名\n',
    };
    expect(await sent(files)).toEqual(['?config, ?config, "1110"']);
    expect((await check(files)).findings.filter((f) => f.place.file.includes('example'))).toEqual([]);
  });

  it('convert to the type of the field and split lists', async () => {
    const files = {
      [SERVICE]: sendJava("  @Value(\"#{'${sms.ids}'.split(',')}\")\n  private String[] ids;", 'ids[0]', '"腾讯云"', 'ids[1]'),
      [YML]: 'sms:\n  ids: 1400006666,1110\n',
    };
    expect(await sent(files)).toEqual([known]);
    expect(origins(await check(files), 'TemplateId', files)).toEqual([`${YML}:1110`]);
  });

  it('are followed when a file changes, appears or vanishes', async () => {
    const files: Record<string, string> = { [SERVICE]: annotated, [YML]: 'sms: { app-id: 1400006666, sign-name: 腾讯云 }\n' };
    const workspace = workspaceOf(files);
    expect(sentOf(await workspace.update(), files)).toEqual([known]);
    files[YML] = 'sms: { app-id: 1400006667, sign-name: 腾讯会议 }\n';
    workspace.invalidate(YML);
    expect(sentOf(await workspace.update(), files)).toEqual(['"1400006667", "腾讯会议", "1110"']);
    const prod = 'src/main/resources/application-prod.yml';
    files[prod] = 'sms: { template-id: 1111 }\n';
    workspace.invalidate(prod);
    expect(sentOf(await workspace.update(), files)).toEqual(['"1400006667", "腾讯会议", "1111"']);
    workspace.setText(prod, 'sms: { template-id: 1112 }\n');
    expect(sentOf(await workspace.update(), { ...files, [prod]: 'sms: { template-id: 1112 }\n' })).toEqual([
      '"1400006667", "腾讯会议", "1112"',
    ]);
    delete files[prod];
    workspace.invalidate(prod);
    expect(sentOf(await workspace.update(), files)).toEqual(['"1400006667", "腾讯会议", "1110"']);
  });

  it('are flagged where they stand, with the send call beside', async () => {
    const files = { [SERVICE]: annotated, [YML]: 'sms:\n  app-id: 1400006666\n  sign-name: 【腾讯云】\n' };
    const { findings } = await check(files);
    const found = findings.find((f) => f.rule === 'sign-brackets')!;
    expect([found.place.file, files[YML].slice(found.place.range.start, found.place.range.end)]).toEqual([YML, '【腾讯云】']);
    expect(found.related.map((r) => r.place.file)).toContain(SERVICE);
  });
});
