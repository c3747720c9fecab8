const { default: Dysms, SendSmsRequest } = require('@alicloud/dysmsapi20170525');

const client = new Dysms({});

/** 备用通道。 */
exports.sendByAliyun = (phone, code) =>
  client.sendSms(
    new SendSmsRequest({ phoneNumbers: phone, signName: '【青禾】', templateCode: 'SMS_88001', templateParam: JSON.stringify({ code }) }),
  );
