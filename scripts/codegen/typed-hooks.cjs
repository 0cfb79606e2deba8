const { visit } = require('graphql');
const { pascalCase } = require('change-case-all');

/** What each kind of operation gets: the end of the hook's name, the hook of Apollo it calls, and whether `skipToken` skips it. */
const hooksOf = {
  query: [
    { ending: 'Query', apollo: 'useQuery', skips: true },
    { ending: 'LazyQuery', apollo: 'useLazyQuery' },
  ],
  mutation: [{ ending: 'Mutation', apollo: 'useMutation' }],
  subscription: [{ ending: 'Subscription', apollo: 'useSubscription', skips: true }],
};

/** A hook with its document bound. Where variables are required, so are the options. */
function hook(base, kind, { ending, apollo, skips }, needsVariables) {
  const result = `${base}${pascalCase(kind)}`;
  const options = `${skips ? 'SkipToken | ' : ''}${apollo}.Options<${result}, ${result}Variables>`;
  const mark = skips && needsVariables ? '' : '?';
  return `export const use${base}${ending} = (options${mark}: ${options}) => ${apollo}(${base}Document, options);`;
}

/** Typed hooks from `@apollo/client/react` over the documents that typed-document-node writes into the same file. */
exports.plugin = (_schema, documents) => {
  const lines = [];
  const used = new Set();
  for (const { document } of documents) {
    visit(document, {
      OperationDefinition(node) {
        const base = pascalCase(node.name.value);
        const needsVariables = (node.variableDefinitions ?? []).some(
          (variable) => variable.type.kind === 'NonNullType' && !variable.defaultValue,
        );
        for (const one of hooksOf[node.operation]) {
          used.add(one.apollo);
          if (one.skips) used.add('type SkipToken');
          lines.push(hook(base, node.operation, one, needsVariables));
        }
      },
    });
  }
  return {
    prepend: lines.length ? [`import { ${[...used].sort().join(', ')} } from '@apollo/client/react';`] : [],
    content: lines.join('\n'),
  };
};
