<?php

namespace App\Http\Controllers;

use App\Contracts\SmsSender;
use App\Enums\SmsTemplate;
use Illuminate\Http\Request;
use Illuminate\Support\Facades\Cache;

class AuthController extends Controller
{
    public function __construct(protected SmsSender $sms)
    {
    }

    public function code(Request $request)
    {
        $code = random_int(100000, 999999);
        Cache::put("sms:{$request->phone}", $code, 300);
        $this->sms->send($request->phone, SmsTemplate::Login, [$code, 5]);

        return response()->noContent();
    }

    public function resend(Request $request)
    {
        $this->sms->send($request->phone, SmsTemplate::Login, [Cache::get("sms:{$request->phone}")]);
    }

    public function trial()
    {
        app(SmsSender::class)->send('1381234567', template: SmsTemplate::Login, params: ['482913', '5']);
    }
}
