import { panelEnvironment } from '../environment.server.ts';

/** Cognito refused: `type` is its name for the reason, for example NotAuthorizedException. */
export class CognitoRefusal extends Error {
  constructor(
    readonly type: string,
    message: string,
  ) {
    super(message);
  }
}

/** Cognito could not be reached or did not answer as it should. */
export class CognitoUnreachable extends Error {}

/** One of Cognito's public operations; no AWS credentials are needed for these. */
export async function cognitoCall<Answer>(operation: string, input: object): Promise<Answer> {
  const response = await fetch(panelEnvironment().cognitoUrl, {
    method: 'POST',
    headers: {
      'content-type': 'application/x-amz-json-1.1',
      'x-amz-target': `AWSCognitoIdentityProviderService.${operation}`,
    },
    body: JSON.stringify(input),
    signal: AbortSignal.timeout(8_000),
  }).catch((error: unknown) => {
    throw new CognitoUnreachable(`${operation} got no answer.`, { cause: error });
  });
  const answer = (await response.json().catch(() => ({}))) as Record<string, unknown>;
  if (response.ok) return answer as Answer;
  const type =
    String(answer.__type ?? '')
      .split('#')
      .pop() ?? '';
  if (response.status >= 500 || !type)
    throw new CognitoUnreachable(`${operation} answered ${response.status}.`);
  throw new CognitoRefusal(type, String(answer.message ?? ''));
}
