<?php

return [
    'app_id' => '1400935516',
    'sign' => '云帆图书馆',
    'region' => 'ap-guangzhou',
    'templates' => [
        'login' => '1955801',
        'due' => '1955820',
    ],
];
