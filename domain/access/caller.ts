/** Who asks: the part of a verified ID token (or of AppSync's identity) that access is decided by. */
export interface Caller {
  /** Cognito groups; null or absent for callers outside every group (IAM roles among them). */
  groups?: string[] | null | undefined;
  /** The token's claims; absent for IAM callers. */
  claims?: Record<string, unknown> | null | undefined;
}
