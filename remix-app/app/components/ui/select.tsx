import { Check, ChevronDown } from 'lucide-react';
import { Select as Radix } from 'radix-ui';
import { pageNonce } from '~/lib/page/nonce.ts';
import { useLandmark } from './use-landmark.ts';

/** One of several. `label` is read out; show it beside the field where there is room. */
export function Select<Value extends string>(props: {
  label: string;
  value: Value;
  onChoose: (value: Value) => void;
  choices: readonly { value: Value; label: string }[];
  id?: string;
}) {
  const { landmark, ref } = useLandmark();
  return (
    <Radix.Root value={props.value} onValueChange={(value) => props.onChoose(value as Value)}>
      <Radix.Trigger
        ref={ref}
        id={props.id}
        aria-label={props.label}
        className="inline-flex h-9 items-center justify-between gap-2 rounded-md border bg-surface px-3 text-base hover:bg-hover data-placeholder:text-faint"
      >
        <Radix.Value>{props.choices.find(({ value }) => value === props.value)?.label}</Radix.Value>
        <ChevronDown aria-hidden className="size-4 text-muted" />
      </Radix.Trigger>
      <Radix.Portal container={landmark}>
        <Radix.Content
          position="popper"
          sideOffset={6}
          collisionPadding={8}
          className="z-50 max-h-80 min-w-(--radix-select-trigger-width) animate-appear overflow-hidden rounded-lg border bg-raised p-1 shadow-float"
        >
          <Radix.Viewport nonce={pageNonce()}>
            {props.choices.map(({ value, label }) => (
              <Radix.Item
                key={value}
                value={value}
                className="flex h-9 cursor-default items-center gap-2 rounded-md pr-2.5 pl-8 text-base outline-none select-none data-highlighted:bg-hover"
              >
                <Radix.ItemIndicator className="absolute left-3">
                  <Check aria-hidden className="size-4 text-accent" />
                </Radix.ItemIndicator>
                <Radix.ItemText>{label}</Radix.ItemText>
              </Radix.Item>
            ))}
          </Radix.Viewport>
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}
