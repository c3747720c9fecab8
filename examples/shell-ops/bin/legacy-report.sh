#!/bin/sh
# 旧版接口，待迁移。
random=$RANDOM
now=$(date +%s)
sig=$(printf 'appkey=%s&random=%s&time=%s&mobile=%s' "$SMS_APP_KEY" "$random" "$now" 13711112222 | sha256sum | cut -d' ' -f1)

curl -s "https://yun.tim.qq.com/v5/tlssmssvr/sendsms?sdkappid=1400718223&random=$random" \
  -H 'Content-Type: application/json;charset=utf-8' \
  --data-binary @- <<EOF
{
  "tel": { "nationcode": "+86", "mobile": "13711112222" },
  "sign": "远山科技",
  "tpl_id": "1840212",
  "params": ["orders", "03:00"],
  "sig": "$sig",
  "time": $now,
  "extend": "",
  "ext": ""
}
EOF
