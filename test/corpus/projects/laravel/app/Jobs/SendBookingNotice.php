<?php

namespace App\Jobs;

use App\Contracts\SmsSender;
use App\Enums\SmsTemplate;
use Illuminate\Bus\Queueable;
use Illuminate\Contracts\Queue\ShouldQueue;
use Illuminate\Foundation\Bus\Dispatchable;

class SendBookingNotice implements ShouldQueue
{
    use Dispatchable, Queueable;

    public function __construct(
        private readonly string $phone,
        private readonly array $params,
        private readonly SmsTemplate $template = SmsTemplate::Booked,
    ) {
    }

    public function handle(SmsSender $sms): void
    {
        $sms->send($this->phone, $this->template, $this->params);
    }
}
