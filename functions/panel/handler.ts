import { createRequestHandler } from '@remix-run/node';
import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import * as build from '../../remix-app/build/server/index.js';
import { cameThroughCloudFront } from './came-through-cloudfront.ts';
import { requestOf } from './request-of.ts';
import { resultOf } from './result-of.ts';

const handle = createRequestHandler(build, process.env.NODE_ENV);

/** The panel's server: the HTTP API's events in, Remix's responses out. */
export async function handler(event: APIGatewayProxyEventV2): Promise<APIGatewayProxyStructuredResultV2> {
  const secret = process.env.ORIGIN_SECRET;
  if (!cameThroughCloudFront(event.headers, secret)) {
    return {
      statusCode: 403,
      headers: { 'content-type': 'text/plain' },
      body: 'Use the address of the panel.',
    };
  }
  return resultOf(await handle(requestOf(event, Boolean(secret))));
}
