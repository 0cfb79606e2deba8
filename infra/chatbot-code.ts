import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Asset } from 'aws-cdk-lib/aws-s3-assets';
import { Construct } from 'constructs';

const built = fileURLToPath(new URL('../build/chatbot', import.meta.url));

/** The chatbot's code, put where client stacks find it: their template names bucket and key as parameters. */
export class ChatbotCode extends Construct {
  readonly bucket: string;
  readonly key: string;

  constructor(scope: Construct, id: string) {
    super(scope, id);
    if (!existsSync(`${built}/index.mjs`)) throw new Error('The chatbot is not built. Run: npm run build');
    const asset = new Asset(this, 'Asset', { path: built });
    this.bucket = asset.s3BucketName;
    this.key = asset.s3ObjectKey;
  }
}
