import { Form, useNavigation } from '@remix-run/react';
import { FileText, SearchX } from 'lucide-react';
import { Button } from '~/components/ui/button.tsx';
import { Card } from '~/components/ui/card.tsx';
import { Field } from '~/components/ui/field.tsx';
import { useT } from '~/lib/i18n/i18n.tsx';

/** Characters of a question. */
export const LONGEST_QUESTION = 500;

interface Passage {
  source: string;
  heading: string;
  text: string;
}

/** A question as a visitor would ask it, and the passages that the chatbot would answer from. */
export function AskCard({ question, passages }: { question: string; passages: Passage[] | null }) {
  const t = useT();
  const navigation = useNavigation();
  const isAsking = navigation.state === 'loading' && navigation.location.search.includes('question=');
  return (
    <Card title={t('knowledge.askTitle')}>
      <p className="-mt-3 mb-4 text-muted">{t('knowledge.askLead')}</p>
      <Form method="get" preventScrollReset replace className="grid gap-3">
        <Field
          key={question}
          label={t('knowledge.question')}
          name="question"
          placeholder={t('knowledge.questionExample')}
          defaultValue={question}
          maxLength={LONGEST_QUESTION}
          autoComplete="off"
          required
        />
        <Button type="submit" className="justify-self-start" busy={isAsking}>
          {t('knowledge.ask')}
        </Button>
      </Form>
      <div role="status" className="contents">
        {passages && <Found passages={passages} />}
      </div>
    </Card>
  );
}

function Found({ passages }: { passages: Passage[] }) {
  const t = useT();
  if (passages.length === 0)
    return (
      <p className="mt-5 flex gap-2 text-muted">
        <SearchX aria-hidden className="mt-0.5 size-4 shrink-0" />
        {t('knowledge.foundNothing')}
      </p>
    );
  return (
    <section className="mt-5" aria-label={t('knowledge.found', { count: passages.length })}>
      <p className="mb-2 text-sm text-muted">{t('knowledge.found', { count: passages.length })}</p>
      <ol className="grid gap-3">
        {passages.map(({ source, heading, text }, index) => (
          <li key={index} className="rounded-md border bg-sunken px-3.5 py-3">
            {heading && <p className="font-medium">{heading}</p>}
            <p
              className="max-h-48 overflow-y-auto whitespace-pre-line"
              tabIndex={text.length > 400 ? 0 : undefined}
            >
              {text}
            </p>
            <p className="mt-2 flex items-center gap-1.5 text-sm text-muted">
              <FileText aria-hidden className="size-4 shrink-0" />
              <span className="truncate">{source}</span>
            </p>
          </li>
        ))}
      </ol>
    </section>
  );
}
