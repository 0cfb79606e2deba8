import { chapter } from '../statement.ts';

/** The real-time protocol, message by message. */
export const protocol = chapter('protocol', 'protocol messages', {
  path: ['on a host of its own the socket is <graphql url>/realtime', 'guide: real-time-websocket-client'],
  'query-string': ['authorisation by ?header=<base64>&payload=e30=', 'guide: real-time-websocket-client'],
  subprotocol: ['authorisation by the subprotocol header-<base64url>', 'guide: real-time-websocket-client'],
  'plain-headers': ['authorisation by plain headers of the upgrade', 'guide: real-time-websocket-client'],
  'answers-graphql-ws': [
    'the server answers graphql-ws only and never echoes the header- subprotocol',
    'guide: real-time-websocket-client',
  ],
  'cognito-header': [
    'Cognito: {"Authorization": <jwt, Bearer optional>, "host"}',
    'guide: real-time-websocket-client',
  ],
  'iam-connect': [
    'IAM connect: a signature of POST <graphql url>/connect with body {}',
    'guide: real-time-websocket-client',
  ],
  'iam-start': [
    'IAM start: a signature of POST <graphql url> with payload.data as body',
    'guide: real-time-websocket-client',
  ],
  'connection-ack': [
    'connection_init is answered by connection_ack with connectionTimeoutMs 300000',
    'guide: real-time-websocket-client',
  ],
  'before-ack': ['messages before connection_ack are ignored', 'guide: real-time-websocket-client'],
  'first-ka': ['the first ka follows the acknowledgement at once', 'observed: amplify-js #9226'],
  'ka-interval': ['then one every 60 s', 'observed: aws-mobile-appsync-sdk-android #368'],
  'connection-error': [
    'a refused connection: connection_error with errorType, message and errorCode, then the server closes',
    'guide: real-time-websocket-client',
  ],
  'connection-error-codes': ['errorCode 401 UnauthorizedException, 400 BadRequestException', 'observed'],
  'missing-headers': [
    'an authorisation object without its keys: 400 "Required headers are missing."',
    'observed',
  ],
  'start-data': ['payload.data of start is JSON in a string', 'guide: real-time-websocket-client'],
  'start-ack': ['start_ack with the id answers a good start', 'guide: real-time-websocket-client'],
  data: ['an event is {type: data, id, payload: {data}}', 'guide: real-time-websocket-client'],
  'data-errors': ['payload.errors may come along with data', 'guide: real-time-websocket-client'],
  complete: ['stop is answered by complete, and no event follows', 'guide: real-time-websocket-client'],
  error: [
    'a refused start is {type: error, id, payload: {errors}} and no start_ack',
    'guide: real-time-websocket-client',
  ],
  'error-without-type': [
    'a start that is not valid: an error with a message alone',
    'observed: amplify-js #11317',
  ],
  'unknown-argument': [
    '"Validation error of type UnknownArgument: Unknown field argument x @ \'field\'"',
    'observed: amplify-js #11317',
  ],
  'duplicate-id': [
    'a start under an id in use: DuplicatedOperationError',
    'guide: real-time-websocket-client',
  ],
  'max-subscriptions': [
    'beyond the most of a connection: errors is a single object, MaxSubscriptionsReachedError "Max number of … reached"',
    'observed: amplify-cli #3547',
  ],
  unauthorized: ['a start that schema or resolver refuses: Unauthorized', 'observed: amplify-android #1369'],
  'unauthorized-exception': ['a start with a bad token: UnauthorizedException', 'observed'],
  'iam-denied': [
    'a start that the policy does not allow: UnauthorizedException "Permission denied"',
    'observed: gql #239',
  ],
  'connection-life': ['a connection is cut after 24 h', 'guide: real-time-websocket-client'],
});
