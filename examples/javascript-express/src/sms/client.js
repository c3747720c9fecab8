const tencentcloud = require('tencentcloud-sdk-nodejs');
const config = require('../config');

const SmsClient = tencentcloud.sms.v20210111.Client;

module.exports = new SmsClient({
  credential: {
    secretId: process.env.TENCENTCLOUD_SECRET_ID,
    secretKey: process.env.TENCENTCLOUD_SECRET_KEY,
  },
  region: config.sms.region,
  profile: {
    httpProfile: { reqTimeout: 10 },
  },
});
