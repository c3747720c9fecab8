<?php
// 应用公共文件
use app\common\lib\Sms;

define('SMS_EXPIRE', 5);

if (!function_exists('send_code')) {
    /**
     * 发送验证码
     */
    function send_code($mobile, $code)
    {
        return Sms::getInstance()->send($mobile, 'code', [$code, (string) SMS_EXPIRE]);
    }
}

function sms_params(array $order)
{
    $params[] = $order['sn'];
    return $params;
}
