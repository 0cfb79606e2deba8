import { chapter } from '../statement.ts';

/** Who may do what. API keys, OIDC and Lambda authorisers are not built here. */
export const auth = chapter('auth', 'authorisation', {
  'bearer-optional': [
    'a Cognito token stands in Authorization, with or without "Bearer "',
    'guide: security-authz',
  ],
  verify: [
    "a token's signature, issuer, expiry and token_use (id or access) are checked",
    'guide: security-authz',
  ],
  'client-pattern': [
    'appIdClientRegex is a regular expression for the app client; not set, no filtering',
    'model: UserPoolConfig',
  ],
  signature: ['AWS_IAM is a SigV4 signature for the service appsync', 'guide: security-authz'],
  groups: [
    'cognito_groups lets the members of any of the groups in, and nobody else',
    'guide: security-authz',
  ],
  'field-over-type': ["a field's directives replace its type's", 'observed'],
  'any-of': ['of several directives on one field any suffices', 'observed'],
  'unmarked-default': ['an unmarked field needs the default mode', 'observed'],
  'aws-auth-ignored': [
    '@aws_auth does nothing beside a second mode (here a warning says so); @aws_cognito_user_pools is enforced',
    'observed in 2026-08',
  ],
  'aws-auth-alone': [
    'with Cognito as the only mode @aws_auth is enforced, on root fields only',
    'observed: aws-appsync-community #275',
  ],
  'groups-alone': [
    'with Cognito as the only mode @aws_cognito_user_pools(cognito_groups) refuses everybody',
    'observed: aws-appsync-community #349',
  ],
  'nested-type': [
    "a type reached through a field of a second mode needs that mode's directive, else its fields are Unauthorized",
    'guide: security-authz',
  ],
  'default-allow': [
    'with default action ALLOW every user of the pool reaches every field without an effective directive',
    'observed',
  ],
  'default-action': [
    'with additional modes the default action must be ALLOW',
    'model: CloudFormation UserPoolConfig',
  ],
  'auth-type': [
    'util.authType: "User Pool Authorization", "IAM Authorization"',
    'source: @aws-appsync/utils typings',
  ],
  'identity-cognito': [
    'ctx.identity of a user: sub, issuer, username, claims, sourceIp, defaultAuthStrategy, groups',
    'source: @aws-appsync/utils typings',
  ],
  'identity-iam': [
    'ctx.identity of a role: accountId, username, userArn, sourceIp and the cognitoIdentity fields',
    'source: @aws-appsync/utils typings',
  ],
  'iam-resource': [
    'the action is appsync:GraphQL on …:apis/<api>/types/<Type>/fields/<field>',
    'source: CDK grantQuery; observed: category-api #2457',
  ],
  'iam-denied': [
    'a policy that does not allow a field refuses the whole request: UnauthorizedException "Permission denied", no data',
    'observed: category-api #2457, amplify-cli #6595',
  ],
  'iam-unmarked': [
    'allowed by policy, but the field is not marked @aws_iam: 200 and Unauthorized',
    'observed: category-api #2291',
  ],
});
