import type { Stack } from '../stack.ts';
import type { Services } from './services.ts';

/** What stack.json says of the running services; who may sign in, and the panel's address, come when they are there. */
export function describeStack({ cloud, stacks, endpointUrl, bedrockUrl }: Services, tables: string[]): Stack {
  const outputs = stacks.outputs();
  const { accessKeyId, secretAccessKey } = cloud.directory.operator;
  return {
    panelUrl: '',
    graphqlUrl: cloud.graphqlUrl,
    realtimeUrl: cloud.realtimeUrl,
    endpointUrl,
    bedrockUrl,
    cognitoEndpoint: endpointUrl,
    issuer: `${endpointUrl}/${outputs['UserPoolId']}`,
    region: cloud.place.region,
    userPoolId: outputs['UserPoolId']!,
    userPoolClientId: outputs['UserPoolClientId']!,
    users: [],
    chat: chatUrls(cloud),
    mailsUrl: `${endpointUrl}/mails`,
    localUrl: `${endpointUrl}/_local`,
    credentials: { accessKeyId, secretAccessKey },
    tables: Object.fromEntries(tables.map((name) => [name, name])),
  };
}

const CHATBOT = 'chatbot-';

/** Each client's chat address, by client id. */
export function chatUrls({ functionUrls, functionUrlsBase }: Services['cloud']): Record<string, string> {
  const chatbots = functionUrls.names().filter((name) => name.startsWith(CHATBOT));
  return Object.fromEntries(
    chatbots.map((name) => [name.slice(CHATBOT.length), `${functionUrlsBase}/${name}/`]),
  );
}
