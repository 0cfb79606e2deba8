import { Check } from 'lucide-react';
import { DropdownMenu as Radix } from 'radix-ui';
import type { ComponentProps, ReactNode } from 'react';
import { useLandmark } from './use-landmark.ts';

const itemLook =
  'flex h-9 cursor-default items-center gap-2.5 rounded-md px-2.5 text-base outline-none select-none data-disabled:opacity-50 data-highlighted:bg-hover [&>svg]:size-4 [&>svg]:text-muted';

/** `trigger` is one focusable element; the children are items. */
export function DropdownMenu(props: {
  trigger: ReactNode;
  children: ReactNode;
  align?: 'start' | 'center' | 'end';
  /** Stands open when it first appears. */
  defaultOpen?: boolean;
}) {
  const { landmark, ref } = useLandmark();
  return (
    <Radix.Root modal={false} defaultOpen={props.defaultOpen ?? false}>
      <Radix.Trigger asChild ref={ref}>
        {props.trigger}
      </Radix.Trigger>
      <Radix.Portal container={landmark}>
        <Radix.Content
          align={props.align ?? 'end'}
          sideOffset={6}
          collisionPadding={8}
          className="z-50 min-w-48 animate-appear rounded-lg border bg-raised p-1 shadow-float"
        >
          {props.children}
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}

export function DropdownMenuItem(props: ComponentProps<typeof Radix.Item>) {
  return <Radix.Item {...props} className={itemLook} />;
}

/** One choice of several: `value` is the chosen one. */
export function DropdownMenuChoices(props: {
  label: string;
  value: string;
  onChoose: (value: string) => void;
  choices: { value: string; label: ReactNode; icon?: ReactNode; lang?: string }[];
}) {
  return (
    <Radix.RadioGroup value={props.value} onValueChange={props.onChoose} aria-label={props.label}>
      <Radix.Label className="px-2.5 pt-2 pb-1 text-xs text-faint">{props.label}</Radix.Label>
      {props.choices.map(({ value, label, icon, lang }) => (
        <Radix.RadioItem key={value} value={value} lang={lang} className={itemLook}>
          {icon}
          <span className="flex-1">{label}</span>
          <Radix.ItemIndicator>
            <Check aria-hidden className="size-4 text-accent" />
          </Radix.ItemIndicator>
        </Radix.RadioItem>
      ))}
    </Radix.RadioGroup>
  );
}

export const DropdownMenuLine = () => <Radix.Separator className="my-1 h-px bg-line" />;
