<?php

namespace App\Console;

use App\Models\Loan;
use App\Services\SmsService;
use Illuminate\Console\Command;

class RemindDueLoans extends Command
{
    protected $signature = 'loans:remind';

    public function handle(SmsService $sms): int
    {
        foreach (Loan::dueTomorrow()->get() as $loan) {
            $sms->send($loan->reader->phone, config('sms.templates.due'), [$loan->book->title, $loan->due]);
        }
        return self::SUCCESS;
    }
}
