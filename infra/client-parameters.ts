import { CfnParameter } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import { clientIdPattern } from '../domain/access/client-id.ts';

/** What a client's stack is told. All but the id, and what has a default, are outputs of StridePanelApi of the same name. */
export interface ClientParameters {
  clientId: CfnParameter;
  projectorArn: CfnParameter;
  liveFeedArn: CfnParameter;
  codeBucket: CfnParameter;
  codeKey: CfnParameter;
  mailFrom: CfnParameter;
  modelId: CfnParameter;
  embeddingModelId: CfnParameter;
  extraOrigins: CfnParameter;
  boundaryArn: CfnParameter;
  alarmTopicArn: CfnParameter;
}

/** Declares the parameters under the names that whoever makes a client's stack uses. */
export function clientParameters(scope: Construct): ClientParameters {
  const output = { description: 'Output of StridePanelApi.' };
  return {
    clientId: new CfnParameter(scope, 'ClientId', {
      allowedPattern: clientIdPattern,
      description: 'Its id.',
    }),
    projectorArn: new CfnParameter(scope, 'ProjectorArn', output),
    liveFeedArn: new CfnParameter(scope, 'LiveFeedArn', output),
    codeBucket: new CfnParameter(scope, 'ChatbotCodeBucket', output),
    codeKey: new CfnParameter(scope, 'ChatbotCodeKey', output),
    boundaryArn: new CfnParameter(scope, 'ClientBoundaryArn', output),
    alarmTopicArn: new CfnParameter(scope, 'AlarmTopicArn', output),
    mailFrom: new CfnParameter(scope, 'MailFromAddress', {
      description: 'The address that mails to visitors come from; SES must know it.',
    }),
    modelId: new CfnParameter(scope, 'ModelId', {
      default: 'eu.anthropic.claude-haiku-4-5-20251001-v1:0',
      allowedPattern: '^[a-z0-9.:-]+$',
      description: 'Bedrock model or inference profile.',
    }),
    embeddingModelId: new CfnParameter(scope, 'EmbeddingModelId', {
      default: '',
      allowedPattern: '^[a-z0-9.:-]*$',
      description: 'Titan text embeddings model; empty where documents are searched by words alone.',
    }),
    extraOrigins: new CfnParameter(scope, 'ExtraOrigins', {
      default: '',
      description: "Origins that may embed the chatbot besides the client's website, comma-separated.",
    }),
  };
}
