import { useSyncExternalStore } from 'react';
import { useRealtimeStatus } from '~/lib/api/panel-api.tsx';
import { useT } from '~/lib/i18n/i18n.tsx';

function watchOnline(changed: () => void) {
  addEventListener('online', changed);
  addEventListener('offline', changed);
  return () => {
    removeEventListener('online', changed);
    removeEventListener('offline', changed);
  };
}

/** A thin bar at the bottom, where it moves nothing, while the browser is offline or live messages are cut off. */
export function NoticeBar() {
  const t = useT();
  const isOnline = useSyncExternalStore(
    watchOnline,
    () => navigator.onLine,
    () => true,
  );
  const isReconnecting = useRealtimeStatus() === 'reconnecting';
  const notice = !isOnline ? t('frame.offline') : isReconnecting ? t('states.reconnecting') : null;
  return (
    <div role="status" className="fixed inset-x-0 bottom-0 z-30 md:left-16 xl:left-60">
      {notice && <p className="border-t bg-warn-soft px-4 py-1.5 text-center text-sm text-warn">{notice}</p>}
    </div>
  );
}
