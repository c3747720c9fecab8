<?php

namespace App\Http\Controllers;

use App\Enums\SmsTemplate;
use App\Jobs\SendBookingNotice;
use App\Models\Booking;

class BookingController extends Controller
{
    public function store(Booking $booking)
    {
        SendBookingNotice::dispatch($booking->phone, [$booking->name, $booking->time])->onQueue('sms');
    }

    public function ready(Booking $booking)
    {
        dispatch(new SendBookingNotice($booking->phone, [], SmsTemplate::Pickup));
    }

    public function cancel(Booking $booking)
    {
        // SendBookingNotice::dispatch($booking->phone, ['已取消']);
        $booking->delete();
    }
}
