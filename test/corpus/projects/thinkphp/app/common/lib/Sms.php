<?php
namespace app\common\lib;

use TencentCloud\Common\Credential;
use TencentCloud\Sms\V20210111\Models\SendSmsRequest;
use TencentCloud\Sms\V20210111\SmsClient;
use think\facade\Config;
use think\facade\Log;

class Sms
{
    protected static $instance = null;
    protected $config = [];
    protected $error = '';

    private function __construct()
    {
        $this->config = Config::get('sms');
    }

    public static function getInstance()
    {
        if (is_null(self::$instance)) {
            self::$instance = new self();
        }
        return self::$instance;
    }

    public function send($mobile, $scene, $params = [])
    {
        $mobiles = is_array($mobile) ? $mobile : [$mobile];
        $data = [
            'SmsSdkAppId'    => $this->config['app_id'],
            'SignName'       => $this->config['sign'],
            'TemplateId'     => $this->config['template'][$scene] ?? '',
            'PhoneNumberSet' => $mobiles,
        ];
        if (!empty($params)) {
            $data += ['TemplateParamSet' => $params];
        }
        try {
            $client = new SmsClient(new Credential($this->config['secret_id'], $this->config['secret_key']), 'ap-guangzhou');
            $req = new SendSmsRequest();
            $req->fromJsonString(json_encode($data));
            $res = json_decode($client->SendSms($req)->toJsonString(), true);
            if ($res['SendStatusSet'][0]['Code'] != 'Ok') {
                $this->error = $res['SendStatusSet'][0]['Message'];
                return false;
            }
            return true;
        } catch (\Exception $e) {
            Log::error('短信：' . $e->getMessage());
            return false;
        }
    }
}
