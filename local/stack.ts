/** Someone who can sign in to the running platform. */
export interface StackUser {
  email: string;
  password: string;
  group: 'owners' | 'clients';
  /** The client of a user of the group `clients`. */
  clientId?: string;
}

/** What `stack.json` says while the platform runs on this machine: where everything is. */
export interface Stack {
  panelUrl: string;
  graphqlUrl: string;
  realtimeUrl: string;
  /** The gateway that every AWS SDK call goes to. */
  endpointUrl: string;
  /** Bedrock's runtime, over HTTP/2. */
  bedrockUrl: string;
  cognitoEndpoint: string;
  issuer: string;
  region: string;
  userPoolId: string;
  userPoolClientId: string;
  users: StackUser[];
  /** Each client's chatbot, by client id. */
  chat: Record<string, string>;
  mailsUrl: string;
  /** Pages for people: what is in this cloud. */
  localUrl: string;
  /** An operator who may do all. */
  credentials: { accessKeyId: string; secretAccessKey: string };
  /** Physical names of the platform's tables, by the plan's names. */
  tables: Record<string, string>;
}
