#!/usr/bin/env bash
set -euo pipefail

. "$(dirname "$0")/../config.env"
. "$(dirname "$0")/../lib/sms.sh"

usage() {
  cat <<EOF
用法: check-host.sh 主机
等价于: tccli sms SendSms --TemplateId 1840211 --TemplateParamSet 主机 指标 数值
EOF
}

[ $# -gt 0 ] || { usage; exit 1; }

load=$(ssh "$1" uptime | awk '{print $NF}')
if [ "$load" -gt 8 ]; then
  # 少了一个参数
  send_alert "$ONCALL" "$TPL_HOST_ALERT" "$1" "$load"
fi

if ! ping -c 1 "$1" > /dev/null; then
  send_alert "$ONCALL" "$TPL_HOST_ALERT" "$1" 连通性 0%
fi
