import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { App, BootstraplessSynthesizer } from 'aws-cdk-lib';
import { ClientStack } from './client-stack.ts';

/** Name of the template of clients' stacks among the synthesized ones. */
export const CLIENT_TEMPLATE = 'StrideClient';

/**
 * The template of every client's stack as CloudFormation gets it, in one line. Synthesized by itself, because the
 * function that makes clients' stacks carries it, and so it must be there before that function's stack is.
 */
export function clientTemplate(region: string): string {
  const outdir = mkdtempSync(join(tmpdir(), 'client-template-'));
  try {
    const app = new App({
      outdir,
      analyticsReporting: false,
      treeMetadata: false,
      builtinCloudFormationValidation: false,
      context: { 'aws:cdk:enable-asset-metadata': true },
    });
    new ClientStack(app, CLIENT_TEMPLATE, { env: { region }, synthesizer: new BootstraplessSynthesizer() });
    app.synth();
    const text = readFileSync(join(outdir, `${CLIENT_TEMPLATE}.template.json`), 'utf8');
    return JSON.stringify(JSON.parse(text));
  } finally {
    rmSync(outdir, { recursive: true, force: true });
  }
}
