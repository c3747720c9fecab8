require('dotenv').config();

module.exports = {
  port: Number(process.env.PORT || 3000),
  sms: {
    secretId: process.env.TENCENT_SECRET_ID,
    secretKey: process.env.TENCENT_SECRET_KEY,
    region: 'ap-guangzhou',
    appId: process.env.SMS_APP_ID,
    sign: process.env.SMS_SIGN,
    shipped: process.env.SMS_TEMPLATE_SHIPPED,
  },
};
