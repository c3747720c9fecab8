import { expect } from 'vitest';
import type { Snapshot } from '../../../server/src/engine/index.js';
import type { Value } from '../../../server/src/model/value.js';
import { check, type Files, show } from '../../harness/workspace.js';

/** Application, sign and template of every call of a project, a line each. */
export async function sent(files: Files): Promise<string[]> {
  return sentOf(await check(files), files);
}

export function sentOf(snapshot: Snapshot, files: Files): string[] {
  for (const call of snapshot.calls) for (const f of Object.values(call.fields)) if (f.state === 'present') holdPlaces(f.value, files);
  return snapshot.calls.map((call) =>
    (['SmsSdkAppId', 'SignName', 'TemplateId'] as const)
      .map((name) => {
        const field = call.fields[name];
        return field?.state === 'present' ? show(field.value) : String(field?.state);
      })
      .join(', '),
  );
}

/** Every literal stands where its place says, and every piece is its text. */
export function holdPlaces(value: Value, files: Files): void {
  switch (value.kind) {
    case 'string': {
      for (const p of value.pieces) {
        if (p.verbatim) expect(files[p.place.file]!.slice(p.place.range.start, p.place.range.end)).toBe(value.value.slice(p.from, p.to));
      }
      return;
    }
    case 'number':
      if (value.place) expect(files[value.place.file]!.slice(value.place.range.start, value.place.range.end)).toBe(value.text);
      return;
    case 'list':
      for (const item of value.items) holdPlaces(item, files);
      return;
    case 'choice':
      for (const a of value.alternatives) holdPlaces(a.value, files);
      return;
    default:
      return;
  }
}

/** `file:text` of the place of every alternative of a field of the first call. */
export function origins(snapshot: Snapshot, field: 'TemplateId' | 'SignName' | 'SmsSdkAppId', files: Files): string[] {
  const state = snapshot.calls[0]?.fields[field];
  if (state?.state !== 'present') return [];
  const visit = (v: Value): string[] => {
    if (v.kind === 'choice') return v.alternatives.flatMap((a) => visit(a.value));
    if (!('place' in v) || v.place === null) return ['?'];
    return [`${v.place.file}:${files[v.place.file]!.slice(v.place.range.start, v.place.range.end)}`];
  };
  return visit(state.value);
}

/** A module that sends with an app, a sign and a template that are expressions. */
export const sendJs = (app: string, sign: string, template: string, head = ''): string => `${head}
const tencentcloud = require('tencentcloud-sdk-nodejs');
const client = new tencentcloud.sms.v20210111.Client({});
exports.send = (phone, code) => client.SendSms({
  PhoneNumberSet: [phone],
  SmsSdkAppId: ${app},
  SignName: ${sign},
  TemplateId: ${template},
  TemplateParamSet: [code],
});
`;

/** A service class that sends with fields of its own. */
export const sendJava = (fields: string, app: string, sign: string, template: string, head = ''): string => `package com.acme.sms;
import com.tencentcloudapi.sms.v20210111.SmsClient;
import com.tencentcloudapi.sms.v20210111.models.SendSmsRequest;
${head}
public class SmsService {
  private SmsClient client;
${fields}
  public void send(String phone, String code) {
    SendSmsRequest req = new SendSmsRequest();
    req.setSmsSdkAppId(${app});
    req.setSignName(${sign});
    req.setTemplateId(${template});
    req.setPhoneNumberSet(new String[]{phone});
    req.setTemplateParamSet(new String[]{code});
    client.SendSms(req);
  }
}
`;

export const sendPy = (
  app: string,
  sign: string,
  template: string,
  head = '',
): string => `from tencentcloud.sms.v20210111 import sms_client, models
${head}

def send(client: sms_client.SmsClient, phone, code):
    req = models.SendSmsRequest()
    req.SmsSdkAppId = ${app}
    req.SignName = ${sign}
    req.TemplateId = ${template}
    req.PhoneNumberSet = [phone]
    req.TemplateParamSet = [code]
    client.SendSms(req)
`;
