import { cpSync, existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Duration, RemovalPolicy } from 'aws-cdk-lib';
import { PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Architecture, Code, type CodeConfig, Function, Runtime } from 'aws-cdk-lib/aws-lambda';
import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs';
import { Asset } from 'aws-cdk-lib/aws-s3-assets';
import { Construct } from 'constructs';
import { acknowledge } from './acknowledge.ts';

interface PlatformFunctionProps {
  /** The folder under functions/. */
  name: string;
  environment: Record<string, string>;
  /** MB. */
  memory?: number;
  timeout?: Duration;
  /** What lies beside its code, by name: what is known only when the stacks are synthesized. */
  files?: Record<string, string>;
}

/** The one way a function is made: bundled by the build, with a role of its own that may do what `allow` says. */
export class PlatformFunction extends Construct {
  /** The folder under functions/. */
  readonly name: string;
  readonly function: Function;
  readonly role: Role;

  constructor(scope: Construct, id: string, props: PlatformFunctionProps) {
    super(scope, id);
    const { name, environment, memory, timeout, files = {} } = props;
    this.name = name;
    const functionName = `stride-panel-${name}`;
    const logGroup = new LogGroup(this, 'Logs', {
      logGroupName: `/aws/lambda/${functionName}`,
      retention: RetentionDays.THREE_MONTHS,
      removalPolicy: RemovalPolicy.DESTROY,
    });
    this.role = new Role(this, 'Role', { assumedBy: new ServicePrincipal('lambda.amazonaws.com') });
    this.allow(['logs:CreateLogStream', 'logs:PutLogEvents'], [logGroup.logGroupArn]);
    this.function = new Function(this, 'Function', {
      functionName,
      code: builtCode(name, files),
      handler: 'index.handler',
      runtime: Runtime.NODEJS_22_X,
      architecture: Architecture.ARM_64,
      memorySize: memory ?? 512,
      timeout: timeout ?? Duration.seconds(15),
      environment: { NODE_OPTIONS: '--enable-source-maps', ...environment },
      logGroup,
      role: this.role,
    });
    acknowledge(
      this.function,
      'AwsSolutions-L1',
      'Node 22 is what the pinned AWS SDK and the tests run on; a newer runtime comes with its own tests.',
    );
  }

  /** Adds exactly these actions on exactly these ARNs to the function's role. */
  allow(actions: string[], resources: string[]): void {
    this.role.addToPolicy(new PolicyStatement({ actions, resources }));
  }
}

function builtCode(name: string, files: Record<string, string>): Code {
  const folder = fileURLToPath(new URL(`../build/functions/${name}`, import.meta.url));
  if (!existsSync(`${folder}/index.mjs`))
    throw new Error(`The function "${name}" is not built. Run: npm run build`);
  return Object.keys(files).length > 0 ? new CodeWithFiles(folder, files) : Code.fromAsset(folder);
}

/** A folder and files beside what is in it, as one asset. */
class CodeWithFiles extends Code {
  constructor(
    private readonly folder: string,
    private readonly files: Record<string, string>,
  ) {
    super();
  }

  bind(scope: Construct): CodeConfig {
    const together = mkdtempSync(join(tmpdir(), 'function-'));
    cpSync(this.folder, together, { recursive: true });
    for (const [name, text] of Object.entries(this.files)) writeFileSync(join(together, name), text);
    // CDK copies it where the other assets are.
    const { s3BucketName: bucketName, s3ObjectKey: objectKey } = new Asset(scope, 'Code', { path: together });
    rmSync(together, { recursive: true });
    return { s3Location: { bucketName, objectKey } };
  }
}
