import type { CorsRules } from '../../lambda/cors.ts';
import { functionName } from '../../lambda/functions.ts';
import type { FunctionUrl } from '../../lambda/function-urls.ts';
import { TemplateError } from '../evaluate.ts';
import type { ResourceHandler } from '../resource.ts';

interface UrlProperties {
  TargetFunctionArn: string;
  AuthType: FunctionUrl['authType'];
  InvokeMode?: FunctionUrl['invokeMode'];
  Cors?: CorsRules;
}

/** A function's own address; its host name in AWS is the first part of a path here. */
export const functionUrl: ResourceHandler = (
  properties,
  { functions, functionUrls, functionUrlsBase },
  { logicalId },
) => {
  const wanted = properties as unknown as UrlProperties;
  const name = functionName(wanted.TargetFunctionArn);
  const target = functions.find(name);
  if (!target) throw new TemplateError(`${logicalId}: there is no function ${name}.`);
  functionUrls.put(name, {
    functionName: name,
    authType: wanted.AuthType,
    invokeMode: wanted.InvokeMode ?? 'BUFFERED',
    cors: wanted.Cors ?? null,
  });
  return {
    id: target.arn,
    attributes: { FunctionUrl: `${functionUrlsBase}/${name}/`, FunctionArn: target.arn },
    remove: () => functionUrls.remove(name),
  };
};
