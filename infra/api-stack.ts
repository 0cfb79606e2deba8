import { CfnOutput, CfnParameter, Stack, type StackProps } from 'aws-cdk-lib';
import { EmailIdentity, Identity } from 'aws-cdk-lib/aws-ses';
import type { Construct } from 'constructs';
import type { Adopted } from './adopted.ts';
import { GraphqlApi } from './api.ts';
import { Alarms } from './alarms.ts';
import { Appointments } from './appointments.ts';
import { Audit } from './audit.ts';
import { Branding } from './branding.ts';
import { ChatbotCode } from './chatbot-code.ts';
import { ClientFigures } from './client-figures.ts';
import { Clients } from './clients.ts';
import { Conversations } from './conversations.ts';
import type { DataStack } from './data-stack.ts';
import { Events } from './events.ts';
import { KnowledgeRoom } from './knowledge-room.ts';
import { Export } from './export.ts';
import { LiveFeed } from './live-feed.ts';
import { Panel } from './panel.ts';
import { People } from './people.ts';
import { Provisioning } from './provisioning.ts';
import { PlatformRollup } from './platform-rollup.ts';
import type { Platform } from './platform.ts';
import { Recount } from './recount.ts';
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
    new KnowledgeRoom(this, 'KnowledgeRoom', platform);
    new Branding(this, 'Branding', platform);
    new People(this, 'People', platform);
    new Audit(this, 'Audit', platform);
    new Export(this, 'Export', platform);
    const events = new Events(this, 'Events', platform);
    new PlatformRollup(this, 'PlatformRollup', platform);
    new Recount(this, 'Recount', platform);
    new ClientFigures(this, 'ClientFigures', platform);
    const live = new LiveFeed(this, 'LiveFeed', platform);

    const code = new ChatbotCode(this, 'ChatbotCode');
    const provisioning = new Provisioning(this, 'Provisioning', {
      platform,
      code,
      streamReaders: [events.projector, live.feed],
    });
    const mailFrom = new CfnParameter(this, 'MailFrom', {
      default: 'stride-panel@stride.example',
      description: 'The address that mails come from; SES asks its owner to confirm it.',
    }).valueAsString;
    new EmailIdentity(this, 'MailIdentity', { identity: Identity.email(mailFrom) });

    const panel = new Panel(this, 'Panel', platform);
    // Last: they watch every function and queue that is there.
    const alarms = new Alarms(this, 'Alarms', {
      apiId: api.api.attrApiId,
      projector: events.projector,
      data: props.data,
    });

    this.tell('PanelUrl', panel.url);
    this.tell('GraphqlUrl', api.api.attrGraphQlUrl);
    this.tell('UserPoolId', users.pool.userPoolId);
    this.tell('UserPoolClientId', users.client.userPoolClientId);
    this.tell('ProjectorArn', events.projector.function.functionArn);
    this.tell('LiveFeedArn', live.feed.function.functionArn);
    this.tell('ChatbotCodeBucket', code.bucket);
    this.tell('ChatbotCodeKey', code.key);
    this.tell('MailFromAddress', mailFrom);
    this.tell('ClientTemplateVersion', provisioning.templateVersion);
    this.tell('ClientServiceRoleArn', provisioning.serviceRoleArn);
    this.tell('ClientBoundaryArn', provisioning.boundary.managedPolicyArn);
    this.tell('AlarmTopicArn', alarms.topic.topicArn);
    this.tell('ReaderRoleArn', reader.roleArn);
    this.tell('ProjectorDeadLettersArn', events.deadLetters.queueArn, 'StridePanel-ProjectorDeadLettersArn');
    this.tell('LiveFeedDeadLettersArn', live.deadLetters.queueArn, 'StridePanel-LiveFeedDeadLettersArn');
  }

  private tell(id: string, value: string, exportName?: string): void {
    new CfnOutput(this, id, { value, ...(exportName ? { exportName } : {}) });
  }
}
