/** Why a token is not accepted. Nothing more is said to whoever sent it. */
export class TokenError extends Error {
  readonly kind: 'expired' | 'invalid';

  constructor(kind: 'expired' | 'invalid', options?: ErrorOptions) {
    super(kind === 'expired' ? 'The token has expired.' : 'The token is not valid.', options);
    this.name = 'TokenError';
    this.kind = kind;
  }
}
