import { useApolloClient } from '@apollo/client/react';
import { useCallback, useRef, useState } from 'react';
import { useOnReconnected } from '~/lib/api/panel-api.tsx';
import { withArrived, withNewest, withOlder, type Transcript } from '~/lib/messages/transcript.ts';
import {
  OlderMessagesDocument,
  TranscriptDocument,
  useConversationFactsChangedSubscription,
  useTranscriptMessageAddedSubscription,
  type TranscriptMessageFragment,
  type TranscriptQuery,
  type TranscriptQueryVariables,
} from '~/routes/clients.$clientId.conversations.$sessionId/queries.generated.ts';

/**
 * One conversation's messages: the page that the loader brought, older ones on demand, new ones as they come. What was
 * written while nothing listened is fetched: after an interruption, and, as messages may have come between the HTML and
 * the subscription, once when a conversation turns out to go on.
 */
export function useTranscript(variables: TranscriptQueryVariables, initial: TranscriptQuery) {
  const client = useApolloClient();
  const [transcript, setTranscript] = useState<Transcript<TranscriptMessageFragment>>({
    messages: [...initial.messages.items].reverse(),
    olderToken: initial.messages.nextToken,
  });
  const [older, setOlder] = useState<'idle' | 'loading' | 'failed'>('idle');

  const caughtUp = useRef(false);
  const catchUp = useCallback(() => {
    caughtUp.current = true;
    client
      .query({ query: TranscriptDocument, variables, fetchPolicy: 'network-only' })
      .then(({ data }) => data && setTranscript((known) => withNewest(known, data.messages)))
      .catch(() => (caughtUp.current = false));
  }, [client, variables]);
  useOnReconnected(catchUp);

  useTranscriptMessageAddedSubscription({
    variables,
    onData: ({ data: { data } }) => {
      const message = data?.onMessage;
      if (!message) return;
      setTranscript((known) => withArrived(known, [message]));
      if (!caughtUp.current) catchUp();
    },
  });
  // Its answers keep the facts on top up to date through the cache.
  useConversationFactsChangedSubscription({
    variables: { clientId: variables.clientId },
    onData: ({ data: { data } }) => {
      if (data?.onConversation?.sessionId === variables.sessionId && !caughtUp.current) catchUp();
    },
  });

  const loadOlder = useCallback(async () => {
    if (transcript.olderToken === null) return;
    setOlder('loading');
    try {
      const { data } = await client.query({
        query: OlderMessagesDocument,
        variables: { ...variables, nextToken: transcript.olderToken },
        fetchPolicy: 'network-only',
      });
      if (data) setTranscript((known) => withOlder(known, data.messages));
      setOlder('idle');
    } catch {
      setOlder('failed');
    }
  }, [client, transcript.olderToken, variables]);

  return { ...transcript, older, loadOlder };
}
