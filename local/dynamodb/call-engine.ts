/** One request straight to the engine (no signature is checked there, but one must be present). */
export async function callEngine<Answer>(endpoint: string, target: string, body: object): Promise<Answer> {
  const response = await fetch(endpoint, {
    method: 'POST',
    headers: {
      'content-type': 'application/x-amz-json-1.0',
      'x-amz-target': target,
      'x-amz-date': '20260101T000000Z',
      authorization:
        'AWS4-HMAC-SHA256 Credential=engine/20260101/local/dynamodb/aws4_request, SignedHeaders=host, Signature=0',
    },
    body: JSON.stringify(body),
  });
  const answer = (await response.json()) as Answer & { __type?: string; message?: string };
  if (!response.ok) throw new Error(`${target}: ${answer.__type ?? response.status} ${answer.message ?? ''}`);
  return answer;
}
