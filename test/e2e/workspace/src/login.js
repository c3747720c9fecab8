const tencentcloud = require('tencentcloud-sdk-nodejs');

const SmsClient = tencentcloud.sms.v20210111.Client;

async function sendLoginCode(phone, code) {
  const client = new SmsClient({
    credential: { secretId: process.env.SECRET_ID, secretKey: process.env.SECRET_KEY },
    region: 'ap-guangzhou',
  });
  return client.SendSms({
    SmsSdkAppId: '1400006666',
    SignName: '【腾讯云】',
    TemplateId: '1110',
    PhoneNumberSet: [`+86${phone}`],
    TemplateParamSet: [code],
  });
}

module.exports = { sendLoginCode };
