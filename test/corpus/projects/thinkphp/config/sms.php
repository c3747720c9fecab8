<?php
// 短信配置
return [
    'secret_id'  => env('sms.secret_id', ''),
    'secret_key' => env('sms.secret_key', ''),
    'app_id'     => env('sms.app_id', ''),
    'sign'       => env('sms.sign', '绿野商城'),
    // 场景 => 模板
    'template'   => [
        'code'    => '1772001',
        'shipped' => '1772002',
        'sale'    => '1772009',
    ],
];
