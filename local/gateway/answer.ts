import type { Readable } from 'node:stream';

/** What a service answers over HTTP. A body that streams comes with its `content-length`. */
export interface Answer {
  status: number;
  headers: Record<string, string>;
  body: string | Buffer | Readable;
}

/** A refusal with AWS's name for it and one plain sentence. */
export class ServiceError extends Error {
  constructor(
    readonly code: string,
    message: string,
    readonly status = 400,
  ) {
    super(message);
  }
}

export function jsonAnswer(status: number, body: unknown, version: '1.0' | '1.1' = '1.0'): Answer {
  return {
    status,
    headers: { 'content-type': `application/x-amz-json-${version}` },
    body: JSON.stringify(body),
  };
}

/** An error as the JSON protocols word it. */
export function jsonError(error: { code: string; message: string; status: number }): Answer {
  const answer = jsonAnswer(error.status, { __type: error.code, message: error.message });
  return { ...answer, headers: { ...answer.headers, 'x-amzn-errortype': error.code } };
}

/** An error as the form-encoded protocols (STS, CloudFormation) word it. */
export function xmlError(error: { code: string; message: string; status: number }): Answer {
  const body =
    `<ErrorResponse><Error><Type>Sender</Type><Code>${escapeXml(error.code)}</Code>` +
    `<Message>${escapeXml(error.message)}</Message></Error><RequestId>local</RequestId></ErrorResponse>`;
  return { status: error.status, headers: { 'content-type': 'text/xml' }, body };
}

/** Line ends too: a parser would make every one of them a line feed. */
export function escapeXml(text: string): string {
  return text.replace(/[<>&"'\r\n\t]/g, (character) => `&#${character.charCodeAt(0)};`);
}
