import type { Json } from './template.ts';

/** A place in a template that names something else in it. */
export interface Reference {
  kind: 'name' | 'attribute' | 'condition' | 'import';
  /** A logical id, parameter, pseudo-parameter or condition; for an import what is exported, where it is plain text. */
  target: string;
  /** Of an attribute. */
  attribute: string;
  /** `Properties.Role`, as CloudFormation writes it. */
  path: string;
}

/** Everything that Ref, GetAtt, Sub, If and ImportValue in a value name. */
export function referencesIn(value: Json, path = ''): Reference[] {
  if (Array.isArray(value)) return value.flatMap((entry, index) => referencesIn(entry, `${path}.${index}`));
  if (value === null || typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([key, entry]) => {
    const named = (kind: Reference['kind'], target: string, attribute = ''): Reference[] => [
      { kind, target, attribute, path },
    ];
    if (key === 'Ref' && typeof entry === 'string') return named('name', entry);
    if (key === 'Fn::GetAtt') {
      const [target, ...attribute] = Array.isArray(entry) ? entry : String(entry).split('.');
      return named('attribute', String(target), attribute.map(asText).join('.'));
    }
    if (key === 'Fn::Sub') return substituted(entry, path);
    if (key === 'Fn::If' && Array.isArray(entry))
      return [...named('condition', String(entry[0])), ...referencesIn(entry.slice(1), path)];
    if (key === 'Fn::ImportValue' && typeof entry === 'string') return named('import', entry);
    return referencesIn(entry, path === '' ? key : `${path}.${key}`);
  });
}

function substituted(argument: Json, path: string): Reference[] {
  const [pattern, own = {}] = Array.isArray(argument) ? argument : [argument];
  const names = [...String(pattern).matchAll(/\$\{([^!}][^}]*)\}/g)].map((match) => match[1]!.trim());
  const foreign = names.filter((name) => !(name in (own as object)));
  return [
    ...foreign.map((name): Reference => {
      const [target, ...attribute] = name.split('.');
      const kind = attribute.length > 0 ? 'attribute' : 'name';
      return { kind, target: target!, attribute: attribute.join('.'), path };
    }),
    ...referencesIn(own ?? null, path),
  ];
}

function asText(part: Json): string {
  return typeof part === 'string' ? part : '*';
}
