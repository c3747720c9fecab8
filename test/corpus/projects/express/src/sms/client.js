const tencentcloud = require('tencentcloud-sdk-nodejs');
const { sms } = require('../config');

const SmsClient = tencentcloud.sms.v20210111.Client;

const client = new SmsClient({
  credential: { secretId: sms.secretId, secretKey: sms.secretKey },
  region: sms.region,
  profile: { httpProfile: { endpoint: 'sms.tencentcloudapi.com' } },
});

module.exports = { client };
