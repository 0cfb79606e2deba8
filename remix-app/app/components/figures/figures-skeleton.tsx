import { Skeleton } from '~/components/ui/skeleton.tsx';

/** The shape of a page of figures: a title with its range, cards, a chart. */
export function FiguresSkeleton() {
  return (
    <div role="status" aria-busy className="grid gap-4">
      <div className="mb-2 flex items-center justify-between">
        <Skeleton className="h-7 w-40" />
        <Skeleton className="h-8 w-80 max-sm:w-40" />
      </div>
      <div className="grid grid-cols-2 gap-3 xl:grid-cols-4">
        {[0, 1, 2, 3].map((card) => (
          <Skeleton key={card} className="h-32 rounded-lg" />
        ))}
      </div>
      <Skeleton className="h-80 rounded-lg" />
    </div>
  );
}
