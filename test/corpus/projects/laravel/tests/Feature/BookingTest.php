<?php

namespace Tests\Feature;

use App\Contracts\SmsSender;
use Mockery;
use Tests\TestCase;

class BookingTest extends TestCase
{
    public function test_notice(): void
    {
        $sms = Mockery::mock(SmsSender::class);
        $sms->shouldReceive('SendSms')->with(['PhoneNumberSet' => ['1'], 'TemplateId' => 'x', 'SignName' => '【】']);
        $this->app->instance(SmsSender::class, $sms);
    }
}
