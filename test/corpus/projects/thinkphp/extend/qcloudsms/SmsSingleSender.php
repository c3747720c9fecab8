<?php
namespace qcloudsms;

class SmsSingleSender
{
    private $url;
    private $appid;
    private $appkey;

    public function __construct($appid, $appkey)
    {
        $this->url = 'https://yun.tim.qq.com/v5/tlssmssvr/sendsms';
        $this->appid = $appid;
        $this->appkey = $appkey;
    }

    public function send($type, $nationCode, $phoneNumber, $msg, $extend = '', $ext = '')
    {
        return $this->post($phoneNumber, ['tel' => $this->tel($nationCode, $phoneNumber), 'type' => (int) $type, 'msg' => $msg, 'extend' => $extend, 'ext' => $ext]);
    }

    public function sendWithParam($nationCode, $phoneNumber, $templId, $params, $sign = '', $extend = '', $ext = '')
    {
        return $this->post($phoneNumber, [
            'tel' => $this->tel($nationCode, $phoneNumber), 'tpl_id' => $templId, 'params' => $params, 'sign' => $sign, 'extend' => $extend, 'ext' => $ext,
        ]);
    }

    private function tel($nationCode, $phoneNumber)
    {
        return ['nationcode' => (string) $nationCode, 'mobile' => (string) $phoneNumber];
    }

    private function post($mobile, $data)
    {
        $random = rand(100000, 999999);
        $data['time'] = time();
        $data['sig'] = hash('sha256', "appkey={$this->appkey}&random={$random}&time={$data['time']}&mobile={$mobile}");
        $curl = curl_init($this->url . "?sdkappid={$this->appid}&random={$random}");
        curl_setopt($curl, CURLOPT_POSTFIELDS, json_encode($data));
        curl_setopt($curl, CURLOPT_RETURNTRANSFER, true);
        return curl_exec($curl);
    }
}
