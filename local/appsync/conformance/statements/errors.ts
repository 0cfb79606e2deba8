import { chapter } from '../statement.ts';

/** How errors look in an answer. */
export const errors = chapter('errors', 'error shapes', {
  validation: [
    'a validation error: 200, data null, path null, a location with sourceName null, "Validation error of type …"',
    'observed: graphql-over-http #81',
  ],
  field: [
    "a field's error has path, data, errorType, errorInfo, locations and message at the top, nothing in extensions",
    'observed: aws-appsync-community #349',
  ],
  unauthorized: [
    'a refused field: 200, null, Unauthorized, "Not Authorized to access <field> on type <Type>"',
    'observed: aws-appsync-community #349, again in 2026-08',
  ],
  'unauthorized-by-code': [
    'util.unauthorized gives the same type and a message that begins the same way',
    'observed: amplify-cli #9365, gql #239',
  ],
  'util-error': [
    'util.error fails the field; its data is filtered by the selection, its errorInfo is not',
    'source: @aws-appsync/utils typings',
  ],
  'append-error': [
    'util.appendError adds such an error, and the data is still returned',
    'source: @aws-appsync/utils typings',
  ],
  'no-type': ['util.error without a type has errorType null', 'source: localstack/appsync-utils'],
  'code-fault': [
    'a fault in code: errorType Code, message "code.js:<line>:<column>: <what>"',
    'observed: aws-appsync-community #328',
  ],
  'code-fault-ends-pipeline': [
    'after a fault the rest of the pipeline is skipped, the resolver cannot catch it',
    'observed: aws-appsync-community #328',
  ],
  'refused-code': [
    'code that would be refused: "The code contains one or more errors.", each with errorType, value and line',
    'observed: amplify-backend #1893 and EvaluateCode',
  ],
  'missing-operation': [
    'a request object without operation: MappingTemplate "Value for field \'$[operation]\' not found."',
    'guide: troubleshooting-and-common-mistakes',
  ],
  'no-resolver': ['a field without a resolver or a parent value is null, no error', 'guide: troubleshooting'],
  'type-mismatch': [
    '"Can\'t resolve value (/x) : type mismatch error, expected type LIST, got OBJECT", locations null, no errorType',
    'guide: troubleshooting',
  ],
  'cannot-serialize': [
    '"Can\'t serialize value (/list/items[0]/at) : Unable to serialize `…` as a valid DateTime Object.", no errorType',
    'observed: amplify-js #5963',
  ],
  'built-in-scalar': [
    "a value of another type in a built-in scalar: \"Expected type 'Int' but was 'String'.\", nothing is coerced",
    'observed: amplify-js #5963',
  ],
  'non-null': [
    "\"Cannot return null for non-nullable type: 'T' within parent 'P' (/path)\"; the null climbs to the next nullable",
    'observed',
  ],
  'variable-scalar': [
    '"Variable \'phone\' has an invalid value. Unable to parse `…` as a valid phone number."',
    'observed: amplify-flutter #822',
  ],
  'variable-json': [
    'an object for AWSJSON: "Variable \'x\' has an invalid value. Unable to parse {key1=hi, key2=3} as valid JSON."',
    'observed',
  ],
  'variable-null': [
    "\"Variable 'x' has coerced Null value for NonNull type 'Boolean!'\"",
    'observed: amplify-cli #7427',
  ],
  'variable-envelope': [
    'a refused variable: 200, data null, path null, the place of its definition, no errorType',
    'observed: amplify-flutter #822',
  ],
  'variable-name': [
    'inside an input object the message names the field, not the variable',
    'observed: amplify-flutter #822',
  ],
  'variable-unknown-field': [
    "The variables input contains a field name 'x' that is not defined for input object type 'T'",
    'source: amplify-js DataStore',
  ],
  literal: [
    "\"Validation error of type WrongType: argument 'a' with value 'ObjectValue{…}' is not a valid 'AWSJSON' @ 'f'\"",
    'observed: aws-mobile-appsync-sdk-js #554',
  ],
  introspection: [
    'introspection off: 200, one FieldUndefined for each field asked of __schema',
    'guide: introspection; observed',
  ],
  typename: ['__typename still works then', 'observed'],
});
