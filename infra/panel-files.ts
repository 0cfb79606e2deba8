import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Duration, Stack } from 'aws-cdk-lib';
import { BlockPublicAccess, Bucket, BucketEncryption, type CfnBucket } from 'aws-cdk-lib/aws-s3';
import { BucketDeployment, CacheControl, Source } from 'aws-cdk-lib/aws-s3-deployment';
import { Construct } from 'constructs';
import { acknowledge } from './acknowledge.ts';

const builtFiles = fileURLToPath(new URL('../remix-app/build/client', import.meta.url));

/** The files that browsers load: private, reached through CloudFront only. */
export class PanelFiles extends Construct {
  readonly bucket: Bucket;

  constructor(scope: Construct, id: string) {
    super(scope, id);
    this.bucket = new Bucket(this, 'Bucket', {
      blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
      encryption: BucketEncryption.S3_MANAGED,
      enforceSSL: true,
    });
    acknowledge(
      this.bucket,
      'AwsSolutions-S1',
      'Public files only; CloudFront, the one way in, logs requests.',
    );
    if (!existsSync(`${builtFiles}/assets`)) throw new Error('The panel is not built. Run: npm run build');
    // Names in assets/ change with their content. Old ones stay, for pages that were open during a deployment.
    this.deploy('Assets', ['assets/*'], [], CacheControl.immutable(), Duration.days(365));
    this.deploy('Others', [], ['assets/*'], CacheControl.mustRevalidate(), Duration.hours(1));
    this.acknowledgeProvider();
  }

  private deploy(id: string, only: string[], except: string[], cache: CacheControl, maxAge: Duration): void {
    new BucketDeployment(this, id, {
      sources: [Source.asset(builtFiles)],
      destinationBucket: this.bucket,
      ...(only.length > 0 ? { exclude: ['*'], include: only } : { exclude: except }),
      cacheControl: [CacheControl.setPublic(), CacheControl.maxAge(maxAge), cache],
      prune: false,
      memoryLimit: 256,
    });
  }

  /** CDK's own function that copies the files; it is shared by the stack and not ours to write. */
  private acknowledgeProvider(): void {
    for (const child of Stack.of(this).node.children) {
      if (!child.node.id.startsWith('Custom::CDKBucketDeployment')) continue;
      for (const finding of this.providerFindings()) {
        acknowledge(
          child,
          `AwsSolutions-${finding}`,
          'CDK writes the function that copies files, and its role.',
        );
      }
    }
  }

  private providerFindings(): string[] {
    const stack = Stack.of(this);
    const basics = 'arn:<AWS::Partition>:iam::aws:policy/service-role/AWSLambdaBasicExecutionRole';
    const assets = `arn:<AWS::Partition>:s3:::cdk-hnb659fds-assets-<AWS::AccountId>-${stack.region}`;
    const bucket = stack.getLogicalId(this.bucket.node.defaultChild as CfnBucket);
    const actions = ['GetObject*', 'GetBucket*', 'List*', 'DeleteObject*', 'Abort*'];
    return [
      'L1',
      `IAM4[Policy::${basics}]`,
      `IAM5[Resource::${assets}/*]`,
      `IAM5[Resource::<${bucket}.Arn>/*]`,
      ...actions.map((action) => `IAM5[Action::s3:${action}]`),
    ];
  }
}
