import { chapter } from '../statement.ts';

/** Unmodified clients over the real wire. */
export const clients = chapter('clients', 'unmodified clients', {
  'apollo-http': ["Apollo's HttpLink: data, GraphQL errors, refusals", 'source: @apollo/client'],
  'subscription-link-query': [
    'aws-appsync-auth-link and aws-appsync-subscription-link: a query',
    'source: aws-appsync-subscription-link 4.0.3',
  ],
  'subscription-link-cognito': [
    'aws-appsync-subscription-link with a Cognito token: start, data',
    'source: aws-appsync-subscription-link 4.0.3',
  ],
  'subscription-link-iam': [
    'aws-appsync-subscription-link with AWS_IAM: signed connect and start, data',
    'source: aws-appsync-subscription-link 4.0.3',
  ],
  'subscription-link-refused': [
    'a refusal reaches the subscriber of aws-appsync-subscription-link as an error',
    'source: aws-appsync-subscription-link 4.0.3',
  ],
});
