import { Duration } from 'aws-cdk-lib';
import {
  AllowedMethods,
  CachePolicy,
  Distribution,
  Function,
  FunctionCode,
  FunctionEventType,
  FunctionRuntime,
  HeadersFrameOption,
  HeadersReferrerPolicy,
  HttpVersion,
  OriginProtocolPolicy,
  OriginRequestPolicy,
  OriginSslPolicy,
  PriceClass,
  ResponseHeadersPolicy,
  ViewerProtocolPolicy,
} from 'aws-cdk-lib/aws-cloudfront';
import { HttpOrigin, S3BucketOrigin } from 'aws-cdk-lib/aws-cloudfront-origins';
import { BlockPublicAccess, Bucket, BucketEncryption, ObjectOwnership } from 'aws-cdk-lib/aws-s3';
import type { Construct } from 'constructs';
import { acknowledge } from './acknowledge.ts';

interface DistributionProps {
  /** Host of the HTTP API. */
  origin: string;
  originSecret: string;
  files: Bucket;
}

/**
 * Remix refuses a POST whose Origin is not its Host, and the API behind CloudFront sees its own name as Host: the name
 * that the browser used comes along in x-forwarded-host. Set here, so a client cannot choose it.
 */
const forwardHost = `function handler(event) {
  var request = event.request;
  request.headers['x-forwarded-host'] = { value: request.headers.host.value };
  return request;
}`;

/** CloudFront: files from the bucket, everything else from the server, never cached. */
export function makeDistribution(
  scope: Construct,
  { origin, originSecret, files }: DistributionProps,
): Distribution {
  const host = new Function(scope, 'ForwardHost', {
    code: FunctionCode.fromInline(forwardHost),
    runtime: FunctionRuntime.JS_2_0,
  });
  const shared = {
    viewerProtocolPolicy: ViewerProtocolPolicy.REDIRECT_TO_HTTPS,
    responseHeadersPolicy: securityHeaders(scope),
  };
  const fromFiles = {
    ...shared,
    origin: S3BucketOrigin.withOriginAccessControl(files),
    cachePolicy: CachePolicy.CACHING_OPTIMIZED,
  };
  const distribution = new Distribution(scope, 'Distribution', {
    comment: 'stride-panel',
    httpVersion: HttpVersion.HTTP2_AND_3,
    priceClass: PriceClass.PRICE_CLASS_100,
    defaultBehavior: {
      ...shared,
      origin: new HttpOrigin(origin, {
        protocolPolicy: OriginProtocolPolicy.HTTPS_ONLY,
        originSslProtocols: [OriginSslPolicy.TLS_V1_2],
        customHeaders: { 'x-origin-secret': originSecret },
        readTimeout: Duration.seconds(25),
      }),
      allowedMethods: AllowedMethods.ALLOW_ALL,
      cachePolicy: CachePolicy.CACHING_DISABLED,
      originRequestPolicy: OriginRequestPolicy.ALL_VIEWER_EXCEPT_HOST_HEADER,
      functionAssociations: [{ function: host, eventType: FunctionEventType.VIEWER_REQUEST }],
    },
    additionalBehaviors: { '/assets/*': fromFiles, '/favicon*': fromFiles },
    enableLogging: true,
    logBucket: logBucket(scope),
  });
  acknowledge(
    distribution,
    'AwsSolutions-CFR1',
    'Owners and clients may travel; sign-in decides, not geography.',
  );
  acknowledge(
    distribution,
    'AwsSolutions-CFR2',
    'A WAF costs more than the panel; the API throttles and checks.',
  );
  acknowledge(
    distribution,
    'AwsSolutions-CFR4',
    "CloudFront's own certificate allows no choice; a domain of one's own does.",
  );
  return distribution;
}

/** The content security policy comes from the server, which alone knows the page's nonce. */
function securityHeaders(scope: Construct): ResponseHeadersPolicy {
  return new ResponseHeadersPolicy(scope, 'SecurityHeaders', {
    securityHeadersBehavior: {
      contentTypeOptions: { override: true },
      frameOptions: { frameOption: HeadersFrameOption.DENY, override: true },
      referrerPolicy: {
        referrerPolicy: HeadersReferrerPolicy.STRICT_ORIGIN_WHEN_CROSS_ORIGIN,
        override: true,
      },
      strictTransportSecurity: {
        accessControlMaxAge: Duration.days(730),
        includeSubdomains: true,
        override: true,
      },
    },
  });
}

/** CloudFront writes its logs by ACL. */
function logBucket(scope: Construct): Bucket {
  const bucket = new Bucket(scope, 'Logs', {
    blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
    encryption: BucketEncryption.S3_MANAGED,
    enforceSSL: true,
    objectOwnership: ObjectOwnership.OBJECT_WRITER,
    lifecycleRules: [{ expiration: Duration.days(90) }],
  });
  acknowledge(bucket, 'AwsSolutions-S1', 'It holds logs itself.');
  return bucket;
}
