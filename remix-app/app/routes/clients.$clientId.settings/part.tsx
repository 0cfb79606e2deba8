import type { ReactNode } from 'react';

/** One thing that can be done, what it does, and its button. */
export function Part({ title, lead, children }: { title: string; lead: ReactNode; children: ReactNode }) {
  return (
    <section className="flex flex-wrap items-center justify-between gap-x-6 gap-y-3 py-4">
      <div className="min-w-0 flex-1 basis-64">
        <h3>{title}</h3>
        <p className="text-sm text-muted">{lead}</p>
      </div>
      {children}
    </section>
  );
}
