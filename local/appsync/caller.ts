import type { Claims, SignedCaller } from './options.ts';

/** What resolver code sees as ctx.identity for a Cognito user. */
export interface CognitoIdentity {
  sub: string | null;
  issuer: string | null;
  username: string | null;
  claims: Claims;
  sourceIp: string[];
  defaultAuthStrategy: 'ALLOW';
  groups: string[] | null;
}

/** What resolver code sees as ctx.identity for a signed request. */
export interface IamIdentity {
  accountId: string;
  cognitoIdentityPoolId: null;
  cognitoIdentityId: null;
  sourceIp: string[];
  username: string;
  userArn: string;
  cognitoIdentityAuthType: null;
  cognitoIdentityAuthProvider: null;
}

/** Who makes a request, once proven. */
export type Caller =
  | { mode: 'cognito'; identity: CognitoIdentity; expiresAt: number }
  | { mode: 'iam'; identity: IamIdentity; mayCall(typeField: string): boolean };

/** A Cognito user, from verified claims. `expiresAt` is epoch ms. */
export function cognitoCaller(claims: Claims, sourceIp: string[]): Caller {
  const groups = claims['cognito:groups'];
  return {
    mode: 'cognito',
    identity: {
      sub: claims.sub ?? null,
      issuer: claims.iss ?? null,
      username: text(claims['cognito:username'] ?? claims['username']),
      claims,
      sourceIp,
      defaultAuthStrategy: 'ALLOW',
      groups: Array.isArray(groups) ? groups.filter((group) => typeof group === 'string') : null,
    },
    expiresAt: typeof claims.exp === 'number' ? claims.exp * 1000 : Infinity,
  };
}

/** A role that signed its request. */
export function iamCaller(signer: SignedCaller, sourceIp: string[]): Caller {
  return {
    mode: 'iam',
    identity: {
      accountId: signer.accountId,
      cognitoIdentityPoolId: null,
      cognitoIdentityId: null,
      sourceIp,
      username: signer.roleArn.slice(signer.roleArn.lastIndexOf('/') + 1),
      userArn: signer.roleArn,
      cognitoIdentityAuthType: null,
      cognitoIdentityAuthProvider: null,
    },
    mayCall: (typeField) => signer.mayCall(typeField),
  };
}

const text = (value: unknown) => (typeof value === 'string' ? value : null);
