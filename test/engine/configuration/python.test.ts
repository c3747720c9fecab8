import { describe, expect, it } from 'vitest';
import { check } from '../../harness/workspace.js';
import { origins, sendPy, sent } from './show.js';

const known = '"1400006666", "腾讯云", "1110"';
const DJANGO = sendPy('settings.SMS_APP', 'settings.SMS["sign"]', "getattr(settings, 'SMS_TPL', None)", 'from django.conf import settings');
const MANAGE = `import os
import sys

def main():
    os.environ.setdefault('DJANGO_SETTINGS_MODULE', 'mysite.settings')

if __name__ == '__main__':
    main()
`;

describe('Django settings', () => {
  it('come from the module that manage.py names', async () => {
    const files = {
      'manage.py': MANAGE,
      'mysite/settings.py': "import os\nSMS_APP = '1400006666'\nSMS = {'sign': '腾讯云'}\nSMS_TPL = os.environ.get('SMS_TPL', '1110')\n",
      'app/sms.py': DJANGO,
    };
    expect(await sent(files)).toEqual([known]);
    expect(await sent({ ...files, '.env': 'SMS_TPL=1111\n' })).toEqual(['"1400006666", "腾讯云", "1111"']);
  });

  it('are a choice where scripts name several modules, over a base that they share', async () => {
    const files = {
      'manage.py': MANAGE.replace('mysite.settings', 'config.settings.local'),
      'config/wsgi.py': "import os\nos.environ['DJANGO_SETTINGS_MODULE'] = 'config.settings.production'\n",
      'config/settings/__init__.py': '',
      'config/settings/base.py': "SMS_APP = '1400006666'\nSMS = {'sign': '腾讯云'}\n",
      'config/settings/local.py': "from .base import *\nSMS_TPL = '1110'\n",
      'config/settings/production.py': "from .base import *\nSMS_TPL = '1111'\n",
      'app/sms.py': DJANGO,
    };
    expect(await sent(files)).toEqual(['"1400006666", "腾讯云", "1110" | "1111"']);
  });

  it('read django-environ and decouple', async () => {
    const files = {
      'manage.py': MANAGE,
      '.env': 'SMS_APP=1400006666\nSMS_SIGN=腾讯云\n',
      'mysite/settings.py':
        "import environ\nfrom decouple import config\nenv = environ.Env()\nSMS_APP = env('SMS_APP')\nSMS = {'sign': env.str('SMS_SIGN')}\nSMS_TPL = config('SMS_TPL', default='1110')\n",
      'app/sms.py': DJANGO,
    };
    expect(await sent(files)).toEqual([known]);
  });
});

describe('Flask configuration', () => {
  const flask = sendPy(
    "current_app.config['SMS_APP']",
    "current_app.config.get('SMS_SIGN')",
    "current_app.config.get('SMS_TPL', '1110')",
    'from flask import current_app',
  );

  it('comes from classes, one alternative each', async () => {
    const files = {
      'config.py':
        "import os\n\nclass Config:\n    SMS_APP = '1400006666'\n    SMS_SIGN = os.environ.get('SMS_SIGN') or '腾讯云'\n\nclass DevConfig(Config):\n    SMS_TPL = '1110'\n\nclass ProdConfig(Config):\n    SMS_TPL = '1111'\n",
      'app/sms.py': flask,
    };
    expect(await sent(files)).toEqual(['"1400006666", "腾讯云", "1110" | "1111"']);
  });

  it('comes from a module, through the application object', async () => {
    const files = {
      'settings.py': "SMS_APP = '1400006666'\nSMS_SIGN = '腾讯云'\nSMS_TPL = '1110'\n",
      'app.py': sendPy(
        "app.config['SMS_APP']",
        "app.config['SMS_SIGN']",
        "app.config['SMS_TPL']",
        "from flask import Flask\napp = Flask(__name__)\napp.config.from_object('settings')",
      ),
    };
    expect(await sent(files)).toEqual([known]);
  });
});

describe('data files in Python', () => {
  it('are JSON, YAML and TOML that is loaded', async () => {
    const files = {
      'config.json': '{"app": "1400006666"}',
      'conf/sms.yml': 'sign: 腾讯云\n',
      'settings.toml': '[sms]\ntpl = "1110"\n',
      'sms.py': sendPy(
        "cfg['app']",
        "sign.get('sign')",
        "toml_cfg['sms']['tpl']",
        "import json, yaml, os\nimport toml\nwith open('config.json', encoding='utf-8') as f:\n    cfg = json.load(f)\nsign = yaml.safe_load(open(os.path.join(os.path.dirname(__file__), 'conf/sms.yml')))\ntoml_cfg = toml.load('settings.toml')",
      ),
    };
    expect(await sent(files)).toEqual([known]);
    expect(origins(await check(files), 'SignName', files)).toEqual(['conf/sms.yml:腾讯云']);
  });

  it('are INI files of configparser', async () => {
    const files = {
      'config.ini': '[DEFAULT]\nApp = 1400006666\n[sms]\nSign = 腾讯云\ntpl = 1110\n',
      'sms.py': sendPy(
        "cp.get('sms', 'app')",
        "cp['sms']['Sign']",
        "cp.get('sms', 'tpl')",
        "import configparser\ncp = configparser.ConfigParser()\ncp.read('config.ini', encoding='utf-8')",
      ),
    };
    expect(await sent(files)).toEqual([known]);
    expect(origins(await check(files), 'TemplateId', files)).toEqual(['config.ini:1110']);
  });
});

describe('pydantic settings', () => {
  it('take fields from the environment, with prefix, alias and default', async () => {
    const files = {
      '.env': 'SMS_APP_ID=1400006666\nBRAND=腾讯云\n',
      'app/config.py':
        'from pydantic import Field\nfrom pydantic_settings import BaseSettings\n\nclass Settings(BaseSettings):\n    app_id: str\n    sign: str = Field(alias="BRAND")\n    tpl: str = "1110"\n\n    class Config:\n        env_prefix = "SMS_"\n        env_file = ".env"\n\nsettings = Settings()\n',
      'app/sms.py': sendPy('settings.app_id', 'settings.sign', 'settings.tpl', 'from app.config import settings'),
    };
    expect(await sent(files)).toEqual([known]);
    expect(await sent({ ...files, '.env': 'SMS_TPL=1111\n' })).toEqual(['?environment, ?environment, "1111"']);
  });

  it('are injected into a route', async () => {
    const files = {
      '.env': 'APP_ID=1400006666\nSIGN=腾讯云\n',
      'config.py':
        'from pydantic_settings import BaseSettings, SettingsConfigDict\n\nclass Settings(BaseSettings):\n    model_config = SettingsConfigDict(env_file=".env")\n    app_id: str\n    sign: str\n    tpl: int = 1110\n\ndef get_settings():\n    return Settings()\n',
      'main.py': `from fastapi import Depends, FastAPI
from tencentcloud.sms.v20210111 import sms_client, models
from config import Settings, get_settings

app = FastAPI()

@app.post("/send")
def send(phone: str, client: sms_client.SmsClient, settings: Settings = Depends(get_settings)):
    req = models.SendSmsRequest()
    req.SmsSdkAppId = settings.app_id
    req.SignName = settings.sign
    req.TemplateId = str(settings.tpl)
    req.PhoneNumberSet = [phone]
    client.SendSms(req)
`,
    };
    expect(await sent(files)).toEqual([known]);
  });

  it('are followed through a function and a type', async () => {
    const files = {
      '.env': 'APP_ID=1400006666\nSIGN=腾讯云\nTPL=1110\n',
      'config.py':
        'from functools import lru_cache\nfrom pydantic import BaseSettings\n\nclass Settings(BaseSettings):\n    app_id: str = ""\n    sign: str = ""\n    tpl: str = ""\n\n@lru_cache()\ndef get_settings():\n    return Settings()\n',
      'sms.py': sendPy('get_settings().app_id', 'get_settings().sign', 'get_settings().tpl', 'from config import get_settings'),
    };
    expect(await sent(files)).toEqual([known]);
  });
});
