import { Duration, Fn } from 'aws-cdk-lib';
import {
  HttpApi,
  HttpStage,
  LogGroupLogDestination,
  PayloadFormatVersion,
} from 'aws-cdk-lib/aws-apigatewayv2';
import { HttpLambdaIntegration } from 'aws-cdk-lib/aws-apigatewayv2-integrations';
import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs';
import { Secret } from 'aws-cdk-lib/aws-secretsmanager';
import { Construct } from 'constructs';
import { acknowledge } from './acknowledge.ts';
import { makeDistribution } from './distribution.ts';
import { PlatformFunction } from './function.ts';
import { PanelFiles } from './panel-files.ts';
import type { Platform } from './platform.ts';

/**
 * The panel's hosting: CloudFront in front of a bucket (the client's files) and of an HTTP API (the server). The API
 * must stay public for CloudFront to reach it, so the server refuses calls without CloudFront's secret header.
 */
export class Panel extends Construct {
  readonly url: string;

  constructor(scope: Construct, id: string, { api, users }: Platform) {
    super(scope, id);
    const secret = new Secret(this, 'OriginSecret', {
      description:
        'CloudFront sends it with every request to the panel, so that nobody goes around CloudFront.',
      generateSecretString: { excludePunctuation: true, passwordLength: 48 },
    });
    acknowledge(secret, 'AwsSolutions-SMG4', 'Both ends get it at deployment; a rotation is a deployment.');
    // A reference that CloudFormation resolves: the template holds no secret.
    const originSecret = secret.secretValue.unsafeUnwrap();
    const server = new PlatformFunction(this, 'Server', {
      name: 'panel',
      memory: 1024,
      environment: {
        GRAPHQL_URL: api.api.attrGraphQlUrl,
        REALTIME_URL: api.api.attrRealtimeUrl,
        USER_POOL_ID: users.pool.userPoolId,
        USER_POOL_CLIENT_ID: users.client.userPoolClientId,
        COGNITO_ISSUER: users.pool.userPoolProviderUrl,
        ORIGIN_SECRET: originSecret,
        NODE_ENV: 'production',
      },
    });
    const distribution = makeDistribution(this, {
      origin: this.publish(server),
      originSecret,
      files: new PanelFiles(this, 'Files').bucket,
    });
    this.url = `https://${distribution.distributionDomainName}`;
  }

  /** An HTTP API whose every route is the server; returns its host. */
  private publish(server: PlatformFunction): string {
    const http = new HttpApi(this, 'Http', {
      apiName: 'stride-panel',
      createDefaultStage: false,
      defaultIntegration: new HttpLambdaIntegration('Server', server.function, {
        payloadFormatVersion: PayloadFormatVersion.VERSION_2_0,
        timeout: Duration.seconds(20),
      }),
    });
    const logs = new LogGroup(this, 'AccessLogs', { retention: RetentionDays.THREE_MONTHS });
    const stage = new HttpStage(this, 'Stage', {
      httpApi: http,
      stageName: '$default',
      autoDeploy: true,
      throttle: { rateLimit: 100, burstLimit: 200 },
      accessLogSettings: { destination: new LogGroupLogDestination(logs) },
    });
    acknowledge(
      http,
      'AwsSolutions-APIG4',
      'Pages sign people in themselves; data is behind the GraphQL API.',
    );
    return Fn.select(2, Fn.split('/', stage.url));
  }
}
