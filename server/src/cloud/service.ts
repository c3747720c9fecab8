import http from 'node:http';
import https from 'node:https';
import { setTimeout } from 'node:timers/promises';
import { HttpConnection } from 'tencentcloud-sdk-nodejs-common/tencentcloud/common/http/http_connection.js';
import { sdkVersion } from 'tencentcloud-sdk-nodejs-common/tencentcloud/common/sdk_version.js';
import type { Client } from 'tencentcloud-sdk-nodejs-sms/tencentcloud/services/sms/v20210111/sms_client.js';
import type { Signal } from '../base/signal.js';
import type { Credentials } from '../host/cloud.js';
import { HOST, INTERNATIONAL_HOST } from '../model/sms/service.js';
import { type ListRequest, type Service, ServiceError } from './account.js';

export interface ServiceOptions {
  readonly credentials: Credentials;
  readonly region: string;
  /** Address of a proxy or another access point; the service's own when absent. */
  readonly endpoint?: URL;
  readonly international?: boolean;
  /** Seconds that one call may take. */
  readonly timeout: number;
}

type Answer = {
  readonly Response?: { readonly Error?: { readonly Code?: unknown; readonly Message?: unknown }; readonly RequestId?: unknown };
};

/**
 * The service over the network, by the transport and the signature of the official SDK. Its client takes the service that it signs for from the first
 * label of the host; a proxy may be called anything, so `sms` is said here.
 */
export function createService(options: ServiceOptions): Service {
  const { credentials, region, timeout } = options;
  const url = new URL('/', options.endpoint ?? `https://${options.international ? INTERNATIONAL_HOST : HOST}`).href;
  const connections = watchedConnections(url);
  const send = async (action: keyof Client & string, data: ListRequest, signal: AbortSignal | undefined): Promise<Answer> => {
    const response = await HttpConnection.doRequestWithSign3({
      method: 'POST',
      url,
      service: 'sms',
      action,
      data,
      region,
      version: '2021-01-11',
      secretId: credentials.secretId,
      secretKey: credentials.secretKey,
      // Left out of the request where there is none.
      token: credentials.token as string,
      timeout: timeout * 1000,
      requestClient: `SDK_NODEJS_${sdkVersion}`,
      language: '',
      headers: {},
      ...(connections ? { agent: connections.agent } : {}),
      ...(signal ? { signal } : {}),
    });
    if (response.status !== 200) throw new ServiceError('http', String(response.status), response.statusText);
    const text = response.text();
    return JSON.parse(await (connections ? Promise.race([text, connections.lost(action)]) : text)) as Answer;
  };
  return {
    async call(action, request, signal) {
      let answer: Answer['Response'];
      try {
        answer = (await send(action, request, abortSignal(signal))).Response;
      } catch (error) {
        throw failure(error, action);
      }
      if (!answer?.Error) return answer;
      const id = answer.RequestId;
      throw new ServiceError('service', String(answer.Error.Code), String(answer.Error.Message ?? ''), typeof id === 'string' ? id : '');
    },
  };
}

/** How long the rest of an answer may take to come out of the buffers of a connection that has been closed, in milliseconds. */
const GRACE = 200;

/**
 * Connections that say when they break. The client's HTTP library waits for the rest of an answer until its time is over, also where the
 * connection is gone. None where a proxy of the environment is used, because that brings connections of its own.
 */
function watchedConnections(url: string): { readonly agent: http.Agent; lost(action: string): Promise<never> } | undefined {
  if (process.env.http_proxy) return undefined;
  const agent = url.startsWith('https:') ? new https.Agent() : new http.Agent();
  let closed: Promise<void> = Promise.resolve();
  const connect = agent.createConnection.bind(agent);
  agent.createConnection = (options, callback) => {
    const socket = connect(options, callback);
    closed = new Promise((resolve) => socket?.once('close', () => resolve()));
    return socket;
  };
  return {
    agent,
    async lost(action) {
      await closed;
      await setTimeout(GRACE, undefined, { ref: false });
      throw new ServiceError('network', action, 'the connection was closed before the answer was complete');
    },
  };
}

const abortSignal = (signal: Signal | undefined): AbortSignal | undefined => (signal instanceof AbortSignal ? signal : undefined);

/** What the client rejects with, as ours. */
function failure(error: unknown, action: string): ServiceError {
  if (error instanceof ServiceError) return error;
  const { message, type, name } = error as { readonly message?: string; readonly type?: string; readonly name?: string };
  if (type === 'request-timeout' || type === 'body-timeout') return new ServiceError('timeout', action, message ?? '');
  if (name === 'SyntaxError') return new ServiceError('garbage', action, 'the answer is no JSON');
  return new ServiceError('network', action, message ?? String(error));
}
