<?php
namespace app\notify\controller;

use TencentCloud\Vms\V20200902\Models\SendTtsVoiceRequest;
use TencentCloud\Vms\V20200902\VmsClient;

class Voice
{
    public function call($mobile)
    {
        $req = new SendTtsVoiceRequest();
        $req->fromJsonString(json_encode(['TemplateId' => '1', 'CalledNumber' => $mobile, 'TemplateParamSet' => ['【1】']]));
        return (new VmsClient($this->cred, 'ap-guangzhou'))->SendTtsVoice($req);
    }
}
