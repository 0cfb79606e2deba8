import { Skeleton } from '~/components/ui/skeleton.tsx';

/** The shape of a list: a title, a line of filters, rows. */
export function ListSkeleton() {
  return (
    <div role="status" aria-busy className="grid gap-4">
      <Skeleton className="mb-2 h-7 w-40" />
      <Skeleton className="h-8 w-72" />
      <div className="grid gap-px overflow-hidden rounded-lg border bg-surface p-4">
        {Array.from({ length: 10 }, (_, row) => (
          <Skeleton key={row} className="my-3 h-5" />
        ))}
      </div>
    </div>
  );
}
