import { jsonAnswer, jsonError, type Answer } from '../gateway/answer.ts';

/** DynamoDB's refusal of a write while another transaction holds one of its items: the first of a transaction's. */
export function conflicting(operation: string, body: Record<string, unknown>): Answer {
  const message = 'Transaction is ongoing for the item';
  if (operation !== 'TransactWriteItems')
    return jsonError({ code: 'TransactionConflictException', message, status: 400 });
  const codes = (body['TransactItems'] as unknown[]).map((_, index) =>
    index === 0 ? 'TransactionConflict' : 'None',
  );
  const code = 'TransactionCanceledException';
  const answer = jsonAnswer(400, {
    __type: `com.amazonaws.dynamodb.v20120810#${code}`,
    Message: `Transaction cancelled, please refer cancellation reasons for specific reasons [${codes.join(', ')}]`,
    CancellationReasons: codes.map((Code) => ({ Code, ...(Code === 'None' ? {} : { Message: message }) })),
  });
  return { ...answer, headers: { ...answer.headers, 'x-amzn-errortype': code } };
}
