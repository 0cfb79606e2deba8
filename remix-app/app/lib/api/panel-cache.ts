import { InMemoryCache } from '@apollo/client';

/** What names an object in the cache, on the server and in the browser alike. Without a key an object lives in its parent. */
export function panelCache(): InMemoryCache {
  return new InMemoryCache({
    typePolicies: {
      Client: { keyFields: ['clientId'] },
      Conversation: { keyFields: ['clientId', 'sessionId'] },
      Message: { keyFields: ['clientId', 'sessionId', 'timestamp', 'role'] },
      Appointment: { keyFields: ['clientId', 'appointmentId'] },
      KnowledgeBase: { keyFields: ['clientId'] },
      // A range's figures replace each other whole: `stats` is kept by its arguments.
      Stats: { keyFields: false },
      PlatformStats: { keyFields: false },
      StatTotals: { keyFields: false },
      ClientFigures: { keyFields: false },
      Money: { keyFields: false },
      // Pages ask for different parts of them.
      ClientSettings: { keyFields: false, merge: true },
      Branding: { keyFields: false, merge: true },
      ClientResources: { keyFields: false, merge: true },
    },
  });
}
