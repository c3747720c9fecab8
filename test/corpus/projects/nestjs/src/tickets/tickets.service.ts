import { Injectable } from '@nestjs/common';
import { SmsTemplate } from '../sms/sms.constants';
import { SmsService } from '../sms/sms.service';

export interface Ticket {
  readonly phone: string;
  readonly show: string;
  readonly code: string;
  readonly seat: string;
  readonly date: string;
}

@Injectable()
export class TicketsService {
  constructor(private readonly smsService: SmsService) {}

  issued(ticket: Ticket) {
    return this.smsService.send(SmsTemplate.Issued, ticket.phone, [ticket.show, ticket.code, ticket.seat]);
  }

  reissued(ticket: Ticket) {
    return this.smsService.send(SmsTemplate.Issued, ticket.phone, [ticket.show, ticket.code]);
  }

  rescheduled(ticket: Ticket) {
    return this.smsService.send(SmsTemplate.Rescheduled, ticket.phone, [ticket.show, ticket.date]);
  }

  refunded(ticket: Ticket) {
    return this.smsService.send(SmsTemplate.Refunded, ticket.phone);
  }

  private values(ticket: Ticket, keys: (keyof Ticket)[]): string[] {
    return keys.map((key) => ticket[key]);
  }

  notify(ticket: Ticket, template: SmsTemplate, keys: (keyof Ticket)[]) {
    // return this.smsService.send(SmsTemplate.Login, ticket.phone, []);
    return this.smsService.send(template, ticket.phone, this.values(ticket, keys));
  }
}
