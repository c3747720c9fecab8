export enum SmsTemplate {
  Login = '1533001',
  Issued = '1533002',
  Rescheduled = '1533003',
  Refunded = '1533004',
}

export const CODE_MINUTES = 5;
