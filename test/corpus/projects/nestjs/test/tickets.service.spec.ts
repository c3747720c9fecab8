import { Test } from '@nestjs/testing';
import { SmsService } from '../src/sms/sms.service';
import { TicketsService } from '../src/tickets/tickets.service';

describe('TicketsService', () => {
  const smsService = { send: jest.fn().mockResolvedValue(true) };

  it('sends nothing twice', async () => {
    const module = await Test.createTestingModule({ providers: [TicketsService, { provide: SmsService, useValue: smsService }] }).compile();
    await module.get(TicketsService).issued({ phone: '1', show: 'a', code: '1', seat: '1', date: '1' });
    expect(smsService.send).toHaveBeenCalledTimes(1);
  });
});
