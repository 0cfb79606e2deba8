import { X } from 'lucide-react';
import { Dialog as Radix } from 'radix-ui';
import type { ReactNode } from 'react';
import { useT } from '~/lib/i18n/i18n.tsx';

/** A window over the page. It holds the focus, closes by Esc, and has a title by which it is read out. */
export function Dialog(props: {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  title: string;
  description?: string;
  children: ReactNode;
}) {
  const t = useT();
  return (
    <Radix.Root open={props.open} onOpenChange={props.onOpenChange}>
      <Radix.Portal>
        <Radix.Overlay className="fixed inset-0 z-40 animate-appear bg-shade" />
        <Radix.Content
          className="fixed top-1/2 left-1/2 z-50 max-h-[85dvh] w-[calc(100%-2rem)] max-w-md -translate-x-1/2 -translate-y-1/2 animate-appear overflow-y-auto rounded-lg border bg-raised p-6 wrap-anywhere shadow-float"
          {...(props.description ? {} : { 'aria-describedby': undefined })}
        >
          <Radix.Title className="pr-10 text-lg font-semibold">{props.title}</Radix.Title>
          {props.description && (
            <Radix.Description className="mt-1 text-muted">{props.description}</Radix.Description>
          )}
          <div className="mt-5">{props.children}</div>
          <Radix.Close
            aria-label={t('states.close')}
            className="absolute top-4 right-4 grid size-8 place-items-center rounded-md text-muted hover:bg-hover hover:text-text"
          >
            <X aria-hidden className="size-4" />
          </Radix.Close>
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}
