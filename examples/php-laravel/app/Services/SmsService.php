<?php

namespace App\Services;

use RuntimeException;
use TencentCloud\Common\Credential;
use TencentCloud\Sms\V20210111\Models\SendSmsRequest;
use TencentCloud\Sms\V20210111\SmsClient;

class SmsService
{
    private SmsClient $client;

    public function __construct()
    {
        $credential = new Credential(env('TENCENTCLOUD_SECRET_ID'), env('TENCENTCLOUD_SECRET_KEY'));
        $this->client = new SmsClient($credential, config('sms.region'));
    }

    /** @param string[] $params in the order of the template's variables */
    public function send(string $phone, string $templateId, array $params): void
    {
        $request = new SendSmsRequest();
        $request->fromJsonString(json_encode([
            'SmsSdkAppId' => config('sms.app_id'),
            'SignName' => config('sms.sign'),
            'TemplateId' => $templateId,
            'PhoneNumberSet' => ['+86' . $phone],
            'TemplateParamSet' => $params,
        ]));
        $response = $this->client->SendSms($request);
        $status = $response->getSendStatusSet()[0];
        if ($status->getCode() !== 'Ok') {
            throw new RuntimeException('sms: ' . $status->getCode());
        }
    }
}
