/** What the registry takes for a client that names no zone, and what the platform's own days are. */
export const DEFAULT_TIME_ZONE = 'Europe/Warsaw';
