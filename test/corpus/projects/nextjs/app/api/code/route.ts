import { NextResponse } from 'next/server';
import { z } from 'zod';
import { sendSms } from '@/lib/sms/send';
import { templates } from '@/lib/sms/templates';

const Body = z.object({ phone: z.string().regex(/^1\d{10}$/) });

export async function POST(request: Request) {
  const { phone } = Body.parse(await request.json());
  const code = Math.random().toString().slice(2, 8);
  const ok = await sendSms({ to: phone, template: templates.login.id, values: templates.login.values(code) });
  return NextResponse.json({ ok });
}

export async function PUT(request: Request) {
  const { phone } = Body.parse(await request.json());
  const code = Math.random().toString().slice(2, 8);
  // await sendSms({ to: phone, template: '1', values: [] });
  const ok = await sendSms({ to: phone, template: templates.login.id, values: [code] });
  return NextResponse.json({ ok });
}
