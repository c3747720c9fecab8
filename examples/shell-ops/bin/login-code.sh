#!/usr/bin/env bash
# 值班登录验证码，直接请求接口。
set -euo pipefail

phone="$1"
code=$(shuf -i 100000-999999 -n 1)
host=sms.tencentcloudapi.com

payload=$(cat <<EOF
{
  "PhoneNumberSet": ["+86$phone"],
  "SmsSdkAppId": "1400718223",
  "SignName": "【远山科技】",
  "TemplateId": "1840213",
  "TemplateParamSet": ["$code", "5分钟"]
}
EOF
)

curl -sS "https://$host" \
  -H 'Content-Type: application/json; charset=utf-8' \
  -H 'X-TC-Action: SendSms' \
  -H 'X-TC-Version: 2021-01-11' \
  -H 'X-TC-Region: ap-guangzhou' \
  -H "X-TC-Timestamp: $(date +%s)" \
  -H "Authorization: $(./sign-tc3 "$payload")" \
  -d "$payload"
