const client = require('./client');
const { sms } = require('../config');

/**
 * Sends one template to one or more numbers.
 * @param {string[]} phones with country code
 * @param {string} templateId
 * @param {string[]} params in the order of the template's variables
 */
async function notify(phones, templateId, params = []) {
  const { SendStatusSet } = await client.SendSms({
    SmsSdkAppId: sms.appId,
    SignName: sms.sign,
    TemplateId: templateId,
    PhoneNumberSet: phones,
    TemplateParamSet: params,
  });
  const failed = SendStatusSet.filter((status) => status.Code !== 'Ok');
  if (failed.length > 0) {
    throw new Error(`sms: ${failed.map((status) => status.Code).join(', ')}`);
  }
}

module.exports = { notify };
