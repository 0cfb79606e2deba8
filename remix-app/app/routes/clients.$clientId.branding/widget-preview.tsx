import { useEffect, useRef } from 'react';
import type { ChatLanguage } from '~/lib/branding/draft.ts';
import type { openWidget, WidgetConfig } from '~/lib/branding/show-widget.ts';

interface WidgetPreviewProps {
  /** Read out in place of the chat, in which there is nothing to do. */
  label: string;
  config: WidgetConfig;
  language: ChatLanguage;
}

/** A place for the widget itself; its script comes when the page is there. */
export function WidgetPreview({ label, config, language }: WidgetPreviewProps) {
  const place = useRef<HTMLDivElement>(null);
  const opened = useRef<Promise<ReturnType<typeof openWidget>> | null>(null);
  useEffect(() => {
    let isCurrent = true;
    opened.current ??= import('~/lib/branding/show-widget.ts').then((widget) =>
      widget.openWidget(place.current!),
    );
    void opened.current.then((show) => {
      if (isCurrent) show(config, language);
    });
    return () => {
      isCurrent = false;
    };
  }, [config, language]);
  return (
    // `contain` holds the widget's fixed boxes inside.
    <div
      role="img"
      aria-label={label}
      className="relative h-[600px] overflow-hidden rounded-md border bg-sunken [contain:layout_paint]"
    >
      <div ref={place} />
    </div>
  );
}
