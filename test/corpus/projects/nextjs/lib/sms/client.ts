import 'server-only';
import { sms } from 'tencentcloud-sdk-nodejs-sms';

export const client = new sms.v20210111.Client({
  credential: { secretId: process.env.TENCENT_SECRET_ID, secretKey: process.env.TENCENT_SECRET_KEY },
  region: 'ap-guangzhou',
});
