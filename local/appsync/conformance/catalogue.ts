import type { Chapter } from './statement.ts';
import { auth } from './statements/auth.ts';
import { clients } from './statements/clients.ts';
import { dynamodb, lambda, none } from './statements/data-sources.ts';
import { errors } from './statements/errors.ts';
import { filters } from './statements/filters.ts';
import { functionChapters } from './statements/functions.ts';
import { http } from './statements/http.ts';
import { language } from './statements/language.ts';
import { limits } from './statements/limits.ts';
import { protocol } from './statements/protocol.ts';
import { scalars } from './statements/scalars.ts';
import { subscriptions } from './statements/subscriptions.ts';

/** Everything about AppSync that the local one is held to. */
export function catalogue(): Chapter[] {
  return [
    ...functionChapters(),
    language,
    none,
    lambda,
    dynamodb,
    http,
    errors,
    auth,
    protocol,
    subscriptions,
    filters,
    scalars,
    limits,
    clients,
  ];
}
