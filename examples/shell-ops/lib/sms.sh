#!/usr/bin/env bash
# 发送短信的公共函数。

readonly TPL_HOST_ALERT=1840211
readonly TPL_BACKUP_DONE=1840212
readonly TPL_LOGIN=1840213

# send_alert 号码 模板 参数…
send_alert() {
  local phone="$1" template="$2"
  shift 2
  tccli sms SendSms --cli-unfold-argument --region "${SMS_REGION:-ap-guangzhou}" \
    --PhoneNumberSet "$phone" \
    --SmsSdkAppId "$SMS_APP_ID" \
    --SignName "$SMS_SIGN" \
    --TemplateId "$template" \
    --TemplateParamSet "$@" >> /var/log/alert.log
}
