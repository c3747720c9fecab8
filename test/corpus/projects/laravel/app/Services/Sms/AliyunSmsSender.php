<?php

namespace App\Services\Sms;

use AlibabaCloud\SDK\Dysmsapi\V20170525\Dysmsapi;
use AlibabaCloud\SDK\Dysmsapi\V20170525\Models\SendSmsRequest;

class AliyunSmsSender
{
    public function __construct(private Dysmsapi $client)
    {
    }

    public function sendCode(string $phone, string $code): void
    {
        $this->client->sendSms(new SendSmsRequest([
            'phoneNumbers' => $phone,
            'signName' => '【云栖诊所】',
            'templateCode' => 'SMS_154950909',
            'templateParam' => json_encode(['code' => $code]),
        ]));
    }
}
