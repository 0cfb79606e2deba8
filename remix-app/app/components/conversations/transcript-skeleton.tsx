import { Skeleton } from '~/components/ui/skeleton.tsx';

/** The shape of a transcript: facts on top, bubbles left and right. */
export function TranscriptSkeleton() {
  return (
    <div role="status" aria-busy className="grid gap-4">
      <Skeleton className="mb-2 h-7 w-64" />
      <Skeleton className="h-20 rounded-lg" />
      <div className="mx-auto grid w-full max-w-3xl gap-4 pt-4">
        <Skeleton className="h-12 w-3/5 rounded-lg" />
        <Skeleton className="ml-auto h-20 w-3/5 rounded-lg" />
        <Skeleton className="h-10 w-2/5 rounded-lg" />
        <Skeleton className="ml-auto h-16 w-1/2 rounded-lg" />
      </div>
    </div>
  );
}
