/** The claims of a verified token. Custom attributes are there as `custom:<name>` in id tokens only. */
export interface Claims {
  iss: string;
  sub: string;
  token_use: 'id' | 'access';
  exp: number;
  iat: number;
  auth_time: number;
  jti: string;
  origin_jti: string;
  event_id: string;
  'cognito:groups'?: string[];
  /** Id tokens. */
  aud?: string;
  email?: string;
  email_verified?: boolean;
  'cognito:username'?: string;
  /** Access tokens. */
  client_id?: string;
  scope?: string;
  username?: string;
  [name: string]: unknown;
}
