'use server';

import { sendSms } from '@/lib/sms/send';
import { templates } from '@/lib/sms/templates';

const TESTERS = ['13900009901', '13900009902', '13900009901'];

export async function invite(form: FormData) {
  return sendSms({ to: form.getAll('phone') as string[], template: templates.invite.id, values: templates.invite.values('阴瑜伽') });
}

export async function inviteTesters() {
  return sendSms({ to: TESTERS, template: templates.invite.id, values: templates.invite.values('空中瑜伽') });
}
