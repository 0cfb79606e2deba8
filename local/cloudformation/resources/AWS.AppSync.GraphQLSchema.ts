import { TemplateError } from '../evaluate.ts';
import type { ResourceHandler } from '../resource.ts';

/** The schema of a GraphQL API, written out in the template. */
export const graphqlSchema: ResourceHandler = (properties, cloud, { logicalId }) => {
  const { ApiId, Definition } = properties as Record<string, string | undefined>;
  if (!Definition) throw new TemplateError(`${logicalId}: the schema must be written out as Definition.`);
  cloud.graphql.api(ApiId!).sdl = Definition;
  return { id: `${ApiId}GraphQLSchema` };
};
