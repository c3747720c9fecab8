export const SMS_APP_ID = '1400617203';
export const SMS_SIGN = '【云帆民宿】';

export enum SmsTemplate {
  Register = '1520331',
  Cleaning = '1520332',
  Cancelled = '1520333',
  Booked = '1520334',
}
