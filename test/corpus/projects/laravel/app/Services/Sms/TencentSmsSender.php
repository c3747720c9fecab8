<?php

namespace App\Services\Sms;

use App\Contracts\SmsSender;
use App\Enums\SmsTemplate;
use Illuminate\Support\Facades\Log;
use TencentCloud\Common\Credential;
use TencentCloud\Common\Exception\TencentCloudSDKException;
use TencentCloud\Common\Profile\ClientProfile;
use TencentCloud\Common\Profile\HttpProfile;
use TencentCloud\Sms\V20210111\Models\SendSmsRequest;
use TencentCloud\Sms\V20210111\SmsClient;

class TencentSmsSender implements SmsSender
{
    protected array $config;

    private ?SmsClient $client = null;

    public function __construct()
    {
        $this->config = config('sms.tencent');
    }

    public function send(string $phone, SmsTemplate $template, array $params = []): bool
    {
        $request = new SendSmsRequest();
        $request->fromJsonString(json_encode([
            'SmsSdkAppId' => $this->config['app_id'],
            'SignName' => $this->config['sign'],
            'TemplateId' => $template->id(),
            'PhoneNumberSet' => [$this->normalize($phone)],
            'TemplateParamSet' => array_map('strval', $params),
        ], JSON_UNESCAPED_UNICODE));

        try {
            $status = $this->client()->SendSms($request)->getSendStatusSet()[0];
        } catch (TencentCloudSDKException $e) {
            Log::error('sms failed', ['phone' => $phone, 'error' => $e->getMessage()]);
            return false;
        }

        // 腾讯云返回 Ok 表示成功
        return $status->getCode() === 'OK';
    }

    private function normalize(string $phone): string
    {
        return '+86' . $phone;
    }

    private function client(): SmsClient
    {
        if ($this->client === null) {
            $http = new HttpProfile();
            $http->setEndpoint('https://sms.tencentcloudapi.com');
            $profile = new ClientProfile();
            $profile->setHttpProfile($http);
            $credential = new Credential($this->config['secret_id'], $this->config['secret_key']);
            $this->client = new SmsClient($credential, $this->config['region'], $profile);
        }

        return $this->client;
    }
}
