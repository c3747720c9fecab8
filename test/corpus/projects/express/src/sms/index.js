const { client } = require('./client');
const { sms } = require('../config');

/**
 * @param {string} templateId
 * @param {string[]} phones with country code
 * @param {string[]} values
 */
async function sendTemplate(templateId, phones, values) {
  const params = {
    SmsSdkAppId: sms.appId,
    SignName: sms.sign,
    TemplateId: templateId,
    PhoneNumberSet: phones,
    TemplateParamSet: values,
  };
  const { SendStatusSet } = await client.SendSms(params);
  const failed = SendStatusSet.filter((s) => s.Code !== 'Ok');
  if (failed.length > 0) throw new Error(failed.map((s) => s.Message).join('; '));
}

module.exports = { sendTemplate };
