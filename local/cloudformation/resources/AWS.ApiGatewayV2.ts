import { functionName } from '../../lambda/functions.ts';
import { generatedId } from '../generated-id.ts';
import type { ResourceHandler } from '../resource.ts';

/** An HTTP API; it answers behind a distribution only. */
export const httpApi: ResourceHandler = (_, { place, hosting }, { stackName, logicalId }) => {
  const id = generatedId(10, stackName, logicalId);
  if (!hosting.httpApis.has(id)) hosting.httpApis.set(id, { routes: new Map(), integrations: new Map() });
  return {
    id,
    attributes: { ApiId: id, ApiEndpoint: `https://${id}.execute-api.${place.region}.amazonaws.com` },
    remove: () => void hosting.httpApis.delete(id),
  };
};

/** The function that an HTTP API's routes may go to. */
export const httpIntegration: ResourceHandler = (properties, { hosting }, { stackName, logicalId }) => {
  const id = generatedId(7, stackName, logicalId);
  const integrations = hosting.httpApis.get(String(properties['ApiId']))?.integrations;
  integrations?.set(id, integrationFunction(String(properties['IntegrationUri'])));
  return { id, remove: () => void integrations?.delete(id) };
};

/** A route of an HTTP API: its key and the integration it goes to. */
export const httpRoute: ResourceHandler = (properties, { hosting }, { stackName, logicalId }) => {
  const target = String(properties['Target']).replace('integrations/', '');
  const routes = hosting.httpApis.get(String(properties['ApiId']))?.routes;
  const key = String(properties['RouteKey']);
  routes?.set(key, target);
  return { id: generatedId(7, stackName, logicalId), remove: () => void routes?.delete(key) };
};

/** A stage of an HTTP API; only `$default` has a path of nothing. */
export const httpStage: ResourceHandler = (properties) => ({ id: String(properties['StageName']) });

/** A function's ARN, bare or inside the ARN API Gateway invokes it by. */
function integrationFunction(uri: string): string {
  const inside = /functions\/(arn:aws:lambda:[^/]+)\/invocations/.exec(uri);
  return functionName(inside ? inside[1]! : uri);
}
