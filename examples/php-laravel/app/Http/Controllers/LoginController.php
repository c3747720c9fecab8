<?php

namespace App\Http\Controllers;

use App\Services\SmsService;
use Illuminate\Http\Request;
use Illuminate\Support\Facades\Cache;

class LoginController
{
    public function __construct(private SmsService $sms)
    {
    }

    public function code(Request $request)
    {
        $phone = $request->input('phone');
        $code = str_pad((string) random_int(0, 999999), 6, '0', STR_PAD_LEFT);
        Cache::put("login:$phone", $code, now()->addMinutes(5));
        $this->sms->send($phone, config('sms.templates.login'), [$code, '5分钟']);
        return response()->noContent();
    }
}
