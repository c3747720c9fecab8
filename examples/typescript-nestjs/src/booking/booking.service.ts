import { Injectable } from '@nestjs/common';
import { SmsTemplate } from '../sms/sms.constants';
import { SmsService } from '../sms/sms.service';
import type { Booking } from './booking';

/** 值班管家，广州与香港各一位 */
const STEWARDS = ['+8613900005201', '+85251230002'];

@Injectable()
export class BookingService {
  constructor(private readonly sms: SmsService) {}

  async confirm(booking: Booking): Promise<void> {
    await this.sms.send({
      to: [booking.guest.phone],
      template: SmsTemplate.Booked,
      params: [booking.room.name, booking.from, String(booking.nights)],
    });
  }

  async cancel(booking: Booking): Promise<void> {
    await this.sms.send({
      to: [booking.guest.phone],
      template: SmsTemplate.Cancelled,
      params: [booking.room.name],
    });
  }

  async checkOut(booking: Booking): Promise<void> {
    await this.sms.send({ to: STEWARDS, template: SmsTemplate.Cleaning });
  }
}
