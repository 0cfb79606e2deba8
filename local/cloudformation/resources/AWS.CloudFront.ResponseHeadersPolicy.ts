import type { PolicyHeader } from '../../hosting/definitions.ts';
import { generatedId } from '../generated-id.ts';
import type { ResourceHandler } from '../resource.ts';

interface PolicyProperties {
  ResponseHeadersPolicyConfig: {
    SecurityHeadersConfig?: {
      ContentTypeOptions?: { Override?: boolean };
      FrameOptions?: { FrameOption: string; Override?: boolean };
      ReferrerPolicy?: { ReferrerPolicy: string; Override?: boolean };
    };
    CustomHeadersConfig?: { Items?: { Header: string; Value: string; Override?: boolean }[] };
  };
}

/** Headers added to every answer. Strict-Transport-Security is left out: here is no https to be strict about. */
export const responseHeadersPolicy: ResourceHandler = (properties, { hosting }, { stackName, logicalId }) => {
  const config = (properties as unknown as PolicyProperties).ResponseHeadersPolicyConfig;
  const {
    ContentTypeOptions: type,
    FrameOptions: frame,
    ReferrerPolicy: referrer,
  } = config.SecurityHeadersConfig ?? {};
  const id = generatedId(36, stackName, logicalId);
  const header = (name: string, value: string, of: { Override?: boolean }): PolicyHeader => ({
    name: name.toLowerCase(),
    value,
    override: of.Override ?? false,
  });
  hosting.responseHeaders.set(id, [
    ...(type ? [header('x-content-type-options', 'nosniff', type)] : []),
    ...(frame ? [header('x-frame-options', frame.FrameOption, frame)] : []),
    ...(referrer ? [header('referrer-policy', referrer.ReferrerPolicy, referrer)] : []),
    ...(config.CustomHeadersConfig?.Items ?? []).map((item) => header(item.Header, item.Value, item)),
  ]);
  return { id, attributes: { Id: id }, remove: () => void hosting.responseHeaders.delete(id) };
};
