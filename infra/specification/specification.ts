import { loadAwsServiceSpecSync } from '@aws-cdk/aws-service-spec';

/** A property's type as CloudFormation's resource specification has it. */
export type PropertyType =
  | { type: 'string'; allowedValues?: readonly string[] }
  | { type: 'integer'; allowedValues?: readonly number[] }
  | { type: 'number' | 'boolean' | 'json' | 'date-time' | 'null' | 'tag' }
  | { type: 'ref'; reference: { $ref: string } }
  | { type: 'array' | 'map'; element: PropertyType }
  | { type: 'union'; types: readonly PropertyType[] };

export interface SpecifiedProperty {
  type: PropertyType;
  required?: boolean;
  causesReplacement?: 'yes' | 'no' | 'maybe';
}

export interface SpecifiedResource {
  cloudFormationType: string;
  properties: Record<string, SpecifiedProperty>;
  /** What GetAtt gives, by name. */
  attributes: Record<string, unknown>;
  /** What tells one from all others, among the properties or the attributes. */
  primaryIdentifier?: readonly string[];
}

export interface Specification {
  /** Null where CloudFormation has no such type; of a custom resource what all of them have. */
  resource(type: string): SpecifiedResource | null;
  /** The properties of a type that properties refer to. */
  definition(reference: string): Record<string, SpecifiedProperty>;
  all(): readonly SpecifiedResource[];
}

/** Whether a type is somebody's own, made by a function. */
export const isCustom = (type: string): boolean => type.startsWith('Custom::');

/** CloudFormation's resource specification. Reading it takes about half a second and 150 MB: for builds and tests only. */
export function loadSpecification(): Specification {
  const database = loadAwsServiceSpecSync();
  return {
    resource(type) {
      const known = isCustom(type) ? 'AWS::CloudFormation::CustomResource' : type;
      return database.lookup('resource', 'cloudFormationType', 'equals', known)[0] ?? null;
    },
    definition: (reference) => database.get('typeDefinition', reference).properties,
    all: () => database.all('resource'),
  };
}
