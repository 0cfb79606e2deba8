import { chapter } from '../statement.ts';

const batches = 'guide: resolver-reference-lambda-js';
const conditions = 'guide: dynamodb condition expressions';
const transactions = 'guide: dynamodb transactions';

/** NONE. */
export const none = chapter('none', 'NONE', {
  payload: ['{payload: x} gives ctx.result x', 'guide: resolver-reference-none'],
});

/** Lambda. */
export const lambda = chapter('lambda', 'Lambda', {
  invoke: ['Invoke gives the function the payload, and ctx.result is what it returns', batches],
  unhandled: ['whatever it throws is ctx.error {message, type: "Lambda:Unhandled"}', 'observed: many'],
  event: ['invocationType Event: the result is null', batches],
  batch: ['BatchInvoke gives the function the list of payloads', batches],
  'batch-order': ['its list of results goes to the fields in order; null is a result', batches],
  'batch-raw': ['with code, an entry is ctx.result as it is: errorMessage is not looked at', batches],
  'batch-error': ['an exception fails every item', batches],
  'batch-size': ['at most maxBatchSize in one call, and that at most 2,000', 'model: Resolver'],
  direct: ['without code the function gets the whole context, and its result is the value', batches],
  'direct-error': ['without code an exception fails the field', batches],
  'direct-batch': [
    'without code and with a batch size an entry gives its data, or fails with its errorMessage and errorType',
    batches,
  ],
  timeout: [
    'at the time limit: Lambda:ExecutionTimeoutException, "Execution timed out"',
    'observed: six threads',
  ],
  throttled: ['throttled: Lambda:IllegalArgument, "Rate Exceeded"', 'observed: two threads'],
});

/** DynamoDB. What Put, Update and Delete return is not known for sure: those tests prove the write. */
export const dynamodb = chapter('table', 'DynamoDB', {
  'get-item': ['GetItem', 'guide: dynamodb getitem'],
  'get-missing': ['GetItem of a missing key: null', 'observed'],
  'put-item': ['PutItem', 'guide: dynamodb putitem'],
  'update-item': ['UpdateItem', 'guide: dynamodb updateitem'],
  'delete-item': ['DeleteItem', 'guide: dynamodb deleteitem'],
  query: ['Query: {items, nextToken, scannedCount}', 'guide: dynamodb query'],
  scan: ['Scan: the same', 'guide: dynamodb scan'],
  'batch-get': [
    'BatchGetItem: {data: {<table>: [item or null]}, unprocessedKeys} by the physical name',
    'observed',
  ],
  'batch-projection': [
    'projection in BatchGetItem is broken: here it works, and the log warns of it',
    'observed: aws-appsync-community #391',
  ],
  'batch-put': ['BatchPutItem: {data, unprocessedItems}', 'guide: dynamodb batch'],
  'batch-delete': ['BatchDeleteItem: {data: {<table>: [keys]}, unprocessedKeys}', 'guide: dynamodb batch'],
  'transact-get': ['TransactGetItems: {items} in the order asked', transactions],
  'transact-write': ['TransactWriteItems: {keys} in the order asked', transactions],
  'transact-failed': [
    'a failed condition: TransactionCanceledException in ctx.error and cancellationReasons in ctx.result',
    transactions,
  ],
  'transact-old-item': ['the old item comes with its reason, unless it was not wanted', transactions],
  'transact-message': [
    '"Transaction cancelled, please refer cancellation reasons for specific reasons [None, ConditionalCheckFailed]"',
    'observed: pynamodb #1144',
  ],
  'number-values': [
    'toDynamoDB keeps N a number; DynamoDB is sent a string',
    'source: localstack/appsync-utils',
  ],
  'null-values': ['toNull is {NULL: null}; DynamoDB is sent true', 'source: localstack/appsync-utils'],
  'plain-results': ['results are plain JSON: sets as lists, bytes as base64', 'guide: dynamodb type system'],
  'token-opaque': [
    'nextToken is opaque, begins eyJ2ZX, and is null at the end',
    'observed: amplify-cli #3411',
  ],
  'token-foreign': [
    'a wrong token, or one of another query: DynamoDB:UserIllegalArgumentException "…Invalid pagination token given."',
    'observed: amplify-js #4880, amplify-cli #3411',
  ],
  'condition-reject': [
    'a failed condition: ctx.error DynamoDB:ConditionalCheckFailedException, ctx.result the item as it is',
    conditions,
  ],
  'condition-put': ['PutItem: a success when the item is already so, but for equalsIgnore', conditions],
  'condition-delete': ['DeleteItem: a success when there is no item', conditions],
  'condition-update': ['UpdateItem: always an error', conditions],
  'condition-custom': ['strategy Custom: a function says reject, discard or retry', conditions],
  exceptions: [
    "DynamoDB's other refusals: DynamoDB:DynamoDbException, its text and (Service: DynamoDb, Status Code: 400, …)",
    'observed: five threads',
  ],
  'update-dotted': ['update(): a dotted key is one attribute name', 'observed'],
  'update-nested': [
    'update(): a nested object sets paths, which fails where the parent is missing: "The document path …"',
    'observed',
  ],
  'update-replace': ['update(): operations.replace writes it whole', 'observed'],
});
