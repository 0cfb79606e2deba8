/** The tab's title: `export const meta: MetaFunction<typeof loader> = ({ data }) => pageTitle(data?.title);` */
export const pageTitle = (title: string | undefined) => [
  { title: title ? `${title} · Stride Panel` : 'Stride Panel' },
];
