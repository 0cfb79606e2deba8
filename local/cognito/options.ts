export interface Mail {
  to: string;
  subject: string;
  text: string;
  /** As a pool's function wrote it; absent where only a template did. */
  html?: string;
}

export interface CognitoOptions {
  /** Where the state is kept; null = in memory. */
  file: string | null;
  /** The issuer's base without a final slash, e.g. http://127.0.0.1:4566. */
  publicUrl: string;
  region: string;
  sendMail(mail: Mail): void | Promise<void>;
  /** UTC milliseconds. */
  now(): number;
  randomBytes(length: number): Buffer;
  /** Calls a pool's function with an event and gives its answer; throws its words where it fails. */
  invoke?(functionArn: string, poolId: string, event: object): Promise<unknown>;
}

export interface Caller {
  /** Whether the gateway has checked a signature; admin operations need one. */
  signed: boolean;
}
