import { chapter } from '../statement.ts';

/** What comes before a request is executed. */
export const http = chapter('http', 'requests over HTTP', {
  post: ['POST /graphql takes a body of query, variables and operationName', 'guide: security-authz'],
  get: ['GET /graphql takes the same as query parameters', 'observed: graphql-over-http #81'],
  'error-shape': [
    'a refused request is {errors: [{errorType, message}]} without data, and x-amzn-ErrorType names the type',
    'observed: graphql-over-http #81',
  ],
  'empty-body': [
    'an empty body: 400 MalformedHttpRequestException "Request body is empty."',
    'observed: graphql-over-http #81',
  ],
  'unparsable-body': [
    'a body that is no GraphQL request: 400 MalformedHttpRequestException "Unable to parse GraphQL query."',
    'observed: graphql-over-http #81',
  ],
  'missing-operation-name': [
    'several operations and no name: 400 BadRequestException "Missing operation name."',
    'observed: graphql-over-http #81',
  ],
  'no-schema': [
    'an API without a schema: 502 GraphQLSchemaException "No schema definition exists."',
    'observed: graphql-over-http #81',
  ],
  'bad-credential': [
    'a bad key or signature: 401 UnauthorizedException "You are not authorized to make this call."',
    'observed: graphql-over-http #81',
  ],
  'token-expired': [
    'an expired JWT: 401 UnauthorizedException "Token has expired."',
    'observed: several threads',
  ],
  // Which text belongs to which bad token is not known.
  'token-unparsable': [
    'a malformed JWT: 401 UnauthorizedException, "Unable to parse JWT token." or the text for a missing header',
    'observed: amplify-js #2645',
  ],
  'no-authorization': [
    'no Authorization header: 401 UnauthorizedException "Valid authorization header not provided."',
    'observed: five threads',
  ],
});
