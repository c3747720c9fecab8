import { describe, expect, it } from 'vitest';
import { check, type Files, showCall } from '../../harness/workspace.js';

const SETTINGS = `
SMS_APP = 6666666666
SMS_TPL = 998877
SMS_SIGN = ''
try:
    from .local_settings import *
except ImportError:
    pass
SMS_PARAMS = ['4370']
`;

const SEND = `
from django.conf import settings
from qcloudsms_py import SmsSingleSender

def send(phone):
    sender = SmsSingleSender(settings.SMS_APP, settings.SMS_KEY)
    return sender.send_with_param(86, phone, settings.SMS_TPL, settings.SMS_PARAMS, sign=settings.SMS_SIGN)
`;

const MANAGE = `
import os
os.environ.setdefault('DJANGO_SETTINGS_MODULE', 'shop.settings')
`;

const project = (more: Files = {}): Files => ({ 'manage.py': MANAGE, 'shop/settings.py': SETTINGS, 'sms/send.py': SEND, ...more });
const calls = async (files: Files): Promise<string[]> => (await check(files)).calls.map(showCall);

describe('settings that a wildcard import replaces', () => {
  it('are those of the imported file', async () => {
    const local = "SMS_APP = 1400234567\nSMS_TPL = 112233\nSMS_SIGN = '云测'\nSMS_PARAMS = []\n";
    expect(await calls(project({ 'shop/local_settings.py': local }))).toEqual([
      'sms/send.py v5 sendsms PhoneNumberSet=[?parameter] SmsSdkAppId=1400234567 TemplateId=112233 SignName="云测" TemplateParamSet=["4370"] NationCode=86',
    ]);
  });

  it('are only possible where that file is not there, and not known where they are for show', async () => {
    expect(await calls(project())).toEqual([
      'sms/send.py v5 sendsms PhoneNumberSet=[?parameter] SmsSdkAppId=?import TemplateId=998877 | ?import SignName=?import TemplateParamSet=["4370"] NationCode=86',
    ]);
  });

  it('stay what they are when two settings files import each other', async () => {
    const local = 'from .settings import *\nSMS_SIGN = "云测"\n';
    expect(await calls(project({ 'shop/local_settings.py': local }))).toEqual([
      'sms/send.py v5 sendsms PhoneNumberSet=[?parameter] SmsSdkAppId=6666666666 TemplateId=998877 SignName="云测" TemplateParamSet=["4370"] NationCode=86',
    ]);
  });
});
