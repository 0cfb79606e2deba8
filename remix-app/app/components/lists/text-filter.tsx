import { useId, useState, type FormEvent } from 'react';
import { Button } from '~/components/ui/button.tsx';
import { Field } from '~/components/ui/field.tsx';
import { Popover } from '~/components/ui/popover.tsx';
import { useT } from '~/lib/i18n/i18n.tsx';
import { ChipShell, ChipTrigger } from './filter-chip.tsx';

interface TextFilterProps {
  name: string;
  value: string | null;
  /** What the field proposes; another text is as good. */
  proposals: readonly { value: string; label?: string }[];
  /** What is wrong with a text, in a sentence; null where nothing is. */
  problem: (text: string) => string | null;
  onChoose: (value: string | null) => void;
  onOpen?: () => void;
}

/** A filter by a text of which there are too many for a menu. */
export function TextFilter({ onOpen, ...props }: TextFilterProps) {
  const [open, setOpen] = useState(false);
  const { name, value, onChoose } = props;
  return (
    <ChipShell name={name} value={value} onClear={() => onChoose(null)}>
      <Popover
        label={name}
        open={open}
        onOpenChange={(isOpen) => {
          if (isOpen) onOpen?.();
          setOpen(isOpen);
        }}
        align="start"
        trigger={<ChipTrigger name={name} value={value} />}
      >
        <TextForm
          {...props}
          onChoose={(chosen) => {
            setOpen(false);
            onChoose(chosen);
          }}
        />
      </Popover>
    </ChipShell>
  );
}

function TextForm({ name, value, proposals, problem, onChoose }: TextFilterProps) {
  const t = useT();
  const list = useId();
  const [text, setText] = useState(value ?? '');
  const [tried, setTried] = useState(false);
  const wrong = text.trim() === '' ? null : problem(text.trim());
  function show(event: FormEvent) {
    event.preventDefault();
    setTried(true);
    if (!wrong) onChoose(text.trim() || null);
  }
  return (
    <form onSubmit={show} noValidate className="grid w-72 gap-3 p-2.5">
      <Field
        label={name}
        list={list}
        autoComplete="off"
        autoCapitalize="none"
        spellCheck={false}
        value={text}
        error={tried ? wrong : undefined}
        onChange={({ target }) => setText(target.value)}
      />
      <datalist id={list}>
        {proposals.map((proposal) => (
          <option key={proposal.value} value={proposal.value}>
            {proposal.label}
          </option>
        ))}
      </datalist>
      <Button type="submit" size="small">
        {t('conversations.apply')}
      </Button>
    </form>
  );
}
