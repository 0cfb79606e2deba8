import { type Duration, Stack } from 'aws-cdk-lib';
import type { Queue } from 'aws-cdk-lib/aws-sqs';
import type { Construct } from 'constructs';
import { acknowledgeWildcard } from './acknowledge.ts';
import type { Adopted } from './adopted.ts';
import { clientStreamArns } from './client-tables.ts';
import type { PlatformFunction } from './function.ts';
import { readStream, streamActions } from './stream.ts';

interface ClientStreamsProps {
  reader: PlatformFunction;
  deadLetters: Queue;
  adopted: Adopted;
  maxRecordAge?: Duration;
}

/**
 * Lets a function read the streams of clients' own messages. A client's stack maps its stream to the function itself;
 * for tables that no client stack made, the mapping is made here.
 */
export function readClientStreams(scope: Construct, { adopted, ...props }: ClientStreamsProps): void {
  props.reader.allow(streamActions, clientStreamArns(Stack.of(scope), adopted, 'conversations'));
  acknowledgeWildcard(
    props.reader.role,
    'table/*-conversations/stream/*',
    'Clients come and go, each with a table of this ending; a stream has a time in its name.',
  );
  for (const [clientId, { conversations }] of Object.entries(adopted.clients)) {
    const streamArn = conversations?.streamArn;
    if (streamArn) readStream(scope, `${clientId}Stream`, { ...props, streamArn });
  }
}
