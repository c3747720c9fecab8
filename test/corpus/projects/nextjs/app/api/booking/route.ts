import { NextResponse } from 'next/server';
import { sendSms } from '@/lib/sms/send';
import { templates } from '@/lib/sms/templates';

export async function POST(request: Request) {
  const { phone, course, time } = await request.json();
  const { id, values } = templates.booked;
  await sendSms({ to: phone, template: id, values: values(course, time) });
  return new NextResponse(null, { status: 204 });
}

export async function DELETE(request: Request) {
  const { phone, course } = await request.json();
  await sendSms({ to: phone, template: '1884005', values: [course] });
  return new NextResponse(null, { status: 204 });
}

export async function PATCH(request: Request) {
  await sendSms(await request.json());
  return new NextResponse(null, { status: 204 });
}
