import { expect, it } from 'vitest';
import { check, showCall } from '../../harness/workspace.js';

const FIELDS = Array.from({ length: 40 }, (_, i) => `    OPTION_${i}: str = "value ${i}"`).join('\n');

it('settings with many fields are read, and empty ones are filled from the environment', async () => {
  const files = {
    'core/config.py': `
from functools import lru_cache
from pydantic_settings import BaseSettings

class Settings(BaseSettings):
${FIELDS}
    SMS_APP: str = ""
    SMS_TPL: str = "998877"
    SMS_SIGN: str | None = None

    class Config:
        env_file = ".env"

@lru_cache()
def get_settings() -> Settings:
    return Settings()

settings = get_settings()
`,
    'core/sms.py': `
import asyncio
from tencentcloud.sms.v20210111 import models, sms_client
from core.config import settings

async def send_code(phone, code):
    client = sms_client.SmsClient(credential(), "ap-guangzhou")
    req = models.SendSmsRequest()
    req.PhoneNumberSet = [f"+86{phone}"]
    req.SmsSdkAppId = settings.SMS_APP
    req.SignName = settings.SMS_SIGN
    req.TemplateId = settings.SMS_TPL
    req.TemplateParamSet = [code, "5"]
    resp = await asyncio.to_thread(client.SendSms, req)
    return resp
`,
    'core/router.py': `
from core.sms import send_code

async def register(phone: str):
    await send_code(phone, "4370")
`,
  };
  expect((await check(files)).calls.map(showCall)).toEqual([
    'core/router.py 2021-01-11 SendSms via send_code PhoneNumberSet=[?parameter(+86…)] SmsSdkAppId=?environment TemplateId="998877" SignName=?environment TemplateParamSet=["4370", "5"]',
    'core/sms.py 2021-01-11 SendSms PhoneNumberSet=[?parameter(+86…)] SmsSdkAppId=?environment TemplateId="998877" SignName=?environment TemplateParamSet=[?parameter, "5"]',
  ]);
  const local = { ...files, '.env': 'SMS_APP=1400234567\nSMS_SIGN=云测\n' };
  expect((await check(local)).calls.map(showCall)[0]).toContain('SmsSdkAppId="1400234567" TemplateId="998877" SignName="云测"');
});
