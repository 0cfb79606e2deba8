import { Tooltip as Radix } from 'radix-ui';
import type { ReactNode } from 'react';

/** A word more on hover or focus. The child is one focusable element; nothing needed stands only here. */
export function Tooltip({
  text,
  children,
  side,
}: {
  text: ReactNode;
  children: ReactNode;
  side?: 'top' | 'right' | 'bottom';
}) {
  return (
    <Radix.Provider delayDuration={300}>
      <Radix.Root>
        <Radix.Trigger asChild>{children}</Radix.Trigger>
        <Radix.Portal>
          <Radix.Content
            side={side ?? 'top'}
            sideOffset={6}
            collisionPadding={8}
            className="z-50 max-w-64 animate-appear rounded-md border bg-raised px-2.5 py-1.5 text-sm text-text shadow-float"
          >
            {text}
          </Radix.Content>
        </Radix.Portal>
      </Radix.Root>
    </Radix.Provider>
  );
}
