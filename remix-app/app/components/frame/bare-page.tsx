import type { ReactNode } from 'react';
import { Brand } from './brand.tsx';

/** A page without the frame, for those who are not signed in and for errors outside of it. */
export function BarePage({ children }: { children: ReactNode }) {
  return (
    <div className="mx-auto flex min-h-dvh max-w-5xl flex-col px-4">
      <header className="py-5">
        <a href="/" className="inline-block rounded-md">
          <Brand />
        </a>
      </header>
      <main className="grid flex-1 content-center pb-[16vh]">{children}</main>
    </div>
  );
}
