<?php

namespace App\Contracts;

use App\Enums\SmsTemplate;

interface SmsSender
{
    public function send(string $phone, SmsTemplate $template, array $params = []): bool;
}
