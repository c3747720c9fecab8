import { sms } from 'tencentcloud-sdk-nodejs-sms';

export const APP_ID = '1400773310';
export const SIGN = '云帆花店';

export const TEMPLATES = {
  ready: '1950101',
  delivery: '1950102',
} as const;

export const client = new sms.v20210111.Client({
  credential: { secretId: process.env.TENCENTCLOUD_SECRET_ID, secretKey: process.env.TENCENTCLOUD_SECRET_KEY },
  region: 'ap-guangzhou',
});
