import { ApolloProvider } from '@apollo/client/react';
import {
  createContext,
  useContext,
  useEffect,
  useRef,
  useState,
  useSyncExternalStore,
  type ReactNode,
} from 'react';
import { browserApi, renderingApi, type ApiAddresses, type PanelApi } from './browser-client.ts';
import type { RealtimeStatus } from './realtime/connection.ts';
import { useRestored } from './use-restored.ts';

const ConnectionContext = createContext<PanelApi['connection']>(null);

/** The one client of this page; it outlives every route. */
let pageApi: PanelApi | undefined;

/** Gives the routes below the API, with all that their loaders have queried already in its cache. */
export function PanelApiProvider({ addresses, children }: { addresses: ApiAddresses; children: ReactNode }) {
  const [api] = useState(() =>
    typeof document === 'undefined' ? renderingApi() : (pageApi ??= browserApi(addresses)),
  );
  useRestored(api.client);
  return (
    <ConnectionContext.Provider value={api.connection}>
      <ApolloProvider client={api.client}>{children}</ApolloProvider>
    </ConnectionContext.Provider>
  );
}

const never = () => () => {};
const idle = (): RealtimeStatus => 'idle';

/** How the page's subscriptions fare: show it when it is `reconnecting`. */
export function useRealtimeStatus(): RealtimeStatus {
  const connection = useContext(ConnectionContext);
  return useSyncExternalStore(connection?.onStatus ?? never, connection?.status ?? idle, idle);
}

/**
 * Calls back when the page's subscriptions listen: `again` is false the first time, true after an interruption. What
 * was written before then was missed: fetch it.
 */
export function useOnListening(callback: (again: boolean) => void): void {
  const connection = useContext(ConnectionContext);
  const latest = useRef(callback);
  useEffect(() => {
    latest.current = callback;
  });
  useEffect(() => connection?.onListening((again) => latest.current(again)), [connection]);
}

/** Calls back when subscriptions listen again after an interruption. */
export function useOnReconnected(callback: () => void): void {
  useOnListening((again) => {
    if (again) callback();
  });
}
