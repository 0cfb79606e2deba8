import { type Duration, RemovalPolicy, Stack } from 'aws-cdk-lib';
import { PolicyStatement, type PolicyStatementProps, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Architecture, Code, Function, Runtime } from 'aws-cdk-lib/aws-lambda';
import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs';
import { Bucket } from 'aws-cdk-lib/aws-s3';
import { Construct } from 'constructs';
import { acknowledge } from './acknowledge.ts';
import type { ClientParameters } from './client-parameters.ts';

interface ClientFunctionProps {
  parameters: ClientParameters;
  /** The name is `chatbot-<client>` and this. */
  suffix: string;
  /** In the chatbot's bundle: `index.handler`. */
  handler: string;
  environment: Record<string, string>;
  /** MB. */
  memory: number;
  timeout: Duration;
}

/** A function of one client, with a role of its own; the code comes from where the platform put it. */
export class ClientFunction extends Construct {
  readonly function: Function;
  readonly role: Role;

  constructor(scope: Construct, id: string, props: ClientFunctionProps) {
    super(scope, id);
    const { clientId, codeBucket, codeKey } = props.parameters;
    const functionName = `chatbot-${clientId.valueAsString}${props.suffix}`;
    const logGroup = new LogGroup(this, 'Logs', {
      logGroupName: `/aws/lambda/${functionName}`,
      retention: RetentionDays.ONE_MONTH,
      removalPolicy: RemovalPolicy.DESTROY,
    });
    this.role = new Role(this, 'Role', { assumedBy: new ServicePrincipal('lambda.amazonaws.com') });
    this.allow({ actions: ['logs:CreateLogStream', 'logs:PutLogEvents'], resources: [logGroup.logGroupArn] });
    const code = Bucket.fromBucketName(this, 'Code', codeBucket.valueAsString);
    acknowledge(
      code,
      'Annotation::@aws-cdk/aws-lambda:codeFromBucketObjectVersionNotSpecified',
      'The key names the content: other code has another key.',
    );
    this.function = new Function(this, 'Function', {
      functionName,
      code: Code.fromBucket(code, codeKey.valueAsString),
      handler: props.handler,
      runtime: Runtime.NODEJS_22_X,
      architecture: Architecture.ARM_64,
      memorySize: props.memory,
      timeout: props.timeout,
      environment: { NODE_OPTIONS: '--enable-source-maps', ...props.environment },
      logGroup,
      role: this.role,
    });
    acknowledge(
      this.function,
      'AwsSolutions-L1',
      'Node 22 is what the pinned AWS SDK and the tests run on; a newer runtime comes with its own tests.',
    );
  }

  /** Adds exactly this statement to the function's role. */
  allow(statement: PolicyStatementProps): void {
    this.role.addToPolicy(new PolicyStatement(statement));
  }

  /** Rows of the platform's shared tables, but those of this client only. */
  allowOwnRows(clientId: string, table: string, actions: string[]): void {
    this.allow({
      actions,
      resources: [Stack.of(this).formatArn({ service: 'dynamodb', resource: 'table', resourceName: table })],
      conditions: { 'ForAllValues:StringEquals': { 'dynamodb:LeadingKeys': [clientId] } },
    });
  }
}
