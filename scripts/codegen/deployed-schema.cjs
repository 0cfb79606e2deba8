const { parse, print } = require('graphql');
const { printSchemaWithDirectives } = require('@graphql-tools/utils');

/** The SDL as AppSync takes it: one definition a type, without the directives and scalars that AppSync brings itself. */
exports.plugin = (schema) => {
  const document = parse(printSchemaWithDirectives(schema));
  const ours = document.definitions.filter(
    (definition) => definition.kind !== 'DirectiveDefinition' && definition.kind !== 'ScalarTypeDefinition',
  );
  return print({ ...document, definitions: ours });
};
