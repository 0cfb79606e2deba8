import { ArnFormat, CfnOutput, Duration, Fn, RemovalPolicy, Stack } from 'aws-cdk-lib';
import type { Table } from 'aws-cdk-lib/aws-dynamodb';
import { FunctionUrlAuthType, InvokeMode } from 'aws-cdk-lib/aws-lambda';
import { BlockPublicAccess, Bucket, BucketEncryption, HttpMethods } from 'aws-cdk-lib/aws-s3';
import { Secret } from 'aws-cdk-lib/aws-secretsmanager';
import { Construct } from 'constructs';
import { KEPT_DAYS } from '../domain/export/export-row.ts';
import { acknowledge } from './acknowledge.ts';
import { ClientFunction } from './client-function.ts';
import type { ClientParameters } from './client-parameters.ts';
import { Knowledge } from './knowledge.ts';

interface ChatbotProps {
  parameters: ClientParameters;
  conversations: Table;
  appointments: Table;
}

/** A client's chatbot: its bucket of documents and branding, its secret, and the function behind an address of its own. */
export class Chatbot extends Construct {
  readonly bucket: Bucket;
  /** The one that answers visitors, and the one that reads documents. */
  readonly functions: Record<'chatbot' | 'knowledge', ClientFunction>;

  constructor(scope: Construct, id: string, { parameters, conversations, appointments }: ChatbotProps) {
    super(scope, id);
    const clientId = parameters.clientId.valueAsString;
    const bucketName = Fn.sub('${ClientId}-kb-${AWS::AccountId}-${AWS::Region}');
    this.bucket = this.makeBucket(bucketName);
    const secret = new Secret(this, 'Secret', {
      secretName: Fn.sub('stride/${ClientId}/chat'),
      description: 'Signs the right to speak in a session of this chatbot.',
      generateSecretString: { excludePunctuation: true, passwordLength: 48 },
    });
    acknowledge(
      secret,
      'AwsSolutions-SMG4',
      'A new secret would end every open session; it is replaced by hand.',
    );
    const chat = new ClientFunction(this, 'Chat', {
      parameters,
      suffix: '',
      handler: 'index.handler',
      memory: 512,
      timeout: Duration.seconds(60),
      environment: {
        CLIENT_ID: clientId,
        CLIENTS_TABLE: 'clients_registry',
        EVENTS_TABLE: 'platform_analytics_events',
        CHAT_TABLE: 'platform_chat',
        VARIANTS_TABLE: 'platform_personality_variants',
        FAQ_TABLE: 'platform_faq',
        FEEDBACK_TABLE: 'platform_feedback',
        CONVERSATIONS_TABLE: conversations.tableName,
        APPOINTMENTS_TABLE: appointments.tableName,
        CLIENT_BUCKET: this.bucket.bucketName,
        CHAT_SECRET_ARN: secret.secretArn,
        MODEL_ID: parameters.modelId.valueAsString,
        EMBEDDING_MODEL_ID: parameters.embeddingModelId.valueAsString,
        MAIL_FROM: parameters.mailFrom.valueAsString,
        EXTRA_ORIGINS: parameters.extraOrigins.valueAsString,
      },
    });
    chat.allowOwnRows(clientId, 'clients_registry', ['dynamodb:GetItem']);
    chat.allowOwnRows(clientId, 'platform_personality_variants', ['dynamodb:GetItem']);
    chat.allowOwnRows(clientId, 'platform_faq', ['dynamodb:Query']);
    chat.allowOwnRows(clientId, 'platform_analytics_events', ['dynamodb:PutItem']);
    chat.allowOwnRows(clientId, 'platform_feedback', ['dynamodb:PutItem']);
    this.allowBooking(chat, clientId, appointments);
    chat.allow({
      actions: ['dynamodb:Query', 'dynamodb:PutItem'],
      resources: [conversations.tableArn],
    });
    chat.allow({ actions: ['secretsmanager:GetSecretValue'], resources: [secret.secretArn] });
    this.allowModel(chat);
    chat.allow({
      actions: ['ses:SendEmail'],
      resources: [
        Stack.of(this).formatArn({
          service: 'ses',
          resource: 'identity',
          resourceName: parameters.mailFrom.valueAsString,
        }),
      ],
    });
    const { indexer } = new Knowledge(this, 'Knowledge', {
      parameters,
      bucket: this.bucket,
      bucketName,
      reader: chat,
    });
    this.functions = { chatbot: chat, knowledge: indexer };
    const url = chat.function.addFunctionUrl({
      authType: FunctionUrlAuthType.NONE,
      invokeMode: InvokeMode.RESPONSE_STREAM,
    });
    new CfnOutput(Stack.of(this), 'ChatUrl', { value: url.url });
    new CfnOutput(Stack.of(this), 'ChatFunction', { value: chat.function.functionName });
    new CfnOutput(Stack.of(this), 'ChatFunctionArn', { value: chat.function.functionArn });
    new CfnOutput(Stack.of(this), 'ClientBucket', { value: this.bucket.bucketName });
  }

  /** A profile chooses among the model's regions, so both must be allowed: the profile here, the model wherever it is. */
  private allowModel(chat: ClientFunction): void {
    const { region, account } = Stack.of(this);
    chat.allow({
      actions: ['bedrock:InvokeModelWithResponseStream'],
      resources: [
        `arn:aws:bedrock:${region}:${account}:inference-profile/*`,
        'arn:aws:bedrock:*::foundation-model/*',
      ],
    });
    const reason = 'The model is a parameter of the stack, and a profile answers from any of its regions.';
    acknowledge(chat.role, 'AwsSolutions-IAM5[Resource::arn:aws:bedrock:*::foundation-model/*]', reason);
    acknowledge(
      chat.role,
      `AwsSolutions-IAM5[Resource::arn:aws:bedrock:${region}:<AWS::AccountId>:inference-profile/*]`,
      reason,
    );
  }

  /** What sessions and appointments take; the parts of an appointment are written together, or not at all. */
  private allowBooking(chat: ClientFunction, clientId: string, appointments: Table): void {
    chat.allow({
      actions: ['dynamodb:PutItem', 'dynamodb:UpdateItem'],
      resources: [appointments.tableArn],
    });
    chat.allowOwnRows(clientId, 'platform_chat', [
      'dynamodb:GetItem',
      'dynamodb:Query',
      'dynamodb:PutItem',
      'dynamodb:UpdateItem',
      'dynamodb:DeleteItem',
    ]);
    chat.allow({
      actions: ['secretsmanager:GetSecretValue'],
      resources: [
        Stack.of(this).formatArn({
          service: 'secretsmanager',
          resource: 'secret',
          resourceName: `stride/${clientId}/google-calendar-??????`,
          arnFormat: ArnFormat.COLON_RESOURCE_NAME,
        }),
      ],
    });
  }

  private makeBucket(bucketName: string): Bucket {
    const bucket = new Bucket(this, 'Bucket', {
      bucketName,
      blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
      encryption: BucketEncryption.S3_MANAGED,
      enforceSSL: true,
      // Documents are put from the panel's page, by an address that was signed for one file. Whoever holds it may use it
      // from anywhere, so naming the panel here would protect nothing, and every client's stack would have to follow it.
      cors: [{ allowedMethods: [HttpMethods.PUT], allowedOrigins: ['*'], allowedHeaders: ['content-type'] }],
      // Archives have visitors' words in them, which elsewhere go after a stated time; parts of one that broke off cost.
      lifecycleRules: [
        {
          prefix: 'exports/',
          expiration: Duration.days(KEPT_DAYS),
          abortIncompleteMultipartUploadAfter: Duration.days(1),
        },
      ],
      removalPolicy: RemovalPolicy.RETAIN,
    });
    acknowledge(
      bucket,
      'AwsSolutions-S1',
      'Reached by this client’s functions only; CloudTrail has who did what.',
    );
    return bucket;
  }
}
