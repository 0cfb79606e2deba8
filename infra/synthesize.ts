import { App, BootstraplessSynthesizer, DefaultStackSynthesizer, Validations } from 'aws-cdk-lib';
import { AwsSolutionsChecks } from 'cdk-nag';
import { type Adopted, nothingAdopted } from './adopted.ts';
import { ApiStack } from './api-stack.ts';
import { ClientStack } from './client-stack.ts';
import { DataStack } from './data-stack.ts';

export interface SynthesizeOptions {
  /** Where the templates and assets go; CDK's own choice unless told. */
  outdir?: string;
  /** Tables that are there already. */
  adopted?: Adopted;
  /** cdk-nag's AwsSolutions rules; on unless told. A second of the synthesis is theirs. */
  checks?: boolean;
}

/**
 * The whole platform as CloudFormation templates: StridePanelData, StridePanelApi, and StrideClient, the template of
 * every client's own stack. Nothing in it asks AWS.
 */
export function synthesize({ outdir, adopted = nothingAdopted, checks = true }: SynthesizeOptions = {}) {
  const app = new App({
    ...(outdir ? { outdir } : {}),
    analyticsReporting: false,
    treeMetadata: false,
    context: { 'aws:cdk:enable-asset-metadata': true },
  });
  if (checks) Validations.of(app).addPlugins(new AwsSolutionsChecks(app));
  const { CDK_DEFAULT_ACCOUNT: account, CDK_DEFAULT_REGION: region } = process.env;
  const env = { region: region ?? 'eu-central-1', ...(account ? { account } : {}) };
  const shared = () => ({
    env,
    synthesizer: new DefaultStackSynthesizer({ generateBootstrapVersionRule: false }),
  });
  const data = new DataStack(app, 'StridePanelData', { ...shared(), adopted });
  new ApiStack(app, 'StridePanelApi', { ...shared(), data, adopted });
  new ClientStack(app, 'StrideClient', { env, synthesizer: new BootstraplessSynthesizer() });
  return app.synth();
}
