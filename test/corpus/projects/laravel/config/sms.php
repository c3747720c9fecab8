<?php

return [
    'default' => env('SMS_DRIVER', 'tencent'),

    'tencent' => [
        'secret_id' => env('TENCENT_SECRET_ID'),
        'secret_key' => env('TENCENT_SECRET_KEY'),
        'region' => env('TENCENT_REGION', 'ap-guangzhou'),
        'app_id' => env('SMS_APP_ID'),
        'sign' => env('SMS_SIGN', '云栖诊所'),
        'templates' => [
            'login' => env('SMS_TEMPLATE_LOGIN', ''),
            'booked' => '1661002',
            'pickup' => '1661003',
        ],
    ],
];
