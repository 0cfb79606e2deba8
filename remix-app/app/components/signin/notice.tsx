import { CircleAlert, CircleCheck } from 'lucide-react';
import type { ReactNode } from 'react';

const looks = {
  bad: { icon: CircleAlert, look: 'bg-bad-soft text-bad', role: 'alert' },
  good: { icon: CircleCheck, look: 'bg-good-soft text-good', role: 'status' },
} as const;

/** A sentence about the form as a whole, read out when it appears. */
export function Notice({ tone, children }: { tone: keyof typeof looks; children: ReactNode }) {
  const { icon: Icon, look, role } = looks[tone];
  return (
    <p role={role} className={`mb-5 flex gap-2.5 rounded-md px-3 py-2.5 ${look}`}>
      <Icon aria-hidden className="mt-0.5 size-4 shrink-0" />
      <span>{children}</span>
    </p>
  );
}
