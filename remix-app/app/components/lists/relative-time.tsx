import { useFormat } from '~/lib/format/use-format.ts';

/** `5 minut temu`, the exact instant with its zone on hover. */
export function RelativeTime({ iso, timeZone }: { iso: string; timeZone?: string }) {
  const format = useFormat(timeZone);
  return (
    <time dateTime={iso} title={format.instantExactly(iso)} className="whitespace-nowrap">
      {format.relative(iso)}
    </time>
  );
}
