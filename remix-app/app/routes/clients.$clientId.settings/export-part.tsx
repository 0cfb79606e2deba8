import { Download } from 'lucide-react';
import { useEffect, useState } from 'react';
import { Button } from '~/components/ui/button.tsx';
import { faultKey } from '~/lib/api/fault-key.ts';
import { useFormat } from '~/lib/format/use-format.ts';
import { useT } from '~/lib/i18n/i18n.tsx';
import { Part } from './part.tsx';
import { useClientExportLazyQuery, useExportClientMutation } from './queries.generated.ts';
import { useSettings } from './settings-context.ts';

/** While an archive is gathered, so often is asked for it, ms. */
const ASK_EVERY = 2_000;

/** All that is kept of the client, as one archive to download. */
export function ExportPart() {
  const t = useT();
  const { client, known } = useSettings();
  const format = useFormat(client.timeZone);
  const variables = { clientId: client.clientId };
  const [state, setState] = useState(known);
  const [busy, setBusy] = useState(false);
  const [fault, setFault] = useState<string | null>(null);
  const [read] = useClientExportLazyQuery({ fetchPolicy: 'network-only' });
  const [begin] = useExportClientMutation({ variables, fetchPolicy: 'no-cache' });
  const isRunning = state?.state === 'RUNNING';
  const { clientId } = client;

  useEffect(() => {
    if (!isRunning) return;
    const timer = setInterval(() => {
      // A question that failed is asked again two seconds later.
      void read({ variables: { clientId } }).then(
        ({ data }) => data?.clientExport && setState(data.clientExport),
        () => {},
      );
    }, ASK_EVERY);
    return () => clearInterval(timer);
  }, [isRunning, read, clientId]);

  async function attempt(what: () => Promise<unknown>) {
    setBusy(true);
    setFault(null);
    await what().catch((error: unknown) =>
      setFault(t(faultKey(error, { NoBucket: 'settings.noBucket' }, 'settings.notExported'))),
    );
    setBusy(false);
  }
  const gather = () => attempt(async () => setState((await begin()).data?.exportClient ?? null));
  /** An address lasts five minutes, so it is asked for when it is wanted. */
  const download = () =>
    attempt(async () => {
      const { data } = await read({ variables });
      if (!data?.clientExport?.url) throw new Error('There is no address to download from.');
      location.assign(data.clientExport.url);
    });

  return (
    <Part
      title={t('settings.export')}
      lead={
        <>
          {t('settings.exportLead')}{' '}
          <span role="status">
            {fault ? (
              <span className="text-bad">{fault}</span>
            ) : state?.state === 'FAILED' ? (
              <span className="text-bad">{t('settings.exportFailed')}</span>
            ) : state?.state === 'READY' ? (
              t('settings.exportReady', {
                at: format.dateTime(state.finishedAt),
                megabytes: format.numberExactly(Math.max(0.01, (state.bytes ?? 0) / 1_000_000)),
              })
            ) : null}
          </span>
        </>
      }
    >
      <div className="flex flex-wrap gap-2">
        {state?.state === 'READY' ? (
          <Button busy={busy} onClick={() => void download()}>
            {busy ? null : <Download aria-hidden className="size-4" />}
            {t('settings.download')}
          </Button>
        ) : null}
        <Button
          look={state?.state === 'READY' ? 'quiet' : 'plain'}
          busy={isRunning || (busy && state?.state !== 'READY')}
          onClick={() => void gather()}
        >
          {t(isRunning ? 'settings.exporting' : 'settings.gather')}
        </Button>
      </div>
    </Part>
  );
}
