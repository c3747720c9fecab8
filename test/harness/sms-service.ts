import { createHash, createHmac, timingSafeEqual } from 'node:crypto';
import http from 'node:http';
import type { AddressInfo } from 'node:net';

/** What the test account holds; `International` as the service answers it. */
export interface TestTemplate {
  readonly TemplateId: number;
  readonly International: number;
  readonly StatusCode: number;
  readonly ReviewReply: string;
  readonly TemplateName: string;
  readonly CreateTime: number;
  readonly TemplateContent: string;
}
export interface TestSign {
  readonly SignId: number;
  readonly International: number;
  readonly StatusCode: number;
  readonly ReviewReply: string;
  readonly SignName: string;
}

export interface ReceivedRequest {
  readonly action: string;
  readonly region: string | undefined;
  readonly token: string | undefined;
  readonly body: Record<string, unknown>;
  readonly at: number;
}

/** Instead of the answer to a request: an error code, or something that is no answer. `undefined`: the answer. */
export type Misbehaviour =
  | { readonly code: string; readonly message?: string }
  | 'hang'
  | 'cut'
  | 'cut in the middle'
  | 'garbage'
  | 'html'
  | 'wrong shape'
  | { readonly status: number }
  | undefined;

export interface TestService {
  readonly url: string;
  readonly requests: readonly ReceivedRequest[];
  stop(): Promise<void>;
}

export const SECRET_ID = 'AKIDtest0000000000000000000000000001';
export const SECRET_KEY = 'testkey00000000000000000000000001';

const sha256 = (text: string | Buffer): string => createHash('sha256').update(text).digest('hex');
const hmac = (key: string | Buffer, text: string): Buffer => createHmac('sha256', key).update(text).digest();

/** TC3-HMAC-SHA256, written down from the documents of API 3.0 (382/38766); undefined when the signature is right. */
export function signatureFault(request: http.IncomingMessage, body: Buffer, now: number): string | undefined {
  const header = (name: string): string => String(request.headers[name.toLowerCase()] ?? '');
  const form =
    /^TC3-HMAC-SHA256 Credential=([^/]+)\/(\d{4}-\d\d-\d\d)\/([a-z]+)\/tc3_request, SignedHeaders=([a-z;-]+), Signature=([0-9a-f]{64})$/;
  const found = form.exec(header('authorization'));
  if (!found) return 'AuthFailure.InvalidAuthorization';
  const [, id, date, service, signed, signature] = found as unknown as [string, string, string, string, string, string];
  if (id !== SECRET_ID) return 'AuthFailure.SecretIdNotFound';
  if (service !== 'sms') return 'AuthFailure.SignatureFailure';
  const names = signed.split(';');
  if (!names.includes('content-type') || !names.includes('host')) return 'AuthFailure.InvalidAuthorization';
  const timestamp = Number(header('x-tc-timestamp'));
  if (!Number.isInteger(timestamp) || Math.abs(now / 1000 - timestamp) > 300) return 'AuthFailure.SignatureExpire';
  if (new Date(timestamp * 1000).toISOString().slice(0, 10) !== date) return 'AuthFailure.SignatureFailure';
  // The real service listens on the default port; the official SDKs sign the host without one.
  const signedValue = (name: string): string => (name === 'host' ? header(name).replace(/:\d+$/, '') : header(name)).trim().toLowerCase();
  const canonicalHeaders = names.map((name) => `${name}:${signedValue(name)}\n`).join('');
  const canonical = ['POST', '/', '', canonicalHeaders, signed, sha256(body)].join('\n');
  const text = ['TC3-HMAC-SHA256', timestamp, `${date}/sms/tc3_request`, sha256(canonical)].join('\n');
  const right = hmac(hmac(hmac(hmac(`TC3${SECRET_KEY}`, date), 'sms'), 'tc3_request'), text);
  return timingSafeEqual(right, Buffer.from(signature, 'hex')) ? undefined : 'AuthFailure.SignatureFailure';
}

/** A server on the loopback interface that speaks the list actions of the real API. */
export async function startSmsService(
  account: { readonly templates: readonly TestTemplate[]; readonly signs: readonly TestSign[] },
  misbehave: (request: ReceivedRequest, count: number) => Misbehaviour = () => undefined,
): Promise<TestService> {
  const requests: ReceivedRequest[] = [];
  const server = http.createServer((request, response) => {
    const parts: Buffer[] = [];
    request.on('data', (part: Buffer) => parts.push(part));
    request.on('end', () => {
      const body = Buffer.concat(parts);
      const json = (value: unknown): void => {
        response.writeHead(200, { 'Content-Type': 'application/json' });
        response.end(JSON.stringify(value));
      };
      const refuse = (code: string, text = code): void =>
        json({ Response: { Error: { Code: code, Message: text }, RequestId: `request-${requests.length}` } });
      const fault = signatureFault(request, body, Date.now());
      const received: ReceivedRequest = {
        action: String(request.headers['x-tc-action']),
        region: request.headers['x-tc-region'] as string | undefined,
        token: request.headers['x-tc-token'] as string | undefined,
        body: JSON.parse(body.toString('utf8')) as Record<string, unknown>,
        at: Date.now(),
      };
      requests.push(received);
      if (fault !== undefined) return refuse(fault);
      if (request.headers['x-tc-version'] !== '2021-01-11') return refuse('NoSuchVersion');
      if (received.region === undefined) return refuse('MissingParameter');
      const wrong = misbehave(received, requests.length);
      if (wrong === 'hang') return;
      if (wrong === 'cut') return void request.socket.destroy();
      if (wrong === 'cut in the middle') {
        response.writeHead(200, { 'Content-Type': 'application/json', 'Content-Length': '5000' });
        response.write('{"Response":{"DescribeTemplateStatusSet":[');
        return void setTimeout(() => request.socket.destroy(), 10);
      }
      if (wrong === 'garbage') return void response.end('{"Response":');
      if (wrong === 'html') return void response.end('<html><body>Sign in to the hotel network</body></html>');
      if (wrong === 'wrong shape') return json({ Response: { DescribeTemplateStatusSet: { no: 'list' }, RequestId: 'x' } });
      if (wrong !== undefined && 'status' in wrong) return void response.writeHead(wrong.status).end('no');
      if (wrong !== undefined) return refuse(wrong.code, wrong.message);
      const { International, Limit, Offset } = received.body as { International?: number; Limit?: number; Offset?: number };
      if (International !== 0 && International !== 1) return refuse('InvalidParameterValue.InvalidInternational');
      if ((Limit ?? 0) > 100) return refuse('InvalidParameterValue.LimitVerifyFail');
      const page = <T extends { readonly International: number }>(all: readonly T[]): readonly T[] =>
        // Without a limit the list of templates is empty, as in the real service.
        all.filter((x) => x.International === International || x.International === 3).slice(Offset ?? 0, (Offset ?? 0) + (Limit ?? 0));
      if (received.action === 'DescribeSmsTemplateList')
        return json({ Response: { DescribeTemplateStatusSet: page(account.templates), RequestId: 'r' } });
      if (received.action === 'DescribeSmsSignList')
        return json({ Response: { DescribeSignListStatusSet: page(account.signs), RequestId: 'r' } });
      refuse('InvalidAction');
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    requests,
    stop: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}
