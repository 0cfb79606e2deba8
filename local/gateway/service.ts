import type { IncomingHttpHeaders } from 'node:http';
import type { Caller } from '../identity/directory.ts';
import type { Answer } from './answer.ts';

export interface GatewayRequest {
  method: string;
  /** Path and query as sent. */
  url: string;
  headers: IncomingHttpHeaders;
  body: Buffer;
}

/** A refusal before it is worded for the wire. */
export interface Refusal {
  code: string;
  message: string;
  status: number;
}

/** A service that answers signed requests only. */
export interface SignedService {
  /** The service's name in signatures. */
  scope: string;
  /** The part of `x-amz-target` before the dot, where the protocol has one. */
  target?: string;
  /** A refusal in the words of the service's protocol: jsonError or xmlError. */
  refuse(refusal: Refusal, request: Omit<GatewayRequest, 'body'>): Answer;
  /** The largest body it takes; the gateway's own limit where it says nothing. */
  largestBodyBytes?: number;
  /** Whether it answers below `localhost` too, where the name before it is a bucket. */
  hasVirtualHosts?: boolean;
  /** The answer to a browser that asks whether a page may call (OPTIONS). */
  preflight?(request: Omit<GatewayRequest, 'body'>): Answer;
  /** Whether AWS asks for no permission for this request, only for a signature. */
  isOpenToEveryCaller?(request: GatewayRequest): boolean;
  /** Must ask what the caller may do (requireAccess) before it does anything. */
  handle(request: GatewayRequest, caller: Caller): Promise<Answer> | Answer;
}

/** What anybody on this machine may open. */
export interface OpenService {
  claims(request: Pick<GatewayRequest, 'url' | 'headers'>): boolean;
  /** Whether pages of other local ports may call it. */
  browsable?: boolean;
  handle(request: GatewayRequest): Promise<Answer> | Answer;
}
