/** What a client's id looks like, as a pattern string because APPSYNC_JS has no RegExp literals. */
export const clientIdPattern = '^[a-z][a-z0-9-]{2,30}[a-z0-9]$';
