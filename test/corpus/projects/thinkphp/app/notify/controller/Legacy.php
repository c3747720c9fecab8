<?php
namespace app\notify\controller;

use qcloudsms\SmsSingleSender;

class Legacy
{
    const TEMPLATE = 1772002;

    public function index($mobile, $sn)
    {
        $sender = new SmsSingleSender(config('sms.app_id'), config('sms.app_key'));
        $params = array();
        array_push($params, $sn, '48小时');
        $result = $sender->sendWithParam('+86', $mobile, self::TEMPLATE, $params, '【绿野商城】', '', '');
        return json_decode($result, true);
    }
}
