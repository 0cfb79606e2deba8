import { CfnOutput, Fn, Stack, type StackProps } from 'aws-cdk-lib';
import { ManagedPolicy, PermissionsBoundary } from 'aws-cdk-lib/aws-iam';
import { CfnEventSourceMapping } from 'aws-cdk-lib/aws-lambda';
import type { Construct } from 'constructs';
import { Chatbot } from './chatbot.ts';
import { ClientAlarms } from './client-alarms.ts';
import { clientParameters } from './client-parameters.ts';
import { streamArnOf, streamSettings } from './stream.ts';
import { makeTable } from './table.ts';
import { clientTables } from './tables.ts';

/**
 * A client's own tables, their way into the platform, and its chatbot. One template for all clients (parameters name the
 * client and where the code lies), without assets, so that it deploys where nothing was bootstrapped.
 */
export class ClientStack extends Stack {
  constructor(scope: Construct, id: string, props?: StackProps) {
    super(scope, id, props);
    const parameters = clientParameters(this);
    const name = (kind: string) => Fn.sub(`\${ClientId}-${kind}`);

    PermissionsBoundary.of(this).apply(
      ManagedPolicy.fromManagedPolicyArn(this, 'Boundary', parameters.boundaryArn.valueAsString),
    );
    const conversations = makeTable(this, 'Conversations', name('conversations'), clientTables.conversations);
    const appointments = makeTable(this, 'Appointments', name('appointments'), clientTables.appointments);
    const stream = streamArnOf(conversations);
    this.read(
      'Projection',
      stream,
      parameters.projectorArn.valueAsString,
      'StridePanel-ProjectorDeadLettersArn',
    );
    this.read(
      'LiveFeed',
      stream,
      parameters.liveFeedArn.valueAsString,
      'StridePanel-LiveFeedDeadLettersArn',
      120,
    );

    const chatbot = new Chatbot(this, 'Chatbot', { parameters, conversations, appointments });
    new ClientAlarms(this, 'Alarms', { parameters, functions: chatbot.functions });

    new CfnOutput(this, 'ConversationsTable', { value: conversations.tableName });
    new CfnOutput(this, 'AppointmentsTable', { value: appointments.tableName });
  }

  private read(
    id: string,
    eventSourceArn: string,
    functionName: string,
    deadLetters: string,
    maxAge?: number,
  ): void {
    new CfnEventSourceMapping(this, id, {
      eventSourceArn,
      functionName,
      startingPosition: 'TRIM_HORIZON',
      batchSize: streamSettings.batchSize,
      parallelizationFactor: streamSettings.parallelization,
      maximumRetryAttempts: streamSettings.retryAttempts,
      bisectBatchOnFunctionError: true,
      functionResponseTypes: ['ReportBatchItemFailures'],
      destinationConfig: { onFailure: { destination: Fn.importValue(deadLetters) } },
      ...(maxAge ? { maximumRecordAgeInSeconds: maxAge } : {}),
    });
  }
}
