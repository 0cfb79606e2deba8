/**
 * graphql-js's validation messages and what AppSync (graphql-java) calls the same fault. `$1`, `$2`… are the quoted
 * parts of the message. AppSync's own wording is known for some only; the prefix `Validation error of type` is sure.
 */
export const validationWords: [pattern: RegExp, type: string, words: string][] = [
  [/^Cannot query field "(.+?)" on type "(.+?)"/, 'FieldUndefined', "Field '$1' in type '$2' is undefined"],
  [/^Unknown argument "(.+?)"/, 'UnknownArgument', 'Unknown field argument $1'],
  [/^Field "(.+?)" argument "(.+?)" of type/, 'MissingFieldArgument', 'Missing field argument $2'],
  [
    /^Directive "(.+?)" argument "(.+?)" of type/,
    'MissingDirectiveArgument',
    'Missing directive argument $2',
  ],
  [
    /^Field "(.+?)" must not have a selection/,
    'SubSelectionNotAllowed',
    'Sub selection not allowed on leaf type of field $1',
  ],
  [
    /^Field "(.+?)" of type "(.+?)" must have a selection/,
    'SubSelectionRequired',
    'Sub selection required for type $2 of field $1',
  ],
  [/^Variable "\$(.+?)" is not defined/, 'UndefinedVariable', 'Undefined variable $1'],
  [/^Variable "\$(.+?)" is never used/, 'UnusedVariable', 'Unused variable $1'],
  [
    /^Variable "\$(.+?)" of type "(.+?)" used in position expecting type "(.+?)"/,
    'VariableTypeMismatch',
    "Variable type '$2' doesn't match expected type '$3'",
  ],
  [
    /^Variable "\$(.+?)" cannot be non-input type "(.+?)"/,
    'NonInputTypeOnVariable',
    'Input variable $1 type $2 is not an input type',
  ],
  [/^There can be only one variable named "\$(.+?)"/, 'DuplicateVariableName', 'Duplicate variable name $1'],
  [
    /^There can be only one argument named "(.+?)"/,
    'DuplicateArgumentNames',
    'There can be only one argument named $1',
  ],
  [
    /^There can be only one operation named "(.+?)"/,
    'DuplicateOperationName',
    "There can be only one operation named '$1'",
  ],
  [
    /^There can be only one fragment named "(.+?)"/,
    'DuplicateFragmentName',
    "There can be only one fragment named '$1'",
  ],
  [
    /^This anonymous operation/,
    'LoneAnonymousOperationViolation',
    'Anonymous operation with other operations.',
  ],
  [/^Unknown type "(.+?)"/, 'UnknownType', 'Unknown type $1'],
  [/^Unknown fragment "(.+?)"/, 'UndefinedFragment', 'Undefined fragment $1'],
  [/^Unknown directive "@?(.+?)"/, 'UnknownDirective', 'Unknown directive $1'],
  [/^Directive "@?(.+?)" may not be used/, 'MisplacedDirective', 'Directive $1 not allowed here'],
  [/^Fragment "(.+?)" is never used/, 'UnusedFragment', 'Unused fragment $1'],
  [/^Fragment (?:"(.+?)" )?cannot/, 'InvalidFragmentType', 'Invalid fragment type $1'],
  [/^Cannot spread fragment "(.+?)" within itself/, 'FragmentCycle', 'Fragment cycles not allowed'],
  [/^Fields "(.+?)" conflict/, 'FieldsConflict', '$1: they are different fields or have different arguments'],
  [
    /^(?:Anonymous )?Subscription.* must select only one top level field/,
    'SubscriptionMultipleRootFields',
    'Subscription operation must have exactly one root field',
  ],
];
