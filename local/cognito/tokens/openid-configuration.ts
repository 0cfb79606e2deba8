/** What stands at <issuer>/.well-known/openid-configuration; there is no hosted login page. */
export function openidConfigurationOf(issuer: string) {
  return {
    issuer,
    jwks_uri: `${issuer}/.well-known/jwks.json`,
    id_token_signing_alg_values_supported: ['RS256'],
    subject_types_supported: ['public'],
    response_types_supported: ['token'],
    scopes_supported: ['openid', 'email'],
  };
}
