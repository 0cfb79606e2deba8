import { CfnOutput, Stack, type StackProps } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import type { Adopted } from './adopted.ts';
import { GraphqlApi } from './api.ts';
import { Appointments } from './appointments.ts';
import { Clients } from './clients.ts';
import { Conversations } from './conversations.ts';
import type { DataStack } from './data-stack.ts';
import { Events } from './events.ts';
import { LiveFeed } from './live-feed.ts';
import { Panel } from './panel.ts';
import { PlatformRollup } from './platform-rollup.ts';
import type { Platform } from './platform.ts';
import { Stats } from './stats.ts';

/** What can be thrown away and made again: the API, the functions, the panel. */
export class ApiStack extends Stack {
  constructor(scope: Construct, id: string, props: StackProps & { data: DataStack; adopted: Adopted }) {
    super(scope, id, props);
    const { tables, users } = props.data;
    const api = new GraphqlApi(this, 'Graphql', users);
    const platform: Platform = { api, tables, users, adopted: props.adopted };
    new Clients(this, 'Clients', platform);
    new Stats(this, 'Stats', platform);
    const { reader } = new Conversations(this, 'Conversations', platform);
    new Appointments(this, 'Appointments', platform);
    const events = new Events(this, 'Events', platform);
    new PlatformRollup(this, 'PlatformRollup', platform);
    const live = new LiveFeed(this, 'LiveFeed', platform);

    const panel = new Panel(this, 'Panel', platform);

    this.tell('PanelUrl', panel.url);
    this.tell('GraphqlUrl', api.api.attrGraphQlUrl);
    this.tell('UserPoolId', users.pool.userPoolId);
    this.tell('UserPoolClientId', users.client.userPoolClientId);
    this.tell('ProjectorArn', events.projector.function.functionArn);
    this.tell('LiveFeedArn', live.feed.function.functionArn);
    this.tell('ReaderRoleArn', reader.roleArn);
    this.tell('ProjectorDeadLettersArn', events.deadLetters.queueArn, 'StridePanel-ProjectorDeadLettersArn');
    this.tell('LiveFeedDeadLettersArn', live.deadLetters.queueArn, 'StridePanel-LiveFeedDeadLettersArn');
  }

  private tell(id: string, value: string, exportName?: string): void {
    new CfnOutput(this, id, { value, ...(exportName ? { exportName } : {}) });
  }
}
