import { expect, it } from 'vitest';
import { replacementsIn } from './replacement.ts';
import { loadSpecification } from './specification.ts';

it('knows what cannot change, and what there can be one of only', () => {
  const replacements = replacementsIn(loadSpecification());
  expect(replacements['AWS::DynamoDB::Table']).toEqual({
    fixed: expect.arrayContaining(['KeySchema', 'TableName']),
    identifiedBy: ['TableName'],
  });
  expect(replacements['AWS::Cognito::UserPoolGroup']!.identifiedBy).toEqual(['UserPoolId', 'GroupName']);
  expect(replacements['AWS::SQS::Queue']!.identifiedBy).toEqual([]);
  expect(replacements['AWS::CloudFront::Distribution']).toBeUndefined();
});
