import { useApolloClient } from '@apollo/client/react';
import { CircleAlert } from 'lucide-react';
import { useCallback, useEffect, useState } from 'react';
import { ConfirmDialog } from '~/components/ui/confirm-dialog.tsx';
import { Notice } from '~/components/ui/notice.tsx';
import { faultKey } from '~/lib/api/fault-key.ts';
import { useT } from '~/lib/i18n/i18n.tsx';
import { useUploads } from '~/lib/knowledge/use-uploads.ts';
import { DocumentTable, type DocumentRow } from './document-table.tsx';
import {
  KnowledgeDocumentsDocument,
  useCreateDocumentUploadMutation,
  useRemoveDocumentMutation,
  type DocumentsFragment,
} from './queries.generated.ts';
import { RoomBar } from './room-bar.tsx';
import { UploadList } from './upload-list.tsx';
import { UploadZone } from './upload-zone.tsx';

const refusals = {
  OverPlan: 'knowledge.noRoom',
  HasLeft: 'knowledge.hasLeft',
  BadInput: 'knowledge.refusedUpload',
} as const;

/** How often it is asked how documents fare while some are being read, ms. */
const LOOK_AGAIN = 2_000;

/** A client's documents: put by dropping, followed until they are read, taken away. */
export function Documents({ base, timeZone }: { base: DocumentsFragment; timeZone: string }) {
  const { clientId, documents, bytes, mostBytes } = base;
  const t = useT();
  const [permit] = useCreateDocumentUploadMutation();
  const [remove] = useRemoveDocumentMutation();
  const [leaving, setLeaving] = useState<DocumentRow | null>(null);
  const [isConfirming, setConfirming] = useState(false);
  const [hasFailed, setFailed] = useState(false);
  const isReading = documents.some(({ state }) => state === 'READING');
  const api = useApolloClient();
  const lookAgain = useCallback(() => {
    const query = KnowledgeDocumentsDocument;
    // The page goes on with what it has where this one time fails.
    void api.query({ query, variables: { clientId }, fetchPolicy: 'network-only' }).catch(() => {});
  }, [api, clientId]);
  useEffect(() => {
    if (!isReading) return;
    const timer = setInterval(lookAgain, LOOK_AGAIN);
    return () => clearInterval(timer);
  }, [isReading, lookAgain]);

  const uploads = useUploads({
    free: mostBytes - bytes,
    async permit({ name, size }) {
      const { data } = await permit({ variables: { clientId, name, bytes: size } });
      return data!.createDocumentUpload;
    },
    problemOf: (error) => faultKey(error, refusals, 'knowledge.failedUpload'),
    onArrival: lookAgain,
  });

  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-4">
      <RoomBar bytes={bytes} mostBytes={mostBytes} count={documents.length} />
      <UploadZone onFiles={uploads.add}>
        <UploadList uploads={uploads.uploads} onRetry={uploads.retry} onDismiss={uploads.dismiss} />
      </UploadZone>
      {hasFailed && (
        <Notice tone="bad" icon={CircleAlert} title={t('knowledge.removeFailed')} className="mb-0!" />
      )}
      <DocumentTable
        documents={documents}
        timeZone={timeZone}
        onRemove={(document) => {
          setFailed(false);
          setLeaving(document);
          setConfirming(true);
        }}
      />
      <ConfirmDialog
        open={isConfirming}
        onOpenChange={setConfirming}
        title={t('knowledge.removeTitle')}
        description={t('knowledge.removeHint', { name: leaving?.name ?? '' })}
        action={t('knowledge.removeSubmit')}
        look="danger"
        onConfirm={() => remove({ variables: { clientId, key: leaving!.key } }).catch(() => setFailed(true))}
      />
    </div>
  );
}
