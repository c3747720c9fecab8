<?php

namespace App\Enums;

enum SmsTemplate: string
{
    case Login = 'login';
    case Booked = 'booked';
    case Pickup = 'pickup';

    public function id(): string
    {
        return config("sms.tencent.templates.{$this->value}");
    }
}
