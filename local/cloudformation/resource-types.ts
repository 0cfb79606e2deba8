import type { ResourceHandler } from './resource.ts';
import { httpApi, httpIntegration, httpRoute, httpStage } from './resources/AWS.ApiGatewayV2.ts';
import { dataSource } from './resources/AWS.AppSync.DataSource.ts';
import { functionConfiguration } from './resources/AWS.AppSync.FunctionConfiguration.ts';
import { graphqlApi } from './resources/AWS.AppSync.GraphQLApi.ts';
import { graphqlSchema } from './resources/AWS.AppSync.GraphQLSchema.ts';
import { resolver } from './resources/AWS.AppSync.Resolver.ts';
import { distribution } from './resources/AWS.CloudFront.Distribution.ts';
import { edgeFunction } from './resources/AWS.CloudFront.Function.ts';
import { responseHeadersPolicy } from './resources/AWS.CloudFront.ResponseHeadersPolicy.ts';
import { alarm } from './resources/AWS.CloudWatch.Alarm.ts';
import { userPool } from './resources/AWS.Cognito.UserPool.ts';
import { userPoolClient } from './resources/AWS.Cognito.UserPoolClient.ts';
import { userPoolGroup } from './resources/AWS.Cognito.UserPoolGroup.ts';
import { table } from './resources/AWS.DynamoDB.Table.ts';
import { managedPolicy } from './resources/AWS.IAM.ManagedPolicy.ts';
import { policy } from './resources/AWS.IAM.Policy.ts';
import { role } from './resources/AWS.IAM.Role.ts';
import { eventInvokeConfig } from './resources/AWS.Lambda.EventInvokeConfig.ts';
import { eventSourceMapping } from './resources/AWS.Lambda.EventSourceMapping.ts';
import { lambdaFunction } from './resources/AWS.Lambda.Function.ts';
import { lambdaPermission } from './resources/AWS.Lambda.Permission.ts';
import { functionUrl } from './resources/AWS.Lambda.Url.ts';
import { logGroup } from './resources/AWS.Logs.LogGroup.ts';
import { bucket } from './resources/AWS.S3.Bucket.ts';
import { bucketPolicy } from './resources/AWS.S3.BucketPolicy.ts';
import { schedule } from './resources/AWS.Scheduler.Schedule.ts';
import { emailIdentity } from './resources/AWS.SES.EmailIdentity.ts';
import { secret } from './resources/AWS.SecretsManager.Secret.ts';
import { subscription, topic, topicPolicy } from './resources/AWS.SNS.ts';
import { queue } from './resources/AWS.SQS.Queue.ts';
import { queuePolicy } from './resources/AWS.SQS.QueuePolicy.ts';
import { bucketDeployment } from './resources/Custom.CDKBucketDeployment.ts';
import { autoDeleteObjects } from './resources/Custom.S3AutoDeleteObjects.ts';
import { bucketNotifications } from './resources/Custom.S3BucketNotifications.ts';
import { withoutEffect } from './resources/without-effect.ts';

/** Every resource type this platform makes; any other in a template is an error. */
export const resourceTypes: Record<string, ResourceHandler> = {
  ...withoutEffect,
  'AWS::ApiGatewayV2::Api': httpApi,
  'AWS::ApiGatewayV2::Integration': httpIntegration,
  'AWS::ApiGatewayV2::Route': httpRoute,
  'AWS::ApiGatewayV2::Stage': httpStage,
  'AWS::AppSync::DataSource': dataSource,
  'AWS::AppSync::FunctionConfiguration': functionConfiguration,
  'AWS::AppSync::GraphQLApi': graphqlApi,
  'AWS::AppSync::GraphQLSchema': graphqlSchema,
  'AWS::AppSync::Resolver': resolver,
  'AWS::CloudFront::Distribution': distribution,
  'AWS::CloudFront::Function': edgeFunction,
  'AWS::CloudFront::ResponseHeadersPolicy': responseHeadersPolicy,
  'AWS::CloudWatch::Alarm': alarm,
  'AWS::Cognito::UserPool': userPool,
  'AWS::Cognito::UserPoolClient': userPoolClient,
  'AWS::Cognito::UserPoolGroup': userPoolGroup,
  'AWS::DynamoDB::Table': table,
  'AWS::IAM::ManagedPolicy': managedPolicy,
  'AWS::IAM::Policy': policy,
  'AWS::IAM::Role': role,
  'AWS::Lambda::EventInvokeConfig': eventInvokeConfig,
  'AWS::Lambda::EventSourceMapping': eventSourceMapping,
  'AWS::Lambda::Function': lambdaFunction,
  'AWS::Lambda::Permission': lambdaPermission,
  'AWS::Lambda::Url': functionUrl,
  'AWS::Logs::LogGroup': logGroup,
  'AWS::S3::Bucket': bucket,
  'AWS::S3::BucketPolicy': bucketPolicy,
  'AWS::SNS::Subscription': subscription,
  'AWS::SNS::Topic': topic,
  'AWS::SNS::TopicPolicy': topicPolicy,
  'AWS::Scheduler::Schedule': schedule,
  'AWS::SecretsManager::Secret': secret,
  'AWS::SES::EmailIdentity': emailIdentity,
  'AWS::SQS::Queue': queue,
  'AWS::SQS::QueuePolicy': queuePolicy,
  'Custom::CDKBucketDeployment': bucketDeployment,
  'Custom::S3AutoDeleteObjects': autoDeleteObjects,
  'Custom::S3BucketNotifications': bucketNotifications,
};
