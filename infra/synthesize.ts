import { App, BootstraplessSynthesizer, DefaultStackSynthesizer, Validations } from 'aws-cdk-lib';
import { AwsSolutionsChecks } from 'cdk-nag';
import { type Adopted, nothingAdopted } from './adopted.ts';
import { ApiStack } from './api-stack.ts';
import { ClientStack } from './client-stack.ts';
import { CLIENT_TEMPLATE } from './client-template.ts';
import { DataStack } from './data-stack.ts';

export interface SynthesizeOptions {
  /** Where the templates and assets go; CDK's own choice unless told. */
  outdir?: string;
  /** Tables that are there already. */
  adopted?: Adopted;
  /** cdk-nag's AwsSolutions rules, and CloudFormation's own on every property; on unless told. They take seconds. */
  checks?: boolean;
  /** eu-central-1 unless told. CDK's own default is another where nothing is configured, and data must not go there. */
  region?: string;
}

/**
 * The whole platform as CloudFormation templates: StridePanelData, StridePanelApi, and StrideClient, the template of
 * every client's own stack. Nothing in it asks AWS.
 */
export function synthesize({
  outdir,
  adopted = nothingAdopted,
  checks = true,
  region = 'eu-central-1',
}: SynthesizeOptions = {}) {
  const app = new App({
    ...(outdir ? { outdir } : {}),
    analyticsReporting: false,
    treeMetadata: false,
    builtinCloudFormationValidation: checks,
    context: {
      'aws:cdk:enable-asset-metadata': true,
      '@aws-cdk/core:defaultCrossStackReferences': 'strong',
      // What CloudFormation would refuse fails here, not half-way through a deployment.
      '@aws-cdk/core:validateAgainstDefaultRules': true,
    },
  });
  if (checks) Validations.of(app).addPlugins(new AwsSolutionsChecks(app));
  // No account: the templates are the same for everyone, and go where the credentials are.
  const env = { region };
  const shared = () => ({
    env,
    synthesizer: new DefaultStackSynthesizer({ generateBootstrapVersionRule: false }),
  });
  const data = new DataStack(app, 'StridePanelData', { ...shared(), adopted });
  new ApiStack(app, 'StridePanelApi', { ...shared(), data, adopted });
  new ClientStack(app, CLIENT_TEMPLATE, { env, synthesizer: new BootstraplessSynthesizer() });
  return app.synth();
}
