import { Tabs as Radix } from 'radix-ui';
import type { ReactNode } from 'react';

/** Views of one thing, side by side. */
export function Tabs(props: {
  label: string;
  value: string;
  onChoose: (value: string) => void;
  tabs: { value: string; label: ReactNode; content: ReactNode }[];
}) {
  return (
    <Radix.Root value={props.value} onValueChange={props.onChoose}>
      <Radix.List aria-label={props.label} className="flex gap-1 border-b">
        {props.tabs.map(({ value, label }) => (
          <Radix.Trigger
            key={value}
            value={value}
            className="-mb-px h-9 border-b-2 border-transparent px-3 font-medium text-muted hover:text-text data-[state=active]:border-accent data-[state=active]:text-text"
          >
            {label}
          </Radix.Trigger>
        ))}
      </Radix.List>
      {props.tabs.map(({ value, content }) => (
        <Radix.Content key={value} value={value} className="pt-4">
          {content}
        </Radix.Content>
      ))}
    </Radix.Root>
  );
}
