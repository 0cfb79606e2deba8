import type { GatewayRequest, OpenService, SignedService } from './service.ts';

type Routed = { signed: SignedService } | { open: OpenService } | null;

const SCOPE =
  /(?:Credential=|X-Amz-Credential=)[^/%]+(?:\/|%2F)\d{8}(?:\/|%2F)[^/%]+(?:\/|%2F)([^/%]+)(?:\/|%2F)/;

/** Which service a request is for: an open one that claims it, else by its target, else by what it was signed for. */
export function serviceOf(
  request: Pick<GatewayRequest, 'url' | 'headers'>,
  services: { signed: readonly SignedService[]; open: readonly OpenService[] },
): Routed {
  const open = services.open.find((service) => service.claims(request));
  if (open) return { open };
  const target = request.headers['x-amz-target'];
  const scope = SCOPE.exec(request.headers.authorization ?? request.url)?.[1];
  const signed =
    typeof target === 'string'
      ? services.signed.find((service) => service.target === target.split('.')[0])
      : services.signed.find((service) => service.target === undefined && service.scope === scope);
  return signed ? { signed } : null;
}

/** The path of a URL, without its query. */
export function pathOf(url: string): string {
  return url.split('?')[0]!;
}
