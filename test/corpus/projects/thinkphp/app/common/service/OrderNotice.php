<?php
namespace app\common\service;

use app\common\lib\Sms;

class OrderNotice
{
    public function shipped($order)
    {
        return Sms::getinstance()->send('+86' . $order['mobile'], 'shipped', sms_params($order));
    }

    public function sale($member)
    {
        return Sms::getInstance()->send('+86' . $member['mobile'], 'sale');
    }
}
