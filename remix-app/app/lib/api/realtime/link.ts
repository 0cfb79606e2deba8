import { ApolloLink } from '@apollo/client/link';
import { print } from '@apollo/client/utilities';
import { Observable } from 'rxjs';
import type { RealtimeConnection } from './connection.ts';

/** The end of the link chain for subscriptions: each becomes one on the shared socket. */
export function realtimeLink(connection: RealtimeConnection): ApolloLink {
  return new ApolloLink(
    ({ query, variables }) =>
      new Observable((observer) =>
        connection.subscribe({
          query: print(query),
          variables,
          next: (payload) => observer.next(payload),
          error: (error) => observer.error(error),
          complete: () => observer.complete(),
        }),
      ),
  );
}
