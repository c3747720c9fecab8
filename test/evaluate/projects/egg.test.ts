import { expect, it } from 'vitest';
import { check, showCall } from '../../harness/workspace.js';

it('services of an Egg application are called through the context', async () => {
  const { calls } = await check({
    'app/service/sms_code.js': `
'use strict'
const Service = require('egg').Service
class SmsCodeService extends Service {
  async create(phone, tpl, values) {
    const QcloudSms = require('qcloudsms_js')
    QcloudSms(1400234567, 'k').SmsSingleSender().sendWithParam(86, phone, tpl, values, '云测', '', '', () => {})
  }
}
module.exports = SmsCodeService
`,
    'app/service/user.js': `
const { Service } = require('egg')
module.exports = class extends Service {
  async register(phone) { return this.service.smsCode.create(phone, 112233, ['4370', '5']) }
}
`,
    'app/controller/home.js': `
const Controller = require('egg').Controller
module.exports = class HomeController extends Controller {
  async index() {
    const { ctx } = this
    await this.ctx.service.smsCode.create('13712345678', 998877, ['4370'])
    await ctx.service.mail.create('13712345678', 998877, [])
  }
}
`,
  });
  expect(calls.map(showCall)).toEqual([
    'app/controller/home.js v5 sendsms via SmsCodeService.create PhoneNumberSet=["13712345678"] SmsSdkAppId=1400234567 TemplateId=998877 SignName="云测" TemplateParamSet=["4370"] ExtendCode="" SessionContext="" NationCode=86',
    'app/service/sms_code.js v5 sendsms PhoneNumberSet=[?parameter] SmsSdkAppId=1400234567 TemplateId=?parameter SignName="云测" TemplateParamSet=?parameter ExtendCode="" SessionContext="" NationCode=86',
    'app/service/user.js v5 sendsms via SmsCodeService.create PhoneNumberSet=[?parameter] SmsSdkAppId=1400234567 TemplateId=112233 SignName="云测" TemplateParamSet=["4370", "5"] ExtendCode="" SessionContext="" NationCode=86',
  ]);
});
