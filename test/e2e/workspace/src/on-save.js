const tencentcloud = require('tencentcloud-sdk-nodejs');

const client = new tencentcloud.sms.v20210111.Client({ region: 'ap-guangzhou' });

exports.shipped = (order) =>
  client.SendSms({
    SmsSdkAppId: '1400006666',
    SignName: '【腾讯云】',
    TemplateId: ' 1111',
    PhoneNumberSet: ['+8613711112222'],
    TemplateParamSet: [order],
  });
