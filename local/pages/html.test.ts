import { expect, it } from 'vitest';
import { html } from './html.ts';

it('escapes every value, in text and in attributes', () => {
  const hostile = `<script>alert("x")</script>'&`;
  expect(html`<p title="${hostile}">${hostile}</p>`.text).toBe(
    '<p title="&lt;script&gt;alert(&quot;x&quot;)&lt;/script&gt;&#39;&amp;">' +
      '&lt;script&gt;alert(&quot;x&quot;)&lt;/script&gt;&#39;&amp;</p>',
  );
});

it('keeps HTML, joins lists and leaves out what is nothing', () => {
  const items = ['a', '<b>'].map((item) => html`<b>${item}</b>`);
  expect(html`${items}`.text).toBe('<b>a</b><b>&lt;b&gt;</b>');
  expect(html`${null}${undefined}${false}${0}`.text).toBe('0');
});
