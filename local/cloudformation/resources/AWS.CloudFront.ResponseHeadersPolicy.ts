import { generatedId } from '../generated-id.ts';
import type { ResourceHandler } from '../resource.ts';

interface PolicyProperties {
  ResponseHeadersPolicyConfig: {
    SecurityHeadersConfig?: {
      ContentTypeOptions?: object;
      FrameOptions?: { FrameOption: string };
      ReferrerPolicy?: { ReferrerPolicy: string };
    };
    CustomHeadersConfig?: { Items?: { Header: string; Value: string }[] };
  };
}

/** Headers added to every answer. Strict-Transport-Security is left out: here is no https to be strict about. */
export const responseHeadersPolicy: ResourceHandler = (properties, { hosting }, { stackName, logicalId }) => {
  const { SecurityHeadersConfig: security, CustomHeadersConfig: custom } = (
    properties as unknown as PolicyProperties
  ).ResponseHeadersPolicyConfig;
  const id = generatedId(36, stackName, logicalId);
  hosting.responseHeaders.set(id, {
    ...(security?.ContentTypeOptions ? { 'x-content-type-options': 'nosniff' } : {}),
    ...(security?.FrameOptions ? { 'x-frame-options': security.FrameOptions.FrameOption } : {}),
    ...(security?.ReferrerPolicy ? { 'referrer-policy': security.ReferrerPolicy.ReferrerPolicy } : {}),
    ...Object.fromEntries((custom?.Items ?? []).map(({ Header, Value }) => [Header.toLowerCase(), Value])),
  });
  return { id, attributes: { Id: id } };
};
