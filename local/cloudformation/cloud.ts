import type { Alarms } from '../cloudwatch/alarms.ts';
import type { Cognito } from '../cognito/cognito.ts';
import type { Tables } from '../dynamodb/tables.ts';
import type { Place } from '../dynamodb/table-arn.ts';
import type { GraphqlDefinitions } from '../graphql/definitions.ts';
import type { HostingDefinitions } from '../hosting/definitions.ts';
import type { Directory } from '../identity/directory.ts';
import type { AsyncInvocations } from '../lambda/async-invocations.ts';
import type { Mappings } from '../lambda/event-source/mappings.ts';
import type { FunctionUrls } from '../lambda/function-urls.ts';
import type { Functions } from '../lambda/functions.ts';
import type { Identities } from '../ses/identities.ts';
import type { Queues } from '../sqs/queues.ts';
import type { Schedules } from '../schedules/schedules.ts';
import type { Topics } from '../sns/topics.ts';
import type { Buckets } from '../s3/buckets.ts';
import type { Secrets } from '../secrets-manager/secrets.ts';

/** The services a template's resources are made in. */
export interface Cloud {
  place: Place;
  directory: Directory;
  tables: Tables;
  functions: Functions;
  functionUrls: FunctionUrls;
  asyncInvocations: AsyncInvocations;
  mappings: Mappings;
  queues: Queues;
  schedules: Schedules;
  alarms: Alarms;
  topics: Topics;
  identities: Identities;
  cognito: Pick<
    Cognito,
    'createPool' | 'createClient' | 'createGroup' | 'removePool' | 'removeClient' | 'removeGroup'
  >;
  graphql: GraphqlDefinitions;
  hosting: HostingDefinitions;
  buckets: Buckets;
  secrets: Secrets;
  /** Where AppSync answers, known before the API is made. */
  graphqlUrl: string;
  realtimeUrl: string;
  /** The folder that an asset of any synthesized stack was unpacked to, by its key in the assets' bucket. */
  assetFolder(objectKey: string): string | null;
  /** Base of the functions' own addresses. */
  functionUrlsBase: string;
  /** host:port of the panel. */
  panelHost: string;
  /** The gateway: base of the user pools' issuer and of queues' URLs. */
  endpointUrl: string;
}
